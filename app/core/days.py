"""Whole days: read in the spellings an office writes, printed as GB/T 9704-2012 7.3.5.4 asks."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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


class Unit(StrEnum):
    """The smallest part of a date that is told: 2026年6月 tells a month."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


def period(day: date, unit: Unit) -> tuple[date, date]:
    """The first and the last day of the day's month, quarter or year; the day itself for a day."""
    if unit is Unit.DAY:
        return day, day
    months = _MONTHS[unit]
    first = (day.month - 1) // months * months + 1
    last = first + months - 1
    return date(day.year, first, 1), date(day.year, last, monthrange(day.year, last)[1])


def write_period(day: date, unit: Unit) -> str:
    """2026年6月30日, 2026年6月, 2026年第2季度, 2026年: no more of the day than the unit tells."""
    match unit:
        case Unit.DAY:
            return write_day(day)
        case Unit.MONTH:
            return f"{day.year}年{day.month}月"
        case Unit.QUARTER:
            return f"{day.year}年第{(day.month + 2) // 3}季度"
        case Unit.YEAR:
            return f"{day.year}年"


# 2026年10月31日前, 二〇二六年, 星期六, 下午3时: what shows is the day, and at most that it is a last one.
_WORDS = re.compile(
    "(?![年月日号份度第季末周星期上下午时分秒点前底内完成于之以止〇○零一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾])[一-鿿]"
)


@dataclass(frozen=True, slots=True)
class ShownDay:
    """A cell that holds a day, as its number format shows it (`shown`); `unit`: the smallest part of it that shows."""

    day: date
    shown: str
    unit: Unit = Unit.DAY

    @property
    def first(self) -> date:
        """The first day of the period shown."""
        return period(self.day, self.unit)[0]

    @property
    def last(self) -> date:
        """The last day of the period shown."""
        return period(self.day, self.unit)[1]

    @property
    def worded(self) -> bool:
        """Whether the format adds words that may make something else of the day: 截至2026-10-31."""
        return _WORDS.search(self.shown) is not None

    @property
    def printed(self) -> str:
        """How a document prints it, however the cell shows it: 2026年10月31日, 2026年10月, 2026年; words stay."""
        return self.shown if self.worded else write_period(self.day, self.unit)

    def __str__(self) -> str:
        return self.day.isoformat()
