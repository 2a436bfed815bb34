"""A day or a clock as a section of a number format shows it, and the smallest part of the date that shows."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.core.days import Unit
from app.ledger.shown.codes import FormatSection, Token, TokenKind, UnknownCode
from app.ledger.shown.numerals import by_digit, of_calendar

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS = "一二三四五六日"
_SHORT, _LONG, _MOST_DECIMALS = 3, 4, 2
_SECONDS = ("s", "ss")
_HALF_SECOND = timedelta(milliseconds=500)


def unit_of(section: FormatSection) -> Unit | None:
    """The smallest part of the date that shows; None where only a clock or a weekday does."""
    letters = {_letter(section.tokens, at) for at, one in enumerate(section.tokens) if one.kind is TokenKind.DATE}
    for letter, unit in (
        ("d", Unit.DAY),
        ("month", Unit.MONTH),
        ("q", Unit.QUARTER),
        ("y", Unit.YEAR),
        ("e", Unit.YEAR),
    ):
        if letter in letters:
            return unit
    return None


def has_clock(section: FormatSection) -> bool:
    """Whether hours, minutes or seconds show."""
    return any(
        one.kind is TokenKind.ELAPSED
        or (one.kind is TokenKind.DATE and _letter(section.tokens, at) in ("h", "minute", "s"))
        for at, one in enumerate(section.tokens)
    )


def write_moment(moment: datetime, elapsed: timedelta, section: FormatSection) -> str:
    """The text of a moment, which is `elapsed` away from the day the workbook counts from."""
    tokens = section.tokens
    halved = any(one.kind is TokenKind.HALF for one in tokens)
    if has_clock(section) and not any(one.kind is TokenKind.DIGIT for one in tokens):
        moment, elapsed = moment + _HALF_SECOND, elapsed + _HALF_SECOND
    text = ""
    for at, one in enumerate(tokens):
        match one.kind:
            case TokenKind.DATE:
                text += _part(moment, _letter(tokens, at), len(one.text), halved, section)
            case TokenKind.ELAPSED:
                text += _elapsed(elapsed, one.text)
            case TokenKind.HALF:
                before, after = one.text.split("/")
                text += before if moment.hour < 12 else after
            case TokenKind.DIGIT:
                text += _decimal_of_second(moment, tokens, at)
            case _:
                text += one.text
    return text.strip()


def _letter(tokens: Sequence[Token], at: int) -> str:
    """The letter of a part in small: month and minute told apart, and the day from its weekday (ddd)."""
    text = tokens[at].text.lower()
    match text[0]:
        case "m":
            return "minute" if _is_minute(tokens, at) else "month"
        case "d" if len(text) >= _SHORT:
            return "weekday"
        case letter:
            return letter


def _is_minute(tokens: Sequence[Token], at: int) -> bool:
    """Whether hours stand before it or seconds behind it."""
    parts = [place for place, one in enumerate(tokens) if one.kind in (TokenKind.DATE, TokenKind.ELAPSED)]
    here = parts.index(at)
    before = tokens[parts[here - 1]].text if here else ""
    behind = tokens[parts[here + 1]].text if here + 1 < len(parts) else ""
    return len(tokens[at].text) < _SHORT and (before[:1].lower() == "h" or behind[:1].lower() == "s")


def _part(moment: datetime, letter: str, length: int, halved: bool, section: FormatSection) -> str:
    match letter:
        case "y" | "e":
            short = letter == "y" and length < _SHORT
            return by_digit(f"{moment.year % 100:02}" if short else f"{moment.year:04}", section.numerals)
        case "q":
            return str((moment.month + 2) // 3)
        case "month" if length >= _SHORT:
            return _month_in_words(moment.month, length, section)
        case "a" | "weekday":
            return _weekday(moment, length, letter, section)
        case _:
            return _counted(_number(moment, letter, halved), length, section.numerals)


def _number(moment: datetime, letter: str, halved: bool) -> int:
    hour = (moment.hour - 1) % 12 + 1 if halved else moment.hour
    numbers = {"month": moment.month, "d": moment.day, "h": hour, "minute": moment.minute, "s": moment.second}
    return numbers[letter]


def _month_in_words(month: int, length: int, section: FormatSection) -> str:
    if section.chinese:
        return f"{of_calendar(month, 1)}月" if length == _LONG else f"{month}月"
    name = _MONTHS[month - 1]
    return name if length == _LONG else name[: 1 if length > _LONG else _SHORT]


def _weekday(moment: datetime, length: int, letter: str, section: FormatSection) -> str:
    """星期三 for aaaa, 三 for aaa; dddd and ddd are English words unless the code asks for Chinese."""
    name = _WEEKDAYS[moment.weekday()]
    if letter == "a":
        return f"星期{name}" if length >= _LONG else name
    if section.chinese:
        return f"星期{name}" if length >= _LONG else f"周{name}"
    return _DAYS[moment.weekday()][: None if length >= _LONG else _SHORT]


def _counted(number: int, length: int, numerals: int) -> str:
    if numerals:
        return of_calendar(number, numerals)
    return f"{number:0{min(length, 2)}}"


def _elapsed(elapsed: timedelta, text: str) -> str:
    seconds = {"h": 3600, "m": 60, "s": 1}[text[0].lower()]
    return f"{int(elapsed.total_seconds() // seconds):0{len(text)}}"


def _decimal_of_second(moment: datetime, tokens: Sequence[Token], at: int) -> str:
    """The decimal that stands here. Raises UnknownCode for a place of a number among those of a day."""
    first = next(place for place, one in enumerate(tokens) if one.kind is TokenKind.DIGIT)
    behind = first > 1 and tokens[first - 1].kind is TokenKind.POINT and tokens[first - 2].text.lower() in _SECONDS
    if not behind or at - first > _MOST_DECIMALS:
        raise UnknownCode
    return f"{moment.microsecond:06}"[at - first]
