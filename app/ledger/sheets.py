"""The sheets of a workbook become the Ledger; what reading cannot settle becomes a note, not an exception."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.core.columns import Column, Guess
from app.core.deadline import TITLE, OnDate, Year
from app.core.errors import BadOption, NoHeader, UnreadableLedger
from app.core.grid import Cell, Grid, row_ranges
from app.core.ledger import Ledger, Passage, Problem, Sheet, Trouble, Unsettled
from app.core.text import narrow
from app.ledger.deadlines import count_from_1900, read_deadline
from app.ledger.heading.columns import fingerprint, recognise
from app.ledger.heading.header import Header, find_header, other_header
from app.ledger.heading.unread import unread
from app.ledger.problems import CellContext, problems_of
from app.ledger.request import Request
from app.ledger.rows import Sorter
from app.ledger.shown.told import Table
from app.ledger.status.column import StatusColumn
from app.ledger.status.legend import read_legend
from app.ledger.status.sheet_statuses import statuses_of
from app.ledger.wording.numbers import counting

_YEAR = re.compile(r"(?<!\d)20\d{2}(?=年|[-./]\d|[-–—―~～至到]+20\d\d)|(?<=[-–—―~～至到])20\d{2}(?!\d)")
_LAST_ROWS = 12
_NEAR = 2
_DATE_LINE = re.compile("填报|填表|制表|报送|更新|截至|截止|日期|时间")


@dataclass(frozen=True)
class _Reading:
    sheet: Sheet
    problems: tuple[Problem, ...] = ()
    passages: tuple[Passage, ...] = ()
    troubles: tuple[Trouble, ...] = ()


def ledger_of(grids: Sequence[Grid], file: str, digest: str, kind: str, request: Request) -> Ledger:
    """The ledger on these sheets. Raises NoHeader, UnreadableLedger where they hold none; BadOption."""
    _check_names(grids, request.sheets)
    readings = [_read_sheet(grid, request) for grid in grids]
    _check_something_read(file, readings)
    return Ledger(
        file,
        digest,
        kind,
        tuple(reading.sheet for reading in readings),
        tuple(problem for reading in readings for problem in reading.problems),
        tuple(passage for reading in readings for passage in reading.passages),
        (*_of_the_file(grids), *(trouble for reading in readings for trouble in reading.troubles)),
    )


def _check_names(grids: Sequence[Grid], names: Sequence[str]) -> None:
    known = [grid.name for grid in grids]
    for name in names:
        if name not in known:
            raise BadOption(f"没有名为“{name}”的工作表。这个文件里有：{'、'.join(known)}。")


def _check_something_read(file: str, readings: Sequence[_Reading]) -> None:
    if not any(reading.sheet.used for reading in readings):
        reasons = "；".join(f"“{reading.sheet.name}”{reading.sheet.why_not}" for reading in readings)
        raise NoHeader(
            f"“{file}”里没有认出台账：{reasons}。请确认表头里有“具体问题”“整改措施”“责任人”“整改时限”一类的列名。"
        )
    if not any(reading.problems for reading in readings):
        names = "、".join(f"“{reading.sheet.name}”" for reading in readings if reading.sheet.used)
        raise UnreadableLedger(f"“{file}”的工作表{names}有表头，但下面没有一条问题；请填好台账再打开。")


def _read_sheet(grid: Grid, request: Request) -> _Reading:
    why_not = _left_out(grid, request.sheets)
    header = None if why_not else find_header(grid)
    if header is None:
        reason = why_not or ("是空表" if not grid.height else "没有认出表头")
        return _Reading(Sheet(grid.name, False, reason, grid=grid), troubles=tuple(_left_out_of(grid)))
    given = {**request.answers.get(fingerprint(header), {}), **request.columns}
    states = StatusColumn(request.as_of, read_legend(_lines_beside(grid, header), request.as_of), request.words)
    return _read_table(grid, header, recognise(grid, header, given, states), states, request)


def _lines_beside(grid: Grid, header: Header) -> Iterator[str]:
    """The texts above the table and those of the last rows that hold one or two: where a legend stands."""
    for row in grid.texts[: header.rows[0] - 1]:
        yield from filter(None, row)
    for row in grid.texts[header.rows[-1] :][-_LAST_ROWS:]:
        texts = [text for text in row if text]
        if len(texts) <= 2:
            yield from texts


def _left_out(grid: Grid, named: Sequence[str]) -> str | None:
    if grid.disputed:
        return "是隐藏的工作表，而且两种读法结果不一致"
    if named:
        return None if grid.name in named else "没有指定读这张表"
    return None if grid.visible else "是隐藏的工作表"


def _read_table(
    grid: Grid, header: Header, columns: dict[Column, Guess], states: StatusColumn, request: Request
) -> _Reading:
    below = other_header(grid, header)
    sorter = Sorter(replace(grid, rows=grid.rows[: below - 1]) if below else grid, header, columns)
    sorter.run()
    above = tuple(_passages(grid, 1, header.rows[0] - 1))
    year = year_of(above, grid, header, columns, request.as_of)
    statuses = statuses_of(grid, header.rows[-1] + 1, columns, states)
    due = columns[Column.DEADLINE].heading if Column.DEADLINE in columns else ""
    context = CellContext(year, request.feedback, statuses, counting(due), request.words)
    problems = tuple(problems_of(grid, columns, sorter.blocks, context))
    rows = set(sorter.rows())
    sheet = Sheet(
        grid.name,
        True,
        header_rows=header.rows,
        fingerprint=fingerprint(header),
        columns=columns,
        problems=len(problems),
        measures=sum(len(problem.measures) for problem in problems),
        rows_read=len(rows),
        hidden_rows=len(rows & grid.hidden_rows),
        grid=grid,
        year=year,
    )
    notes = tuple(Passage(note.text, Cell(grid.name, note.row, note.column)) for note in sorter.notes)
    places = {column: guess.cell.column for column, guess in columns.items()}
    last = below - 1 if below else grid.height
    table = Table(grid, header.rows, last, places, rows, sorter.struck_out)
    troubles = (*unread(grid, header, columns, below, request.words), *_troubles_of(grid, columns, rows), *table.told())
    return _Reading(sheet, problems, above + notes, troubles)


def _passages(grid: Grid, first: int, last: int) -> Iterator[Passage]:
    for row in range(first, last + 1):
        for column in range(1, grid.width + 1):
            text = grid.texts[row - 1][column - 1]
            if text:
                yield Passage(text, Cell(grid.name, row, column))


def _troubles_of(grid: Grid, columns: Mapping[Column, Guess], rows: set[int]) -> Iterator[Trouble]:
    """Unsure columns, hidden rows and columns."""
    for guess in columns.values():
        if not guess.sure:
            rivals = f"是 {'、'.join(rival.address for rival in guess.rivals)}" if guess.rivals else ""
            other = f"它是“{guess.other.label}”" if guess.other else ""
            rivals = "，或者".join(filter(None, (rivals, other)))
            yield Trouble(Unsettled.COLUMN_UNSURE, guess.cell, {"column": guess.column.label, "rivals": rivals})
    meant = {guess.cell.column: column for column, guess in columns.items()}
    hidden = sorted(rows & grid.hidden_rows)
    if hidden:
        first = Cell(grid.name, hidden[0], min(meant))
        yield Trouble(Unsettled.ROWS_HIDDEN, first, {"count": str(len(hidden)), "rows": row_ranges(hidden)})
    for column in sorted(set(meant) & grid.hidden_columns):
        yield Trouble(Unsettled.COLUMN_HIDDEN, Cell(grid.name, 1, column), {"column": meant[column].label})


def _of_the_file(grids: Sequence[Grid]) -> Iterator[Trouble]:
    """What holds for the file as a whole: only one reading of it could be had."""
    if not all(grid.verified for grid in grids):
        yield Trouble(Unsettled.READING_UNVERIFIED, None)


def _left_out_of(grid: Grid) -> Iterator[Trouble]:
    """A hidden sheet that is left out and holds something."""
    if not grid.visible and (grid.height or grid.disputed):
        yield Trouble(Unsettled.SHEET_HIDDEN, Cell(grid.name, 1, 1), {"sheet": grid.name})


def year_of(above: Sequence[Passage], grid: Grid, header: Header, columns: Mapping[Column, Guess], as_of: date) -> Year:
    """The year a date without one is assumed to mean, with its source in Chinese: where the sheet names none, the as-of day's.

    A title with two years (2025-2026学年, “十四五”（2021—2025年）) gives none.
    """
    dated = [passage for passage in above if _YEAR.search(narrow(passage.text))]
    titles = [passage for passage in dated if not _DATE_LINE.search(passage.text)]
    told = (titles or dated)[:1]
    if told and len(years := _years_in(told[0].text)) == 1:
        return Year(years[0], TITLE if titles else "填报时间")
    neighbours = _years_below(grid, header, columns.get(Column.DEADLINE))
    if usual := _usual(neighbours, as_of.year):
        return Year(usual, "同列其他日期")
    return Year(as_of.year, "核对日期")


def _years_in(text: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(narrow(text))))


def _usual(years: Counter[int], now: int) -> int | None:
    """The year most of them lie in; where no year has the better part of them, one near the as-of day's: 2062 is a slip."""
    best, times = next(iter(years.most_common(1)), (None, 0))
    if 2 * times > years.total():
        return best
    return next((year for year, _ in years.most_common() if abs(year - now) <= _NEAR), None)


def _years_below(grid: Grid, header: Header, guess: Guess | None) -> Counter[int]:
    if guess is None:
        return Counter()
    values = [grid.raw(row, guess.cell.column) for row in range(header.rows[-1] + 1, grid.height + 1)]
    years: Counter[int] = Counter()
    for day, times in Counter(map(count_from_1900, values) if grid.from_1904 else values).items():
        reading = read_deadline(day, None)
        if isinstance(reading, OnDate) and not reading.assumed:
            years[reading.day.year] += times
    return years
