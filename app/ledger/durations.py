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
    r"(?P<half>半年|半个?月)|(?P<low>\d+)(?:[-—~至到](?P<high>\d+))?(?:个)?(?P<unit>工作日|日历[日天]|小时|星期|周|天|日|年|月|季度)"
)
_BOUND = re.compile("内|之日起|起|日历|工作日|集中整改|以后|后")
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True)
class Duration:
    """`bounded`: the text says "within" or from what it counts; otherwise it is a mere length (2天)."""

    amount: int
    unit: str
    bounded: bool
    from_feedback: bool


def duration(text: str) -> Duration | None:
    """The last length of time a text names, as the whole work must be done by then; None if it names none.

    A month must be written 个月: "3月" is March.
    """
    found = [match for match in _LENGTH.finditer(text) if _is_length(match, text)]
    if not found:
        return None
    match = found[-1]
    amount, unit = _measure(match)
    elsewhere = re.search("合同|签订|主审|确认|之日起|接到|收到|开工|交付", text)
    return Duration(amount, unit, bool(_BOUND.search(text)), elsewhere is None)


def _is_length(match: re.Match[str], text: str) -> bool:
    if match["half"]:
        return not text[: match.start()].endswith(("上", "下", "每"))
    if match["unit"] == "月":
        return "个" in match[0]
    return not (match["unit"] == "年" and len(match["low"]) == 4)


def _measure(match: re.Match[str]) -> tuple[int, str]:
    if match["half"]:
        return (6, "月") if match["half"] == "半年" else (15, "天")
    return int(match["high"] or match["low"]), match["unit"]


def after(start: date, length: Duration) -> tuple[date, str | None]:
    """The last day within that length from `start`, and what had to be assumed (Chinese), if anything."""
    amount, unit = length.amount, length.unit
    if unit == "工作日":
        return _working_days_after(start, amount)
    months = {"月": 1, "季度": 3, "年": 12}.get(unit)
    if months:
        return _months_after(start, amount * months), None
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
