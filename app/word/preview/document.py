"""From a .docx to its pages."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from app.core.page import Bar, Page, Span
from app.core.progress import SILENT, Progress
from app.word.ooxml.wml import DOCUMENT, STYLES, THEME, local, w
from app.word.preview.content import Reader
from app.word.preview.drawing import draw
from app.word.preview.headers_and_footers import HeadersAndFooters
from app.word.preview.layout_engine import WORD, LayoutEngine
from app.word.preview.line_box import LineBox
from app.word.preview.paging import PageBox, Pager, Placed
from app.word.preview.paragraph import set_paragraph
from app.word.preview.section import Section, centred, read_section
from app.word.preview.table import TableSetter
from app.word.preview.tall import tall_spans
from app.word.reading.cascade import Cascade
from app.word.reading.opening import read_document
from app.word.reading.texts import CONTAINERS
from app.word.reading.theme import Theme


def read_pages(path: Path, engine: LayoutEngine = WORD, progress: Progress = SILENT) -> tuple[Page, ...]:
    """The pages of a document, as a layout engine sets them. Raises UnreadableDocument, Cancelled."""
    return lay_out(read_document(path).roots, engine, progress)


def lay_out(
    roots: Mapping[str, etree._Element], engine: LayoutEngine = WORD, progress: Progress = SILENT
) -> tuple[Page, ...]:
    """The pages of a document by its parsed parts. Raises Cancelled; KeyError where it has no text."""
    reader = Reader(Cascade(roots.get(STYLES), Theme(roots.get(THEME))), engine)
    pager, before = Pager(), None
    for blocks, properties in _sections(roots[DOCUMENT]):
        before = read_section(properties, before)
        section = centred(before) if engine.centres_grid else before
        pager.section(section, _boxes(blocks, reader, section, progress))
    around = HeadersAndFooters(roots, reader, len(pager.pages))
    tall = tall_spans(pager.pages)
    pages = []
    for at, page in enumerate(pager.pages):
        progress.check()
        pages.append(_page(page, tall.get(at, []), reader, around))
    return tuple(pages)


def _sections(root: etree._Element) -> Iterator[tuple[list[etree._Element], etree._Element | None]]:
    """The blocks of each section with its sectPr."""
    blocks: list[etree._Element] = []
    for one in _blocks(root.find(w("body"))):
        if local(one) == "sectPr":
            yield blocks, one
            return
        blocks.append(one)
        end = one.find(f"{w('pPr')}/{w('sectPr')}")
        if end is not None:
            yield blocks, end
            blocks = []
    yield blocks, None


def _blocks(holder: etree._Element | None) -> Iterator[etree._Element]:
    for one in () if holder is None else holder:
        if local(one) in CONTAINERS:
            yield from _blocks(one)
        elif local(one) in ("p", "tbl", "sectPr"):
            yield one


def _boxes(blocks: list[etree._Element], reader: Reader, section: Section, progress: Progress) -> Iterator[LineBox]:
    for one in blocks:
        progress.check()
        if local(one) == "tbl":
            yield from TableSetter(one, reader, section.column).boxes()
        else:
            yield from set_paragraph(reader.read(one), section.column, section.grid)


def _page(page: PageBox, tall: list[Span], reader: Reader, around: HeadersAndFooters) -> Page:
    section = page.section
    spans: list[Span] = []
    bars: list[Bar] = []
    for at, one in enumerate(page.placed):
        top = section.top + one.top
        spans += [span.move(section.left, top) for span in one.box.spans]
        bars += [bar.move(section.left, top) for bar in (*one.box.bars, *_edges(page.placed, at))]
        for drawing in one.box.drawings:
            drawn = draw(drawing, reader, section, top)
            spans += drawn[0]
            bars += drawn[1]
    spans += tall
    more = around.of(page)
    return Page(section.width, section.height, page.number, (*spans, *more[0]), (*bars, *more[1]))


def _edges(placed: list[Placed], at: int) -> list[Bar]:
    """The lines that close a table at the page's ends."""
    box = placed[at].box
    if box.edge is None:
        return []
    edges = [box.edge] if at == 0 else []
    return [*edges, box.edge.move(0, box.height)] if at == len(placed) - 1 else edges
