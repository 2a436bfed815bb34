"""The sheets of a workbook become the Ledger; what reading cannot settle becomes a note, not an exception."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.core.errors import BadOption, NoHeader, NoProblems
from app.core.grid import Grid
from app.core.ledger import Ledger, Problem, Trouble, Unsettled
from app.core.sheet import Sheet
from app.ledger.chosen import with_chosen
from app.ledger.formats import DOCX
from app.ledger.forms.continued import goes_on
from app.ledger.forms.told_once import told_once
from app.ledger.heading.given import is_pointed_out, requests_for
from app.ledger.items.of_sheets import with_parts
from app.ledger.items.repeated import Repeat, repeats_in
from app.ledger.request import Request
from app.ledger.sheet import (
    SheetReading,
    is_pattern,
    left_out,
    read_on,
    read_sheet,
    tells_of_work,
    without_pattern,
    without_reading,
    without_record,
)

_WAY_OUT = (
    "请确认表头里有“具体问题”“整改措施”“责任人”“整改时限”一类的列名；"
    "是台账而列名不同的，请指明表头行和各列（窗口里点“选表头”，命令行用 --header-row 和 --columns）。"
)
_WAY_OUT_OF_IT = "表头认错了的，请指明表头行和各列（窗口里点“选表头”，命令行用 --header-row 和 --columns）。"


def ledger_of(grids: Sequence[Grid], file: str, digest: str, kind: str, request: Request) -> Ledger:
    """The ledger on these sheets. Raises NoHeader, NoProblems where they hold none; BadOption."""
    _check_names(grids, request.sheets)
    request = with_chosen(grids, request)
    read = _without_records(_without_patterns(list(_read_sheets(grids, kind, request)), request), request)
    readings = with_parts(told_once(_without_repeats(read, request)))
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


def read_alone(grid: Grid, request: Request) -> tuple[Sheet, Sequence[Problem]]:
    """How this sheet would be read if it were the only one, hidden or not. Raises BadOption."""
    (asked,) = requests_for([grid], replace(request, sheets=(grid.name,)))
    reading = read_sheet(grid, asked)
    return reading.sheet, reading.problems


def _read_sheets(grids: Sequence[Grid], kind: str, request: Request) -> Iterator[SheetReading]:
    """Each sheet by itself; of a Word file a table without a heading may go on with the one before. Raises BadOption."""
    asked = _asked(grids, request)
    headed: Grid | None = None
    for grid in grids:
        reading = read_sheet(grid, asked.get(grid.name, request))
        if reading.sheet.used:
            headed = grid
        elif headed and kind == DOCX.kind and not left_out(grid, request.sheets) and goes_on(grid, headed, grids[0]):
            reading = read_on(grid, headed, asked[headed.name]) or reading
        else:
            headed = None
        yield reading


def _asked(grids: Sequence[Grid], request: Request) -> dict[str, Request]:
    """By sheet what is asked of it, for those that are to be read. Raises BadOption."""
    read = [grid for grid in grids if grid.height and left_out(grid, request.sheets) is None]
    return {grid.name: one for grid, one in zip(read, requests_for(read, request), strict=True)}


def _without_patterns(readings: list[SheetReading], request: Request) -> list[SheetReading]:
    """样表, 填报模板 beside a ledger shows how to fill it in, and counts only where the clerk named it."""
    if request.sheets or all(is_pattern(one.sheet.name) for one in readings if one.sheet.used):
        return readings
    return [without_pattern(one) for one in readings]


def _without_records(readings: list[SheetReading], request: Request) -> list[SheetReading]:
    """处罚记录 beside a ledger counts only where the clerk named it, or its heading."""
    if request.sheets or not any(one.sheet.used and tells_of_work(one) for one in readings):
        return readings
    kept = (one.sheet.grid is not None and is_pointed_out(one.sheet.grid, request) for one in readings)
    return [one if keeps else without_record(one) for one, keeps in zip(readings, kept, strict=True)]


def _without_repeats(readings: list[SheetReading], request: Request) -> list[SheetReading]:
    """Sheets with the same problems are not added up; where the clerk named sheets, those count."""
    used = [(one.sheet, one.problems) for one in readings if one.sheet.used and not one.goes_on]
    if request.sheets or len(used) < 2:
        return readings
    for repeat in repeats_in(used, request.repeats):
        readings = [_once(one, repeat) for one in readings]
    return readings


def _once(reading: SheetReading, repeat: Repeat) -> SheetReading:
    sheet = reading.sheet
    if sheet.name in repeat.left_out:
        return without_reading(reading, repeat.left_out[sheet.name])
    asked = [repeat.trouble] if repeat.trouble and sheet.name == repeat.used else []
    return replace(reading, troubles=(*reading.troubles, *asked))


def _check_names(grids: Sequence[Grid], names: Sequence[str]) -> None:
    known = [grid.name for grid in grids]
    for name in names:
        if name not in known:
            raise BadOption(f"没有名为“{name}”的工作表。这个文件里有：{'、'.join(known)}。")


def _check_something_read(file: str, readings: Sequence[SheetReading]) -> None:
    if not any(reading.sheet.used for reading in readings):
        reasons = "；".join(f"“{reading.sheet.name}”{reading.sheet.why_not}" for reading in readings)
        raise NoHeader(f"“{file}”里没有认出台账：{reasons}。{_WAY_OUT}")
    if not any(reading.problems for reading in readings):
        names = "、".join(f"“{reading.sheet.name}”" for reading in readings if reading.sheet.used)
        raise NoProblems(f"“{file}”的工作表{names}有表头，但下面没有一条问题；请填好台账再打开。{_WAY_OUT_OF_IT}")


def _of_the_file(grids: Sequence[Grid]) -> Iterator[Trouble]:
    """What holds for the file as a whole: only one reading of it could be had."""
    if not all(grid.verified for grid in grids):
        yield Trouble(Unsettled.READING_UNVERIFIED, None)
