"""What the clerk is asked about the columns of a ledger (核对列), and what the answers come to; no widgets here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.core.columns import Answers, Column, Guess
from app.core.grid import Cell, Grid, column_letters
from app.core.ledger import Ledger
from app.core.sheet import Sheet, Table
from app.core.text import one_line, shorten
from app.gui.ledger import strings
from app.gui.widgets.grid_model import show_cell

Choice = Column | None
_SAMPLES, _SAMPLE_LENGTH, _SAMPLED_ROWS = 3, 12, 500


@dataclass(frozen=True)
class Asked:
    """One column: its heading as written, samples of its content, what it is read as or could be read as.

    `beside`: what it is read for together with another column, for an earlier period or as one of several to tick.
    """

    index: int
    heading: str
    samples: tuple[str, ...]
    guess: Guess | None = None
    rivals: tuple[int, ...] = ()
    doubted: Guess | None = None
    beside: Guess | None = None

    @property
    def letters(self) -> str:
        """Its letters, as in Excel."""
        return column_letters(self.index)

    @property
    def read_as(self) -> Choice:
        """What it is read as; None where it is not read."""
        return self.guess.column if self.guess else None

    @property
    def unsure(self) -> bool:
        """Whether recognition was unsure of it, or of another column because of it."""
        return self.doubted is not None or (self.guess is not None and not self.guess.sure) or bool(self.rivals)

    @property
    def why(self) -> str:
        """Why it is read so, in Chinese."""
        if self.guess:
            return strings.read_because(self.guess, _letters(self.rivals))
        if self.doubted:
            return strings.rival_of(self.doubted.column.label, column_letters(self.doubted.cell.column))
        if self.beside:
            said = strings.earlier_than if self.index in self.beside.earlier else strings.ticked_beside
            return said(self.beside.column.label, column_letters(self.beside.cell.column))
        return strings.NOT_READ


@dataclass(frozen=True)
class ColumnTable:
    """Sheets with the same headings, answered for once; `remembered` is the answer given before."""

    fingerprint: str
    sheets: tuple[str, ...]
    columns: tuple[Asked, ...]
    remembered: Mapping[Column, str]

    @property
    def unsure(self) -> int:
        """How many of its columns are not sure."""
        return sum(column.unsure for column in self.columns)

    def faults(self, choices: Mapping[int, Choice]) -> Iterator[str]:
        """What speaks against these choices (what each column shall be read as), in Chinese."""
        places = _places(choices)
        for column, indices in places.items():
            if len(indices) > 1:
                yield strings.chosen_twice(column.label, _letters(indices))
        problem = places.get(Column.PROBLEM, [])
        if not problem:
            yield strings.none_chosen(Column.PROBLEM.label)
        for one in self.columns:
            if problem == [one.index] and not one.samples:
                yield strings.nothing_below(Column.PROBLEM.label, one.letters)

    def answer(self, choices: Mapping[int, Choice]) -> dict[Column, str]:
        """The letters to remember: what was answered before, what was changed, and what was unsure and is confirmed."""
        before, now = _places({one.index: one.read_as for one in self.columns}), _places(choices)
        unsure = {one.read_as for one in self.columns if one.unsure}
        decided = [c for c in Column if c in unsure or before.get(c) != now.get(c)]
        return {**self.remembered, **{column: "".join(_letters(now.get(column, ()))) for column in decided}}


def tables(ledger: Ledger, remembered: Answers) -> list[ColumnTable]:
    """The tables that are read by their headings, those with unsure columns first."""
    groups: dict[str, list[tuple[Sheet, Table]]] = {}
    for sheet, table in _columnar(ledger):
        groups.setdefault(table.fingerprint, []).append((sheet, table))
    made = [_asked(group, remembered.get(fingerprint, {})) for fingerprint, group in groups.items()]
    return sorted(made, key=lambda table: not table.unsure)


def _columnar(ledger: Ledger) -> Iterator[tuple[Sheet, Table]]:
    """The tables whose columns mean something, with their sheets; of a form none can be corrected."""
    return ((sheet, table) for sheet in ledger.sheets for table in sheet.tables if not table.is_form)


def unsure(ledger: Ledger) -> frozenset[tuple[str, Column]]:
    """What recognition is unsure of: which column, below which headings."""
    guesses = ((table, guess) for _, table in _columnar(ledger) for guess in table.columns.values())
    return frozenset((table.fingerprint, guess.column) for table, guess in guesses if not guess.sure)


def _asked(group: Sequence[tuple[Sheet, Table]], remembered: Mapping[Column, str]) -> ColumnTable:
    # Equal headings may be read otherwise where the content differs: ask where there is most to ask.
    sheet, table = max(group, key=lambda one: sum(not guess.sure for guess in one[1].columns.values()))
    names = tuple(name_of(*one) for one in group)
    columns = sorted(columns_of(sheet, table), key=lambda one: not one.unsure)
    return ColumnTable(table.fingerprint, names, tuple(columns), remembered)


def name_of(sheet: Sheet, table: Table) -> str:
    """The sheet's name; where it has several tables, which one."""
    return strings.table_of(sheet.name, Cell(sheet.name, *table.first).address) if sheet.further else sheet.name


def columns_of(sheet: Sheet, table: Table) -> Iterator[Asked]:
    """Every column of a table that has a heading, in their order; of a day in parts the first."""
    grid = sheet.grid or Grid(sheet.name, ())
    guesses = {guess.cell.column: guess for guess in table.columns.values()}
    rivals = {guess.column: tuple(one.column for one in guess.rivals + guess.seconds) for guess in guesses.values()}
    parts = {index for guess in guesses.values() for index in guess.parts[1:]}
    for index in range(table.bounds.left, min(grid.width, table.bounds.right) + 1):
        heading = _heading(grid, table, index)
        if heading and index not in parts:
            guess = guesses.get(index)
            doubted = next((one for one in guesses.values() if index in rivals[one.column]), None)
            beside = next((one for one in guesses.values() if index in (*one.earlier, *dict(one.options))), None)
            own = rivals[guess.column] if guess else ()
            others = (None, None) if guess else (doubted, beside)
            yield Asked(index, heading, _samples(grid, table, index), guess, own, *others)


def _heading(grid: Grid, table: Table, index: int) -> str:
    values = (grid.value(row, index) for row in table.header_rows)
    return "\n".join(dict.fromkeys(one_line(value) for value in values if isinstance(value, str) and value.strip()))


def _samples(grid: Grid, table: Table, index: int) -> tuple[str, ...]:
    """The first different values below the header."""
    first = table.header_rows[-1] + 1
    found: dict[str, None] = {}
    for row in range(first, min(grid.height + 1, table.bounds.bottom + 1, first + _SAMPLED_ROWS)):
        text = " ".join(show_cell(grid, row, index).split())
        if text:
            found[shorten(text, _SAMPLE_LENGTH)] = None
        if len(found) == _SAMPLES:
            break
    return tuple(found)


def _places(choices: Mapping[int, Choice]) -> dict[Column, list[int]]:
    places: dict[Column, list[int]] = {}
    for index, column in sorted(choices.items()):
        if column:
            places.setdefault(column, []).append(index)
    return places


def _letters(indices: Iterable[int]) -> list[str]:
    return [column_letters(index) for index in indices]
