"""Lets a row of a table break that is taller than half a page: kept whole, it would leave the page before it empty."""

from collections.abc import Iterator
from math import ceil

from lxml import etree

from app.core.text import width
from app.word.ooxml.lengths import Length, pt, twips
from app.word.ooxml.wml import w
from app.word.standard.layout import TABLE_SIZE

# Half of what a page turned across holds of the table's lines.
_TALLEST = 14
# Left and right of the text of a cell.
_SIDES = pt(6)


def loosen_tall_rows(root: etree._Element) -> None:
    """Change a part in place; the row of headings stays whole."""
    for properties in root.iter(w("trPr")):
        whole, row = properties.find(w("cantSplit")), properties.getparent()
        if whole is None or row is None or properties.find(w("tblHeader")) is not None:
            continue
        if max((sum(_lines(cell)) for cell in row.iter(w("tc"))), default=0) > _TALLEST:
            properties.remove(whole)


def _lines(cell: etree._Element) -> Iterator[int]:
    """Those of each of its paragraphs; none where the cell does not tell how wide it is."""
    size = cell.find(f"{w('tcPr')}/{w('tcW')}")
    room = twips(size.get(w("w"), "")).less(_SIDES) if size is not None else Length(0)
    for paragraph in cell.iter(w("p")) if room > TABLE_SIZE else ():
        words = "".join(text.text or "" for text in paragraph.iter(w("t")))
        yield max(1, ceil(width(words) * TABLE_SIZE.twips / room.twips))
