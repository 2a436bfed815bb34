"""One sheet: a form laid out as a table, or the tables on it, each read by itself and gathered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.core.columns import Column
from app.core.deadline import OnDate, Year
from app.core.grid import Cell, Grid, column_number
from app.core.ledger import Passage, Problem, Trouble, Unsettled
from app.core.sheet import Sheet
from app.ledger.deadlines import read_deadline
from app.ledger.forms.cards import find_forms, resembles_form
from app.ledger.forms.continued import below_heading
from app.ledger.forms.moved import read_laid
from app.ledger.heading.given import header_for, is_pointed_out
from app.ledger.heading.groups import Paths
from app.ledger.heading.regions import Region, tables_of
from app.ledger.request import Request
from app.ledger.table import TableReading, read_table

_FEWEST_FILLED, _ANY_YEAR = 4, Year(2000, "")
_SENTENCE = re.compile("[一-鿿]{5}")
# A sheet kept to be filled in or to show how: 样表, 填报模板.
_PATTERN = re.compile("(?:模板|样表|样例|示例|范例|空表|空白表)(?:[(（].*[)）])?$")

# A sheet that keeps what was: 处罚记录, 会议登记.
_RECORD = re.compile("记录|登记|处罚|罚款|扣分|参会|培训|通报情况|签到")
_WORK = frozenset({Column.MEASURE, Column.DEADLINE, Column.PROGRESS, Column.STATUS, Column.SIGNED_OFF, Column.FINISHED})


@dataclass(frozen=True)
class SheetReading:
    """How a sheet was read, and what it says. `is_form`: laid out as a table; `goes_on`: with the table before, in
    a Word file.
    """

    sheet: Sheet
    problems: tuple[Problem, ...] = ()
    passages: tuple[Passage, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    is_form: bool = False
    goes_on: bool = False


def left_out(grid: Grid, named: Sequence[str]) -> str | None:
    """Why this sheet is not to be read, in Chinese; None where it is. `named`: the sheets asked for."""
    if grid.disputed:
        return "是隐藏的工作表，而且两种读法结果不一致"
    if named:
        return None if grid.name in named else "没有指定读这张表"
    return None if grid.visible else "是隐藏的工作表"


def is_pattern(name: str) -> bool:
    """Whether a sheet of this name is kept to be filled in, or shows how."""
    return _PATTERN.search(name) is not None


def without_pattern(reading: SheetReading) -> SheetReading:
    """The sheet left out where it is a pattern that reads like a ledger."""
    return _told(reading, "是样表或模板") if reading.sheet.used and is_pattern(reading.sheet.name) else reading


def tells_of_work(reading: SheetReading) -> bool:
    """Whether a heading tells what is done about the problems, till when, or how far it is."""
    columns = (table.columns.items() for table in reading.sheet.tables)
    return any(column in _WORK and not guess.doubt for table in columns for column, guess in table)


def without_record(reading: SheetReading) -> SheetReading:
    """The sheet left out where it tells what was (处罚记录, 会议记录) and nothing of what is to be done."""
    is_record = reading.sheet.used and not tells_of_work(reading) and _is_record(reading.sheet)
    return _told(reading, "像是记录或登记，没有措施、时限和进展的列") if is_record else reading


def _is_record(sheet: Sheet) -> bool:
    texts = sheet.grid.texts if sheet.grid else ()
    said = (text for table in sheet.tables for row in table.header_rows for text in texts[row - 1])
    return any(_RECORD.search(text) for text in (sheet.name, *said))


def _told(reading: SheetReading, why: str) -> SheetReading:
    """Left out, which is told: it may be meant."""
    return replace(without_reading(reading, why), troubles=(_not_read(reading.sheet.name, why),))


def without_reading(reading: SheetReading, why_not: str) -> SheetReading:
    """The sheet left out after all."""
    return SheetReading(Sheet(reading.sheet.name, False, why_not, grid=reading.sheet.grid))


def read_sheet(grid: Grid, request: Request) -> SheetReading:
    """The sheet by itself. Raises BadOption."""
    why_not = left_out(grid, request.sheets)
    if why_not:
        return _unread(grid, why_not, *_left_out_of(grid))
    forms = find_forms(grid)
    if forms and not is_pointed_out(grid, request):
        return replace(_gathered(grid, [read_laid(form, grid, request) for form in forms]), is_form=True)
    header = header_for(grid, request)
    tables = tables_of(grid, header) if header else []
    if not tables:
        return _unread(grid, _why_no_table(grid), *_items_without_heading(grid))
    told = (_not_understood(table) for table in tables if not table.understood)
    return _gathered(grid, list(_read_tables(tables, request)), *told)


def read_on(grid: Grid, headed: Grid, request: Request) -> SheetReading | None:
    """A table below the heading of the one before, None where that is a form; asked where it begins within a problem.

    `request`: what is asked of the table with the heading. Raises BadOption.
    """
    header = header_for(headed, request)
    if header is None:
        return None
    read = read_laid(below_heading(grid, headed, header), grid, request)
    if read.problems and read.problems[0].text:
        return replace(_gathered(grid, [read]), goes_on=True)
    first = Cell(grid.name, 1, 1)
    return _unread(grid, "没有认出表头", Trouble(Unsettled.TABLE_UNREAD, first, {"cell": first.address}))


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


def _not_understood(table: Region) -> Trouble:
    cell = Cell(table.grid.name, table.header.rows[0], min(table.header.headings))
    return Trouble(Unsettled.TABLE_UNREAD, cell, {"cell": cell.address})


def _items_without_heading(grid: Grid) -> Iterator[Trouble]:
    """That a sheet goes on with a ledger whose heading stands elsewhere: most of its rows hold a sentence and a day."""
    rows = [number for number, texts in enumerate(grid.texts, 1) if sum(map(bool, texts)) >= _FEWEST_FILLED]
    items = [number for number in rows if _is_item(grid, number)]
    if items and 2 * len(items) >= len(rows):
        cell = Cell(grid.name, items[0], 1)
        yield Trouble(Unsettled.TABLE_UNREAD, cell, {"cell": cell.address})


def _is_item(grid: Grid, row: int) -> bool:
    texts, values = grid.texts[row - 1], grid.rows[row - 1]
    return any(_SENTENCE.search(text) for text in texts) and any(
        isinstance(read_deadline(value, _ANY_YEAR), OnDate) for value in values if value is not None
    )


def _why_no_table(grid: Grid) -> str:
    if not grid.height:
        return "是空表"
    if resembles_form(grid):
        return "像一事一表或卡片，但认出的标签太少，看不出哪一格是问题或措施"
    return "没有认出表头"


def _unread(grid: Grid, why_not: str, *troubles: Trouble) -> SheetReading:
    return SheetReading(Sheet(grid.name, False, why_not, grid=grid), troubles=troubles)


def _not_read(name: str, why: str) -> Trouble:
    return Trouble(Unsettled.SHEET_HIDDEN, Cell(name, 1, 1), {"sheet": name, "why": why})


def _left_out_of(grid: Grid) -> Iterator[Trouble]:
    """A hidden sheet that is left out and holds something."""
    if not grid.visible and (grid.height or grid.disputed):
        yield _not_read(grid.name, "是隐藏的")


def _gathered(grid: Grid, read: Sequence[TableReading], *further_troubles: Trouble) -> SheetReading:
    """The sheet whose tables were read so."""
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
    return SheetReading(sheet, problems, tuple(passages), (*troubles, *further_troubles))
