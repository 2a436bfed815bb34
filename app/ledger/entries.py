"""The entries of each row: carried down, echoed by ditto marks, or standing for themselves (contract)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, repeat
from typing import NamedTuple

from app.core.columns import Column, Guess
from app.core.days import ShownDay
from app.core.grid import Cell, Doubt, Grid, Value
from app.core.ledger import Entry
from app.core.placeholders import is_ditto, is_missing
from app.ledger.deadlines import count_from_1900
from app.ledger.items.blocks import Block, Bond, Row
from app.ledger.owners import read_owners
from app.ledger.wording.numbers import SERIALS

_CARRIED = (Column.LEADER, Column.DEPARTMENT, Column.OWNER, Column.DEADLINE)
_NAMING = (Column.LEADER, Column.DEPARTMENT, Column.OWNER)
_STATES = (Column.STATUS, Column.SIGNED_OFF)
_ACTUAL = (Column.PROGRESS, *_STATES, Column.FINISHED)
_CARRIED_TOGETHER = (Column.STATUS, Column.FINISHED)
# A cell whose error, picture or missing result stands for something is not left blank.
_BLANK = (None, Doubt.CLEANED, Doubt.STRUCK)
# What makes a number shown by its format more than a number: 85%, 6月底前.
_WORDED = re.compile(r"[^\d\s.,+()-]")
_DECIMAL = re.compile(r"\d+(?:\.\d(\d)?)?")
_PADDED = re.compile(r"\.[1-9]0$")
_MEANT = (Column.DEADLINE, Column.EXTENDED, Column.FINISHED)


class RowEntries(NamedTuple):
    """The entries of a row; `values`: what stands behind those that are read for more than their text.

    `earlier`: what columns for earlier periods say (5月进展 where 6月进展 is filled), the latest first.
    """

    entries: dict[Column, Entry]
    values: dict[Column, Value]
    earlier: tuple[tuple[Column, Entry], ...] = ()

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
    """The columns of a sheet that mean something, read row by row."""

    def __init__(self, grid: Grid, columns: Mapping[Column, Guess]) -> None:
        self._grid = grid
        self._columns = {column: guess.cell.column for column, guess in columns.items()}
        self._meant = [(column, self._columns[column]) for column in _MEANT if column in columns]
        meant = (
            at for column, guess in columns.items() if column in _MEANT for at in (guess.cell.column, *guess.earlier)
        )
        self._words = _words_of(grid, meant)
        self._behind = self._what_stands_behind()
        self._options = {column: guess.options for column, guess in columns.items() if guess.options}
        self._series = {
            column: (guess.cell.column, *guess.earlier) for column, guess in columns.items() if guess.earlier
        }
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
        own = self._latest(row.number, self._row(row.number)) if self._series else self._row(row.number)
        for column, options in self._options.items():
            own.entries[column] = self._ticked(row.number, options)
        if row.actual is None:
            return own
        below = self._latest(row.actual, self._row(row.actual))
        done = below.entries.get(Column.DEADLINE)
        if done and done.text and done.cell.row == row.actual and Column.FINISHED not in self._columns:
            own.entries[Column.FINISHED], own.values[Column.FINISHED] = done, below.values[Column.DEADLINE]
        # A state in the 计划 row alone is that of the item.
        kept = below.blank() & {*_STATES}
        taken = {column for column in self._columns if column in _ACTUAL and column not in kept} | own.blank()
        own.take(taken - {Column.DEADLINE}, below)
        return own

    def _latest(self, row: int, line: RowEntries) -> RowEntries:
        """Of columns for one period each the latest that is filled; where none is, the latest of all."""
        earlier: list[tuple[Column, Entry]] = []
        for column, places in self._series.items():
            filled = dict.fromkeys(self._entry(row, at) for at in places if not self._is_blank(row, at))
            line.entries[column], *before = filled or [self._entry(row, places[0])]
            if column in _MEANT and filled:
                line.values[column] = self._value(*line.entries[column].cell[1:])
            earlier += [(column, entry) for entry in before]
        return line._replace(earlier=tuple(earlier))

    def _is_blank(self, row: int, at: int) -> bool:
        return is_missing(self._grid.text(row, at)) and self._grid.doubts.get(self._grid.home(row, at)) in _BLANK

    def _entry(self, row: int, at: int) -> Entry:
        # Merged over several columns, it is the text of each: 办公室 over 责任部门 and 责任人.
        home = top, left = self._grid.home(row, at)
        dated, doubt = self._grid.days.get(home), self._grid.doubts.get(home)
        return Entry(self._grid.texts[top - 1][left - 1], Cell(self._grid.name, top, left), dated=dated, doubt=doubt)

    def _ticked(self, row: int, options: tuple[tuple[int, str], ...]) -> Entry:
        """What the ticked one of several columns says (√ below 已完成); two ticks say both, which is no state."""
        filled = [(at, said) for at, said in options if not is_missing(self._grid.text(row, at))]
        at = filled[0][0] if filled else options[0][0]
        return Entry("/".join(said for _, said in filled), Cell(self._grid.name, row, at))

    def _row(self, row: int) -> RowEntries:
        grid, columns = self._grid, self._columns
        if row in grid.merged_rows or grid.from_1904:
            return self._merged_row(row)
        texts, places = grid.texts[row - 1], columns.values()
        cells = map(Cell, repeat(grid.name), repeat(row), places)
        entries = map(Entry, [texts[at - 1] for at in places], cells)
        values = {column: self._value(row, at) for column, at in self._meant}
        line = RowEntries(dict(zip(columns, entries, strict=True)), values)
        for column, dated, doubt in self._behind.get(row, ()):
            entry = line.entries[column]
            line.entries[column] = Entry(entry.text, entry.cell, dated=dated, doubt=doubt)
        return line

    def _merged_row(self, row: int) -> RowEntries:
        grid, line = self._grid, RowEntries({}, {})
        for column, at in self._columns.items():
            line.entries[column] = self._entry(row, at)
            if column in _MEANT:
                line.values[column] = self._value(*grid.home(row, at))
        return line

    def _value(self, row: int, at: int) -> Value:
        """What a cell means: a number in words is what its words say."""
        value = (self._words and self._words.get((row, at))) or self._grid.raw(row, at)
        return count_from_1900(value) if self._grid.from_1904 else value

    def _what_stands_behind(self) -> dict[int, list[tuple[Column, ShownDay | None, Doubt | None]]]:
        """By row the columns whose text is not all there is: a day, a doubt."""
        column_at = {at: column for column, at in self._columns.items()}
        days, doubts = self._grid.days, self._grid.doubts
        behind: dict[int, list[tuple[Column, ShownDay | None, Doubt | None]]] = {}
        for place in days.keys() | doubts.keys():
            row, at = place
            if at in column_at:
                behind.setdefault(row, []).append((column_at[at], days.get(place), doubts.get(place)))
        return behind


def _words_of(grid: Grid, columns: Iterable[int]) -> dict[tuple[int, int], Value]:
    """The numbers in these columns that their format makes something else of: 6月底前, 85%, 6.3 for 6.28."""
    meant = set(columns)
    numbers = ((place, grid.raw(*place), text) for place, text in grid.shown.items() if place[1] in meant)
    return {
        place: said
        for place, value, text in numbers
        if isinstance(value, int | float) and (said := _said(value, text)) is not None
    }


def _said(value: float, text: str) -> Value:
    """What the text of a number says beside it: 6.28 shown as 6.3 is unclear.

    2026.1 shown as 2026.10 stays what was typed: January or October, which the number itself leaves open.
    """
    if _WORDED.search(text):
        return text
    decimal = _DECIMAL.fullmatch(text)
    if decimal is None or int(value) in SERIALS or _PADDED.search(text):
        return None
    return text if decimal[1] else float(text)


def _echo(line: RowEntries, source: RowEntries) -> None:
    """A ditto mark takes the value above and keeps its own cell; below a missing value it stays silent."""
    for column, entry in line.entries.items():
        if is_ditto(entry.text) and column in source.entries:
            above = source.entries[column]
            echo = above.echo or _says_nothing(column, above.text)
            line.entries[column] = Entry(above.text, entry.cell, echo, above.dated, above.doubt)
            if column in _MEANT:
                line.values[column] = source.values[column]


def _says_nothing(column: Column, text: str) -> bool:
    """Whether the cell counts as missing: a form that nobody filled (负责人：　联系电话：) names nobody."""
    return not read_owners(text) if column in _NAMING else is_missing(text)


def _carry(line: RowEntries, before: RowEntries) -> None:
    """In a row left blank below its problem, what is blank is what stands above, and where it stands."""
    blank = line.blank()
    together = [column for column in _CARRIED_TOGETHER if column in line.entries]
    carried = [column for column in _CARRIED if column in blank]
    if Column.DEADLINE in carried and Column.EXTENDED in blank:  # a day of its own was never put off
        carried.append(Column.EXTENDED)
    line.take(carried + (together if blank.issuperset(together) else []), before)
