"""A deadline's or completion day's own words as documents print them: one day in full, two lines parted."""

import re
import unicodedata

from app.core.days import Unit, drop_clock, read_day, write_day, write_period
from app.core.deadline import Deadline, OnDate
from app.core.text import narrow

# 2026-10-31, 26.3.31, 6.30, 46295; but 6月30日 is good Chinese without its year.
_ONE_DAY = re.compile(r"(?:\d{2}){1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?|\d{1,2}[-/.]\d{1,2}|\d{5,14}(?:\.\d+)?")
_MONTH, _YEAR = re.compile(r"\d{4}[-/.]?\d{1,2}"), re.compile(r"\d{4}")
# 2026年⏎8月31日⏎前 is one day in a narrow column.
_WITHIN = re.compile(
    r"(?<=[年月/.\-~—～至到自从于])\s*\n\s*|\s*\n\s*(?=[年月日号前底末止至到~—～\-]|[之以]前|起至|\d{1,2}[日号])"
)
_BREAK = re.compile(r"[，,、；;。]?\s*\n\s*")


def in_full(text: str, reading: Deadline) -> str:
    """The words of a cell read as `reading`: a day that stands alone, or on a line of its own, is 2026年10月31日."""
    whole = _whole(text, reading) if isinstance(reading, OnDate) else ""
    return whole or "\n".join(_line(line) for line in text.split("\n"))


def joined(text: str) -> str:
    """What stands on several lines of a deadline's cell, as a clerk would write it on one."""
    return _BREAK.sub(_point, _WITHIN.sub("", text.strip())) if "\n" in text else text


def _point(match: re.Match[str]) -> str:
    mark = match[0].strip()
    return {"": "，", ",": "，", ";": "；"}.get(mark, mark)


def _whole(text: str, reading: OnDate) -> str:
    digits = narrow(drop_clock(unicodedata.normalize("NFKC", text)))
    if reading.since is None:
        return write_day(reading.day) if reading.unit is Unit.DAY and _ONE_DAY.fullmatch(digits) else ""
    unit = Unit.MONTH if _MONTH.fullmatch(digits) else Unit.YEAR
    return write_period(reading.day, unit) if unit is Unit.MONTH or _YEAR.fullmatch(digits) else ""


def _line(line: str) -> str:
    day = read_day(narrow(drop_clock(unicodedata.normalize("NFKC", line))))
    return write_day(day) if day else line
