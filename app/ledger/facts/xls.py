"""The facts of an .xls or .et (both BIFF in an OLE2 file), as far as xlrd tells them; formulas it does not tell."""

import io
from dataclasses import dataclass
from math import isfinite

import xlrd

from app.core.grid import Doubt
from app.ledger.facts.sheet_facts import Facts, Place, Runs, SheetFacts
from app.ledger.shown.builtin import BUILTIN, PLAIN
from app.ledger.shown.codes import text_section

_NUMBERS = (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE)
# The formula of a picture in a cell, which only WPS knows; what it gives is not told, and elsewhere #NAME?.
_PICTURES = b"DISPIMG", "DISPIMG".encode("utf-16-le")
_UNKNOWN_NAME: object = 29
# A run's place counts UTF-16 units.
_UNITS = "utf-16-le"


@dataclass(frozen=True)
class _Looks:
    """What the styles of a workbook (XF, by index) change in what a cell says.

    `worded`: a format adds words to texts; `pictures`: some cell holds a picture.
    """

    codes: dict[int, str]
    struck: frozenset[int]
    struck_fonts: frozenset[int]
    worded: bool
    pictures: bool


def read_facts(data: bytes) -> Facts:
    """The facts of every sheet, in the workbook's order. Raises whatever xlrd raises on a file it cannot read."""
    workbook = xlrd.open_workbook(
        file_contents=data, formatting_info=True, ragged_rows=True, on_demand=True, logfile=io.StringIO()
    )
    looks = _read_looks(workbook, pictures=any(name in data.upper() for name in _PICTURES))
    sheets = tuple(_read_sheet(workbook.sheet_by_index(index), looks) for index in range(workbook.nsheets))
    return Facts(sheets, workbook.datemode == 1)


def _read_looks(workbook: xlrd.Book, *, pictures: bool) -> _Looks:
    fonts = frozenset(at for at, font in enumerate(workbook.font_list) if font.struck_out)
    codes = {}
    for at, look in enumerate(workbook.xf_list):
        known = workbook.format_map.get(look.format_key)
        # xlrd names the built-in ones as an English Excel shows them.
        code = BUILTIN.get(look.format_key) or (known.format_str if known else "")
        if code.lower() not in PLAIN:
            codes[at] = code
    struck = frozenset(at for at, look in enumerate(workbook.xf_list) if look.font_index in fonts)
    return _Looks(codes, struck, fonts, any(map(text_section, codes.values())), pictures)


def _read_sheet(sheet: xlrd.sheet.Sheet, looks: _Looks) -> SheetFacts:
    facts = SheetFacts(
        sheet.name,
        hidden_rows={row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden},
        hidden_columns={column + 1 for column, info in sheet.colinfo_map.items() if info.hidden},
    )
    for row in range(sheet.nrows):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True), 1):
            if kind == xlrd.XL_CELL_ERROR:
                picture = looks.pictures and value == _UNKNOWN_NAME
                facts.doubts[row + 1, column] = Doubt.PICTURE if picture else Doubt.ERROR
            elif kind in _NUMBERS and not isfinite(float(value)):
                facts.doubts[row + 1, column] = Doubt.ERROR
            elif kind not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) and value != "":
                facts.filled += 1
                facts.reach(row + 1, column)
                if looks.struck or looks.worded or kind in _NUMBERS:
                    _note_look(facts, (row + 1, column), sheet.cell_xf_index(row, column - 1), looks)
    for (row, column), runs in sheet.rich_text_runlist_map.items():
        _note_runs(facts, (row + 1, column + 1), _runs(sheet, (row, column), runs, looks))
    return facts


def _note_look(facts: SheetFacts, place: Place, look: int, looks: _Looks) -> None:
    if look in looks.codes:
        facts.formats[place] = looks.codes[look]
    if look in looks.struck:
        facts.struck[place] = ()


def _runs(sheet: xlrd.sheet.Sheet, place: tuple[int, int], runs: list[tuple[int, int]], looks: _Looks) -> Runs:
    """The text cut where its font changes; what stands before the first change looks as the cell does."""
    text = str(sheet.cell_value(*place)).encode(_UNITS)
    own = sheet.cell_xf_index(*place) in looks.struck
    starts = [(0, own), *((2 * start, font in looks.struck_fonts) for start, font in runs)]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    cut = zip(starts, ends, strict=True)
    return tuple((text[start:end].decode(_UNITS), struck) for (start, struck), end in cut if start < end)


def _note_runs(facts: SheetFacts, place: Place, runs: Runs) -> None:
    facts.struck.pop(place, None)
    if any(struck for _, struck in runs):
        facts.struck[place] = runs
