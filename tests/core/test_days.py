"""Whole days, read and written."""

from datetime import date

import pytest

from app.core.days import drop_clock, read_day, write_day


@pytest.mark.parametrize(
    "text", ["2026年6月30日", "2026-6-30", "2026-06-30", "2026/6/30", "2026.6.30", "20260630", " 2026年06月30日 "]
)
def test_spellings_of_one_day(text: str) -> None:
    assert read_day(text) == date(2026, 6, 30)


@pytest.mark.parametrize("text", ["", "2026年6月", "2026年6月31日", "6月30日", "2026-6/30", "明天"])
def test_no_day(text: str) -> None:
    assert read_day(text) is None


def test_printed_without_padding() -> None:
    assert write_day(date(2026, 3, 5)) == "2026年3月5日"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026/08/31 0:00:00", "2026/08/31"),
        ("2026-08-31T09:30", "2026-08-31"),
        ("2026年8月31日9:30", "2026年8月31日"),
        ("2026-8-319:30", "2026-8-319:30"),
        ("2026-8-31", "2026-8-31"),
        ("9:30", "9:30"),
    ],
)
def test_a_clock_behind_a_day_goes_and_never_takes_of_the_day(text: str, day: str) -> None:
    assert drop_clock(text) == day
