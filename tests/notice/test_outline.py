"""Levels and numbers: （一） and （1） run on, 1. begins anew, and a missing level drops out."""

import pytest

from app.notice.choice import ProblemNumbers
from app.notice.outline import outline
from tests.notice.ledgers import measure, problem

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
