"""Working days: holidays and made-up days as they were set, other years Monday to Friday."""

from datetime import date

import pytest

from app.ledger.durations import is_working, rest_of


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 6, 30), ""),
        (date(2026, 7, 4), "星期六"),
        (date(2026, 7, 5), "星期日"),
        (date(2026, 10, 1), "国庆节假期"),
        (date(2026, 2, 14), ""),
        (date(2099, 1, 1), ""),
        (date(2099, 1, 3), "星期六"),
    ],
)
def test_why_a_day_is_no_working_day(day: date, why: str) -> None:
    assert rest_of(day) == why


def test_whether_the_years_holidays_are_known() -> None:
    assert is_working(date(2026, 10, 1)) == (False, True)
    assert is_working(date(2099, 10, 1)) == (True, False)
