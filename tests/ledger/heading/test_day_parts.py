"""Days told in parts, each in columns of its own: 年, 月 and 日."""

import pytest

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.grid import column_letters
from app.core.ledger import Ledger
from tests.ledger.heading.drawn import FIRST, NEXT, WHO, drawn
from tests.tables import ledger


def where(read: Ledger) -> tuple[str, ...]:
    """The columns of the deadline and of the day of completion."""
    columns = read.sheets[0].columns
    return tuple(column_letters(columns[column].cell.column) for column in (Column.DEADLINE, Column.FINISHED))


@pytest.mark.parametrize(
    ("year", "month", "day", "read_as"),
    [
        (2026, 9, 30, "2026-09-30"),
        ("2026年", "9月", "30日", "2026-09-30"),
        (2026, 9, "", "2026-09-30"),
        ("", 9, 30, "2026-09-30"),
        ("", 9, "", "2026-09-30"),
        (2026, "", "", "2026-12-31"),
        (2026, 9, "底前", "2026-09-30"),
        (2026, 9, "上旬", "2026-09-10"),
    ],
)
def test_year_month_and_day_are_one_day(year: object, month: object, day: object, read_as: str) -> None:
    read = ledger(
        drawn(f"""
        2026年整改台账 | < | < | < | < | < | <
        {WHO} | 整改时限 | < | <
        ^ | ^ | ^ | ^ | 年 | 月 | 日
        {FIRST} | {year} | {month} | {day}
        {NEXT} | 2026 | 5 | 31
        """)
    )
    first, second = (one.measures[0] for one in read.problems)
    assert isinstance(first.deadline, OnDate) and isinstance(second.deadline, OnDate)
    assert [one.deadline.day.isoformat() for one in (first, second)] == [read_as, "2026-05-31"]  # type: ignore[union-attr]
    assert first.entries[Column.DEADLINE].cell.address == "E4"
    assert read.sheets[0].columns[Column.DEADLINE].parts == (5, 6, 7)
    assert "column-unread" not in [str(one.what) for one in read.troubles]


def test_day_in_parts_without_a_year_takes_the_titles_and_no_day_at_all_is_missing() -> None:
    read = ledger(
        drawn(f"""
        2025年整改台账 | < | < | < | < | <
        {WHO} | 完成时限 | <
        ^ | ^ | ^ | ^ | 月 | 日
        {FIRST} | 9 | 30
        {NEXT} | |
        3 | 会议偏多 | 精简会议 | 林芳 | 立行立改 | <
        4 | 公示不及时 | 定期公示 | 周敏 | 6 | 31
        """)
    )
    kinds = [type(one.measures[0].deadline).__name__ for one in read.problems]
    assert kinds == ["OnDate", "Missing", "Immediate", "Unreadable"]
    assert read.problems[0].measures[0].last_day is not None
    assert read.problems[0].measures[0].last_day.isoformat() == "2025-09-30"


def test_days_in_parts_below_heads_that_name_no_time() -> None:
    read = ledger(
        drawn(f"""
        {WHO} | 计划完成 | < | 实际完成 | <
        ^ | ^ | ^ | ^ | 月 | 日 | 月 | 日
        {FIRST} | 9 | 30 | |
        {NEXT} | 5 | 31 | 5 | 20
        """)
    )
    assert where(read) == ("E", "G")


def test_two_days_in_parts() -> None:
    read = ledger(
        drawn(f"""
        {WHO} | 整改时限 | < | < | 完成时间 | < | <
        ^ | ^ | ^ | ^ | 年 | 月 | 日 | 年 | 月 | 日
        {FIRST} | 2026 | 6 | 30 | 2026 | 6 | 12
        {NEXT} | 2026 | 8 | 31 | | |
        """)
    )
    assert where(read) == ("E", "H")
    finished = read.problems[0].measures[0].finished
    assert isinstance(finished, OnDate) and finished.day.isoformat() == "2026-06-12"
