"""One sheet of a ledger as read, and its tables: where each has its heading, what its columns mean, how far it reaches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.core.columns import Column, Guess
from app.core.deadline import Year
from app.core.grid import Cell, Grid


class Bounds(NamedTuple):
    """How far a table reaches: its first and last column, and its last row; as far as a sheet can where it is alone."""

    left: int = 1
    right: int = 16_384
    bottom: int = 1_048_576


WHOLE = Bounds()


@dataclass(frozen=True)
class Table:
    """One table of a sheet: the rows of its heading, what its columns were taken for, how far it reaches.

    `fingerprint` is the same for all tables with the same headings in the same places.
    """

    header_rows: tuple[int, ...] = ()
    fingerprint: str = ""
    columns: Mapping[Column, Guess] = field(default_factory=dict)
    bounds: Bounds = WHOLE

    @property
    def first(self) -> tuple[int, int]:
        """Row and column of the first of its headings that means something; where it has none, of its first column."""
        return self._top, min(guess.cell.column for guess in self.columns.values())

    @property
    def _top(self) -> int:
        return self.header_rows[0] if self.header_rows else 1

    @property
    def is_form(self) -> bool:
        """Whether its labels stand all over it beside their values: then no column of it means one thing."""
        return any(guess.cell.row not in self.header_rows for guess in self.columns.values())

    def holds(self, cell: Cell) -> bool:
        """Whether a cell stands below its heading or is a part of it."""
        left, right, bottom = self.bounds
        return left <= cell.column <= right and self._top <= cell.row <= bottom


def table_at(tables: Sequence[Table], cell: Cell) -> Table:
    """Which of the tables of a sheet a cell stands in; the first where it stands in none."""
    return next((table for table in tables if table.holds(cell)), tables[0])


@dataclass(frozen=True)
class Sheet:
    """How one sheet was read, or why it was left out (`why_not`, Chinese).

    `header_rows`, `fingerprint`, `columns` and `bounds` are those of its first table; `further`: those beside or below.
    `year`: the year its days are taken to lie in, and where that is said.
    """

    name: str
    used: bool
    why_not: str | None = None
    header_rows: tuple[int, ...] = ()
    fingerprint: str = ""
    columns: Mapping[Column, Guess] = field(default_factory=dict)
    problems: int = 0
    measures: int = 0
    rows_read: int = 0
    hidden_rows: int = 0
    grid: Grid | None = None
    year: Year | None = None
    bounds: Bounds = WHOLE
    further: tuple[Table, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table of it that is read."""
        first = Table(self.header_rows, self.fingerprint, self.columns, self.bounds)
        return (first, *self.further) if self.used else ()
