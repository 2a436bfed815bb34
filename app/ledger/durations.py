"""Lengths of time in a text (三个月内, 10个工作日内, 24小时内), the day on which they end, and working days."""

import calendar
import math
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from chinese_calendar import get_holiday_detail, is_workday
from chinese_calendar.constants import Holiday

_LENGTH = re.compile(
    r"(?<![\d.])(?P<low>\d+)(?:[-~至到]+(?P<high>\d+)|(?P<half_more>\.5)(?=个?[年月]))?"
    r"(?:个?(?P<unit>工作日|日历[日天]|自然[日天]|小时|星期|周(?![一二三四五六日天])|天|日|年|月|季度)|(?P<months>个半月))(?P<more>半)?|(?P<half>半年|半个?月)"
)
_WITHIN = re.compile("(?:之|以)?内")
_BOUND = re.compile("(?:之|以)?[内后]|集中整改")
_OTHER_HALF = re.compile(r"[上下每前大]$|(?:^|[年\d])后$")
_WEEKDAYS = "一二三四五六日"
# 26年内 is the year 2026 as well as twenty-six years.
_MOST_YEARS = 20


@dataclass(frozen=True)
class Duration:
    """`bounded`: the text says "within" or from what it counts; otherwise it is a mere length (2天)."""

    amount: int
    unit: str
    bounded: bool
    days: int = 0


def lengths(text: str) -> list[re.Match[str]]:
    """The lengths of time a plain text names; a month or quarter must be written 个月: "3月" is March."""
    return [match for match in _LENGTH.finditer(text) if _is_length(match, text)]


def holds_bounded(text: str) -> bool:
    """Whether the text names a length of time within which something has to be done."""
    return any(_WITHIN.match(text, match.end()) for match in lengths(text))


def duration(text: str) -> Duration | None:
    """The last length of time a text names, as the whole work must be done by then; None if it names none."""
    found = lengths(text)
    if not found:
        return None
    match = found[-1]
    amount, unit, days = _measure(match)
    starts = re.search("起|(?<![前最])后", text[: match.start()])
    named = unit == "工作日" or unit.startswith(("日历", "自然"))
    named = named and match[0] != text
    return Duration(amount, unit, bool(starts or named or _BOUND.match(text, match.end())), days)


def _is_length(match: re.Match[str], text: str) -> bool:
    if match["half"]:
        return not _OTHER_HALF.search(text[: match.start()])
    if match["unit"] in ("月", "季度"):
        return "个" in match[0] and not text[: match.start()].endswith(("第", "前"))
    return not (match["unit"] == "年" and int(match["low"]) >= _MOST_YEARS)


def _measure(match: re.Match[str]) -> tuple[int, str, int]:
    if match["half"]:
        return (6, "月", 0) if match["half"] == "半年" else (0, "月", 15)
    amount = int(match["high"] or match["low"])
    if match["months"]:
        return amount, "月", 15
    if (match["more"] or match["half_more"]) and match["unit"] == "年":
        return amount * 12 + 6, "月", 0
    if match["half_more"]:
        return amount, "月", 15
    return amount, match["unit"], 0


def after(start: date, length: Duration) -> tuple[date, str | None]:
    """The last day within that length from `start`, and what had to be assumed (Chinese), if anything."""
    amount, unit = length.amount, length.unit
    if unit == "工作日":
        return _working_days_after(start, amount)
    months = {"月": 1, "季度": 3, "年": 12}.get(unit)
    if months:
        return _months_after(start, amount * months) + timedelta(days=length.days), None
    if unit == "小时":
        return start + timedelta(days=math.ceil(amount / 24)), None
    return start + timedelta(days=amount * (7 if unit in ("周", "星期") else 1)), None


def _months_after(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def _working_days_after(start: date, amount: int) -> tuple[date, str | None]:
    """Counted from the day after; holidays as the State Council set them, later years Monday to Friday."""
    day, left, assumed = start, amount, None
    while left:
        day += timedelta(days=1)
        working, known = is_working(day)
        left -= working
        if not known:
            assumed = f"{day.year}年的节假日安排程序还不知道，工作日按周一至周五计"
    return day, assumed


# A ledger names the same few days over thousands of rows.
@lru_cache(maxsize=4096)
def is_working(day: date) -> tuple[bool, bool]:
    """Whether the day is a working day as the State Council set them, and whether its year's are known at all.

    Where they are not, Monday to Friday are.
    """
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
