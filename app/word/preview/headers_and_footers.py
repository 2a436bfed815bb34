"""Headers and footers of each page, with the page's number in them."""

from collections.abc import Mapping
from posixpath import normpath

from lxml import etree

from app.core.page import Bar, Span
from app.word.ooxml.wml import SETTINGS, w
from app.word.preview.content import Reader
from app.word.preview.drawing import draw
from app.word.preview.line_box import Strip, stacked
from app.word.preview.paging import Leaf
from app.word.preview.table import put, set_blocks

_RELATIONS = "word/_rels/document.xml.rels"


class Furniture:
    """What stands outside the text of every page."""

    def __init__(self, roots: Mapping[str, etree._Element], reader: Reader, pages: int) -> None:
        self._reader = reader
        self._pages = pages
        relations = roots.get(_RELATIONS, ())
        names = {one.get("Id", ""): normpath(f"word/{one.get('Target', '')}") for one in relations}
        self._roots = {ident: roots[name] for ident, name in names.items() if name in roots}
        settings = roots.get(SETTINGS)
        self._mirrored = settings is not None and settings.find(w("evenAndOddHeaders")) is not None

    def of(self, leaf: Leaf) -> tuple[list[Span], list[Bar]]:
        """What stands above and below the text of a page."""
        spans: list[Span] = []
        bars: list[Bar] = []
        for kind in ("header", "footer"):
            root = self._roots.get(leaf.section.parts.get((kind, self._which(leaf)), ""))
            if root is None or (not leaf.placed and kind == "footer"):
                continue
            reader = self._reader.telling({"PAGE": str(leaf.number), "NUMPAGES": str(self._pages)})
            lines = set_blocks(root, reader, leaf.section.column)
            below = leaf.section.height - leaf.section.footer - stacked(lines)
            top = leaf.section.header if kind == "header" else below
            strip = Strip(0)
            put(strip, lines, leaf.section.left, top)
            spans += strip.spans
            bars += strip.bars
            for drawing in strip.drawings:
                drawn = draw(drawing, reader, leaf.section, top)
                spans += drawn[0]
                bars += drawn[1]
        return spans, bars

    def _which(self, leaf: Leaf) -> str:
        if leaf.begins and leaf.section.own_first:
            return "first"
        return "even" if self._mirrored and leaf.number % 2 == 0 else "default"
