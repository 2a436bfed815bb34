"""Reads a table laid out anew, and tells what it says of the cells where everything really stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.core.columns import Column, Guess
from app.core.grid import Cell, Grid, column_number
from app.core.ledger import Entry, Measure, Passage, Problem, Trouble
from app.core.sheet import Table
from app.ledger.forms.laid import Laid
from app.ledger.heading.regions import Region
from app.ledger.request import Request
from app.ledger.table import TableReading, hidden_rows, read_table


def read_laid(laid: Laid, grid: Grid, request: Request) -> TableReading:
    """The reading of a sheet laid out anew, with the real cells and rows."""
    # A letter given for a column names one of the sheet, and a form has its labels where it likes.
    asked = request if laid.keeps_columns else replace(request, columns={}, answers={})
    read = _Mover(laid).reading(read_table(Region(laid.grid, laid.header), asked))
    left = min(guess.cell.column for guess in read.table.columns.values())
    return replace(read, troubles=(*read.troubles, *hidden_rows(grid, read.rows, left)))


# The values of troubles that name columns by their letters, and how they do.
_NAMING = ("headings", "rivals")
_ROW = re.compile(r"第 \d+ 行")
_COLUMN = re.compile(r"\b([A-Z]{1,3})(?: 列|1\b)", re.ASCII)


@dataclass
class _Mover:
    laid: Laid
    _lines: dict[int, Mapping[Column, Entry]] = field(default_factory=dict)

    def reading(self, read: TableReading) -> TableReading:
        return replace(
            read,
            table=self._table(read.table),
            rows=frozenset(real for row in read.rows for real in self.laid.rows[row]),
            problems=tuple(map(self._problem, read.problems)),
            passages=tuple(Passage(one.text, self._cell(one.cell)) for one in read.passages),
            troubles=tuple(map(self._trouble, read.troubles)),
        )

    def _cell(self, cell: Cell) -> Cell:
        return self.laid.places.get((cell.row, cell.column), cell)

    def _column(self, at: int) -> int:
        return self._cell(Cell("", 1, at)).column

    def _table(self, table: Table) -> Table:
        rows = tuple(real for row in table.header_rows for real in self.laid.rows[row])
        columns = {column: self._guess(guess) for column, guess in table.columns.items()}
        return replace(table, header_rows=rows, columns=columns)

    def _guess(self, guess: Guess) -> Guess:
        return replace(
            guess,
            cell=self._cell(guess.cell),
            rivals=tuple(map(self._cell, guess.rivals)),
            seconds=tuple(map(self._cell, guess.seconds)),
            options=tuple((self._column(at), said) for at, said in guess.options),
            earlier=tuple(map(self._column, guess.earlier)),
            parts=tuple(map(self._column, guess.parts)),
        )

    def _problem(self, problem: Problem) -> Problem:
        first, last = problem.rows
        rows = [real for row in range(first, last + 1) for real in self.laid.rows[row]]
        return replace(
            problem,
            rows=(min(rows), max(rows)),
            measures=tuple(map(self._measure, problem.measures)),
            entries=self._line(problem.entries),
        )

    def _measure(self, measure: Measure) -> Measure:
        earlier = tuple((column, one._replace(cell=self._cell(one.cell))) for column, one in measure.earlier)
        row = self.laid.rows[measure.row][0]
        return replace(measure, row=row, entries=self._line(measure.entries), earlier=earlier)

    def _line(self, entries: Mapping[Column, Entry]) -> Mapping[Column, Entry]:
        """One and the same line stays one."""
        if id(entries) not in self._lines:
            self._lines[id(entries)] = {c: one._replace(cell=self._cell(one.cell)) for c, one in entries.items()}
        return self._lines[id(entries)]

    def _trouble(self, trouble: Trouble) -> Trouble:
        values = {name: _COLUMN.sub(self._named, text) for name, text in trouble.values.items() if name in _NAMING}
        if trouble.cell and "part" in trouble.values:
            values["part"] = _ROW.sub(f"第 {self._cell(trouble.cell).row} 行", trouble.values["part"])
        return replace(
            trouble, cell=self._cell(trouble.cell) if trouble.cell else None, values={**trouble.values, **values}
        )

    def _named(self, column: re.Match[str]) -> str:
        """A column of the table laid out is a label of the form: D 列 and D1 are A5, say."""
        cell = self._cell(Cell("", 1, column_number(column[1])))
        return column[0] if self.laid.keeps_columns else cell.address
