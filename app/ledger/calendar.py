"""Spans of days inside a text: a day, month, quarter, half or year, with the year it may lack."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.core.days import day_or_none
from app.core.deadline import Year
from app.ledger.wording.periods import LAST_OF_PART, PATTERNS, VAGUE_PARTS


@dataclass(frozen=True)
class DaySpan:
    """A period named at start:end of a text; `last` is None where the calendar has no such day.

    `year` with what was assumed to know it (`assumed`, Chinese), and whether it is the ledger's (`by_ledger`);
    `vague` says what its words leave open. `bare_year` marks a year alone, which lends itself to others, `bounded`
    a part of a period, whose end 前 leaves in no doubt. `unsure`: 6-9 may be a day, or June to September. `ranged`: it
    names its first part too (6月至9月). `backwards`: its first part lies behind its last (12月-3月).
    """

    start: int
    end: int
    first: date | None
    last: date | None
    year: int | None = None
    assumed: str | None = None
    by_ledger: bool = False
    vague: str | None = None
    bare_year: bool = False
    bounded: bool = False
    unsure: bool = False
    ranged: bool = False
    backwards: bool = False


@dataclass(frozen=True)
class _Dated:
    number: int | None
    assumed: str | None = None
    by_ledger: bool = False


@lru_cache(maxsize=4096)
def spans(text: str, year: Year | None) -> tuple[DaySpan, ...]:
    """All periods the text names, in order. `text` is plain (app.ledger.wording.spelling)."""
    found: list[DaySpan] = []
    for match in _matches(text):
        found.append(_read(match, found[-1] if found else None, year))
    return tuple(found)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The first match of any pattern, the longest of those that begin there, and so on behind it."""
    ahead = [match for pattern in PATTERNS if (match := pattern.search(text))]
    while ahead:
        best = min(ahead, key=lambda match: (match.start(), -match.end()))
        yield best
        moved = (match if match.start() >= best.end() else match.re.search(text, best.end()) for match in ahead)
        ahead = [match for match in moved if match]


def _read(match: re.Match[str], lender: DaySpan | None, year: Year | None) -> DaySpan:
    parts = {key: value for key, value in match.groupdict().items() if value}
    dated = _year(parts, lender, year)
    first, last = (None, None) if dated.number is None else _bounds(parts, dated.number)
    backwards = bool(first and last and first > last)
    if backwards:
        first = last = None
    bare = not parts.keys() & {"m", "q", "half", "yearend", "y0"}
    part = parts.get("part", "")
    return DaySpan(
        match.start(),
        match.end(),
        first,
        last,
        dated.number,
        dated.assumed,
        dated.by_ledger,
        f"写得不确切，按最后一天{last.month}月{last.day}日计" if last and VAGUE_PARTS.search(part) else None,
        bare,
        bool(part or "yearend" in parts or match[0].endswith(("底", "末"))),
        _is_unsure(parts),
        bool(parts.keys() & {"m0", "to", "q0", "y0"}),
        backwards,
    )


def _is_unsure(parts: dict[str, str]) -> bool:
    """Whether a dash may stand between two months: 2026年6-9, 2025.12-3."""
    lowest = 0 if "mixed" in parts else int(parts.get("m", 12))
    return ("dash" in parts or "mixed" in parts) and lowest < int(parts["d"]) <= 12


def _year(parts: dict[str, str], lender: DaySpan | None, year: Year | None) -> _Dated:
    if "y" in parts:
        return _Dated(int(parts["y"]))
    if "yy" in parts:
        number = 2000 + int(parts["yy"])
        return _Dated(number, f"年份只写了两位，按{number}年")
    word = parts.get("yw", "")
    following = word.startswith(("次年", "翌年"))
    if lender and lender.year and (following or word in ("", "当年")):
        return _Dated(lender.year + following, lender.assumed, lender.by_ledger and not following)
    if year is None:
        return _Dated(None)
    later = following or word.startswith(("明年", "来年"))
    number = year.number + later
    return _Dated(number, f"没有写年份，按{year.source}推定为{number}年", not later)


def _bounds(parts: dict[str, str], year: int) -> tuple[date | None, date | None]:
    if "d" in parts:
        month = int(parts["m"])
        first = day_or_none(year, month, int(parts["d"]))
        return first, day_or_none(year, month, int(parts["to"])) if first and "to" in parts else first
    if "m" in parts:
        return _months(year, int(parts.get("m0", parts["m"])), int(parts["m"]), parts.get("part", ""))
    if "q" in parts:
        first_quarter = 1 if "front" in parts else int(parts.get("q0", parts["q"]))
        return _months(year, first_quarter * 3 - 2, int(parts["q"]) * 3)
    if "half" in parts:
        begin = 1 if parts["half"] == "上半年" else 7
        return _months(year, begin, begin + 5)
    return day_or_none(int(parts.get("y0", year)), 1, 1), day_or_none(year, 12, 31)


def _months(year: int, first: int, last: int, part: str = "") -> tuple[date | None, date | None]:
    if not (1 <= first <= 12 and 1 <= last <= 12 and year):
        return None, None
    day = LAST_OF_PART.get(part.removeprefix("月"), calendar.monthrange(year, last)[1])
    return date(year, first, 1), date(year, last, day)
