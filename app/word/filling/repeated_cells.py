"""Where a page begins within rows that share cells, those cells say again what they said: number and problem stand on each page."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from app.core.progress import Progress
from app.word.filling.tall_rows import cell_lines, row_lines, sharing
from app.word.ooxml.wml import DOCUMENT, set_style, w
from app.word.preview import LIBREOFFICE, begin_on_pages
from app.word.reading.blocks import cells, rows
from app.word.reading.paragraphs import Reader
from app.word.standard import layout

_Rows = list[etree._Element]


def repeat_cells(roots: Mapping[str, etree._Element], reader: Reader, progress: Progress) -> None:
    """Change the text in place; raises Cancelled. No row gets higher by it, so the pages stay as they were looked up.

    A cell that needs more room than its rows on the first page goes on instead, as a text does.
    """
    document, ident = roots[DOCUMENT], reader.styles.ident(layout.TABLE_AGAIN)
    shared = [one for table in document.iter(w("tbl")) for one in sharing(rows(table)) if len(one) > 1]
    # A template an office made before has no such style, or under an id nobody would know its words by.
    if not shared or ident != layout.TABLE_AGAIN.ident:
        return
    first = {page[0] for page in begin_on_pages(roots, LIBREOFFICE, progress) if page}
    for one in shared:
        parts = list(_parts(one, first))
        if len(parts) > 1:
            _repeat(parts, ident)


def _parts(shared: _Rows, first: Collection[etree._Element]) -> Iterator[_Rows]:
    """The rows by the pages they stand on."""
    part = shared[:1]
    for row in shared[1:]:
        if row in first:
            yield part
            part = []
        part.append(row)
    yield part


def _repeat(parts: Sequence[_Rows], ident: str) -> None:
    heights = [sum(row_lines(row, parted=True) for row in part) for part in parts]
    for at, cell in enumerate(cells(parts[0][0])):
        if _merge(cell) is None or cell_lines(cell) > heights[0]:
            continue
        for part, height in zip(parts[1:], heights[1:], strict=True):
            _say_again(cell, list(cells(part[0]))[at], height, ident)


def _say_again(said: etree._Element, cell: etree._Element, height: int, ident: str) -> None:
    """What finds no room on the rows there is not said: cut short it would be another text."""
    merge = _merge(cell)
    if merge is None or cell_lines(said) > height:
        return
    merge.set(w("val"), "restart")
    for one in cell.findall(w("p")):
        cell.remove(one)
    for paragraph in map(deepcopy, said.findall(w("p"))):
        set_style(paragraph, ident)
        cell.append(paragraph)


def _merge(cell: etree._Element) -> etree._Element | None:
    return cell.find(f"{w('tcPr')}/{w('vMerge')}")
