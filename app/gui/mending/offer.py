"""What a cell of the ledger is and may be filled with: its column, what stands above it, what its column says elsewhere."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app.core.columns import Column
from app.core.days import read_day
from app.core.deadline import last_day
from app.core.finding import Level, Report
from app.core.grid import Cell, Grid, column_letters
from app.core.ledger import Entry, Ledger, Measure
from app.core.sheet import Sheet, Table, table_at
from app.core.status import Status
from app.core.text import one_line

if TYPE_CHECKING:
    from app.service.examining import Examination

DAYS = frozenset({Column.START, Column.DEADLINE, Column.EXTENDED, Column.FINISHED})
_CHOSEN = DAYS | {
    Column.CATEGORY, Column.LEADER, Column.DEPARTMENT, Column.OWNER, Column.SUPPORT, Column.STATUS, Column.SIGNED_OFF,
}  # fmt: skip
_SHORT = _CHOSEN | {Column.NUMBER, Column.PHONE}
_MOST = 60
_LONGEST = 20  # characters: what is longer is told, not chosen


@dataclass(frozen=True)
class CellOffer:
    """`cell` is the one that shows for a `merged` range; `above`: what stands above it, empty where 同上 means nothing.

    `is_long`: it is filled with a text of some lines. `opens_at`: the day its calendar begins at; `like`: a day as its
    column spells it, where it has one as a text.
    """

    cell: Cell
    label: str
    before: str
    above: Cell | None
    is_day: bool
    choices: Sequence[str]
    is_long: bool = False
    opens_at: date | None = None
    like: str = ""
    merged: str = ""
    column: Column | None = None


def offer_for(ledger: Ledger, report: Report, roster: Set[str], cell: Cell) -> CellOffer | None:
    """What a cell may be filled with; None for headings, for cells of no table and for what stands below its items."""
    place = _place(ledger, cell)
    if place is None:
        return None
    sheet, grid, home = place
    table = table_at(sheet.tables, home)
    if not table.is_form and _is_foot(ledger, report, home):
        return None
    column = _column(ledger, table, home)
    above = _above(grid, table, home)
    label = column.label if column else _heading(grid, table, home)
    choices = tuple(_choices(ledger, report, roster, column)) if column else ()
    before, is_day = text_at(ledger, home), column in DAYS
    is_long = not is_day and (column not in _SHORT if column else False or len(before) > _LONGEST or "\n" in before)
    opens_at, like = _days_beside(ledger, grid, home, column) if is_day else (None, "")
    merged = _range(grid, home)
    return CellOffer(home, label, before, above, is_day, choices, is_long, opens_at, like, merged, column)


def offer_counted(examination: "Examination", roster: Set[str], cell: Cell) -> CellOffer | None:
    """The same where noted changes count: what the cell says so far is what the file says."""
    offer = offer_for(examination.ledger, examination.report, roster, cell)
    return offer and replace(offer, before=text_at(examination.of_file.ledger, offer.cell))


def is_mendable(ledger: Ledger, cell: Cell) -> bool:
    """Whether a cell stands in a table, below its heading."""
    return _place(ledger, cell) is not None


def home_of(ledger: Ledger, cell: Cell) -> Cell:
    """The cell that shows for this one."""
    place = _place(ledger, cell)
    return place[2] if place else cell


def text_at(ledger: Ledger, cell: Cell) -> str:
    """What a cell says; empty where it is not there."""
    grid = next((one.grid for one in ledger.sheets if one.name == cell.sheet), None)
    return grid.text(cell.row, cell.column) if grid and cell.row <= grid.height else ""


def known_by(ledger: Ledger, cell: Cell) -> Sequence[str]:
    """The words by which the row of a cell is known again: another row may stand there when the ledger is read anew."""
    problem = ledger.problem_at.get((cell.sheet, cell.row))
    if problem is None:
        return ()
    return problem.text, *(one.text for one in problem.measures if one.row == cell.row)


def _is_foot(ledger: Ledger, report: Report, cell: Cell) -> bool:
    """填表人：…, unless something was found there."""
    origins = (one.finding.origin for one in report.advice)
    found = any(isinstance(one, Cell) and (one.sheet, one.row) == (cell.sheet, cell.row) for one in origins)
    return cell.row > ledger.last_rows.get(cell.sheet, cell.row) and not found


def _place(ledger: Ledger, cell: Cell) -> tuple[Sheet, Grid, Cell] | None:
    sheet = next((one for one in ledger.sheets if one.name == cell.sheet and one.used), None)
    if sheet is None or sheet.grid is None:
        return None
    home = Cell(cell.sheet, *sheet.grid.home(cell.row, cell.column))
    table = table_at(sheet.tables, home)
    below = home.row > max(table.header_rows, default=0)
    return (sheet, sheet.grid, home) if below and table.holds(home) and home.row <= sheet.grid.height else None


def _column(ledger: Ledger, table: Table, cell: Cell) -> Column | None:
    if not table.is_form:
        return next((one for one, guess in table.columns.items() if guess.cell.column == cell.column), None)
    problem = ledger.problem_at.get((cell.sheet, cell.row))
    lines = (problem.entries, *(one.entries for one in problem.measures)) if problem else ()
    return next((column for line in lines for column, entry in line.items() if entry.cell == cell), None)


def _heading(grid: Grid, table: Table, cell: Cell) -> str:
    heading = grid.text(table.header_rows[-1], cell.column) if table.header_rows and not table.is_form else ""
    return one_line(heading) or f"{column_letters(cell.column)}列"


def _above(grid: Grid, table: Table, cell: Cell) -> Cell | None:
    row = cell.row - 1
    return Cell(cell.sheet, *grid.home(row, cell.column)) if row > max(table.header_rows, default=0) else None


def _range(grid: Grid, cell: Cell) -> str:
    merge = grid.merge(cell.row, cell.column)
    return f"{cell.address}:{column_letters(merge.right)}{merge.bottom}" if merge else ""


def _days_beside(ledger: Ledger, grid: Grid, cell: Cell, column: Column | None) -> tuple[date | None, str]:
    """The day a cell holds, else its row's deadline, else the column's nearest above or below; and that one's spelling.

    A deadline that is still to be set lies ahead, wherever those of the other rows lie.
    """
    rows = [*range(cell.row, 0, -1), *range(cell.row + 1, grid.height + 1)]
    near = next((row for row in rows if _day_at(grid, row, cell.column)), cell.row)
    written = grid.raw(near, cell.column)
    deadline = None if column is Column.DEADLINE else _deadline(ledger, cell)
    opens_at = (
        _day_at(grid, cell.row, cell.column)
        or deadline
        or (None if column is Column.DEADLINE else _day_at(grid, near, cell.column))
    )
    return opens_at, written if isinstance(written, str) else ""


def _day_at(grid: Grid, row: int, column: int) -> date | None:
    shown = grid.days.get((row, column))
    return shown.day if shown else read_day(grid.text(row, column))


def _deadline(ledger: Ledger, cell: Cell) -> date | None:
    problem = ledger.problem_at.get((cell.sheet, cell.row))
    measures = [one for one in problem.measures if one.row == cell.row] if problem else []
    return next((day for one in measures if (day := last_day(one.deadline))), None)


def _choices(ledger: Ledger, report: Report, roster: Set[str], column: Column) -> Iterator[str]:
    """What the column says elsewhere, the most frequent first; nothing that is a finding itself (待定, 尽快)."""
    if column not in _CHOSEN:
        return
    faulty = {one.finding.origin for one in report.advice if one.finding.level is not Level.INFO}
    said = Counter(
        text
        for measure, entry in ledger.measures_with(column)
        if not entry.echo and entry.cell not in faulty
        for text in _texts(measure, entry, column)
        if 0 < len(text) <= _LONGEST and "\n" not in text
    )
    yield from (text for text, _ in said.most_common(_MOST))
    if column is Column.OWNER:
        yield from sorted(roster - said.keys())
    if column is Column.STATUS:
        yield from (one.label for one in Status if one is not Status.UNKNOWN and one.label not in said)


def _texts(measure: Measure, entry: Entry, column: Column) -> Sequence[str]:
    match column:
        case Column.OWNER:
            return measure.owners
        case Column.LEADER:
            return measure.leaders
        case Column.DEPARTMENT:
            return measure.departments
        case Column.STATUS if measure.status is Status.UNKNOWN:
            return ()
        case _:
            is_one_day = column in DAYS and (entry.dated or read_day(entry.text))
            return () if is_one_day else (entry.text,)
