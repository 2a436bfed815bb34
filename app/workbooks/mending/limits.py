"""What of a worksheet nobody may write over: calculated ranges, headings of tables, locked cells, limited values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from app.core.grid import Merge
from app.core.mending.edit import Obstacle
from app.workbooks.book import Book
from app.workbooks.mending.validation import Validation, read_validations
from app.workbooks.notes import Place
from app.workbooks.package import parse
from app.workbooks.raw import Held, Raw
from app.workbooks.references import is_within, ranges_in

_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f[\s/>]")
_META = re.compile(rb"<(?:[\w.-]+:)?c(?=\s)[^>]*\s[cv]m=")
_TRUE = ("1", "true", "on")


@dataclass(frozen=True)
class SheetLimits:
    """Those of one sheet."""

    calculated: tuple[Merge, ...]
    headings: tuple[Merge, ...]
    protected: bool
    validations: tuple[Validation, ...]

    def obstacle(self, place: Place, raw: Raw | None, held: Held) -> Obstacle | None:
        """What stands in the way of writing into the cell, whatever the value; how it is locked and looks apart."""
        if raw and _FORMULA.search(raw.spelt):
            return Obstacle.FORMULA
        if is_within(place, self.calculated):
            return Obstacle.CALCULATED
        if is_within(place, self.headings):
            return Obstacle.TABLE_HEADING
        if raw and _META.match(raw.spelt):
            return Obstacle.PICTURE
        return Obstacle.RICH_TEXT if held.rich else None


def read_limits(book: Book, part: str, sheet: etree._Element) -> SheetLimits:
    """The limits of a worksheet part, which was parsed into `sheet`, and of the tables that belong to it."""
    protection = sheet.find("{*}sheetProtection")
    return SheetLimits(
        tuple(_calculated(book, part, sheet)),
        tuple(_headings(book, part)),
        protection is not None and protection.get("sheet") in _TRUE,
        read_validations(sheet),
    )


def _calculated(book: Book, part: str, sheet: etree._Element) -> Iterator[Merge]:
    """Formulas that fill a range (array, shared, data table), and pivot tables."""
    for formula in sheet.iter("{*}f"):
        yield from ranges_in(formula.get("ref", ""))
    for relation in book.package.relations(part):
        if relation.kind == "pivotTable":
            location = parse(book.package.read(relation.part)).find("{*}location")
            yield from ranges_in(location.get("ref", "") if location is not None else "")


def _headings(book: Book, part: str) -> Iterator[Merge]:
    """The rows of headings and totals of tables (表格): a table repeats their words, and Excel holds them against it."""
    for relation in book.package.relations(part):
        if relation.kind == "table":
            table = parse(book.package.read(relation.part))
            for top, left, bottom, right in map(_corners, ranges_in(table.get("ref", ""))):
                yield Merge(top, left, top + int(table.get("headerRowCount", "1")) - 1, right)
                yield Merge(bottom - int(table.get("totalsRowCount", "0")) + 1, left, bottom, right)


def _corners(one: Merge) -> tuple[int, int, int, int]:
    return one.top, one.left, one.bottom, one.right
