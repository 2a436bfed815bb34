"""Headers and footers of each page, with the page's number in them."""

from collections.abc import Mapping
from posixpath import normpath

from lxml import etree

from app.core.page import Bar, Span
from app.word.ooxml.wml import SETTINGS, w
from app.word.preview.content import Reader
from app.word.preview.drawing import draw
from app.word.preview.line_box import LineBox, stacked
from app.word.preview.paging import PageBox
from app.word.preview.table import put, set_blocks

_RELATIONS = "word/_rels/document.xml.rels"


class HeadersAndFooters:
    """What stands outside the text of every page."""

    def __init__(self, roots: Mapping[str, etree._Element], reader: Reader, pages: int) -> None:
        self._reader = reader
        self._pages = pages
        relations = roots.get(_RELATIONS, ())
        names = {one.get("Id", ""): normpath(f"word/{one.get('Target', '')}") for one in relations}
        self._roots = {ident: roots[name] for ident, name in names.items() if name in roots}
        settings = roots.get(SETTINGS)
        self._mirrored = settings is not None and settings.find(w("evenAndOddHeaders")) is not None

    def of(self, page: PageBox) -> tuple[list[Span], list[Bar]]:
        """What stands above and below the text of a page."""
        spans: list[Span] = []
        bars: list[Bar] = []
        for kind in ("header", "footer"):
            root = self._roots.get(page.section.parts.get((kind, self._which(page)), ""))
            if root is None or (not page.placed and kind == "footer"):
                continue
            reader = self._reader.telling({"PAGE": str(page.number), "NUMPAGES": str(self._pages)})
            lines = set_blocks(root, reader, page.section.column)
            below = page.section.height - page.section.footer - stacked(lines)
            top = page.section.header if kind == "header" else below
            box = LineBox(0)
            put(box, lines, page.section.left, top)
            spans += box.spans
            bars += box.bars
            for drawing in box.drawings:
                drawn = draw(drawing, reader, page.section, top)
                spans += drawn[0]
                bars += drawn[1]
        return spans, bars

    def _which(self, page: PageBox) -> str:
        if page.begins and page.section.own_first:
            return "first"
        return "even" if self._mirrored and page.number % 2 == 0 else "default"
