"""Choosing the heading of a sheet (认表头): its sheets before they are understood, and what a choice would come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.core.columns import Answers, Column, Guess
from app.core.deadline import Missing, Unreadable
from app.core.errors import BadOption
from app.core.grid import Grid
from app.core.ledger import Entry, Ledger, Problem
from app.core.progress import SILENT, Progress, without_collection
from app.core.sheet import Sheet, Table
from app.ledger.chosen import headings_of, key_of
from app.ledger.heading.given import looks_like_data, propose_row
from app.ledger.reader import read_sheets
from app.ledger.request import Request
from app.ledger.sheets import read_alone
from app.service.words import WordFiling


@dataclass(frozen=True)
class HeadingEffect:
    """What a sheet would be read as. `row`: the heading's last one; `doubtful`: it looks like a problem itself.

    `days`: how many deadlines would be read, `unclear` those that would not. `fault`: why nothing would be read, in
    Chinese.
    """

    row: int
    rows: tuple[int, ...] = ()
    fingerprint: str = ""
    columns: Mapping[Column, Guess] = field(default_factory=dict)
    problems: Sequence[Problem] = ()
    measures: int = 0
    days: int = 0
    unclear: Sequence[Entry] = ()
    blank: int = 0
    doubtful: bool = False
    fault: str = ""


@dataclass(frozen=True)
class SheetChoice:
    """The key under which a choice of sheets is kept, and the sheets that hold a problem when they are read."""

    key: str
    readable: frozenset[str]


class HeadingChoice:
    """Reads by the words of this office."""

    def __init__(self, words: WordFiling) -> None:
        self._words = words

    def sheets(self, path: Path, progress: Progress = SILENT) -> Sequence[Grid]:
        """All sheets of a file. Raises UnreadableLedger, Cancelled."""
        return read_sheets(path, progress).grids

    def key(self, grids: Sequence[Grid], *, as_of: date, answers: Answers) -> str:
        """The key under which a choice of these sheets is kept, once these answers are."""
        return key_of(headings_of(grids, Request(as_of, answers=answers, words=self._words.all())))

    def choice(self, ledger: Ledger, *, as_of: date, answers: Answers) -> SheetChoice:
        """Which sheets of a ledger could be read, hidden ones too."""
        grids = [sheet.grid for sheet in ledger.sheets if sheet.grid]
        request = Request(as_of, answers=answers, words=self._words.all())
        headings = headings_of(grids, request)
        likely = [grid for grid in grids if headings[grid.name]]
        return SheetChoice(key_of(headings), frozenset(one.name for one in likely if read_alone(one, request)[1]))

    @without_collection()
    def effect(
        self, grid: Grid, row: int | None, columns: Mapping[Column, str], *, as_of: date, answers: Answers
    ) -> HeadingEffect:
        """What the sheet would be read as with this row as its heading and these letters of columns.

        `row` None: the row that is proposed.
        """
        known = Request(as_of, (), columns, answers, words=self._words.all())
        at = propose_row(grid, known) if row is None else row
        if row is None and (read_as := _form(grid, known)):
            return HeadingEffect(at, fault=_read_as_form(read_as.problems))
        try:
            read, problems = read_alone(grid, Request(as_of, (), columns, answers, words=known.words, header_row=at))
        except BadOption as error:
            return HeadingEffect(at, fault=error.message)
        return _effect(grid, at, read, problems)


def _form(grid: Grid, request: Request) -> Sheet | None:
    """How the sheet is read now, if as a form: its labels stand beside their values and make no heading."""
    read, _ = read_alone(grid, request)
    return read if read.used and read.tables[0].is_form else None


def _read_as_form(problems: int) -> str:
    return (
        f"这张表不是一行一条，现在按一事一表读，读到{problems}个问题，不必指明表头。"
        "其实是一行一条的，请点一下作表头的那一行。"
    )


def _table_below(row: int, read: Sheet) -> Table:
    """The table of this heading: of two below each other the clerk may mean the second."""
    tables = read.tables or (Table(read.header_rows, read.fingerprint, read.columns),)
    return next((one for one in tables if row in one.header_rows), tables[0])


def _effect(grid: Grid, row: int, read: Sheet, problems: Sequence[Problem]) -> HeadingEffect:
    measures = [measure for problem in problems for measure in problem.measures]
    due = [measure for measure in measures if Column.DEADLINE in measure.entries]
    unclear = [one.entries[Column.DEADLINE] for one in due if isinstance(one.deadline, Unreadable)]
    blank = sum(isinstance(one.deadline, Missing) for one in due)
    table = _table_below(row, read)
    return HeadingEffect(
        row,
        table.header_rows,
        table.fingerprint,
        table.columns,
        problems,
        len(measures),
        len(due) - len(unclear) - blank,
        unclear,
        blank,
        looks_like_data(grid, row),
    )
