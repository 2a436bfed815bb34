"""What reading could not settle on a sheet, for the checks of the family `reading` to report."""

from collections.abc import Iterator, Mapping, Sequence

from app.core.columns import Column, Guess
from app.core.grid import Cell, Doubt, Grid
from app.core.ledger import Trouble, Unsettled
from app.core.placeholders import is_missing
from app.core.text import one_line
from app.ledger.header import Header

_DOUBTFUL = {
    Doubt.ERROR: Unsettled.CELL_ERROR,
    Doubt.NOT_CALCULATED: Unsettled.CELL_NOT_CALCULATED,
    Doubt.CLEANED: Unsettled.CELL_CLEANED,
}


def troubles_of(grid: Grid, columns: Mapping[Column, Guess], rows: set[int]) -> Iterator[Trouble]:
    """Unsure columns, doubtful cells within the rows and columns read, hidden rows and columns."""
    for guess in columns.values():
        if not guess.sure:
            rivals = "、".join(rival.address for rival in guess.rivals)
            yield Trouble(Unsettled.COLUMN_UNSURE, guess.cell, {"column": guess.column.label, "rivals": rivals})
    meant = {guess.cell.column: column for column, guess in columns.items()}
    for (row, column), doubt in sorted(grid.doubts.items()):
        if row in rows and column in meant:
            yield Trouble(_DOUBTFUL[doubt], Cell(grid.name, row, column), {"column": meant[column].label})
    hidden = sorted(rows & grid.hidden_rows)
    if hidden:
        first = Cell(grid.name, hidden[0], min(meant))
        yield Trouble(Unsettled.ROWS_HIDDEN, first, {"count": str(len(hidden)), "rows": _ranges(hidden)})
    for column in sorted(set(meant) & grid.hidden_columns):
        yield Trouble(Unsettled.COLUMN_HIDDEN, Cell(grid.name, 1, column), {"column": meant[column].label})


def of_the_file(grids: Sequence[Grid]) -> Iterator[Trouble]:
    """What holds for the file as a whole: only one reading of it could be had."""
    if not all(grid.verified for grid in grids):
        yield Trouble(Unsettled.READING_UNVERIFIED, None)


def left_out_of(grid: Grid) -> Iterator[Trouble]:
    """A hidden sheet that is left out and holds something."""
    if not grid.visible and (grid.height or grid.disputed):
        yield Trouble(Unsettled.SHEET_HIDDEN, Cell(grid.name, 1, 1), {"sheet": grid.name})


def unread(grid: Grid, header: Header, columns: Mapping[Column, Guess], below: int | None) -> Iterator[Trouble]:
    """Filled columns nobody reads, and a second table below (its first row), so that nothing is left out in silence."""
    meant = {guess.cell.column for guess in columns.values()}
    for index, path in header.headings.items():
        row, left = grid.home(header.rows[-1], index)
        if index not in meant and left == index and _filled(grid, header, index):
            heading = one_line(path[-1])
            yield Trouble(Unsettled.COLUMN_UNREAD, Cell(grid.name, row, index), {"heading": heading})
    if below:
        yield Trouble(Unsettled.TABLE_UNREAD, Cell(grid.name, below, min(meant)), {"row": str(below)})


def _filled(grid: Grid, header: Header, index: int) -> bool:
    texts = [row[index - 1] for row in grid.texts[header.rows[-1] :]]
    return sum(not is_missing(text) for text in texts) >= max(2, len(texts) // 3)


def _ranges(numbers: list[int]) -> str:
    """Rows as a clerk writes them: 5–7、9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
