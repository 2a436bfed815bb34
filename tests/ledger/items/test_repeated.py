"""Sheets that hold the same problems: which one counts, what is asked, and what stays added up."""

from typing import Any

import pytest

from app.core.grid import Grid
from app.core.ledger import Ledger, Trouble, Unsettled
from app.ledger.items.repeated import repeats_in
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "完成状态"]
WORDS = ["会议记录不全", "学习流于形式", "采购没有比价", "档案没有归档", "车辆没有登记", "食堂没有留样", "印章没有专管"]


def sheet(name: str, *problems: str, above: tuple[str, ...] = (), status: str = "整改中") -> Grid:
    rows: list[Any] = [[line] for line in above]
    rows += [HEAD, *([at, text, "自查", "周敏", "2026年12月31日", status] for at, text in enumerate(problems, 1))]
    return grid(rows, name=name)


def used(read: Ledger) -> list[str]:
    return [one.name for one in read.sheets if one.used]


def asked(read: Ledger) -> list[Trouble]:
    return [one for one in read.troubles if one.what is Unsettled.SHEET_REPEATED]


@pytest.mark.parametrize(
    ("names", "latest"),
    [
        (["4月", "5月", "6月"], "6月"),
        (["6月", "5月", "4月"], "6月"),
        (["2025年12月", "2026年1月"], "2026年1月"),
        (["第二次上报", "第一次上报"], "第二次上报"),
        (["1季度", "2季度"], "2季度"),
        (["上半年", "5月"], "上半年"),
        (["5月版", "4月版"], "5月版"),
        (["6月30日", "5月31日"], "6月30日"),
        (["台账20260630", "台账20260531"], "台账20260630"),
        (["0630", "0531"], "0630"),
        (["定稿", "初稿"], "定稿"),
        (["新台账", "旧台账"], "新台账"),
        (["台账", "台账（2）"], "台账（2）"),
        (["5月", "6月备份"], "5月"),
        (["台账", "台账（旧）"], "台账"),
        (["台账", "台账作废"], "台账"),
        (["修改后", "修改前"], "修改后"),
        (["台账", "原版"], "台账"),
        (["台账", "台账（停用）"], "台账"),
        (["最新", "6月"], "最新"),
        (["更新后", "5月", "6月"], "更新后"),
        (["最新", "6月", "最新备份"], "最新"),
        (["月底", "月初", "月中"], "月底"),
        (["月中", "月初"], "月中"),
        (["6月中", "6月初"], "6月中"),
        (["6月底", "6月中"], "6月底"),
        (["6月", "第二次"], "第二次"),
    ],
)
def test_the_sheet_of_the_latest_period_counts_else_the_last_tab(names: list[str], latest: str) -> None:
    read = ledger(*(sheet(name, *WORDS[:3]) for name in names))
    assert used(read) == [latest]
    assert len(read.problems) == 3
    (told,) = asked(read)
    assert str(told.cell) == f"{latest}!A1"
    others = {one.why_not for one in read.sheets if not one.used}
    assert others == {f"和“{latest}”是同一批问题，没有重复计入"}


@pytest.mark.parametrize(
    "above",
    [
        [("2026年6月整改台账",), ("2026年5月整改台账",)],
        [("台账", "填报时间：2026年6月30日"), ("台账", "填报时间：2026年5月31日")],
    ],
)
def test_where_the_names_tell_nothing_the_titles_do(above: list[tuple[str, ...]]) -> None:
    assert used(ledger(*(sheet(name, *WORDS[:3], above=one) for name, one in zip("甲乙", above, strict=True)))) == [
        "甲"
    ]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (WORDS[:5], [*WORDS[:3], "一", "二"], True),  # 3 of 5: exactly 60 %
        (WORDS[:7], [*WORDS[:4], "一", "二", "三"], False),  # 4 of 7: 57 %
        ([str(at) + "号问题" for at in range(100)], [str(at) + "号问题" for at in range(41, 141)], False),  # 59 %
        ([str(at) + "号问题" for at in range(100)], [str(at) + "号问题" for at in range(40, 140)], True),
        (WORDS[:7], WORDS[:2], True),  # the smaller one's problems count
        (WORDS[:3], WORDS[3:6], False),
        (WORDS[:2], ["1.会议 记录不全", "学习流于形式。"], True),
        (["检查A不规范", "学习流于形式"], ["检查Ａ不规范", "（2）学习流于形式"], True),
        (["检查3处", "检查4处"], ["检查5处", "检查6处"], False),
    ],
)
def test_sixty_percent_of_the_smaller_one_are_the_same(first: list[str], second: list[str], same: bool) -> None:
    read = ledger(sheet("甲", *first), sheet("乙", *second))
    assert (used(read) == ["乙"], len(asked(read)) == 1) == (same, same)


@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        ("未销号", "已销号", True),
        ("已完成", "未完成", True),
        ("在办事项", "办结事项", True),
        ("4月未销号", "5月未销号", False),
        ("台账", "已销号", False),
        ("整改台账4月", "整改台账5月", False),
    ],
)
def test_sheets_for_other_states_are_added_up(one: str, other: str, parted: bool) -> None:
    read = ledger(sheet(one, *WORDS[:2]), sheet(other, *WORDS[:2]))
    assert (len(used(read)) == 2) is parted


def test_what_stands_only_in_a_sheet_that_is_not_used_is_told() -> None:
    read = ledger(sheet("5月", *WORDS[:5]), sheet("6月", *WORDS[2:5], WORDS[6]))
    (told,) = asked(read)
    assert told.values["only"] == "，2 条只在“5月”里有，没有计入"
    assert read.sheets[0].why_not == "和“6月”是同一批问题，没有重复计入（2 条只在这张表里有）"


def test_a_sheet_with_all_problems_beside_parts_of_it_counts() -> None:
    read = ledger(sheet("办公室", *WORDS[:3]), sheet("总表", *WORDS), sheet("财务科", *WORDS[3:]))
    assert used(read) == ["总表"]


def test_two_groups_are_asked_about_one_by_one() -> None:
    names = ["办公室4月", "办公室5月", "财务科4月", "财务科5月"]
    parts = [WORDS[:3], WORDS[:3], WORDS[3:6], WORDS[3:6]]
    read = ledger(*(sheet(name, *part) for name, part in zip(names, parts, strict=True)))
    assert used(read) == ["办公室5月", "财务科5月"]
    assert len(asked(read)) == 2


def test_sheets_the_clerk_named_are_added_up() -> None:
    grids = [sheet(name, *WORDS[:3]) for name in ("4月", "5月", "6月")]
    read = ledger(*grids, sheets=["4月", "5月"])
    assert (used(read), len(read.problems), asked(read)) == (["4月", "5月"], 6, [])


def test_hidden_sheets_are_not_compared() -> None:
    hidden = grid([HEAD, [1, WORDS[0], "自查", "周敏", "2026年12月31日", "整改中"]], name="旧表", visible=False)
    assert asked(ledger(hidden, sheet("台账", WORDS[0]))) == []


@pytest.mark.parametrize(("answer", "left_out"), [("latest", ["5月"]), ("all", None)])
def test_an_answer_kept_by_headings_is_not_asked_again(answer: str, left_out: list[str] | None) -> None:
    read = ledger(sheet("5月", *WORDS[:3]), sheet("6月", *WORDS[:3]), sheets=["5月", "6月"])
    pairs = [(one, [problem for problem in read.problems if problem.sheet == one.name]) for one in read.sheets]
    repeats = list(repeats_in(pairs, {read.sheets[1].fingerprint: answer}))
    assert [list(one.left_out) for one in repeats] == ([left_out] if left_out else [])
    assert all(one.trouble is None for one in repeats)


def form(name: str, number: object, measure: str) -> Grid:
    rows = [["序号", number], ["具体问题", WORDS[0]], ["整改措施", measure], ["责任人", "周敏"]]
    return grid(rows if number else rows[1:], name=name)


@pytest.mark.parametrize(
    ("sheets", "counted"),
    [
        ([form("1", 1, "自查"), form("2", 2, "自查")], 2),
        ([form("甲", None, "自查"), form("乙", None, "培训")], 2),
        ([form("4月", 1, "自查"), form("5月", 1, "培训")], 1),
        ([form("甲", None, "自查"), form("乙", None, "1.自查。")], 1),
        ([sheet("总表", *WORDS[:3]), form("1", 1, "自查"), form("2", 2, "培训")], 3),
    ],
)
def test_two_forms_are_of_one_problem_by_its_number_else_its_measures(sheets: list[Grid], counted: int) -> None:
    assert len(ledger(*sheets).problems) == counted


@pytest.mark.parametrize("reworded", ["存在{}", "还存在{}的问题", "{}的问题", "{}等问题", "{}问题", "仍存在{}", "{}。"])
def test_problems_that_differ_by_the_words_around_them_are_the_same(reworded: str) -> None:
    twin = sheet("乙", *map(reworded.format, WORDS[:3]))
    assert len(asked(ledger(sheet("甲", *WORDS[:3]), twin))) == 1


def test_problems_of_other_words_are_none_of_the_same() -> None:
    assert not asked(
        ledger(sheet("甲", "问题", "存在", "会议问题"), sheet("乙", "学习问题", "采购的问题", "档案等问题"))
    )
