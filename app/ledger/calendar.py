"""Spans of days inside a text: a day, month, quarter, half or year, with the year it may lack."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from app.core.days import day_or_none


@dataclass(frozen=True)
class Year:
    """The year to assume where a text names none, and in Chinese where it comes from."""

    number: int
    source: str


@dataclass(frozen=True)
class DaySpan:
    """A period named at start:end of a text. `impossible`: the calendar has no such day.

    `assumed` says what had to be assumed; `bare_year` marks a year alone, which lends itself to others.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    year: int | None = None
    month: int | None = None
    assumed: str | None = None
    bare_year: bool = False

    @property
    def impossible(self) -> bool:
        """Whether the calendar has no such day."""
        return self.last is None


_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4}
_NUMBERED_YEAR = r"(?P<year>(?<!\d)(?:\d{4}|\d{2})年(?:度)?|今年|本年度?|明年|次年|来年|当年)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)(?:日)?",
        r"(?<!\d)(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)?(?!\d)",
        rf"(?:{_NUMBERED_YEAR})?(?P<m>\d{{1,2}})月(?:份)?(?P<d>\d{{1,2}})(?:日|号)?",
        rf"(?:{_NUMBERED_YEAR})?的?(?P<m>\d{{1,2}})月(?:份)?(?P<part>上旬|中旬|下旬|初|中|底|末)?",
        r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})(?![\d])(?:月)?(?P<part>底|末)?",
        rf"(?:{_NUMBERED_YEAR})?的?第?(?P<q>[1-4一二三四])(?:个)?季度?(?:底|末)?",
        rf"(?:{_NUMBERED_YEAR})?的?(?P<half>上半年|下半年)(?:底|末)?",
        rf"(?:{_NUMBERED_YEAR})?的?(?P<yearend>年底|年末|年终|年内|岁末|(?<=年)(?:底|末|终|内))",
        rf"{_NUMBERED_YEAR}",
        r"(?<![\d.])(?P<m>\d{1,2})[/.-](?P<d>\d{1,2})(?![\d.])(?=日|号|前|$)",
    )
)
_PART_LAST = {"上旬": 10, "初": 10, "中旬": 20, "中": 20}


def spans(text: str, year: Year | None) -> tuple[DaySpan, ...]:
    """All periods the text names, in order. `text` has half-width digits and no white space."""
    found: list[DaySpan] = []
    at = 0
    while at < len(text):
        match = _longest(text, at)
        if match is None:
            break
        lender = found[-1].year if found else None
        found.append(_read(match, lender, year))
        at = match.end()
    return tuple(found)


def _longest(text: str, at: int) -> re.Match[str] | None:
    matches = [match for pattern in _PATTERNS if (match := pattern.search(text, at)) and match.end() > match.start()]
    return min(matches, key=lambda match: (match.start(), -match.end()), default=None)


def _read(match: re.Match[str], lender: int | None, year: Year | None) -> DaySpan:
    parts = match.groupdict()
    number, assumed = _year(parts.get("y") or parts.get("year"), lender, year)
    month = int(parts["m"]) if parts.get("m") else None
    first, last = (None, None) if number is None else _bounds(parts, number, month)
    bare = not any(parts.get(key) for key in ("m", "q", "half", "yearend"))
    return DaySpan(match.start(), match.end(), first, last, number, month, assumed, bare)


def _year(written: str | None, lender: int | None, year: Year | None) -> tuple[int | None, str | None]:
    digits = (written or "").rstrip("年度")
    if len(digits) == 4 and digits.isdigit():
        return int(digits), None
    if digits.isdigit():
        return 2000 + int(digits), f"年份只写了两位，按{2000 + int(digits)}年"
    if lender is not None and not written:
        return lender, None
    if year is None:
        return None, None
    number = year.number + (1 if written in ("明年", "次年", "来年") else 0)
    return number, f"没有写年份，按{year.source}推定为{number}年"


def _bounds(parts: dict[str, str | None], year: int, month: int | None) -> tuple[date | None, date | None]:
    if parts.get("d"):
        day = day_or_none(year, month or 0, int(parts["d"] or 0))
        return day, day
    if month is not None:
        return _month_part(year, month, parts.get("part"))
    if quarter := parts.get("q"):
        end = _QUARTERS[quarter] * 3
        return date(year, end - 2, 1), _month_end(year, end)
    if half := parts.get("half"):
        begin = 1 if half == "上半年" else 7
        return date(year, begin, 1), _month_end(year, begin + 5)
    return date(year, 1, 1), date(year, 12, 31)


def _month_part(year: int, month: int, part: str | None) -> tuple[date | None, date | None]:
    if not 1 <= month <= 12:
        return None, None
    last = _PART_LAST.get(part or "")
    return date(year, month, 1), date(year, month, last) if last else _month_end(year, month)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
