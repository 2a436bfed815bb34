"""The sheets of a workbook become the Ledger; trouble in a cell becomes a note, not an exception."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.core.columns import Column, Guess
from app.core.errors import BadOption, NoHeader, UnreadableLedger
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger, Passage, Problem, Sheet, Trouble
from app.ledger.columns import fingerprint, recognise
from app.ledger.header import Header, find_header, other_header
from app.ledger.problems import problems_of
from app.ledger.request import Request
from app.ledger.rows import Sorter
from app.ledger.troubles import left_out_of, of_the_file, troubles_of, unread
from app.ledger.years import year_of


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
        (*of_the_file(grids), *(trouble for reading in readings for trouble in reading.troubles)),
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
        return _Reading(Sheet(grid.name, False, reason, grid=grid), troubles=tuple(left_out_of(grid)))
    given = {**request.answers.get(fingerprint(header), {}), **request.columns}
    return _read_table(grid, header, recognise(grid, header, given), request)


def _left_out(grid: Grid, named: Sequence[str]) -> str | None:
    if grid.disputed:
        return "是隐藏的工作表，而且两种读法结果不一致"
    if named:
        return None if grid.name in named else "没有指定读这张表"
    return None if grid.visible else "是隐藏的工作表"


def _read_table(grid: Grid, header: Header, columns: dict[Column, Guess], request: Request) -> _Reading:
    below = other_header(grid, header)
    sorter = Sorter(replace(grid, rows=grid.rows[: below - 1]) if below else grid, header, columns)
    sorter.run()
    above = tuple(_passages(grid, 1, header.rows[0] - 1))
    year = year_of(above, grid, header, columns, request.as_of)
    problems = tuple(problems_of(grid, columns, sorter.blocks, year, request.feedback))
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
    )
    notes = tuple(Passage(note.text, Cell(grid.name, note.row, note.column)) for note in sorter.notes)
    return _Reading(
        sheet, problems, above + notes, (*unread(grid, header, columns, below), *troubles_of(grid, columns, rows))
    )


def _passages(grid: Grid, first: int, last: int) -> Iterator[Passage]:
    for row in range(first, last + 1):
        for column in range(1, grid.width + 1):
            text = grid.texts[row - 1][column - 1]
            if text:
                yield Passage(text, Cell(grid.name, row, column))
