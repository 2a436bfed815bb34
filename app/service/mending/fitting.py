"""Whether a typed value can be what its column holds (no date is a 责任人), by the readers that the check uses."""

import re
from datetime import date

from app import notice
from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.numbering import number_of
from app.core.status import Status
from app.core.text import narrow
from app.ledger.deadlines import is_day, is_due
from app.ledger.status.words import read_words

_PEOPLE = frozenset({Column.LEADER, Column.DEPARTMENT, Column.OWNER, Column.SUPPORT})
_DIGITS = re.compile(r"\d+")
_AROUND = "()、.． "


def fits(ledger: Ledger, column: Column, text: str) -> bool:
    """Whether it can; it fits, too, where the check itself finds what does not (尽快 as 整改时限)."""
    if column is Column.NUMBER:
        return _is_number(ledger, text)
    if column in _PEOPLE:
        return not is_due(text) and any(char.isalpha() for char in text)
    return column is not Column.STATUS or not is_day(text)


def is_done(text: str, as_of: date) -> bool:
    """Whether a status says 已完成, so that the day of it is to be told."""
    return read_words(text, as_of) is Status.DONE


def new_day_at(ledger: Ledger, cell: Cell, as_of: date) -> str:
    """The day by which the progress beside a deadline that has passed says it will be done, as a document prints it."""
    problem = ledger.problem_at.get((cell.sheet, cell.row))
    return notice.expected([one for one in problem.measures if one.row == cell.row], as_of) if problem else ""


def _is_number(ledger: Ledger, text: str) -> bool:
    """A number in digits or Chinese numerals, or one spelt as another of the ledger (ZG-01)."""
    if number_of(narrow(text).strip(_AROUND)) is not None:
        return True
    return _shape(text) in {_shape(one.number) for one in ledger.problems if one.number and not is_due(one.number)}


def _shape(text: str) -> str:
    return _DIGITS.sub("0", narrow(text))
