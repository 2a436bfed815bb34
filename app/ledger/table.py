"""One table of a sheet, read whole: its columns, its problems, and what of it could not be settled."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from app.core.columns import Column, Guess
from app.core.deadline import Year
from app.core.grid import Cell, Grid, row_ranges
from app.core.ledger import Passage, Problem, Trouble, Unsettled
from app.core.prose.two_in_one import names_measures
from app.core.sheet import Table
from app.ledger.heading.choosing import with_problem
from app.ledger.heading.columns import fingerprint, recognise
from app.ledger.heading.day_parts import with_days_whole, with_parts
from app.ledger.heading.header import Header
from app.ledger.heading.regions import Region
from app.ledger.heading.unread import unread
from app.ledger.problems import CellContext, problems_of
from app.ledger.request import Request
from app.ledger.rows import Sorter
from app.ledger.shown.told import TableCells
from app.ledger.status.column import StatusColumn
from app.ledger.status.legend import read_legend
from app.ledger.status.sheet_statuses import statuses_of
from app.ledger.wording.numbers import counting
from app.ledger.years import year_of

_LAST_ROWS = 12


@dataclass(frozen=True)
class TableReading:
    """What one table says; `rows`: those that belong to its problems, `year` the one its days are taken to lie in.

    `sections`: the section headings its last row stands under, each with its style.
    """

    table: Table
    year: Year
    rows: frozenset[int]
    problems: tuple[Problem, ...]
    passages: tuple[Passage, ...]
    troubles: tuple[Trouble, ...]
    sections: tuple[tuple[str, str], ...]


def read_table(region: Region, request: Request, sections: Sequence[tuple[str, str]] = ()) -> TableReading:
    """The table of this region. Raises BadOption.

    `sections`: the section headings that go on from the table above.
    """
    header = region.header
    grid = with_days_whole(region.grid, header)
    given = {**request.answers.get(fingerprint(header), {}), **request.columns}
    states = StatusColumn(request.as_of, read_legend(_lines_beside(grid, header), request.as_of), request.words)
    columns = with_problem(grid, header, with_parts(recognise(grid, header, given, states), header))
    sorter = Sorter(grid, header, columns, sections)
    sorter.run()
    above = tuple(_passages(grid, header.rows[0] - 1))
    title = [Passage(line, Cell(grid.name, 1, 1)) for line in grid.above]
    year = year_of((*title, *above), grid, header, columns, request.as_of)
    statuses = statuses_of(grid, header.rows[-1] + 1, columns, states)
    due = columns[Column.DEADLINE].heading if Column.DEADLINE in columns else ""
    measures_lead = Column.PROGRESS in columns and names_measures(columns[Column.PROGRESS].heading)
    context = CellContext(year, request.feedback, statuses, counting(due), request.words, measures_lead)
    rows = frozenset(sorter.rows())
    places = {at: column for column, guess in columns.items() for at in (guess.cell.column, *guess.earlier)}
    cells = TableCells(grid, header.rows, grid.height, places, rows, sorter.struck_out)
    return TableReading(
        Table(header.shown, fingerprint(header), columns, region.bounds),
        year,
        rows,
        tuple(problems_of(grid, columns, sorter.blocks, context)),
        above + tuple(Passage(note.text, Cell(grid.name, note.row, note.column)) for note in sorter.notes),
        (*unread(grid, header, columns, request.words), *_troubles_of(grid, columns, sorter, rows), *cells.told()),
        sorter.sections.opened,
    )


def _lines_beside(grid: Grid, header: Header) -> Iterator[str]:
    """The texts around the table and those of the last rows that hold one or two: where a legend stands."""
    yield from (*grid.above, *grid.below)
    for row in grid.texts[: header.rows[0] - 1]:
        yield from filter(None, row)
    for row in grid.texts[header.rows[-1] :][-_LAST_ROWS:]:
        texts = [text for text in row if text]
        if len(texts) <= 2:
            yield from texts


def _passages(grid: Grid, last: int) -> Iterator[Passage]:
    """The texts of the rows down to that one."""
    for row in range(1, last + 1):
        for column in range(1, grid.width + 1):
            text = grid.texts[row - 1][column - 1]
            if text:
                yield Passage(text, Cell(grid.name, row, column))


def hidden_rows(grid: Grid, rows: Set[int], left: int) -> Iterator[Trouble]:
    """That some of the rows read are hidden; `left`: the table's first column."""
    hidden = sorted(rows & grid.hidden_rows)
    if hidden:
        first = Cell(grid.name, hidden[0], left)
        yield Trouble(Unsettled.ROWS_HIDDEN, first, {"count": str(len(hidden)), "rows": row_ranges(hidden)})


def _troubles_of(
    grid: Grid, columns: Mapping[Column, Guess], sorter: Sorter, rows: frozenset[int]
) -> Iterator[Trouble]:
    """Unsure columns, rows that are filled in for no item, hidden rows and columns."""
    for guess in columns.values():
        if not guess.sure:
            rivals = f"是 {'、'.join(rival.address for rival in guess.rivals)}" if guess.rivals else ""
            other = f"这一列是“{guess.other.label}”" if guess.other else ""
            nothing = f"不是（{guess.doubt}）" if guess.doubt else ""
            rivals = "，或者".join(filter(None, (rivals, other, nothing)))
            yield Trouble(Unsettled.COLUMN_UNSURE, guess.cell, {"column": guess.column.label, "rivals": rivals})
    meant = {guess.cell.column: column for column, guess in columns.items()}
    yield from hidden_rows(grid, rows, min(meant))
    if sorter.prefilled:
        first = Cell(grid.name, min(sorter.prefilled), min(meant))
        yield Trouble(Unsettled.ROWS_PREFILLED, first, {"rows": row_ranges(sorter.prefilled)})
    for column in sorted(set(meant) & grid.hidden_columns):
        yield Trouble(Unsettled.COLUMN_HIDDEN, Cell(grid.name, 1, column), {"column": meant[column].label})
