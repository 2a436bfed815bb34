"""Where a table breaks: within a row taller than half a page, but not between rows that share a cell and fit on one."""

from collections.abc import Iterable, Iterator
from math import ceil

from lxml import etree

from app.core.text import width
from app.word.ooxml.lengths import Length, pt, twips
from app.word.ooxml.wml import child, properties_of, w
from app.word.reading.blocks import rows
from app.word.standard.layout import TABLE_SIZE

# Half of what a page turned across holds of the table's lines, and what it holds below the headings. A problem parted
# where it need not be leaves half a page less empty, but LibreOffice prints the end of its long cells over the next row.
_TALLEST, _PAGE = 14, 21
# Left and right of the text of a cell.
_SIDES = pt(6)
_Rows = list[etree._Element]


def place_table_breaks(root: etree._Element) -> None:
    """Change a part in place; the row of headings stays whole.

    Kept whole, a tall row would leave the page before it empty. Parted, a problem goes on with its number said again.
    """
    for table in root.iter(w("tbl")):
        for shared in sharing(rows(table)):
            for row in shared:
                _loosen(row, parted=len(shared) > 1)
            if sum(row_lines(row, parted=True) for row in shared) <= _PAGE >= _merged_height(shared):
                _keep_together(shared)


def sharing(found: Iterable[etree._Element]) -> Iterator[_Rows]:
    """The rows that a merged cell goes through together, each other one alone."""
    shared: _Rows = []
    for row in found:
        if shared and not any(_merge(cell) == "continue" for cell in row.findall(w("tc"))):
            yield shared
            shared = []
        shared.append(row)
    if shared:
        yield shared


def _merge(cell: etree._Element) -> str:
    found = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return "" if found is None else found.get(w("val"), "continue")


def _loosen(row: etree._Element, *, parted: bool) -> None:
    properties = row.find(w("trPr"))
    whole = None if properties is None else properties.find(w("cantSplit"))
    if properties is None or whole is None or properties.find(w("tblHeader")) is not None:
        return
    if row_lines(row, parted=parted) > _TALLEST:
        properties.remove(whole)


def _keep_together(shared: _Rows) -> None:
    for paragraph in (one for row in shared[:-1] for one in row.iter(w("p"))):
        child(properties_of(paragraph), "keepNext")


def row_lines(row: etree._Element, *, parted: bool) -> int:
    """How high it is, in lines; `parted`: without the cells that go on below it."""
    cells = (cell for cell in row.findall(w("tc")) if not (parted and _merge(cell)))
    return max(map(cell_lines, cells), default=0)


def _merged_height(shared: _Rows) -> int:
    return max((cell_lines(cell) for cell in shared[0].findall(w("tc")) if _merge(cell)), default=0)


def cell_lines(cell: etree._Element) -> int:
    """Those of its paragraphs; none where the cell does not tell how wide it is."""
    room = _characters_a_line(cell)
    texts = ("".join(text.text or "" for text in one.iter(w("t"))) for one in cell.iter(w("p")))
    return sum(max(1, ceil(width(words) / room)) for words in texts) if room > 1 else 0


def _characters_a_line(cell: etree._Element) -> float:
    """How many 字 a line of it holds; 0 where the cell does not tell how wide it is."""
    size = cell.find(f"{w('tcPr')}/{w('tcW')}")
    room = twips(size.get(w("w"), "")).less(_SIDES) if size is not None else Length(0)
    return max(room.twips, 0) / TABLE_SIZE.twips
