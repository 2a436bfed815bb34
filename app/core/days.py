"""Whole days: read in the spellings an office writes, printed as GB/T 9704-2012 7.3.5.4 asks."""

import re
from datetime import date

_CLOCK = re.compile(r"(?:[T\s]\s*|(?<=[日号]))(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$")
_SPELLINGS = (
    re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]?"),
    re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})"),
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
)


def read_day(text: str) -> date | None:
    """The day a whole text names (2026年6月30日, 2026-6-30, 2026/6/30, 2026.6.30, 20260630), or None."""
    for spelling in _SPELLINGS:
        match = spelling.fullmatch(text.strip())
        if match:
            year, month, day = (int(part) for part in match.groups() if part.isdigit())
            return day_or_none(year, month, day)
    return None


def drop_clock(text: str) -> str:
    """A day without the clock behind it: 2026/8/31 9:30 -> 2026/8/31."""
    return _CLOCK.sub("", text.strip())


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def write_day(day: date) -> str:
    """2026年6月30日: Arabic digits, year in full, no padding."""
    return f"{day.year}年{day.month}月{day.day}日"
