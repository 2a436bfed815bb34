"""What the rows of the problems tell of the work on them and the document prints nothing of, in Chinese, a line a column."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from app.core.columns import Column
from app.core.field import GAP
from app.core.grid import Cell, column_letters, list_cells
from app.core.ledger import Ledger, Measure, Problem
from app.core.office.batch import names_batch
from app.core.placeholders import is_bare_status, is_missing
from app.core.sheet import Sheet, Table, table_at
from app.core.status import Status
from app.core.text import narrow, one_line, quote
from app.core.told.sentence import NEW_DEADLINE, LedgerGap
from app.core.told.sourced import OriginPiece
from app.notice.choice import ProblemNumbers
from app.notice.items.shared import without_result
from app.notice.remaining import NEW_DEADLINE_IN
from app.notice.told.deedless import list_deedless
from app.notice.told.left_out import is_whole, texts_printed
from app.notice.told.places import lone_sheet
from app.notice.told.unreasoned import list_without_reason
from app.notice.unfinished.reasons import new_time_in

HOW_TO_PRINT = "要写进文件的，请并入文件印出来的列（如“整改进展”），再生成一次。"
HOW_TO_TELL = "只写了打算或状态的不印；要写进文件的，请在那一格写明做了什么，再生成一次。"
HOW_TO_SET = "属实的，请在进展里写明年月（“预计×年×月底完成”），有“延期时限”一列的写在那一列，再生成一次。"
HOW_TO_JUDGE = "请核对能不能算完成、能不能销号。"
# What a row says in these columns is about the work; the others name the item, its people and its days.
_ABOUT_WORK = (Column.PROGRESS, Column.STATUS, Column.ACCOUNTABILITY, Column.NOTE)
_LEVELS = (Column.CATEGORY, Column.GROUP)
_OF_ALL = (*_LEVELS, Column.NUMBER, Column.PROBLEM, Column.DETAIL, Column.GOAL)
_LONGEST_STATE = 8
# 核验人, 风险等级, 案卷编号: what names people, places and kinds tells nothing of the work.
_NAMES_ONLY = re.compile(
    r"(?:[人员]|姓名|民警|经办|单位|部门|科室|部位|所在[^,]*|地[点址]|村|社区|村\(社区\)|乡镇|编号|文号|级别|等级|来源|类[别型]|区分|名称|电话|依据(?:材料)?|日期|时[间限])$"
)
_WORDS = re.compile("[一-鿿]{2}")
_ONGOING = re.compile("[并需要]*(?:长期坚持|持续坚持|常态化坚持|持续推进|常态化推进|长期推进)[。；;]?")
_Key = tuple[str, int, str, Column | None, bool]
"""A column: its sheet, its place, its heading, its meaning where it has one; and whether a part of the texts is printed."""


class _RowText(NamedTuple):
    """A text about the work on a problem: in which column, where, what."""

    heading: str
    cell: Cell
    text: str
    column: Column | None = None
    in_part: bool = False


def list_untold(
    ledger: Ledger, paragraphs: Sequence[Sequence[OriginPiece]], gaps: Sequence[LedgerGap]
) -> tuple[str, ...]:
    """Of the problems the document tells of: accounts that tell no deed, a line a column that holds words it prints none of,
    and where a new day stands.

    `gaps`: the 【待补】 of the ledger in it, which tell words nobody understands themselves.
    """
    printed, said_of = set(_printed(paragraphs)), texts_printed(paragraphs)
    told = [one for one in ledger.problems if not printed.isdisjoint(_own_cells(one))]
    printed |= {cell for one in gaps if one.words for cell in one.cells}
    columns: dict[_Key, dict[Cell, None]] = {}
    for problem in told:
        beside = set(_beside(problem, printed))
        texts = [one for one in _said_of(ledger, problem) if one.cell not in beside]
        for said in (*_unprinted(texts, printed), *_cut(texts, printed, said_of), *_goes_on(problem, texts, printed)):
            key = (said.cell.sheet, said.cell.column, said.heading, said.column, said.in_part)
            columns.setdefault(key, {})[said.cell] = None
    lines = [
        _line(_sheet(ledger, key[0]), key[2], list(columns[key]), in_part=key[4]) for key in _in_order(ledger, columns)
    ]
    ways = dict.fromkeys(HOW_TO_TELL if key[3] is Column.PROGRESS else HOW_TO_PRINT for key in columns)
    asked = {cell for one in gaps if one.name == NEW_DEADLINE for cell in one.cells}
    new_days = dict.fromkeys(_new_days(ledger, told, asked))
    reasons = list_without_reason(ledger, told, printed, {cell for one in gaps for cell in one.cells})
    return (*list_deedless(ledger, told), *lines, *ways, *reasons, *new_days, *_without_result(ledger, told))


def _printed(paragraphs: Sequence[Sequence[OriginPiece]]) -> Iterator[Cell]:
    """The cells that something is printed of: 【待补：未完成原因】 only says where it is to be filled in."""
    for piece in (one for pieces in paragraphs for one in pieces):
        if piece.origin and piece.origin.cell and any(map(str.isalnum, GAP.sub("", piece.text))):
            yield piece.origin.cell


def _own_cells(problem: Problem) -> Iterator[Cell]:
    """The cells that speak of no other problem."""
    for line in (problem.entries, *(one.entries for one in problem.measures)):
        yield from (entry.cell for column, entry in line.items() if column not in _LEVELS)


def _beside(problem: Problem, printed: Collection[Cell]) -> Iterator[Cell]:
    """What belongs to measures alone that are left out on purpose: a slip tells of those that are late, not of the others."""
    cells = [{entry.cell for column, entry in one.entries.items() if column not in _OF_ALL} for one in problem.measures]
    alone = [own.difference(*cells[:at], *cells[at + 1 :]) for at, own in enumerate(cells)]
    silent = [one for one in alone if one.isdisjoint(printed)]
    return chain(*silent) if len(silent) < len(alone) else iter(())


def _unprinted(row_texts: Sequence[_RowText], printed: Collection[Cell]) -> Iterator[_RowText]:
    """Those that tell something; what was filled down is printed once."""
    once = {one.text for one in row_texts if one.cell in printed}
    return (one for one in row_texts if one.cell not in printed and one.text not in once and _tells(one.text))


def _cut(row_texts: Sequence[_RowText], printed: Collection[Cell], said: Mapping[Cell, str]) -> Iterator[_RowText]:
    """The notes of which a part is printed (the reason, not what is done next)."""
    for one in row_texts:
        if one.column is Column.NOTE and one.cell in printed and not is_whole(one.text, said.get(one.cell, "")):
            yield one._replace(in_part=True)


def _goes_on(problem: Problem, row_texts: Sequence[_RowText], printed: Collection[Cell]) -> Iterator[_RowText]:
    """长期坚持 in the notes beside what is done: a state, and more than the document says."""
    notes = (one for one in row_texts if one.column in (Column.NOTE, None) and one.cell not in printed)
    return (one for one in notes if problem.status is Status.DONE and _ONGOING.fullmatch(narrow(one.text)))


def _said_of(ledger: Ledger, problem: Problem, columns: Sequence[Column] = _ABOUT_WORK) -> Iterator[_RowText]:
    """Of these columns and of those nobody reads."""
    sheet = next(one for one in ledger.sheets if one.name == problem.sheet)
    if not sheet.tables:
        return
    table = table_at(sheet.tables, Cell(problem.sheet, problem.rows[0], 1))
    for line in (problem.entries, *(one.entries for one in problem.measures)):
        for column in columns:
            if column in line and column in table.columns and _is_more(column, line[column].text):
                yield _RowText(table.columns[column].heading, line[column].cell, line[column].printed, column)
    yield from _unread(sheet, table, problem.rows)


def _is_more(column: Column, text: str) -> bool:
    """A state is printed in a word of the document's own (办理中 as 整改中) unless more is said with it than batch and day."""
    is_worded = len(text) <= _LONGEST_STATE and not set(text) & set("，。；")
    return column is not Column.STATUS or not (is_worded or names_batch(text))


def _unread(sheet: Sheet, table: Table, rows: tuple[int, int]) -> Iterator[_RowText]:
    """The words below headings nobody reads; a form has none that stand above all it says."""
    grid = sheet.grid
    if grid is None or table.is_form or not table.header_rows:
        return
    read = {index for one in table.columns.values() for index in (one.cell.column, *dict(one.options), *one.earlier)}
    for index in range(table.bounds.left, min(table.bounds.right, grid.width) + 1):
        heading = grid.text(table.header_rows[-1], index) or grid.text(table.header_rows[0], index)
        is_passed = index in read or _NAMES_ONLY.search(narrow(heading))
        for row in range(rows[0], min(rows[1], grid.height) + 1) if not is_passed else ():
            yield _RowText(heading, Cell(sheet.name, row, index), grid.texts[row - 1][index - 1])


def _tells(text: str) -> bool:
    return bool(_WORDS.search(text)) and not is_missing(text) and not is_bare_status(text)


def _in_order(ledger: Ledger, keys: Collection[_Key]) -> list[_Key]:
    """As the columns stand in the ledger."""
    names = [one.name for one in ledger.sheets]
    return sorted(keys, key=lambda key: (names.index(key[0]), key[1]))


def _sheet(ledger: Ledger, name: str) -> str:
    """What tells the sheet; nothing where only one is read."""
    return "" if lone_sheet(ledger) else f"“{name}”"


def _line(sheet: str, heading: str, cells: Sequence[Cell], *, in_part: bool) -> str:
    """J列“完成制度情况”的5处文字没有印进文件：J5、J7。"""
    column = f"{sheet}{column_letters(cells[0].column)}列{quote(one_line(heading)) if heading else ''}"
    return f"{column}的{len(cells)}处文字{'只印了一部分' if in_part else '没有印进文件'}：{list_cells(cells, cells[0].sheet)}。"


def _new_days(ledger: Ledger, told: Iterable[Problem], asked: Collection[Cell]) -> Iterator[str]:
    """Where a row names a new time though the document asks for one: only the clerk knows whether it holds."""
    for problem in told:
        late = [one for one in problem.measures if _new_deadline(one) in asked]
        for said in _said_of(ledger, problem, [Column.NOTE, Column.PROGRESS]) if late else ():
            if time := new_time_in(said.text):
                yield f"{_sheet(ledger, problem.sheet)}{said.cell.address}写了{quote(time)}，{NEW_DEADLINE}没有照它填：{HOW_TO_SET}"


def _new_deadline(measure: Measure) -> Cell | None:
    return next((measure.entries[one].cell for one in NEW_DEADLINE_IN if one in measure.entries), None)


def _without_result(ledger: Ledger, told: Iterable[Problem]) -> Iterator[str]:
    """问题18的状态是“已完成”，但3条措施只写了2条进展（I21）…: what is counted as done though not all of it is told.

    Which one has none nobody knows: the third text may well tell of the fourth.
    """
    numbers = ProblemNumbers.of(ledger)
    for problem in told:
        counted = [one for one in problem.measures if one.status is not Status.CANCELLED]
        lacking = without_result(counted) if problem.status is Status.DONE else []
        if lacking:
            cells = list_cells((one.entries[Column.PROGRESS].cell for one in lacking), lone_sheet(ledger))
            yield (
                f"{numbers.name(problem)}的状态是{quote(lacking[0].status_said)}，但{len(counted)}条措施只写了"
                f"{len(counted) - len(lacking)}条进展（{cells}），{HOW_TO_JUDGE}"
            )
