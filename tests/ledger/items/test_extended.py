"""The extended deadline beside the first one: when it counts, what it says, and where findings stand."""

from datetime import date
from typing import Any

import pytest

from app.core.columns import Column
from app.core.deadline import Missing, OnDate, Ongoing, Unreadable, last_day
from app.core.ledger import Measure
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "延期时限", "完成状态"]
FIRST = "2026年3月31日"


def measures(*rows: list[Any], merges: tuple[str, ...] = (), head: list[str] = HEAD) -> list[Measure]:
    return list(ledger(grid([head, *rows], merges=merges), feedback=date(2026, 3, 1)).measures())


def measure(extended: Any, first: Any = FIRST) -> Measure:
    (one,) = measures([1, "其一", "自查", "周敏", first, extended, "整改中"])
    return one


@pytest.mark.parametrize(
    ("extended", "day"),
    [
        ("2026年7月31日", date(2026, 7, 31)),
        ("延期至2026年9月底", date(2026, 9, 30)),
        ("经批准延期至2026年8月31日", date(2026, 8, 31)),
        ("2026年9月30日（已批准）", date(2026, 9, 30)),
        (date(2026, 7, 31), date(2026, 7, 31)),
        ("2026年2月28日", date(2026, 2, 28)),
    ],
)
def test_a_filled_extension_counts(extended: Any, day: date) -> None:
    one = measure(extended)
    assert last_day(one.deadline) == day
    assert isinstance(one.original, OnDate)
    assert one.original.day == date(2026, 3, 31)
    assert one.entries[Column.DEADLINE].cell.address == "F2"


@pytest.mark.parametrize(
    "extended",
    [
        "",
        "/",
        "无",
        "—",
        "待定",
        "否",
        "不延期",
        "未延期",
        "未申请延期",
        "无需延期",
        "没有延期",
        "不同意延期",
        "未批准",
        "不变",
        "按原时限",
        "同原时限",
        "（未延期）",
    ],
)
def test_what_is_no_extension_leaves_the_first_deadline(extended: str) -> None:
    one = measure(extended)
    assert last_day(one.deadline) == date(2026, 3, 31)
    assert one.original is None
    assert one.entries[Column.DEADLINE].cell.address == "E2"


@pytest.mark.parametrize(
    "extended",
    [
        "同意延期",
        "已批准",
        "是",
        "延期",
        "延期3个月",
        "3个月",
        "2个月内",
        "申请延期至2026年12月31日",
        "申请延期至2026年8月31日，已经局党组同意",
        "拟延期至2026年9月30日",
        "2026年9月30日（待批）",
        "申请中",
        "另行通知",
    ],
)
def test_an_extension_without_a_day_that_holds_is_unreadable(extended: str) -> None:
    one = measure(extended)
    assert isinstance(one.deadline, Unreadable)
    assert one.entries[Column.DEADLINE].cell.address == "F2"


def test_an_extension_counts_where_the_first_deadline_is_blank() -> None:
    one = measure("2026年7月31日", "")
    assert last_day(one.deadline) == date(2026, 7, 31)
    assert isinstance(one.original, Missing)


def test_an_ongoing_extension() -> None:
    assert isinstance(measure("长期坚持").deadline, Ongoing)


def test_both_deadlines_are_taken_from_above_together() -> None:
    read = measures(
        [1, "其一", "自查", "周敏", FIRST, "2026年7月31日", "整改中"],
        ["", "", "培训", "", "", "", ""],
        ["", "", "清退", "", "2026年5月31日", "", ""],
    )
    assert [last_day(one.deadline) for one in read] == [date(2026, 7, 31), date(2026, 7, 31), date(2026, 5, 31)]
    assert [one.entries[Column.DEADLINE].cell.address for one in read] == ["F2", "F2", "E4"]


def test_ditto_marks_repeat_each_deadline_of_the_row_above() -> None:
    read = measures(
        [1, "其一", "自查", "周敏", FIRST, "2026年7月31日", "整改中"],
        [2, "其二", "培训", "周敏", "同上", "", "整改中"],
        [3, "其三", "清退", "周敏", "同上", "2026年8月31日", "整改中"],
        [4, "其四", "清退", "周敏", "同上", "同上", "整改中"],
    )
    assert [last_day(one.deadline) for one in read] == [
        date(2026, 7, 31), date(2026, 3, 31), date(2026, 8, 31), date(2026, 8, 31)
    ]  # fmt: skip


def test_numbered_extensions_go_with_the_measures_of_their_numbers() -> None:
    read = measures([1, "其一", "1.自查\n2.培训", "周敏", FIRST, "1.2026年7月31日\n2.不延期", "整改中"])
    assert [last_day(one.deadline) for one in read] == [date(2026, 7, 31), date(2026, 3, 31)]


def test_the_latest_of_several_extensions_counts() -> None:
    head = [*HEAD[:5], "第一次延期至", "第二次延期至", "完成状态"]
    read = measures(
        [1, "其一", "自查", "周敏", FIRST, "2026年5月31日", "2026年7月31日", "整改中"],
        [2, "其二", "自查", "周敏", FIRST, "2026年5月31日", "", "整改中"],
        [3, "其三", "自查", "周敏", FIRST, "", "", "整改中"],
        head=head,
    )
    assert [last_day(one.deadline) for one in read] == [date(2026, 7, 31), date(2026, 5, 31), date(2026, 3, 31)]
    assert [one.entries[Column.DEADLINE].cell.address for one in read] == ["G2", "F3", "E4"]


def test_alone_an_extended_deadline_is_the_deadline() -> None:
    head = ["序号", "具体问题", "整改措施", "责任人", "延期至", "完成状态"]
    (one,) = measures([1, "其一", "自查", "周敏", "2026年7月31日", "整改中"], head=head)
    assert (last_day(one.deadline), one.original) == (date(2026, 7, 31), None)


@pytest.mark.parametrize(("first", "then"), [("原定", "变更后"), ("调整前", "调整后"), ("延期前", "延期后")])
def test_both_deadlines_below_one_group_head(first: str, then: str) -> None:
    rows = [
        ["序号", "具体问题", "整改措施", "责任人", "完成时限", "", "实际完成时间", "完成状态"],
        ["", "", "", "", first, then, "", ""],
        [1, "其一", "自查", "周敏", FIRST, "2026年7月31日", "", "整改中"],
        [2, "其二", "自查", "周敏", FIRST, "", "2026年3月1日", "已完成"],
    ]
    read = ledger(grid(rows, merges=["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2", "H1:H2"]))
    assert [last_day(one.deadline) for one in read.measures()] == [date(2026, 7, 31), date(2026, 3, 31)]
    assert [one.what for one in read.troubles] == []
