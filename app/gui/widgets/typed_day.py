"""A day or month as a clerk types it in haste (2026.9.30, 9-30, 9月底前): the one reading, in the form and below the table."""

import re
import unicodedata
from datetime import date

from app.core.days import day_or_none, read_day, write_day

_DAY = re.compile(r"(?:(\d{4}|\d{2})([年./-]))?(\d{1,2})[月./-](\d{1,2})[日号]?((?:之|以)?前)?")
_MONTH = re.compile(r"(?:(\d{4}|\d{2})[年./-])?(\d{1,2})月(底|末|初|中旬|上旬|下旬|份)?((?:之|以)?前)?")
_SIGNED = re.compile(r"\d{4}([-/.])(\d{1,2})\1(\d{1,2})")


def typed_day(typed: str, *, year: int) -> date | None:
    """The one day that is meant; None where none can be seen in it, or only a month or the day before which.

    `year`: the one meant where none is typed.
    """
    text = _narrowed(typed)
    found = _DAY.fullmatch(text)
    if found and not found[5]:
        return _day(found, year)
    return read_day(text)


def spell_out(typed: str, *, year: int, like: str = "") -> str | None:
    """What is written for it in a cell; None where no day or month can be seen in it (长期坚持).

    `like`: a day as the column spells it, if it has one as a text.
    """
    text = _narrowed(typed)
    if day := typed_day(text, year=year):
        return _write_like(day, like)
    if (found := _DAY.fullmatch(text)) and (day := _day(found, year)):
        return write_day(day) + found[5]
    if (found := _MONTH.fullmatch(text)) and 1 <= int(found[2]) <= 12:
        return f"{_year(found[1], year)}年{int(found[2])}月{found[3] or ''}{found[4] or ''}"
    return None


def _narrowed(typed: str) -> str:
    return unicodedata.normalize("NFKC", "".join(typed.split()))


def _day(found: re.Match[str], year: int) -> date | None:
    return day_or_none(_year(found[1], year), int(found[3]), int(found[4]))


def _year(typed: str | None, year: int) -> int:
    return year if not typed else int(typed) + (2000 if len(typed) == 2 else 0)


def _write_like(day: date, like: str) -> str:
    """With the signs of another day, and its zeros where that one shows any."""
    found = _SIGNED.fullmatch(like)
    if not found:
        return write_day(day)
    padded = found[2].startswith("0") or found[3].startswith("0")
    month, number = (f"{one:02}" if padded else str(one) for one in (day.month, day.day))
    return found[1].join((str(day.year), month, number))
