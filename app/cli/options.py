"""What the options of a command mean: the examined ledger, the particulars, days and columns."""

import argparse
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.cli import strings
from app.core.columns import Column
from app.core.days import read_day
from app.core.errors import BadOption
from app.core.matters.given import Particulars
from app.service import Office
from app.service.claims.figures import CLAIMED, read_value
from app.service.examining import Examination
from app.service.particulars import read_particulars

_LONGEST_NUMBER, _LONGEST_ROW = 4, 7


def choose_office(office: Office, options: argparse.Namespace) -> Office:
    """The office as the options want it: with another journal, with nothing of what it has set."""
    if options.journal == "":
        raise BadOption(strings.NO_JOURNAL)
    journal = None if options.journal is None else Path(options.journal)
    return office.for_once(journal=journal, as_declared=options.as_declared)


def examine(options: argparse.Namespace, office: Office, today: date) -> Examination:
    """Read and check the ledger as the options say. Raises AppError."""
    confirmed(options)
    context = office.settings.context(_day(options.as_of) if options.as_of else today)
    if options.immediate_days:
        context = replace(context, immediate_days=_days(options.immediate_days))
    return office.examining.examine(
        Path(options.ledger),
        context,
        particulars=particulars(options, office),
        sheets=options.sheet,
        header_row=None if options.header_row is None else _row(options.header_row),
        columns=_columns(options.columns),
        answers={} if options.as_declared else office.memory.answers(),
        repeats={} if options.as_declared else office.memory.repeats(),
        chosen={} if options.as_declared else office.memory.chosen_sheets(),
        levels=dict(pair(text, "finished-late=off") for text in options.rule),
        words=None if options.words is None else office.words.read(Path(options.words)),
    )


def _days(text: str) -> int:
    if not (text.isdecimal() and len(text) <= _LONGEST_NUMBER):
        raise BadOption(strings.BAD_DAYS.format(text=text))
    return int(text)


def _row(text: str) -> int:
    if not (text.isdecimal() and len(text) <= _LONGEST_ROW and int(text)):
        raise BadOption(strings.BAD_ROW.format(text=text))
    return int(text)


def _day(text: str) -> date:
    day = read_day(text)
    if day is None:
        raise BadOption(strings.BAD_DAY.format(text=text))
    return day


def particulars(options: argparse.Namespace, office: Office) -> Particulars:
    """The particulars of the file, then those given one by one. Raises BadOption."""
    read = read_particulars(Path(options.particulars)) if options.particulars else {}
    given = {name: text for name, text in _given(options).items() if name not in CLAIMED}
    return office.matters.nothing_given().with_(read).with_(given)


def confirmed(options: argparse.Namespace) -> dict[str, Decimal]:
    """The claimed figures among what was given one by one (制度数=8). Raises BadOption."""
    return {name: read_value(name, text) for name, text in _given(options).items() if name in CLAIMED and text}


def _given(options: argparse.Namespace) -> dict[str, str]:
    return dict(pair(text, "发文机关=中共××局党组") for text in options.set)


def _columns(text: str) -> dict[Column, str]:
    pairs = [pair(part, "deadline=H,owner=G") for part in text.split(",") if part.strip()]
    letters = [letters.upper() for _, letters in pairs if letters]
    if len(set(letters)) < len(letters):
        raise BadOption(strings.SAME_COLUMN.format(text=text))
    return {_column(name, letters): letters for name, letters in pairs}


def _column(name: str, letters: str) -> Column:
    """By its key or as the clerk knows it (责任部门)."""
    found = next((one for one in Column if name in (one.value, one.label)), None)
    if found is None:
        known = "、".join(f"{one.label}（{one.value}）" for one in Column)
        raise BadOption(strings.BAD_COLUMN.format(name=name, letters=letters or "D", known=known))
    return found


def pair(text: str, example: str) -> tuple[str, str]:
    """Name and value of an option written name=value, as in the example. Raises BadOption."""
    name, sign, value = text.partition("=")
    if not (sign and name.strip()):
        raise BadOption(strings.BAD_PAIR.format(text=text, example=example))
    return name.strip(), value.strip()
