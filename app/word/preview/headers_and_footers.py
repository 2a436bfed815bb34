"""Headers and footers of each page, with the page's number in them."""

from collections.abc import Mapping

from lxml import etree

from app.core.page import Bar, Span
from app.word.preview.content import ContentReader
from app.word.preview.drawing import draw
from app.word.preview.line_box import LineBox, stack_height
from app.word.preview.paging import PageBox
from app.word.preview.table import put, set_blocks
from app.word.reading.sections import has_even_pages, related_part


class HeadersAndFooters:
    """What stands outside the text of every page."""

    def __init__(self, roots: Mapping[str, etree._Element], reader: ContentReader, pages: int) -> None:
        self._reader = reader
        self._pages = pages
        self._roots = roots
        self._mirrored = has_even_pages(roots)

    def of(self, page: PageBox) -> tuple[list[Span], list[Bar]]:
        """What stands above and below the text of a page."""
        spans: list[Span] = []
        bars: list[Bar] = []
        paper, section = page.paper, page.paper.section
        for kind in ("header", "footer"):
            root = related_part(self._roots, section.parts.get((kind, self._which(page)), ""))
            if root is None or (not page.placed and kind == "footer"):
                continue
            reader = self._reader.on_lines(section.gap_line).with_fields(
                {"PAGE": str(page.number), "NUMPAGES": str(self._pages)}
            )
            lines = set_blocks(root, reader, paper.column)
            below = paper.height - section.footer.points - stack_height(lines)
            top = section.header.points if kind == "header" else below
            box = LineBox(0)
            put(box, lines, paper.left, top)
            spans += box.spans
            bars += box.bars
            for drawing in box.drawings:
                drawn = draw(drawing, reader, paper, top)
                spans += drawn[0]
                bars += drawn[1]
        return spans, bars

    def _which(self, page: PageBox) -> str:
        if page.begins and page.paper.section.own_first:
            return "first"
        return "even" if self._mirrored and page.number % 2 == 0 else "default"
