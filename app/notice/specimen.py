"""A ledger of two problems, one late and one done: what particulars alone leave open in a document of any kind."""

from datetime import date

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.field import Particular, gap
from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.matters.given import Particulars
from app.core.status import Status
from app.notice.compose import compose

_DAY = date(2026, 6, 30)
_CELL = Cell("台账", 3, 5)


def specimen(particulars: Particulars) -> dict[str, object]:
    """The fields of a document about the two problems with these particulars."""
    problems = tuple(_problem(row, status) for row, status in ((3, Status.IN_PROGRESS), (4, Status.DONE)))
    late = Finding("overdue", Level.WARN, _CELL, values={"told": "已逾期1天"})
    report = Report((Advice(late, "", ""),))
    return compose(Ledger("台账.xlsx", "", "xlsx", (), problems), particulars, report, as_of=_DAY)


def particulars_of(gaps: tuple[str, ...], particulars: Particulars) -> tuple[Particular, ...]:
    """The particulars among these gaps, in the order of the form."""
    return tuple(one for one in particulars.asked if gap(one.label) in gaps)


def _problem(row: int, status: Status) -> Problem:
    day = OnDate("2026年6月29日", date(2026, 6, 29))
    entries = {Column.MEASURE: Entry("查", Cell(_CELL.sheet, row, _CELL.column))}
    measure = Measure(row, "查", "在查", (), ("办公室",), ("张某",), day, status, day, entries)
    return Problem(str(row), _CELL.sheet, (row, row), "甲", "乙", "丙", "", "", status, (measure,), {})
