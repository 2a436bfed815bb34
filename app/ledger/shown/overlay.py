"""Noted changes laid over the sheets as they were read: what reading the file would give were they written in it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import TypeVar

from app.core.grid import Cell, Grid, Value
from app.core.mending.edit import Mend, NumberFormat
from app.ledger.facts.sheet_facts import Place, SheetFacts
from app.ledger.looks import SheetLooks
from app.ledger.shown.builtin import BUILTIN

Said = TypeVar("Said")
Rows = tuple[tuple[Value, ...], ...]


def overlaid(grids: Sequence[Grid], mends: Iterable[Mend]) -> tuple[Grid, ...]:
    """The sheets with these cells as they would be read then; of what cannot be written none is to be given."""
    of_sheets: dict[str, list[Mend]] = {}
    for mend in mends:
        of_sheets.setdefault(mend.cell.sheet, []).append(mend)
    return tuple(_laid_over(grid, of_sheets[grid.name]) if grid.name in of_sheets else grid for grid in grids)


def _laid_over(grid: Grid, mends: Sequence[Mend]) -> Grid:
    """What a cell says is made by what makes it of a file's own values: cleaned, and shown by its number format."""
    formats = {_place(one.cell): _code(one.format) for one in mends if one.format}
    looks = SheetLooks(SheetFacts(grid.name, formats=formats), grid.from_1904, lambda value: value)
    read = {_place(one.cell): _read(looks, one) for one in mends}
    return replace(
        grid,
        rows=_with(grid.rows, read),
        doubts={**_elsewhere(grid.doubts, read), **looks.doubts},
        shown={**_elsewhere(grid.shown, read), **looks.shown},
        struck=_elsewhere(grid.struck, read),
    )


def _read(looks: SheetLooks, mend: Mend) -> Value:
    written = datetime.combine(mend.day, time()) if mend.day else mend.text or None
    blanks = [None] * (mend.cell.column - 1)
    read: Value = looks.row(mend.cell.row, [*blanks, written])[-1]
    return read


def _code(shown_by: NumberFormat) -> str:
    return BUILTIN.get(shown_by.number, "") if shown_by.code is None else shown_by.code


def _with(rows: Rows, read: Mapping[Place, Value]) -> Rows:
    """The rows with these cells, as many as are filled then."""
    cells = [list(row) for row in rows]
    for (row, column), value in read.items():
        cells += [[] for _ in range(row - len(cells))]
        cells[row - 1] += [None] * (column - len(cells[row - 1]))
        cells[row - 1][column - 1] = value
    while cells and not any(value is not None for value in cells[-1]):
        cells.pop()
    return tuple(map(tuple, cells))


def _elsewhere(said: Mapping[Place, Said], places: Collection[Place]) -> dict[Place, Said]:
    return {place: one for place, one in said.items() if place not in places}


def _place(cell: Cell) -> Place:
    return cell.row, cell.column
