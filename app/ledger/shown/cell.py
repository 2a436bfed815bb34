"""A cell's value with its number format: what is sent on as the value, and the text the cell shows."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from app.core.days import ShownDay, Unit
from app.core.grid import Value, text_of
from app.ledger.shown.builtin import PLAIN
from app.ledger.shown.codes import AT, FormatSection, TokenKind, UnknownCode, section_for, text_section
from app.ledger.shown.days import has_clock, unit_of, write_moment

_EPOCHS = (datetime(1899, 12, 30), datetime(1904, 1, 1))

Shown = tuple[Value, str | None]
"""The value, and the text where the value does not tell it."""


# A column repeats a few days or shares over thousands of rows.
@lru_cache(maxsize=4096, typed=True)
def show(value: Value, code: str, from_1904: bool) -> Shown:
    """What the cell shows; the plain value where the format hides it (;;;) or is none we know."""
    if isinstance(value, bool | str) or value is None or code.lower() in PLAIN:
        return value, None
    epoch = _EPOCHS[from_1904]
    try:
        serial = _serial(value, epoch)
        section, says_minus = section_for(code, serial)
        if section.is_date:
            return _moment(value, serial, epoch, section)
        if isinstance(value, int | float):
            from app.ledger.shown.numbers import write_number  # many ledgers have none, and it loads decimals

            return value, _unlike(write_number(value, section, says_minus=says_minus), value)
    except (UnknownCode, ArithmeticError, ValueError):
        pass
    return value, None


@lru_cache(maxsize=4096)
def show_text(text: str, code: str) -> str:
    """What the cell shows of a text: 完成 in the format "未"@ is 未完成."""
    section = text_section(code)
    if section is None:
        return text
    said = (text if one == AT else one.text if one.kind is TokenKind.LITERAL else "" for one in section.tokens)
    return "".join(said)


def show_written(value: Value, text: str, unit: Unit | None) -> Shown:
    """What the cell shows where the file itself keeps the text; `unit`: the smallest part of a date in it."""
    if not text or isinstance(value, bool) or value is None:
        return value, None
    if isinstance(
        value, str
    ):  # a format with words of its own, or a length of time, which the other reading calls PT30H
        return text, None
    if not isinstance(value, date):
        return value, _unlike(text, value)
    if unit is not None:
        return ShownDay(value.date() if isinstance(value, datetime) else value, text, unit), None
    return (value.time(), text) if isinstance(value, datetime) else (text, None)


def _serial(value: Value, epoch: datetime) -> float:
    match value:
        case datetime():
            return (value - epoch) / timedelta(days=1)
        case date():
            return float((datetime.combine(value, time()) - epoch).days)
        case time():
            return (datetime.combine(epoch, value) - epoch) / timedelta(days=1)
        case timedelta():
            return value / timedelta(days=1)
        case int() | float():
            return float(value)
        case _:
            raise UnknownCode


def _moment(value: Value, serial: float, epoch: datetime, section: FormatSection) -> Shown:
    """A day as it shows; where only a clock shows, that is all the cell says."""
    elapsed = timedelta(days=serial)
    moment = value if isinstance(value, datetime) else epoch + elapsed
    text = write_moment(moment, elapsed, section)
    unit = unit_of(section)
    if not text or serial < 0:
        return value, None
    if unit is not None and serial >= 1 and not isinstance(value, timedelta):
        return ShownDay(moment.date(), text, unit), None
    if not isinstance(value, date):
        return value, _unlike(text, value)
    return (moment.time(), text) if has_clock(section) else (text, None)


def _unlike(text: str, value: Value) -> str | None:
    return text if text and text != text_of(value) else None
