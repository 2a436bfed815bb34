"""The sheets of a workbook become the Ledger; what reading cannot settle becomes a note, not an exception."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.core.errors import BadOption, NoHeader, UnreadableLedger
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger, Passage, Problem, Sheet, Trouble, Unsettled
from app.ledger.formats import DOCX
from app.ledger.forms.cards import find_forms, resembles_form
from app.ledger.forms.continued import below_heading, goes_on
from app.ledger.forms.moved import read_laid
from app.ledger.heading.header import find_header, other_header
from app.ledger.request import Request
from app.ledger.table import TableReading, read_table


@dataclass(frozen=True)
class _Reading:
    sheet: Sheet
    problems: tuple[Problem, ...] = ()
    passages: tuple[Passage, ...] = ()
    troubles: tuple[Trouble, ...] = ()


def ledger_of(grids: Sequence[Grid], file: str, digest: str, kind: str, request: Request) -> Ledger:
    """The ledger on these sheets. Raises NoHeader, UnreadableLedger where they hold none; BadOption."""
    _check_names(grids, request.sheets)
    readings = list(_read_sheets(grids, kind, request))
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


def _read_sheets(grids: Sequence[Grid], kind: str, request: Request) -> Iterator[_Reading]:
    """Each sheet by itself; of a Word file a table without a heading may go on with the one before."""
    headed: Grid | None = None
    for grid in grids:
        reading = _read_sheet(grid, request)
        if reading.sheet.used:
            headed = grid
        elif headed and kind == DOCX.kind and not _left_out(grid, request.sheets) and goes_on(grid, headed, grids[0]):
            reading = _read_on(grid, headed, request) or reading
        else:
            headed = None
        yield reading


def _read_on(grid: Grid, headed: Grid, request: Request) -> _Reading | None:
    """A table below the heading of the one before, None where that is a form; asked where it begins within a problem."""
    header = find_header(headed)
    if header is None:
        return None
    read = read_laid(below_heading(grid, headed, header), grid, request)
    if read.problems and read.problems[0].text:
        return _of_tables(grid, [read], None)
    unread = Trouble(Unsettled.TABLE_UNREAD, Cell(grid.name, 1, 1), {"row": "1"})
    return _Reading(Sheet(grid.name, False, "没有认出表头", grid=grid), troubles=(unread,))


def _read_sheet(grid: Grid, request: Request) -> _Reading:
    why_not = _left_out(grid, request.sheets)
    forms = [] if why_not else find_forms(grid)
    if forms:
        return _of_tables(grid, [read_laid(form, grid, request) for form in forms], None)
    header = None if why_not else find_header(grid)
    if header is None:
        reason = why_not or _why_no_table(grid)
        return _Reading(Sheet(grid.name, False, reason, grid=grid), troubles=tuple(_left_out_of(grid)))
    below = other_header(grid, header)
    part = replace(grid, rows=grid.rows[: below - 1]) if below else grid
    return _of_tables(grid, [read_table(part, header, request)], below)


def _why_no_table(grid: Grid) -> str:
    if not grid.height:
        return "是空表"
    if resembles_form(grid):
        return "像一事一表或卡片，但认出的标签太少，看不出哪一格是问题或措施"
    return "没有认出表头"


def _of_tables(grid: Grid, read: Sequence[TableReading], below: int | None) -> _Reading:
    """The sheet whose tables were read so; `below`: the row where one begins that is not read."""
    first, *further = read
    problems = tuple(problem for one in read for problem in one.problems)
    rows = frozenset().union(*(one.rows for one in read))
    sheet = Sheet(
        grid.name,
        True,
        header_rows=first.table.header_rows,
        fingerprint=first.table.fingerprint,
        columns=first.table.columns,
        problems=len(problems),
        measures=sum(len(problem.measures) for problem in problems),
        rows_read=len(rows),
        hidden_rows=len(rows & grid.hidden_rows),
        grid=grid,
        year=first.year,
        further=tuple(one.table for one in further),
    )
    troubles = [trouble for one in read for trouble in one.troubles]
    if below:
        left = min(guess.cell.column for guess in first.table.columns.values())
        troubles.append(Trouble(Unsettled.TABLE_UNREAD, Cell(grid.name, below, left), {"row": str(below)}))
    return _Reading(sheet, problems, tuple(one for reading in read for one in reading.passages), tuple(troubles))


def _left_out(grid: Grid, named: Sequence[str]) -> str | None:
    if grid.disputed:
        return "是隐藏的工作表，而且两种读法结果不一致"
    if named:
        return None if grid.name in named else "没有指定读这张表"
    return None if grid.visible else "是隐藏的工作表"


def _of_the_file(grids: Sequence[Grid]) -> Iterator[Trouble]:
    """What holds for the file as a whole: only one reading of it could be had."""
    if not all(grid.verified for grid in grids):
        yield Trouble(Unsettled.READING_UNVERIFIED, None)


def _left_out_of(grid: Grid) -> Iterator[Trouble]:
    """A hidden sheet that is left out and holds something."""
    if not grid.visible and (grid.height or grid.disputed):
        yield Trouble(Unsettled.SHEET_HIDDEN, Cell(grid.name, 1, 1), {"sheet": grid.name})
