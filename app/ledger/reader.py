"""A ledger file read from first byte to Ledger; trouble in a cell becomes a note, not an exception."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.core.columns import Column
from app.core.errors import BadOption, NoHeader, UnreadableLedger
from app.core.grid import Cell, Grid
from app.core.guess import Guess
from app.core.ledger import Ledger, Passage, Problem, Sheet, Trouble
from app.core.progress import SILENT, Progress
from app.ledger import child, gate
from app.ledger.cells import text_of
from app.ledger.columns import fingerprint, recognise
from app.ledger.header import Header, find_header
from app.ledger.problems import problems_of
from app.ledger.rows import Sorter
from app.ledger.troubles import troubles_of
from app.ledger.years import year_of


@dataclass(frozen=True)
class Request:
    """What the caller asks for: sheets by name, corrected columns, the days that help to read others.

    `columns` holds for every sheet; `answers` are those remembered, by the sheet's fingerprint.
    """

    as_of: date
    sheets: Sequence[str] = ()
    columns: Mapping[Column, str] = field(default_factory=dict)
    answers: Mapping[str, Mapping[Column, str]] = field(default_factory=dict)
    feedback: date | None = None


@dataclass(frozen=True)
class _Reading:
    sheet: Sheet
    problems: tuple[Problem, ...] = ()
    passages: tuple[Passage, ...] = ()
    troubles: tuple[Trouble, ...] = ()


def digest_of(path: Path) -> str:
    """The SHA-256 of the file's bytes. Raises UnreadableLedger."""
    return hashlib.sha256(gate.read_bytes(path)).hexdigest()


def read_ledger(path: Path, request: Request, progress: Progress = SILENT) -> Ledger:
    """The ledger in that file. Raises UnreadableLedger, NoHeader, BadOption, Cancelled."""
    progress.step("正在打开台账")
    data = gate.read_bytes(path)
    kind = gate.kind_of(data, path.name)
    progress.step("正在读取工作表")
    grids = child.read_grids(data, path.name, progress)
    progress.step("正在识别表头和内容")
    return ledger_of(grids, path.name, hashlib.sha256(data).hexdigest(), kind, request)


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
        tuple(trouble for reading in readings for trouble in reading.troubles),
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
        return _Reading(Sheet(grid.name, False, reason, grid=grid))
    given = {**request.answers.get(fingerprint(header), {}), **request.columns}
    return _read_table(grid, header, recognise(grid, header, given), request)


def _left_out(grid: Grid, named: Sequence[str]) -> str | None:
    if named:
        return None if grid.name in named else "没有指定读这张表"
    return None if grid.visible else "是隐藏的工作表"


def _read_table(grid: Grid, header: Header, columns: dict[Column, Guess], request: Request) -> _Reading:
    sorter = Sorter(grid, header, columns)
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
    return _Reading(sheet, problems, above + notes, tuple(troubles_of(grid, columns, rows)))


def _passages(grid: Grid, first: int, last: int) -> Iterator[Passage]:
    for row in range(first, last + 1):
        for column in range(1, grid.width + 1):
            text = text_of(grid.raw(row, column))
            if text:
                yield Passage(text, Cell(grid.name, row, column))
