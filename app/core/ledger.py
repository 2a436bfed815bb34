"""A ledger (台账) as read: problems with their measures, every value with the cell a clerk would mend."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from app.core.columns import Column
from app.core.days import ShownDay
from app.core.deadline import Deadline, OnDate, Relative, Year, last_day
from app.core.grid import Cell, Doubt
from app.core.sheet import Sheet, table_at
from app.core.status import Status
from app.core.text import TextIndex, narrow, one_line


class Entry(NamedTuple):
    """What the ledger says in one column for one row.

    `text` is what the cell shows, cleaned, with line breaks kept; `cell` is the one to fill or mend: the top-left cell
    of a merged range, the cell a carried-down value stands in. `echo` marks a ditto mark (同上) below a missing
    value: it adds no finding of its own. `dated`: the day behind the text; `doubt`: why the text may not be all.
    """

    text: str
    cell: Cell
    echo: bool = False
    dated: ShownDay | None = None
    doubt: Doubt | None = None

    @property
    def printed(self) -> str:
        """What a document prints: a day in full, however the cell shows it; all else as it stands."""
        return self.dated.printed if self.dated else self.text

    @property
    def told(self) -> bool:
        """Whether another finding says why it is blank: at the value above, or that a formula has no result."""
        return self.echo or self.doubt is Doubt.NOT_CALCULATED


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure (整改措施): one row, or one number of a list within a cell.

    `rest`: why its last day is no working day (星期六, 国庆节假期), empty where it is one. `signed_off`: whether it
    was closed (是否销号) in a column of its own; None where the ledger does not say. `claims`: in an open problem, the sentences of its
    progress that tell completion (该问题已整改到位。). `original`: the first deadline, where an extended one counts.
    `earlier`: what columns for earlier periods say (5月进展 beside 6月进展).
    """

    row: int
    text: str
    progress: str
    leaders: tuple[str, ...]
    departments: tuple[str, ...]
    owners: tuple[str, ...]
    deadline: Deadline
    status: Status
    finished: Deadline
    entries: Mapping[Column, Entry]
    rest: str = ""
    signed_off: bool | None = None
    claims: tuple[str, ...] = ()
    original: Deadline | None = None
    earlier: tuple[tuple[Column, Entry], ...] = ()

    @property
    def last_day(self) -> date | None:
        """The last day on which it is in time, while it is still open."""
        return None if self.status.closed else last_day(self.deadline)

    def is_overdue(self, as_of: date) -> bool:
        """Whether its last day lies before the as-of day; what goes on after its date is late only where not begun.

        Of an unknown state it only says that the day is past.
        """
        day = self.last_day
        if day is None or day >= as_of:
            return False
        lasting = isinstance(self.deadline, OnDate | Relative) and self.deadline.then_ongoing
        return self.status is not Status.ONGOING and (not lasting or self.status is Status.NOT_STARTED)

    @property
    def status_text(self) -> str:
        """The status as the ledger words it."""
        entry = self.entries.get(Column.STATUS)
        return entry.text if entry else ""

    @property
    def status_said(self) -> str:
        """How far it is in words: the ledger's, or ours where only a sign or figure tells it (√, 否, 60)."""
        worded = sum("一" <= char <= "鿿" for char in self.status_text) > 1
        return self.status_text if worded else self.status_counted

    @property
    def status_counted(self) -> str:
        """How far it is in our word, with the ledger's percentage where it is under way: 整改中（60%）."""
        counted = self.status is Status.IN_PROGRESS and "%" in narrow(self.status_text)
        return f"{self.status.label}（{self.status_text.strip()}）" if counted else self.status.label


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem (问题) of one sheet; `rows` are its first and last row, counted from 1."""

    number: str
    sheet: str
    rows: tuple[int, int]
    category: str
    group: str
    text: str
    detail: str
    goal: str
    status: Status
    measures: tuple[Measure, ...]
    entries: Mapping[Column, Entry]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that checks of wording read: a title row, a note, a footer."""

    text: str
    cell: Cell


class Unsettled(StrEnum):
    """What reading cannot settle by itself; the value is the id of the rule that reports it."""

    COLUMN_UNSURE = "column-unsure"
    COLUMN_ABSENT = "column-absent"
    CELL_ERROR = "cell-error"
    CELL_NOT_CALCULATED = "cell-not-calculated"
    CELL_CLEANED = "cell-cleaned"
    CELL_STRUCK = "cell-struck"
    CELL_PICTURE = "cell-picture"
    COLUMN_UNREAD = "column-unread"
    COLUMN_TWICE = "column-twice"
    TABLE_UNREAD = "table-unread"
    SHEET_REPEATED = "sheet-repeated"
    ROWS_PREFILLED = "rows-prefilled"
    ROWS_HIDDEN = "rows-hidden"
    COLUMN_HIDDEN = "column-hidden"
    SHEET_HIDDEN = "sheet-hidden"
    READING_UNVERIFIED = "reading-unverified"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something reading could not settle, and where; `values`: what its sentence names; `grave`: a must, whatever its rule's level."""

    what: Unsettled
    cell: Cell | None
    values: Mapping[str, str] = field(default_factory=dict)
    grave: bool = False


@dataclass(frozen=True)
class Ledger:
    """A whole ledger. `digest` is the SHA-256 of the file's bytes; `kind` its real format."""

    file: str
    digest: str
    kind: str
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]
    passages: tuple[Passage, ...] = ()
    troubles: tuple[Trouble, ...] = ()

    def measures(self) -> Iterator[Measure]:
        """Every measure, in the ledger's order."""
        return (measure for problem in self.problems for measure in problem.measures)

    def measures_with(self, column: Column) -> Sequence[tuple[Measure, Entry]]:
        """Every measure of a sheet with such a column, and its entry there, in the ledger's order."""
        return self._measures_with.get(column, ())

    def index_filled(self, column: Column) -> TextIndex[Entry]:
        """The filled entries of the column, each cell once, in the ledger's order, by what a document prints."""
        if column not in self._filled:
            entries = {said.cell: said for line in self._lines if (said := line.get(column)) and said.text}
            self._filled[column] = TextIndex(list(entries.values()), [said.printed for said in entries.values()])
        return self._filled[column]

    @cached_property
    def problem_at(self) -> Mapping[tuple[str, int], Problem]:
        """The problem that a row of a sheet belongs to."""
        return {
            (problem.sheet, row): problem
            for problem in self.problems
            for row in range(problem.rows[0], problem.rows[1] + 1)
        }

    @cached_property
    def last_rows(self) -> Mapping[str, int]:
        """The last row of each sheet that belongs to a problem: what stands below signs the table or adds it up."""
        last: dict[str, int] = {}
        for problem in self.problems:
            last[problem.sheet] = max(last.get(problem.sheet, 0), problem.rows[1])
        return last

    def has(self, column: Column, sheet: str) -> bool:
        """Whether this sheet of the ledger has such a column."""
        return column in self._columns.get(sheet, ())

    def heading(self, column: Column, cell: Cell) -> str:
        """What the ledger calls this column where the cell stands (是否完成); our word where no heading does."""
        tables = next((one.tables for one in self.sheets if one.name == cell.sheet), ())
        guess = table_at(tables, cell).columns.get(column) if tables else None
        return one_line(guess.heading) if guess and guess.heading else column.label

    def year_of(self, sheet: str) -> Year | None:
        """The year the days of this sheet are taken to lie in."""
        return self._years.get(sheet)

    @cached_property
    def _years(self) -> dict[str, Year | None]:
        return {one.name: one.year for one in self.sheets}

    @cached_property
    def _columns(self) -> dict[str, frozenset[Column]]:
        return {one.name: frozenset(chain(*(table.columns for table in one.tables))) for one in self.sheets}

    @cached_property
    def _lines(self) -> list[Mapping[Column, Entry]]:
        """The entries of each row, those of a problem itself before those of its measures where they differ."""
        lines: list[Mapping[Column, Entry]] = []
        for problem in self.problems:
            for line in (problem.entries, *[measure.entries for measure in problem.measures]):
                if not lines or line is not lines[-1]:
                    lines.append(line)
        return lines

    @cached_property
    def _measures_with(self) -> dict[Column, list[tuple[Measure, Entry]]]:
        found: dict[Column, list[tuple[Measure, Entry]]] = {}
        for measure in self.measures():
            for column, entry in measure.entries.items():
                found.setdefault(column, []).append((measure, entry))
        return found

    @cached_property
    def _filled(self) -> dict[Column, TextIndex[Entry]]:
        return {}
