"""Random edits of a ledger, and a judgement of what came of them that shares no code with what makes them."""

import io
import re
from datetime import date, datetime
from functools import lru_cache
from random import Random
from typing import NamedTuple
from zipfile import ZipFile

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from app.core.columns import Column
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger
from app.core.mending.edit import Edit, Mend

_VALUES = (
    "周敏", "2026-7-31", "2026年7月31日", "2026.12.1", "20260930", "已完成", "长期坚持", "=1+1", "+86", "-", "@办公室",
    "甲\n乙", "a&b<c>\"'", "张𠮷", "　前后空格　", "]]>", "3", "0.5", "", "TRUE", "#N/A", "2026年6月底前", "x" * 900,
)  # fmt: skip
Values = dict[tuple[str, int, int], object]


def draw(rng: Random, ledger: Ledger) -> Edit:
    """An edit of a cell of the ledger: mostly one of a row it reads, sometimes any, also beyond all that is filled."""
    sheet = rng.choice([one for one in ledger.sheets if one.grid and (one.used or rng.random() < 0.2)])
    grid = sheet.grid or Grid(sheet.name, ())
    own = [problem for problem in ledger.problems if problem.sheet == sheet.name]
    row = rng.randint(1, grid.height + 3)
    if own and rng.random() < 0.8:
        row = rng.randint(*rng.choice(own).rows)
    named = [guess.cell.column for column, guess in sheet.columns.items() if column is not Column.NUMBER]
    column = rng.choice(named) if named and rng.random() < 0.8 else rng.randint(1, grid.width + 2)
    return Edit(Cell(sheet.name, row, column), rng.choice(_VALUES))


class Judgement(NamedTuple):
    """`parts`: what is not byte for byte as it was and should be; `cells`: which differ by either reader; `said`: whether
    both read what was written."""

    parts: tuple[str, ...]
    cells: frozenset[tuple[str, int, int]]
    said: bool

    def is_right(self, mend: Mend) -> bool:
        """Nothing else differs, and the cell says what it was to say."""
        return not self.parts and self.cells <= {mend.cell} and self.said


def judge(before: bytes, after: bytes, mend: Mend) -> Judgement:
    """What differs between the two files, of which the second is the mended one."""
    old, new = _by_openpyxl(before), _by_openpyxl(after)
    also_old, also_new = _by_calamine(before), _by_calamine(after)
    cells = _differing(old, new) | _differing(also_old, also_new)
    key = (mend.cell.sheet, mend.cell.row, mend.cell.column)
    said = all(_is_said(values.get(key), mend) for values in (new, also_new))
    return Judgement(_changed_parts(before, after, mend), frozenset(cells), said)


def _is_said(value: object, mend: Mend) -> bool:
    if mend.day:
        return (value.date() if isinstance(value, datetime) else value) == mend.day and isinstance(value, date)
    return (value or "") == mend.text


def _differing(one: Values, other: Values) -> set[tuple[str, int, int]]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


# A ledger is mended many times.
@lru_cache(maxsize=64)
def _by_openpyxl(data: bytes) -> Values:
    book = load_workbook(io.BytesIO(data), keep_links=False)
    return {
        (sheet.title, cell.row, cell.column): str(cell.value) if cell.data_type == "f" else cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


@lru_cache(maxsize=64)
def _by_calamine(data: bytes) -> Values:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {
        (name, row, column): value
        for name in book.sheet_names
        for row, cells in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1)
        for column, value in enumerate(cells, 1)
        if value != ""
    }


def _changed_parts(before: bytes, after: bytes, mend: Mend) -> tuple[str, ...]:
    """The entries that differ where they must not, and the sheet's where more than its cell does."""
    with ZipFile(io.BytesIO(before)) as one, ZipFile(io.BytesIO(after)) as other:
        if one.namelist() != other.namelist():
            return ("names",)
        changed = [name for name in one.namelist() if one.read(name) != other.read(name)]
        sheets = [name for name in changed if "worksheets/" in name]
        wrong = [name for name in changed if name not in sheets]
        wrong += [name for name in sheets if _rest(one.read(name), mend) != _rest(other.read(name), mend)]
        return (*wrong, *sheets[1:])


def _rest(sheet: bytes, mend: Mend) -> bytes:
    """The worksheet without the cell, byte for byte, but for how wide a row is said to be and how an empty one is spelt."""
    text = sheet.decode()
    spelt = rf'<(\w+:)?c [^>]*?\br=["\']{mend.cell.address}["\'][^>]*?(?:/>|>.*?</(?:\w+:)?c>)'
    cell = re.compile(spelt, re.DOTALL)
    text = cell.sub("", text) if cell.search(text) else _without_counted(text, mend)
    text = re.sub(r"\sspans=[\"'][^\"']*[\"']", "", text)
    text = re.sub(r"></(?:\w+:)?row>", "/>", text)
    return re.sub(r'<(?:\w+:)?row r="\d+"/>', "", text).encode()


def _without_counted(text: str, mend: Mend) -> str:
    """Where cells have no references: the one that is so many cells into so many rows."""
    rows = re.split(r"(?=<(?:\w+:)?row[ >/])", text)
    if len(rows) <= mend.cell.row or "r=" in rows[mend.cell.row].partition(">")[0]:
        return text
    cells = re.split(r"(?=<(?:\w+:)?c[ >/])", rows[mend.cell.row])
    if len(cells) > mend.cell.column:
        cells[mend.cell.column] = re.sub(r"^<c.*?(?:/>|</c>)", "", cells[mend.cell.column], flags=re.DOTALL)
    rows[mend.cell.row] = "".join(cells)
    return "".join(rows)
