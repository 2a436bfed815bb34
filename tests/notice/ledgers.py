"""Small ledgers made in a line, for the tests of the notice."""

from collections.abc import Mapping

from app.core.columns import Column, Guess
from app.core.deadline import Deadline, Missing
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.sheet import Sheet
from app.core.status import Status, combine

SHEET = "整改台账"
_NO_DEADLINE = Missing()


def measure(
    text: str = "",
    progress: str = "",
    status: Status = Status.DONE,
    deadline: Deadline = _NO_DEADLINE,
    *,
    row: int = 2,
    progress_row: int = 0,
) -> Measure:
    """One measure; `progress_row` is the row of a progress cell merged over several measures."""
    entries = {
        Column.MEASURE: Entry(text, Cell(SHEET, row, 5)),
        Column.PROGRESS: Entry(progress, Cell(SHEET, progress_row or row, 6)),
    }
    return Measure(row, text, progress, (), (), (), deadline, status, Missing(), entries)


def problem(text: str, *measures: Measure, category: str = "", group: str = "", number: str = "1") -> Problem:
    """One problem; its state follows from its measures."""
    status = combine(one.status for one in measures)
    return Problem(number, SHEET, (2, 2), category, group, text, "", "", status, measures, {})


def ledger(*problems: Problem, status_column: bool = True) -> Ledger:
    """A ledger of one sheet."""
    heading = Guess(Column.STATUS, "完成状态", Cell(SHEET, 1, 9), "标题一致")
    columns: Mapping[Column, Guess] = {Column.STATUS: heading} if status_column else {}
    return Ledger("台账.xlsx", "0" * 64, "xlsx", (Sheet(SHEET, True, columns=columns),), problems)
