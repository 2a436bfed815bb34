"""Levels and numbers: （一） and （1） run on, 1. begins anew, and a missing level drops out."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Problem
from app.core.status import Status
from app.notice.choice import ProblemNumbers
from app.notice.forms.attached import rows, rows_behind
from app.notice.outline import outline, tell_renumbered
from tests.notice.ledgers import SHEET, ledger, measure, problem

RUNNING = ProblemNumbers({}, ordinal=False)


def flat(*problems: tuple[str, str, str]) -> list[str]:
    """The headings and problems as a page shows them."""
    lines = []
    made = [problem(text, measure("", "已改正"), category=c, group=g) for c, g, text in problems]
    for kind in outline(made, lambda _: [], RUNNING):
        lines += [f"（{kind['序号']}）{kind['名称']}" if kind["序号"] else str(kind["名称"])] if kind["名称"] else []
        for group in kind["分组"]:  # type: ignore[attr-defined]
            lines += [f"{group['序号']}.{group['名称']}"] if group["名称"] else []
            lines += [f"（{one['序号']}）{one['名称']}" for one in group["问题"]]
    return lines


def test_all_levels() -> None:
    found = flat(("甲类", "子", "一事"), ("甲类", "子", "二事"), ("甲类", "丑", "三事"), ("乙类", "寅", "四事"))
    assert found == [
        "（一）甲类", "1.子", "（1）一事", "（2）二事", "2.丑", "（3）三事", "（二）乙类", "1.寅", "（4）四事",
    ]  # fmt: skip


def test_numbers_of_the_ledger_are_written_anew() -> None:
    found = flat(("（三）甲类", "5.关于子问题", "（9）针对一事问题。"), ("（三）甲类", "5.关于子问题", "10、二事"))
    assert found == ["甲类", "1.子", "（1）一事", "（2）二事"]


def test_a_category_without_groups() -> None:
    found = flat(("甲类", "子", "一事"), ("乙类", "", "二事"), ("丙类", "丑", "三事"))
    assert found == ["（一）甲类", "1.子", "（1）一事", "（二）乙类", "（2）二事", "（三）丙类", "1.丑", "（3）三事"]


def test_a_ledger_without_categories() -> None:
    assert flat(("", "子", "一事"), ("", "丑", "二事")) == ["1.子", "（1）一事", "2.丑", "（2）二事"]


def test_a_ledger_with_problems_alone() -> None:
    assert flat(("", "", "一事"), ("", "", "二事")) == ["（1）一事", "（2）二事"]


def test_a_problem_without_text_is_marked() -> None:
    assert flat(("甲类", "", "")) == ["甲类", "（1）【待补：具体问题】"]


def test_a_category_in_other_words_is_the_same() -> None:
    found = flat(("一、甲方面", "", "一事"), ("乙方面", "", "二事"), ("甲方面存在的问题", "", "三事"))
    assert found == ["（一）甲方面", "（1）一事", "（2）三事", "（二）乙方面", "（3）二事"]


@pytest.mark.parametrize("category", ["", "三、", "（三）"])
def test_a_category_that_only_some_have_is_marked(category: str) -> None:
    assert flat(("甲类", "", "一事"), (category, "", "二事"))[2:] == ["（二）【待补：问题类别】", "（2）二事"]


@pytest.mark.parametrize(
    ("category", "short"),
    [
        ("党的领导方面", "党的领导"), ("在党的领导方面", "党的领导"), ("（二）党的领导", "党的领导"), ("党的领导方面存在的问题", "党的领导"),
        ("党的领导方面存在问题", "党的领导"), ("党的领导方面的问题", "党的领导"), ("党的领导方面问题。", "党的领导"), ("“两个责任”方面", "两个责任"),
        ("落实“两个责任”方面", "落实‘两个责任’"), ("方面", "方面"),
    ],
)  # fmt: skip
def test_a_category_in_quotation_marks(category: str, short: str) -> None:
    (kind,) = outline([problem("一事", category=category)], lambda _: [], RUNNING)
    assert kind["简称"] == short


def test_a_sheet_with_groups_alone_heads_its_problems_by_them_beside_categories() -> None:
    """检查项目 of a sheet beside one with 问题类别: 选人用人 is no 【待补：问题类别】."""
    assert flat(("甲类", "子", "一事"), ("", "选人用人", "二事"), ("", "", "三事")) == [
        "（一）甲类", "1.子", "（1）一事", "（二）选人用人", "（2）二事", "（三）【待补：问题类别】", "（3）三事",
    ]  # fmt: skip
    blank = {Column.CATEGORY: Entry("", Cell(SHEET, 2, 2))}
    made = [problem("一事", category="甲类"), replace(problem("二事", group="子"), entries=blank)]
    assert [one["名称"] for one in outline(made, lambda _: [], RUNNING)] == ["甲类", "【待补：问题类别】"]


@pytest.mark.parametrize(
    ("numbered", "printed", "told"),
    [
        ([("1", "甲"), ("2", "乙"), ("5", "乙")], ["1", "2", "5"], ""),
        ([("1", "甲"), ("2", "乙"), ("3", "甲")], ["1", "2", "3"], "（2）是台账的3、（3）是台账的2"),
        ([("2", "甲"), ("1", "乙")], ["1", "2"], "（1）是台账的2、（2）是台账的1"),
        ([("GX-02", "甲"), ("GX-01", "乙")], ["1", "2"], ""),
        # Two sheets share a category: its own numbers ascend once they are put in order within it.
        ([("1", "甲"), ("4", "乙"), ("2", "甲"), ("3", "乙")], ["1", "2", "3", "4"], ""),
        ([("4", "乙"), ("1", "甲"), ("2", "甲")], ["1", "2", "3"], "（1）是台账的4、（2）是台账的1、（3）是台账的2"),
    ],
)
def test_numbers_of_the_ledger_that_would_not_ascend_give_way_and_that_is_told(
    numbered: list[tuple[str, str]], printed: list[str], told: str
) -> None:
    one = ledger(*(problem(f"{number}事", measure(), number=number, category=kind) for number, kind in numbered))
    found = outline(one.problems, lambda _: [], ProblemNumbers.of(one))
    groups = [group for kind in found for group in kind["分组"]]  # type: ignore[attr-defined]
    items = [item for group in groups for item in group["问题"]]
    assert [item["编号"] for item in items] == printed
    assert (
        told
        or numbered[0][0].startswith("GX")
        or [f"{one['编号']}事" for one in items] == [one["名称"] for one in items]
    )
    assert told in tell_renumbered(one) and bool(tell_renumbered(one)) == bool(told)


def parts_of(*numbered: tuple[str, str, str]) -> Ledger:
    """Problems of sheets: the sheet, the number, the category; each in a row of its own."""
    made = (
        replace(problem(f"{at}事", measure(), number=number, category=kind), sheet=sheet, rows=(at, at))
        for at, (sheet, number, kind) in enumerate(numbered, 2)
    )
    return ledger(*made)


TWO_SHEETS = (("反馈", "1", "甲"), ("反馈", "2", "乙"), ("专项", "1", "丙"), ("专项", "2", "乙"))


def test_of_sheets_numbered_anew_the_clerk_is_told_the_place_in_each_and_the_numbers_of_the_forms() -> None:
    told = tell_renumbered(parts_of(*TWO_SHEETS))
    assert "（3）是“专项”序号2（第5行）、（4）是“专项”序号1（第4行）。" in told
    assert "照台账的次序连续编，（3）在那里是4、（4）在那里是3。" in told


def test_a_template_that_begins_anew_in_each_aspect_is_told_of_as_that() -> None:
    one = parts_of(("反馈", "1", "甲"), ("反馈", "2", "乙"), ("反馈", "3", "甲"))
    assert "每个方面从1起编" in (told := tell_renumbered(one, within=True)) and "（3）" not in told
    grouped = replace(one, problems=tuple(replace(two, group="子") for two in one.problems))
    assert "（2）是台账的3" in tell_renumbered(grouped, within=True)
    ascending = parts_of(("反馈", "1", "甲"), ("反馈", "2", "乙"), ("反馈", "3", "乙"))
    assert "每个方面从1起编，不是台账的编号（如（二）1是台账的2）" in tell_renumbered(ascending, within=True)
    assert not tell_renumbered(ascending)
    assert not tell_renumbered(parts_of(("反馈", "1", "甲"), ("反馈", "2", "甲")), within=True)
    grouped = replace(ascending, problems=tuple(replace(two, group="子") for two in ascending.problems))
    assert not tell_renumbered(grouped, within=True)


@pytest.mark.parametrize(
    ("numbered", "behind", "alone"),
    [
        # The ledger's own where they ascend, in both.
        (
            [("反馈", "1", "甲"), ("反馈", "3", "乙"), ("反馈", "2", "甲")],
            [("1", ""), ("2", ""), ("3", "")],
            [("1", ""), ("3", ""), ("2", "")],
        ),
        (
            [("反馈", "1", "甲"), ("反馈", "2", "乙"), ("反馈", "3", "甲")],
            [("1", ""), ("2", "台账序号3"), ("3", "台账序号2")],
            [("1", ""), ("2", ""), ("3", "")],
        ),
        (
            TWO_SHEETS,
            [("1", ""), ("2", ""), ("3", "“专项”序号2"), ("4", "“专项”序号1")],
            [("1", ""), ("2", ""), ("3", "“专项”序号1"), ("4", "“专项”序号2")],
        ),
        ([("反馈", "GX-1", "甲")], [("1", "台账序号GX-1")], [("GX-1", "")]),
    ],
)
def test_what_is_attached_has_the_order_and_the_numbers_of_the_outline(
    numbered: list[tuple[str, str, str]], behind: list[tuple[str, str]], alone: list[tuple[str, str]]
) -> None:
    one = parts_of(*numbered)
    outlined = outline(one.problems, lambda _: [], ProblemNumbers.of(one))
    printed = [item for kind in outlined for group in kind["分组"] for item in group["问题"]]  # type: ignore[attr-defined]
    assert [(row["编号"], row["位置"]) for row in rows_behind(one)] == behind
    assert [(item["编号"], item["名称"]) for item in printed] == [
        (row["编号"], row["问题"]) for row in rows_behind(one)
    ]
    assert [(row["编号"], row["位置"]) for row in rows(one)] == alone


def test_a_cancelled_problem_is_attached_without_a_number_where_the_document_counts_anew() -> None:
    first, *others = parts_of(*(("反馈", str(at), kind) for at, kind in enumerate("乙甲乙甲", 1))).problems
    one = ledger(replace(first, status=Status.CANCELLED), *others)
    assert [(row["编号"], row["位置"]) for row in rows_behind(one)] == [
        ("1", "台账序号2"), ("2", "台账序号4"), ("3", ""), ("—", "台账序号1"),
    ]  # fmt: skip


def test_forms_tell_the_category_the_outline_heads_the_problem_by() -> None:
    blank = {Column.CATEGORY: Entry("", Cell(SHEET, 2, 2))}
    made = ledger(
        problem("一事", category="甲类", group="子"),
        problem("二事", group="（四）选人用人"),
        replace(problem("三事", group="子"), entries=blank),
        problem("四事"),
    )
    assert [row["类别"] for row in rows(made)] == ["甲类", "选人用人", "—", "—"]


def test_beside_groups_a_problem_of_none_keeps_its_number() -> None:
    """Else （14） would be followed by 1. in the one category without groups."""
    one = parts_of(("反馈", "1", "甲"), ("反馈", "2", "乙"))
    mixed = [replace(one.problems[0], group="子"), one.problems[1]]
    numbers = ProblemNumbers.of(one)

    def told(problems: Iterable[Problem]) -> list[object]:
        tree: Any = outline(problems, lambda _: [], numbers)
        return [group["连续编号"] for category in tree for group in category["分组"]]

    assert told(mixed) == ["是", "是"]
    assert told(one.problems) == ["", ""]
    assert "每个方面从1起编" not in tell_renumbered(replace(one, problems=tuple(reversed(mixed))), within=True)
