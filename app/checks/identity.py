"""Rules of the family `identity`: the numbers of the problems."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.finding import Level
from app.core.grid import Cell
from app.core.ledger import Ledger, Unsettled
from app.core.sheet import table_at
from app.core.text import narrow

_NO_NUMBER = (
    Unsettled.CELL_STRUCK,
    Unsettled.CELL_NOT_CALCULATED,
    Unsettled.CELL_ERROR,
    Unsettled.CELL_PICTURE,
)
_WHOLE = re.compile(r"[(]?0*(\d{1,4})[)]?[、.．]?")


class _Numbered(NamedTuple):
    """A problem's number; `part` is the sheet, category and table it stands in."""

    number: int
    cell: Cell
    text: str
    part: tuple[str, str, tuple[int, int]]


def _list_numbers(ledger: Ledger) -> Iterator[_Numbered]:
    """Problems with a whole number of their own, each cell once."""
    seen: set[Cell] = set()
    tables = {sheet.name: sheet.tables for sheet in ledger.sheets}
    for problem in ledger.problems:
        entry = problem.entries.get(Column.NUMBER)
        match = _WHOLE.fullmatch(narrow(entry.text)) if entry else None
        if entry and match and entry.cell not in seen:
            seen.add(entry.cell)
            table = table_at(tables[problem.sheet], entry.cell)
            yield _Numbered(int(match[1]), entry.cell, entry.text, (problem.sheet, problem.category, table.first))


def _numberings(ledger: Ledger) -> Iterator[list[_Numbered]]:
    """The numberings: a sheet, category or table that begins again with 1 begins a new one, else they run on."""
    current: list[_Numbered] = []
    for one in _list_numbers(ledger):
        if current and one.number == 1 and one.part != current[-1].part:
            yield current
            current = []
        current.append(one)
    if current:
        yield current


@check(
    "number-duplicate",
    Level.WARN,
    family=Family.IDENTITY,
    title="序号重复",
    why="两个问题用了同一个序号，引用和统计都会弄混。",
    fix="核对是不是重复登记；不是的，改正其中一个序号。",
    says="序号“{text}”与 {other} 重复。",
)
def number_duplicate(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """A number that stands before, in the same numbering."""
    for numbering in _numberings(ledger):
        first: dict[int, Cell] = {}
        for one in numbering:
            if one.number in first:
                yield Hit(one.cell, {"text": one.text, "other": str(first[one.number])})
            first.setdefault(one.number, one.cell)


def _unread(ledger: Ledger) -> Iterator[tuple[str, int]]:
    """The rows whose number was not read, which is told there: struck out, a picture, a formula without result."""
    numbers = {
        (one.name, table.columns[Column.NUMBER].cell.column)
        for one in ledger.sheets
        for table in one.tables
        if Column.NUMBER in table.columns
    }
    for trouble in ledger.troubles:
        cell = trouble.cell
        if cell and trouble.what in _NO_NUMBER and (trouble.grave or (cell.sheet, cell.column) in numbers):
            yield cell.sheet, cell.row


@check(
    "number-gap",
    Level.WARN,
    family=Family.IDENTITY,
    title="序号不连续",
    why="中间缺号，可能漏登了问题，也可能删行后没有重排。",
    fix="核对缺的序号：漏登的补上，删去的重排序号。",
    says="序号从 {before} 跳到 {text}，缺 {lost}。",
)
def number_gap(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """A number higher by more than one than the highest before it, in the same numbering."""
    unread = set(_unread(ledger))
    for numbering in _numberings(ledger):
        known = {one.number for one in numbering}
        highest = numbering[0].number
        for before, one in pairwise(numbering):
            lost = [number for number in range(highest + 1, one.number) if number not in known]
            rows = range(before.cell.row + 1, one.cell.row)
            if len(lost) > sum((one.cell.sheet, row) in unread for row in rows):
                between = str(lost[0]) if len(lost) == 1 else f"{lost[0]} 至 {lost[-1]}"
                yield Hit(one.cell, {"text": one.text, "before": str(highest), "lost": between})
            highest = max(highest, one.number)
