"""The entries of each row: carried down, echoed by ditto marks, or standing for themselves (contract)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, repeat
from typing import NamedTuple

from app.core.columns import Column
from app.core.grid import Cell, Doubt, Grid, Value
from app.core.ledger import Entry
from app.core.placeholders import is_ditto, is_missing
from app.ledger.deadlines import count_from_1900
from app.ledger.rows import Block, Bond, Row

_CARRIED = (Column.LEADER, Column.DEPARTMENT, Column.OWNER, Column.DEADLINE)
_ACTUAL = (Column.PROGRESS, Column.STATUS, Column.SIGNED_OFF, Column.FINISHED)
_CARRIED_TOGETHER = (Column.STATUS, Column.FINISHED)
# A cell whose error, picture or missing result stands for something is not left blank.
_BLANK = (None, Doubt.CLEANED)
# What makes a number shown by its format more than a number: 85%, 6月底前.
_WORDED = re.compile(r"[^\d\s.,+()-]")
_MEANT = (Column.DEADLINE, Column.STATUS, Column.SIGNED_OFF, Column.FINISHED)


class RowEntries(NamedTuple):
    """The entries of a row; `values`: what stands behind those that are read for more than their text."""

    entries: dict[Column, Entry]
    values: dict[Column, Value]

    def blank(self) -> set[Column]:
        """The columns it says nothing in."""
        return {column for column, entry in self.entries.items() if not entry.text and entry.doubt in _BLANK}

    def take(self, columns: Iterable[Column], source: "RowEntries") -> None:
        """Say in these columns what the other line says."""
        for column in columns:
            self.entries[column] = source.entries[column]
            if column in _MEANT:
                self.values[column] = source.values[column]


class EntryTable:
    """The columns of a sheet that mean something, read row by row. `columns`: their numbers."""

    def __init__(self, grid: Grid, columns: Mapping[Column, int]) -> None:
        self._grid, self._columns = grid, columns
        self._meant = [(column, columns[column]) for column in _MEANT if column in columns]
        self._behind = self._what_stands_behind()
        self._has_dittos = any(map(is_ditto, set(chain.from_iterable(grid.texts))))

    def lines(self, block: Block, above: RowEntries | None) -> Iterator[RowEntries]:
        """One line a row of the block. `above`: the line before the block, for ditto marks."""
        before: RowEntries | None = None
        for row in block.rows:
            line = self._own(row)
            earlier = before or above
            if earlier and self._has_dittos:
                _echo(line, earlier)
            if row.bond is Bond.BELOW and before:
                _carry(line, before)
            yield line
            before = line

    def _own(self, row: Row) -> RowEntries:
        """What stands in the row itself; of a pair the 计划 row gives all but progress and completion."""
        own = self._row(row.number)
        if row.actual is None:
            return own
        below = self._row(row.actual)
        done = below.entries.get(Column.DEADLINE)
        if done and done.text and done.cell.row == row.actual and Column.FINISHED not in self._columns:
            own.entries[Column.FINISHED], own.values[Column.FINISHED] = done, below.values[Column.DEADLINE]
        taken = {column for column in self._columns if column in _ACTUAL} | own.blank()
        own.take(taken - {Column.DEADLINE}, below)
        return own

    def _row(self, row: int) -> RowEntries:
        grid, columns = self._grid, self._columns
        if row in grid.merged_rows or grid.from_1904:
            return self._merged_row(row)
        texts, places = grid.texts[row - 1], columns.values()
        cells = map(Cell, repeat(grid.name), repeat(row), places)
        entries = map(Entry, [texts[at - 1] for at in places], cells)
        values = {column: grid.raw(row, at) for column, at in self._meant}
        line = RowEntries(dict(zip(columns, entries, strict=True)), values)
        for column in self._behind.get(row, ()):
            self._put(line, column, row, columns[column])
        return line

    def _what_stands_behind(self) -> dict[int, list[Column]]:
        """The columns by row whose texts are not all there is: a day, a number shown in words, a doubt."""
        column_at = {at: column for column, at in self._columns.items()}
        behind: dict[int, list[Column]] = {}
        for row, at in {**self._grid.days, **self._grid.shown, **self._grid.doubts}:
            if at in column_at:
                behind.setdefault(row, []).append(column_at[at])
        return behind

    def _put(self, line: RowEntries, column: Column, row: int, at: int) -> None:
        """The entry of a column as this cell has it, and the value behind it."""
        grid, place = self._grid, (row, at)
        text = grid.texts[row - 1][at - 1]
        line.entries[column] = Entry(
            text, Cell(grid.name, row, at), dated=grid.days.get(place), doubt=grid.doubts.get(place)
        )
        if column in _MEANT:
            value = grid.raw(row, at)
            # A number in words (6月底前, 85%) is what its words say.
            worded = place in grid.shown and isinstance(value, int | float) and _WORDED.search(text)
            line.values[column] = text if worded else count_from_1900(value) if grid.from_1904 else value

    def _merged_row(self, row: int) -> RowEntries:
        grid, line = self._grid, RowEntries({}, {})
        for column, at in self._columns.items():
            # Merged over several columns, it is the text of each: 办公室 over 责任部门 and 责任人.
            self._put(line, column, *grid.home(row, at))
        return line


def _echo(line: RowEntries, source: RowEntries) -> None:
    """A ditto mark takes the value above and keeps its own cell; below a missing value it stays silent."""
    for column, entry in line.entries.items():
        if is_ditto(entry.text) and column in source.entries:
            above = source.entries[column]
            echo = above.echo or is_missing(above.text)
            line.entries[column] = Entry(above.text, entry.cell, echo, above.dated, above.doubt)
            if column in _MEANT:
                line.values[column] = source.values[column]


def _carry(line: RowEntries, before: RowEntries) -> None:
    """In a row left blank below its problem, what is blank is what stands above, and where it stands."""
    blank = line.blank()
    together = [column for column in _CARRIED_TOGETHER if column in line.entries]
    carried = [column for column in _CARRIED if column in blank]
    line.take(carried + (together if blank.issuperset(together) else []), before)
