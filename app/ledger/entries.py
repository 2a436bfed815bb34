"""The entries of each row: carried down, echoed by ditto marks, or standing for themselves (contract)."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from app.core.columns import Column
from app.core.grid import Cell, Grid, Value
from app.core.ledger import Entry
from app.core.placeholders import is_ditto, is_missing
from app.ledger.cells import text_of
from app.ledger.deadlines import counted_from_1900
from app.ledger.rows import Block, Bond, Row

_CARRIED = (Column.LEADER, Column.DEPARTMENT, Column.OWNER, Column.DEADLINE)
_ACTUAL = (Column.PROGRESS, Column.STATUS, Column.SIGNED_OFF, Column.FINISHED)
_CARRIED_TOGETHER = (Column.STATUS, Column.FINISHED)


class Said(NamedTuple):
    """An entry with the value behind it, before it is read for its meaning."""

    value: Value
    entry: Entry


Line = Mapping[Column, Said]


def lines_of(grid: Grid, columns: Mapping[Column, int], block: Block, above: Line) -> Iterator[Line]:
    """One line a row of the block. `columns`: their numbers; `above`: the line before the block, for ditto marks."""
    before: Line = {}
    for row in block.rows:
        own = _own(grid, columns, row)
        earlier = before or above
        line: Line = {
            column: _echoed(said, earlier.get(column)) if is_ditto(said.entry.text) else said
            for column, said in own.items()
        }
        if row.bond is Bond.BELOW and before:
            line = _carried(line, before)
        yield line
        before = line


def _own(grid: Grid, columns: Mapping[Column, int], row: Row) -> dict[Column, Said]:
    """What stands in the row itself; of a pair the 计划 row gives all but progress and completion."""
    own = _row(grid, columns, row.number)
    if row.actual is None:
        return own
    below = _row(grid, columns, row.actual)
    done = below.pop(Column.DEADLINE, None)
    if done and done.entry.text and done.entry.cell.row == row.actual and Column.FINISHED not in below:
        below[Column.FINISHED] = done
    blank = {column for column, said in own.items() if not said.entry.text}
    return own | {column: said for column, said in below.items() if column in _ACTUAL or column in blank}


def _row(grid: Grid, columns: Mapping[Column, int], row: int) -> dict[Column, Said]:
    if row in grid.merged_rows or grid.from_1904:
        return {column: _said(grid, row, at) for column, at in columns.items()}
    name, values = grid.name, grid.rows[row - 1]
    values += (None,) * (grid.width - len(values))
    return {
        column: Said(value := values[at - 1], Entry(text_of(value), Cell(name, row, at)))
        for column, at in columns.items()
    }


def _said(grid: Grid, row: int, column: int) -> Said:
    merge = grid.merge(row, column)
    # Merged over several columns, the text is that of the first one alone.
    top = merge.top if merge and merge.left == column else row
    value = grid.raw(top, column)
    entry = Entry(text_of(value), Cell(grid.name, top, column))
    return Said(counted_from_1900(value) if grid.from_1904 else value, entry)


def _echoed(said: Said, source: Said | None) -> Said:
    """A ditto mark takes the value above and keeps its own cell; below a missing value it stays silent."""
    if source is None:
        return said
    silent = source.entry.echo or is_missing(source.entry.text)
    return Said(source.value, Entry(source.entry.text, said.entry.cell, silent))


def _carried(line: Line, before: Line) -> Line:
    """In a row left blank below its problem, what is blank is what stands above, and where it stands."""
    kept = dict(line)
    blank = {column for column, said in line.items() if not said.entry.text}
    for column in _CARRIED:
        if column in blank:
            kept[column] = before[column]
    together = [column for column in _CARRIED_TOGETHER if column in line]
    if together and all(column in blank for column in together):
        kept.update({column: before[column] for column in together})
    return kept
