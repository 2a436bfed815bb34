"""From a .docx to its pages."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from app.core.page import Bar, Page, Span
from app.core.progress import SILENT, Progress
from app.word.ooxml.wml import DOCUMENT, STYLES, THEME, local, w
from app.word.preview.content import Reader
from app.word.preview.drawing import draw
from app.word.preview.headers_and_footers import Furniture
from app.word.preview.layout_engine import WORD, Manner
from app.word.preview.line_box import Strip
from app.word.preview.paging import Leaf, Pager, Placed
from app.word.preview.paragraph import set_paragraph
from app.word.preview.section import Section, centred, read_section
from app.word.preview.table import Table
from app.word.preview.tall import tall_spans
from app.word.reading.cascade import Cascade
from app.word.reading.opening import read_document
from app.word.reading.texts import CONTAINERS
from app.word.reading.theme import Theme


def read_pages(path: Path, manner: Manner = WORD, progress: Progress = SILENT) -> tuple[Page, ...]:
    """The pages of a document, set in the manner of a word processor. Raises UnreadableDocument, Cancelled."""
    return lay_out(read_document(path).roots, manner, progress)


def lay_out(
    roots: Mapping[str, etree._Element], manner: Manner = WORD, progress: Progress = SILENT
) -> tuple[Page, ...]:
    """The pages of a document by its parsed parts. Raises Cancelled; KeyError where it has no text."""
    reader = Reader(Cascade(roots.get(STYLES), Theme(roots.get(THEME))), manner)
    pager, before = Pager(), None
    for blocks, properties in _sections(roots[DOCUMENT]):
        before = read_section(properties, before)
        section = centred(before) if manner.centres_grid else before
        pager.section(section, _strips(blocks, reader, section, progress))
    furniture = Furniture(roots, reader, len(pager.leaves))
    tall = tall_spans(pager.leaves)
    pages = []
    for at, leaf in enumerate(pager.leaves):
        progress.check()
        pages.append(_page(leaf, tall.get(at, []), reader, furniture))
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


def _strips(blocks: list[etree._Element], reader: Reader, section: Section, progress: Progress) -> Iterator[Strip]:
    for one in blocks:
        progress.check()
        if local(one) == "tbl":
            yield from Table(one, reader, section.column).strips()
        else:
            yield from set_paragraph(reader.read(one), section.column, section.grid)


def _page(leaf: Leaf, tall: list[Span], reader: Reader, furniture: Furniture) -> Page:
    section = leaf.section
    spans: list[Span] = []
    bars: list[Bar] = []
    for at, one in enumerate(leaf.placed):
        top = section.top + one.top
        spans += [span.moved(section.left, top) for span in one.strip.spans]
        bars += [bar.moved(section.left, top) for bar in (*one.strip.bars, *_edges(leaf.placed, at))]
        for drawing in one.strip.drawings:
            drawn = draw(drawing, reader, section, top)
            spans += drawn[0]
            bars += drawn[1]
    spans += tall
    more = furniture.of(leaf)
    return Page(section.width, section.height, leaf.number, (*spans, *more[0]), (*bars, *more[1]))


def _edges(placed: list[Placed], at: int) -> list[Bar]:
    """The lines that close a table at the page's ends."""
    strip = placed[at].strip
    if strip.edge is None:
        return []
    edges = [strip.edge] if at == 0 else []
    return [*edges, strip.edge.moved(0, strip.height)] if at == len(placed) - 1 else edges
