"""A table as read: its columns, its rows and cells with what they say of heights, merges and lines."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from app.word.ooxml.lengths import Length, twips
from app.word.ooxml.wml import w
from app.word.reading.blocks import cells, rows
from app.word.reading.cascade import Cascade, Properties, flat, is_on
from app.word.reading.looks import Border, border, number


@dataclass(frozen=True, eq=False)
class WordCell:
    """A cell over `span` columns; `merge`: restart for the first of several rows, continue for the others, else empty."""

    element: etree._Element
    properties: Properties
    span: int
    merge: str


@dataclass(frozen=True, eq=False)
class WordRow:
    """A row that begins `skipped` columns from the left; `height` is its least or, where `is_exact`, its only one.

    `is_header`: repeated on every page; `is_whole`: not parted by a page's end.
    """

    element: etree._Element
    cells: tuple[WordCell, ...]
    skipped: int
    height: Length
    is_exact: bool
    is_header: bool
    is_whole: bool


@dataclass(frozen=True, eq=False)
class WordTable:
    """A table with the widths of its columns; `properties` are those of its style and its own."""

    element: etree._Element
    properties: Properties
    columns: tuple[Length, ...]
    rows: tuple[WordRow, ...]

    def line(self, side: str) -> Border | None:
        """The line the table has at a side (top, bottom, left, right) or between rows or columns (insideH, insideV)."""
        return border(self.properties, f"tblBorders.{side}")


def read_table(element: etree._Element, cascade: Cascade) -> WordTable:
    """The table; what stands in its cells is not looked at."""
    grid = element.find(w("tblGrid"))
    columns = () if grid is None else grid.iterchildren(w("gridCol"))
    return WordTable(
        element,
        cascade.table(element.find(w("tblPr"))),
        tuple(twips(one.get(w("w"), "0")) for one in columns),
        tuple(_with_headers([_row(one) for one in rows(element)])),
    )


def _with_headers(rows: list[WordRow]) -> Iterator[WordRow]:
    """Only rows at the table's top are repeated, whatever others say."""
    at_top = True
    for row in rows:
        at_top = at_top and row.is_header
        yield row if row.is_header == at_top else replace(row, is_header=False)


def _row(element: etree._Element) -> WordRow:
    properties = flat(element.find(w("trPr")))
    height = properties.get("trHeight", {})
    return WordRow(
        element,
        tuple(_cell(one) for one in cells(element)),
        _count(properties, "gridBefore"),
        twips(height.get("val", "0")),
        height.get("hRule") == "exact",
        is_on(properties, "tblHeader"),
        is_on(properties, "cantSplit"),
    )


def _cell(element: etree._Element) -> WordCell:
    properties = flat(element.find(w("tcPr")))
    merge = properties["vMerge"].get("val", "continue") if "vMerge" in properties else ""
    return WordCell(element, properties, max(_count(properties, "gridSpan"), 1), merge)


def _count(properties: Properties, name: str) -> int:
    return int(number(properties.get(name, {}).get("val", "0")))
