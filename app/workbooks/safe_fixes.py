"""Finds what can be fixed without asking: the safe fixes (安全修正) of a ledger's package."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from app.core.columns import Column
from app.core.days import write_day
from app.core.fix import Fix, Slip
from app.core.grid import Cell, Doubt, Grid, Merge
from app.core.ledger import Ledger
from app.workbooks.book import Book
from app.workbooks.cells import plain_xml
from app.workbooks.notes import Place
from app.workbooks.raw import Held, Raw, RawReader, raw_cells
from app.workbooks.references import columns_in_formulas, find_validated, is_within
from app.workbooks.text_fixes import DATES, PROSE, certain_day, fix_text

_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_IN_FORMULA = "有公式用到这一列，改了会影响公式的结果；请在 Excel 或 WPS 里手工改，并核对公式"
_VALIDATED = "这个单元格只能填规定的内容（数据验证）；请在 Excel 或 WPS 里重新选"
_LONGEST = 10_000
_TOO_LONG = "这个单元格的文字太长，修正清单里存不下；请在 Excel 或 WPS 里手工改"


class Fixer:
    """The fixes of one ledger, and how each cell is spelt afterwards."""

    def __init__(self, book: Book, ledger: Ledger) -> None:
        self._book, self._ledger = book, ledger
        self._reader = RawReader(book.package, book.namespace, book.part("sharedStrings"))
        self._parts = book.sheets()
        self._read: Mapping[str, bytes] = {
            name: plain_xml(book.package.read(part)) for name, part in self._parts.items()
        }
        self._in_formulas = columns_in_formulas(self._read.values())
        self.raw: dict[str, list[Raw]] = {}
        self._usual: dict[tuple[str, int], int | None] = {}

    def fixes(self) -> Iterator[Fix]:
        """Every fix, in the order of the ledger's cells."""
        for sheet in self._ledger.sheets:
            if sheet.used and sheet.grid and sheet.name in self._read:
                yield from self._of_sheet(sheet.grid)

    def part(self, sheet: str) -> tuple[str, bytes]:
        """The name of a sheet's part, and its content as the raw cells stand in it."""
        return self._parts[sheet], self._read[sheet]

    def spell(self, fix: Fix, raw: Raw, *, from_1904: bool) -> bytes:
        """The cell's element once fixed."""
        day = certain_day(fix.before) if Slip.DATE in fix.kinds else None
        if day is None:
            return raw.with_text(fix.after)
        number = serials(day)[from_1904]
        usual = self._usual.get((fix.cell.sheet, fix.cell.column))
        return raw.with_number(number, self._book.styles.make_dated(raw.style, usual))

    def _of_sheet(self, grid: Grid) -> Iterator[Fix]:
        content, columns = self._read[grid.name], self._columns(grid)
        limited = find_validated(content)
        cells = self.raw[grid.name] = list(raw_cells(content, columns))
        formats: dict[int, Counter[int]] = {}
        for raw in cells:
            column = columns[raw.place]
            held = self._reader.read(raw)
            if held.number is not None and column in DATES and self._book.styles.shows_day(raw.style):
                formats.setdefault(raw.place[1], Counter())[self._book.styles.format_of(raw.style)] += 1
            fix = _fix_of(Cell(grid.name, *raw.place), column, held)
            if fix:
                yield Fix(*fix, held.obstacle or self._obstacle(raw.place, limited, fix[2]))
        for at, counted in formats.items():
            self._usual[grid.name, at] = counted.most_common(1)[0][0]

    def _columns(self, grid: Grid) -> dict[Place, Column]:
        """The ledger's own cells on this sheet; merged over several columns, a cell is of the first one.

        What holds words struck out or a picture is left alone: its text is not all there is.
        """
        columns: dict[Place, Column] = {}
        for problem in self._ledger.problems:
            if problem.sheet == grid.name:
                for entries in (problem.entries, *(measure.entries for measure in problem.measures)):
                    for column, entry in entries.items():
                        columns.setdefault((entry.cell.row, entry.cell.column), column)
        return {
            place: column
            for place, column in columns.items()
            if place not in grid.struck and grid.doubts.get(place) is not Doubt.PICTURE
        }

    def _obstacle(self, place: Place, limited: list[Merge], before: str) -> str:
        if place[1] in self._in_formulas:
            return _IN_FORMULA
        if is_within(place, limited):
            return _VALIDATED
        return _TOO_LONG if len(before) > _LONGEST else ""


def serials(day: date) -> tuple[int, int]:
    """The day's number in a workbook that counts from 1900, and in one that counts from 1904."""
    return (day - _EPOCH).days, (day - _EPOCH_1904).days


def _fix_of(cell: Cell, column: Column, held: Held) -> tuple[Cell, tuple[Slip, ...], str, str] | None:
    if not held.text:
        return None
    day = certain_day(held.text) if column in DATES else None
    if day:
        return cell, (Slip.DATE,), held.text, write_day(day)
    new, kinds = fix_text(held.text, prose=column in PROSE)
    # Blanks and nothing else: what is left would be an empty text, and whether it should be filled is not ours to say.
    return (cell, kinds, held.text, new) if kinds and new else None
