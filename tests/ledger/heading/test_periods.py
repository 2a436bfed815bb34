"""Columns that differ by nothing but a period: which is the latest, and what they are not taken for."""

from typing import Any

import pytest

from app.core.columns import Column, Guess
from app.core.ledger import Ledger, Measure
from app.core.status import Status
from app.ledger.wording.ordered import Period, latest_first, split_period
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限"]
ITEM = [1, "其一", "自查", "周敏", "2026年12月31日"]


def read(headings: list[str], *rows: list[Any]) -> Ledger:
    return ledger(grid([[*HEAD, *headings], *([*ITEM, *row] for row in rows)]))


def guess(headings: list[str], *rows: list[Any], column: Column = Column.PROGRESS) -> Guess:
    return read(headings, *rows).sheets[0].columns[column]


def measure(headings: list[str], row: list[Any]) -> Measure:
    (one,) = read(headings, row).measures()
    return one


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("4月进展", "进展"), ("5月份整改进展", "整改进展"), ("截至5月底进展", "进展"), ("6月15日进展", "进展"),
        ("第3周进展", "进展"), ("第三周", ""), ("6月第一周", ""), ("一季度进展", "进展"), ("上半年完成情况", "完成情况"),
        ("本期进展", "进展"), ("上一阶段进展", "进展"), ("2025年12月进展", "进展"), ("整改进展（4月）", "整改进展()"),
        ("1-5月进展", "进展"), ("6.15进展", "进展"), ("首次反馈", "反馈"),
    ],
)  # fmt: skip
def test_a_period_is_taken_out_of_a_heading(text: str, rest: str) -> None:
    period, left = split_period(text)
    assert period is not None
    assert left == rest


@pytest.mark.parametrize(
    "text",
    [
        "整改进展",
        "第一责任人",
        "一级标题",
        "三个月内",
        "每月进展",
        "月度进展",
        "下月工作计划",
        "下一步措施",
        "下周安排",
    ],
)
def test_a_heading_without_a_period_or_with_one_to_come(text: str) -> None:
    assert split_period(text) == (None, text)


@pytest.mark.parametrize(
    ("headings", "latest"),
    [
        (["4月", "5月", "6月"], "6月"),
        (["6月", "5月", "4月"], "6月"),
        (["4月", "6月", "5月"], "6月"),
        (["2025年12月", "2026年1月"], "2026年1月"),
        (["2025年11月", "12月", "2026年1月", "2月"], "2月"),
        (["11月", "12月", "1月"], "1月"),
        (["1月", "12月"], "12月"),
        (["2025年12月", "1月", "2月"], "2月"),
        (["2025年12月", "11月", "10月"], "2025年12月"),
        (["2025年第四季度", "第一季度"], "第一季度"),
        (["2025年12月15日", "1月15日"], "1月15日"),
        (["2025年", "一季度"], "一季度"),
        (["上旬", "中旬", "下旬"], "下旬"),
        (["6.1-6.7", "6.8-6.14"], "6.8-6.14"),
        (["进展1", "进展2", "进展3"], "进展3"),
        (["进展①", "进展②"], "进展②"),
        (["第十次", "第十一次"], "第十一次"),
        (["一季度", "二季度"], "二季度"),
        (["一季度", "4月", "5月"], "5月"),
        (["上半年", "三季度"], "三季度"),
        (["6月上旬", "6月中旬", "6月下旬"], "6月下旬"),
        (["6月15日", "6月30日", "6月7日"], "6月30日"),
        (["第9周", "第10周"], "第10周"),
        (["第一次", "第二次"], "第二次"),
        (["本期", "上期"], "本期"),
        (["去年", "今年"], "今年"),
        (["V1.9", "V1.10"], "V1.10"),
    ],
)
def test_the_latest_of_several_periods(headings: list[str], latest: str) -> None:
    order = latest_first([_period(heading) for heading in headings])
    assert order is not None
    assert headings[order[0]] == latest


@pytest.mark.parametrize(
    "headings",
    [
        ["4月", "4月"],
        ["第一次", "5月"],
        ["12月", "2026年1月"],
        ["上半年", "6月"],
        ["第1周", "第1次"],
        ["2025年10月", "4月"],
    ],
)
def test_periods_whose_order_is_not_plain(headings: list[str]) -> None:
    assert latest_first([_period(heading) for heading in headings]) is None


def _period(heading: str) -> Period:
    period, _ = split_period(heading)
    assert period is not None
    return period


@pytest.mark.parametrize(
    ("headings", "latest"),
    [
        (["4月进展", "5月进展", "6月进展"], "H"),
        (["6月进展情况", "5月进展情况", "4月进展情况"], "F"),
        (["第1周进展", "第2周进展", "第3周进展"], "H"),
        (["上期进展", "本期进展"], "G"),
        (["整改进展（5月）", "整改进展（6月）"], "G"),
        (["截至5月底完成情况", "截至6月底完成情况"], "G"),
        (["6月第一周", "6月第二周"], "G"),
        (["4月完成", "5月完成"], "G"),
        (["4月份情况", "5月份情况"], "G"),
    ],
)
def test_the_column_of_the_latest_period_is_read_and_nothing_is_asked(headings: list[str], latest: str) -> None:
    told = read(headings, ["已起草文稿"] * len(headings))
    found = told.sheets[0].columns[Column.PROGRESS]
    assert found.cell.address[0] == latest
    assert found.heading == headings["FGH".index(latest)]
    assert found.sure
    assert len(found.earlier) == len(headings) - 1
    assert told.troubles == ()


def test_a_row_says_what_stands_in_the_latest_column_that_is_filled() -> None:
    one = measure(["4月进展", "5月进展", "6月进展"], ["已动员", "已起草", "/"])
    assert one.progress == "已起草"
    assert one.entries[Column.PROGRESS].cell.address == "G2"
    assert [(column, entry.cell.address, entry.text) for column, entry in one.earlier] == [("progress", "F2", "已动员")]


def test_where_no_period_is_filled_the_latest_one_is_the_cell_to_fill() -> None:
    one = measure(["4月进展", "5月进展"], ["", ""])
    assert (one.progress, one.entries[Column.PROGRESS].cell.address, one.earlier) == ("", "G2", ())


def test_a_state_is_told_by_the_latest_filled_progress() -> None:
    states = [one.status for one in read(["4月", "5月"], ["正在推进", "已完成"], ["尚未启动", ""]).measures()]
    assert states == [Status.DONE, Status.NOT_STARTED]


def test_states_below_a_period_beside_words_below_an_earlier_one_are_progress() -> None:
    told = read(["5月进展", "6月进展"], ["已起草办法，正在征求意见", "已完成"])
    assert told.sheets[0].columns[Column.PROGRESS].cell.address == "G1"
    assert Column.STATUS not in told.sheets[0].columns


def test_a_status_column_stays_the_status() -> None:
    one = measure(["完成状态", "第1周进展", "第2周进展"], ["整改中", "已动员", "已完成"])
    assert (one.status, one.status_text, one.progress) == (Status.IN_PROGRESS, "整改中", "已完成")


def test_a_status_of_each_period() -> None:
    one = measure(["5月是否完成", "6月是否完成"], ["否", "是"])
    assert (one.status, one.entries[Column.STATUS].cell.address) == (Status.DONE, "G2")


def test_periods_below_a_group_head() -> None:
    rows = [[*HEAD, "进展", "", ""], [""] * 5 + ["4月", "5月", "6月"], [*ITEM, "已动员", "已起草", ""]]
    merges = [f"{letter}1:{letter}2" for letter in "ABCDE"] + ["F1:H1"]
    (one,) = ledger(grid(rows, merges=merges)).measures()
    assert (one.progress, one.entries[Column.PROGRESS].cell.address) == ("已起草", "G3")


def test_a_text_merged_over_the_periods_is_said_once() -> None:
    rows = [[*HEAD, "4月进展", "5月进展"], [*ITEM, "已起草办法", ""]]
    (one,) = ledger(grid(rows, merges=["F2:G2"])).measures()
    assert (one.progress, one.entries[Column.PROGRESS].cell.address, one.earlier) == ("已起草办法", "F2", ())


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (["计划完成时间", "实际完成时间"], ["2026年6月30日", ""]),
        (["1月", "2月"], [10, 20]),
        (["5月", "12月"], ["制定方案", "组织验收"]),
        (["4月", "5月"], ["√", "√"]),
        (["4月目标", "5月目标"], ["制定方案", "组织验收"]),
        (["4月计划", "5月计划"], ["制定方案", "组织验收"]),
        (["4月完成", "5月完成"], [10, 20]),
    ],
)
def test_what_is_no_account_of_a_period(headings: list[str], row: list[Any]) -> None:
    assert Column.PROGRESS not in read(headings, row).sheets[0].columns


def test_a_plan_for_the_month_to_come_is_no_progress() -> None:
    found = guess(["本月工作内容", "下月工作计划"], ["已印发办法", "组织验收"])
    assert (found.cell.address, found.earlier) == ("F1", ())


def test_a_column_of_the_same_meaning_without_a_period_is_asked_about() -> None:
    found = guess(["整改情况", "4月进展", "5月进展"], ["已印发办法", "已动员", "已起草"])
    assert not found.sure


def test_a_column_the_clerk_named_counts_alone() -> None:
    rows = [[*HEAD, "4月进展", "5月进展"], [*ITEM, "已动员", "已起草"]]
    read = ledger(grid(rows), columns={Column.PROGRESS: "F"})
    (one,) = read.measures()
    assert one.progress == "已动员"
    assert read.sheets[0].columns[Column.PROGRESS].heading == "4月进展"


def test_the_latest_column_the_clerk_named_keeps_the_earlier_ones() -> None:
    rows = [[*HEAD, "整改情况", "4月进展", "5月进展"], [*ITEM, "已印发办法", "已动员", ""]]
    read = ledger(grid(rows), columns={Column.PROGRESS: "H"})
    (one,) = read.measures()
    assert one.progress == "已动员"
    assert read.sheets[0].columns[Column.PROGRESS].sure


@pytest.mark.parametrize("headings", [["整改进展", "5月进展"], ["5月进展", "整改进展"], ["完成情况", "6月完成情况"]])
def test_a_column_without_a_period_beside_one_with_it_is_asked(headings: list[str]) -> None:
    assert len(guess(headings, ["已起草文稿", "已召开会议"]).rivals) == 1


def test_a_column_without_a_period_beside_a_blank_one_with_it_is_not_asked() -> None:
    assert guess(["整改进展", "7月进展"], ["已起草文稿", ""]).sure


def test_what_stands_below_a_third_of_a_month_is_a_series() -> None:
    assert guess(["上旬进展", "中旬进展", "下旬进展"], ["已动员", "已起草", "已印发"]).earlier == (7, 6)
