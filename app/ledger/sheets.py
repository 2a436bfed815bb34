"""The sheets of a workbook become the Ledger; what reading cannot settle becomes a note, not an exception."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.core.errors import BadOption, NoHeader, NoProblems
from app.core.grid import Cell, Grid, column_number
from app.core.ledger import Ledger, Passage, Problem, Sheet, Trouble, Unsettled
from app.ledger.heading.chosen import with_chosen
from app.ledger.heading.given import header_for, requests_for
from app.ledger.heading.groups import Paths
from app.ledger.heading.regions import Region, tables_of
from app.ledger.items.repeated import Repeat, repeats_in
from app.ledger.request import Request
from app.ledger.table import TableReading, read_table

_WAY_OUT = (
    "请确认表头里有“具体问题”“整改措施”“责任人”“整改时限”一类的列名；"
    "是台账而列名不同的，请指明表头行和各列（窗口里点“选表头”，命令行用 --header-row 和 --columns）。"
)
_WAY_OUT_OF_IT = "表头认错了的，请指明表头行和各列（窗口里点“选表头”，命令行用 --header-row 和 --columns）。"


@dataclass(frozen=True)
class _Reading:
    sheet: Sheet
    problems: tuple[Problem, ...] = ()
    passages: tuple[Passage, ...] = ()
    troubles: tuple[Trouble, ...] = ()


def ledger_of(grids: Sequence[Grid], file: str, digest: str, kind: str, request: Request) -> Ledger:
    """The ledger on these sheets. Raises NoHeader, NoProblems where they hold none; BadOption."""
    _check_names(grids, request.sheets)
    request = with_chosen(grids, request)
    asked = _asked(grids, request)
    readings = _without_repeats([_read_sheet(grid, asked.get(grid.name, request)) for grid in grids], request)
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


def _without_repeats(readings: list[_Reading], request: Request) -> list[_Reading]:
    """Sheets with the same problems are not added up; where the clerk named sheets, those count."""
    used = [(one.sheet, one.problems) for one in readings if one.sheet.used]
    if request.sheets or len(used) < 2:
        return readings
    for repeat in repeats_in(used, request.repeats):
        readings = [_once(one, repeat) for one in readings]
    return readings


def _once(reading: _Reading, repeat: Repeat) -> _Reading:
    sheet = reading.sheet
    if sheet.name in repeat.left_out:
        return _Reading(Sheet(sheet.name, False, repeat.left_out[sheet.name], grid=sheet.grid))
    asked = [repeat.trouble] if repeat.trouble and sheet.name == repeat.used else []
    return replace(reading, troubles=(*reading.troubles, *asked))


def read_alone(grid: Grid, request: Request) -> tuple[Sheet, Sequence[Problem]]:
    """How this sheet would be read if it were the only one, hidden or not. Raises BadOption."""
    (asked,) = requests_for([grid], replace(request, sheets=(grid.name,)))
    reading = _read_sheet(grid, asked)
    return reading.sheet, reading.problems


def _asked(grids: Sequence[Grid], request: Request) -> dict[str, Request]:
    """By sheet what is asked of it, for those that are to be read. Raises BadOption."""
    read = [grid for grid in grids if grid.height and _left_out(grid, request.sheets) is None]
    return {grid.name: one for grid, one in zip(read, requests_for(read, request), strict=True)}


def _check_names(grids: Sequence[Grid], names: Sequence[str]) -> None:
    known = [grid.name for grid in grids]
    for name in names:
        if name not in known:
            raise BadOption(f"没有名为“{name}”的工作表。这个文件里有：{'、'.join(known)}。")


def _check_something_read(file: str, readings: Sequence[_Reading]) -> None:
    if not any(reading.sheet.used for reading in readings):
        reasons = "；".join(f"“{reading.sheet.name}”{reading.sheet.why_not}" for reading in readings)
        raise NoHeader(f"“{file}”里没有认出台账：{reasons}。{_WAY_OUT}")
    if not any(reading.problems for reading in readings):
        names = "、".join(f"“{reading.sheet.name}”" for reading in readings if reading.sheet.used)
        raise NoProblems(f"“{file}”的工作表{names}有表头，但下面没有一条问题；请填好台账再打开。{_WAY_OUT_OF_IT}")


def _read_sheet(grid: Grid, request: Request) -> _Reading:
    why_not = _left_out(grid, request.sheets)
    header = None if why_not else header_for(grid, request)
    tables = tables_of(grid, header) if header else []
    if not tables:
        reason = why_not or ("是空表" if not grid.height else "没有认出表头")
        return _Reading(Sheet(grid.name, False, reason, grid=grid), troubles=tuple(_left_out_of(grid)))
    return _of_tables(grid, list(_read_tables(tables, request)), tables)


def _read_tables(tables: Sequence[Region], request: Request) -> Iterator[TableReading]:
    """The tables that are understood; what the clerk named for columns holds where the same headings stand again."""
    first = tables[0].header.headings
    sections: Sequence[tuple[str, str]] = ()
    for table in tables:
        if table.understood:
            headings = table.header.headings
            named = {
                column: letters
                for column, letters in request.columns.items()
                if table is tables[0] or _is_same(letters, headings, first)
            }
            read = read_table(table, replace(request, columns=named), sections if table.goes_on else ())
            sections = read.sections
            yield read


def _is_same(letters: str, headings: Paths, first: Paths) -> bool:
    at = column_number(letters) if letters else 0
    return not letters or (at in headings and headings[at] == first.get(at))


def _of_tables(grid: Grid, read: Sequence[TableReading], tables: Sequence[Region]) -> _Reading:
    """The sheet whose tables were read so; those among `tables` that are not understood are told."""
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
        bounds=first.table.bounds,
        further=tuple(one.table for one in further),
    )
    troubles = [trouble for one in read for trouble in one.troubles]
    passages = dict.fromkeys(passage for one in read for passage in one.passages)
    return _Reading(sheet, problems, tuple(passages), (*troubles, *_not_understood(tables)))


def _not_understood(tables: Sequence[Region]) -> Iterator[Trouble]:
    for table in tables:
        if not table.understood:
            row, column = table.header.rows[0], min(table.header.headings)
            cell = Cell(table.grid.name, row, column)
            yield Trouble(Unsettled.TABLE_UNREAD, cell, {"cell": cell.address})


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
