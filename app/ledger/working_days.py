"""Working days as the State Council set them; for years it has not set yet, Monday to Friday."""

from datetime import date
from functools import lru_cache

from chinese_calendar import get_holiday_detail, is_workday
from chinese_calendar.constants import Holiday

_WEEKDAYS = "一二三四五六日"


# A ledger names the same few days over thousands of rows.
@lru_cache(maxsize=4096)
def is_working(day: date) -> tuple[bool, bool]:
    """Whether the day is a working day, and whether its year's holidays are known at all."""
    try:
        return is_workday(day), True
    except NotImplementedError:
        return day.weekday() < 5, False


@lru_cache(maxsize=4096)
def rest_of(day: date) -> str:
    """Why the day is no working day: 星期六, 国庆节假期; empty where it is one, a Saturday made up for too."""
    working, known = is_working(day)
    if working:
        return ""
    name = get_holiday_detail(day)[1] if known else None
    return f"{Holiday(name).chinese}假期" if name else f"星期{_WEEKDAYS[day.weekday()]}"
