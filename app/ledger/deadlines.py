"""What a deadline cell (整改时限) or a cell with a day of completion says (contract)."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from app.core.days import ShownDay
from app.core.deadline import Deadline, Immediate, Missing, OnDate, Recurring, Relative, Unreadable, Year
from app.core.grid import Value, text_of
from app.core.placeholders import is_missing
from app.core.text import narrow
from app.ledger.calendar import spans
from app.ledger.wording.dated import read_dated
from app.ledger.wording.numbers import SERIALS, CountingIn, digits_of, read_count, read_number
from app.ledger.wording.spelling import plain
from app.ledger.wording.turned import DOUBTED, checked, turns
from app.ledger.wording.undated import RECURRING, TERM, read_undated
from app.ledger.wording.vocabulary import is_lasting

_AS_OF = re.compile("截至|截止[到至]|截止(?:目前|今|现在)")
_STAGES = re.compile("[短近中]期.*[中长远]期|分(?:阶段|步|期|批|类)")
# 2026年8月（上旬）, 8月（15日）前: a part of the period before it, not a note.
_OF_PERIOD = re.compile(
    r"(?<=[年月份])\(((?:[上中下]旬|[上下]半月|年?月?[底末初中]|内|第\d个?周|\d{1,2}[日号])(?:[之以]?前)?)\)"
)
_BRACKET = re.compile(r"\(([^()]*)\)")
# Other words that say nothing (待明确, 未定) are no placeholder of a deadline: they are told as they stand.
_PLACEHOLDER = re.compile(
    r"[/\\\-—–_－―.…]*|无|暂无|待定|待补|待确认|[x×]+|.*[x×*].*|(?=.*[_年日])(?:20\d\d)?_*年?_*月_*(?:日|底|末|初)?前?",
    re.IGNORECASE,
)
_ANY_YEAR = Year(2000, "")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ENDED_BY = re.compile("前(?:全部|全面)?(?:完成|办结|整改|销号|到位)")
_YEARLY = re.compile("[^,;。\n]*年")
_FIRST_CLAUSE = re.compile(r"[^,;。\n]*[,;。\n]")
_BETWEEN_EPOCHS = 1462


def read_deadline(
    value: Value, year: Year | None, feedback: date | None = None, counts: CountingIn = CountingIn.DATES
) -> Deadline:
    """The case a cell's value is.

    `feedback`: the day relative deadlines count from, if known. `counts`: what the heading says of numbers.
    """
    match value:
        case None:
            return Missing()
        case ShownDay(shown=shown, unit=unit):
            since = value.first if value.first != value.last else None
            return OnDate(shown, value.last, since=since, unit=unit)
        case datetime() | date():
            return OnDate(text_of(value), value.date() if isinstance(value, datetime) else value)
        case bool() | timedelta():
            return Unreadable(str(value), "不是日期")
        case int() | float():
            digits = digits_of(value)
            return read_count(digits, digits, counts, feedback) or _of_number(digits, False, year)
        case str():
            return _of_text(value, year, feedback, counts)
        case _:
            return Unreadable(str(value), "只有钟点，没有日期")


def is_day(value: Value) -> bool:
    """Whether a cell's value is a day, whatever the year."""
    return isinstance(read_deadline(value, _ANY_YEAR), OnDate)


def is_due(value: Value) -> bool:
    """Whether a cell's value can be read as a deadline, 立行立改 and 长期坚持 too."""
    return not isinstance(read_deadline(value, _ANY_YEAR), Missing | Unreadable)


def count_from_1900(value: Value) -> Value:
    """A bare serial day of a 1904 workbook as the number it has in every other one."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return value + _BETWEEN_EPOCHS if int(value) + _BETWEEN_EPOCHS in SERIALS else value


# A column repeats a few wordings over thousands of rows.
@lru_cache(maxsize=4096)
def _of_text(raw: str, year: Year | None, feedback: date | None, counts: CountingIn) -> Deadline:
    if is_missing(raw):
        told = _PLACEHOLDER.fullmatch(narrow(raw).strip("()。"))
        return Missing(raw) if told else Unreadable(raw, "没有写出时限")
    text = plain(raw)
    if counted := read_count(raw, text, counts, feedback):
        return counted
    if _NUMBER.fullmatch(text):
        return _of_number(text, True, year, raw)
    return _of_words(raw, text, year, feedback)


def _of_number(digits: str, typed: bool, year: Year | None, raw: str = "") -> Deadline:
    raw = raw or digits
    told = read_number(raw, digits, typed=typed)
    return read_dated(raw, told, year) if isinstance(told, str) else told


def _of_words(raw: str, text: str, year: Year | None, feedback: date | None) -> Deadline:
    if "?" in text:
        return Unreadable(raw, DOUBTED)
    if _AS_OF.search(text):
        return Unreadable(raw, "“截至”说的是统计到哪一天")
    if _STAGES.search(text):
        return Unreadable(raw, "只说了阶段，没有日期")
    if against := next(filter(None, (turns(raw, note) for note in _BRACKET.findall(text))), ""):
        return Unreadable(raw, against)
    text, lasts = _without_brackets(text)
    if RECURRING.match(text):
        rest = _FIRST_CLAUSE.sub("", text, count=1)
        dated = [not span.assumed for span in spans(rest, _ANY_YEAR)]
        # 每年一次，6月底前: each year's; but 按月调度，12月底前完成 names the day.
        ended = len(dated) == 1 and _ENDED_BY.search(rest) and not _YEARLY.match(text)
        if rest == text or not (any(dated) or ended):
            return read_undated(raw, text, feedback)
        text = rest
    told = read_dated(raw, text, year) if spans(text, year) else read_undated(raw, text, feedback)
    told = checked(raw, told) if isinstance(told, OnDate) else told
    return _lasting(told) if lasts else told


def _without_brackets(text: str) -> tuple[str, bool]:
    """The text with what its brackets add: a date stays, all else goes. Whether one says that the work goes on."""
    if TERM.fullmatch(text):
        return text, False
    lasts = any(is_lasting(match[1]) for match in _BRACKET.finditer(text))
    return _BRACKET.sub(_of_bracket, _OF_PERIOD.sub(r"\1", text)), lasts


def _of_bracket(match: re.Match[str]) -> str:
    of_month = match.string[: match.start()].endswith(("月", "份")) and re.search(r"\d[日号]", match[1])
    return f",{match[1]}," if of_month or spans(match[1], _ANY_YEAR) else ""


def _lasting(told: Deadline) -> Deadline:
    return replace(told, then_ongoing=True) if isinstance(told, OnDate | Immediate | Relative | Recurring) else told
