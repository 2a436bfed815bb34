"""The next copy of a ledger is told by headings and title; another inspection's is not taken for it."""

from dataclasses import replace

import pytest

from app.ledger.alike import mark_of, without_period
from tests.tables import grid, ledger

HEADINGS = ["序号", "具体问题", "责任人", "整改时限"]
ROW = [1, "会议记录不规范", "李强", "2026年5月31日"]


@pytest.mark.parametrize(
    "title",
    [
        "2026年6月整改台账（截至6月30日）",
        "2026年7月份整改台账（截止到2026年7月31日）",
        "整改台账（6月）",
        "整改台账-2026.06",
        "整改台账20260630",
        "二〇二六年六月整改台账",
        "2026年第二季度整改台账",
        "2026年上半年整改台账",
        "整改台账（1-6月）",
        "整改台账（截至2026年6月底）",
        "整改台账（第3期）",
    ],
)
def test_the_words_of_a_period_are_no_part_of_the_title(title: str) -> None:
    assert without_period(title) == "整改台账"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县委第一轮巡察整改台账", "县委第二轮巡察整改台账"),
        ("市委第二巡察组反馈意见整改台账", "市委第三巡察组反馈意见整改台账"),
        ("2025年巡察整改台账", "2026年巡察整改台账"),
        ("2025年度第一轮巡察整改台账", "2026年度第一轮巡察整改台账"),
        ("2025年审计整改台账", "2026年审计整改台账"),
        ("巡察整改台账", "审计整改台账"),
    ],
)
def test_another_inspection_is_another_title(one: str, other: str) -> None:
    assert without_period(one) != without_period(other)


def mark(above: list[list[str]], *, file: str = "台账.xlsx", headings: list[str] = HEADINGS) -> str:
    return mark_of(replace(ledger(grid([*above, headings, ROW])), file=file))


def test_title_and_headings_tell_and_the_files_name_does_not() -> None:
    june = mark([["2026年6月整改台账"]], file="六月.xlsx")
    assert june == mark([["2026年7月整改台账"]], file="某某.xlsx")
    assert june != mark([["2026年6月督查事项"]], file="六月.xlsx")
    assert june != mark([["2026年6月整改台账"]], headings=["序号", "问题", "责任人", "整改时限"])


def test_what_stands_before_the_title_is_no_title_and_another_units_ledger_is_another() -> None:
    assert mark([["附件1"], ["巡察整改台账"]]) == mark([["附件2："], ["巡察整改台账"]])
    assert mark([["附件1"], ["巡察整改台账"]]) != mark([["附件1"], ["审计整改台账"]])
    ours, theirs = ([["整改台账"], [f"填报单位：{unit}", "填报时间：2026年6月30日"]] for unit in ("甲局", "乙局"))
    assert mark(ours) != mark(theirs)
    assert mark(ours) == mark([["整改台账"], ["填报单位：甲局", "填报时间：2026年7月31日"]])


def test_without_a_title_the_files_name_tells() -> None:
    assert mark([], file="整改台账（6月）.xlsx") == mark([], file="整改台账（7月）(1).xlsx")
    assert mark([], file="甲局整改台账.xlsx") != mark([], file="乙局整改台账.xlsx")
    assert mark([], file="台账.xlsx") == mark([], file="七月.xlsx")
