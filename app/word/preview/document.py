"""From a .docx to its pages."""

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from lxml import etree

from app.core.page import Bar, Page, Span
from app.core.progress import SILENT, Progress, let_go, let_go_values
from app.word.ooxml.wml import DOCUMENT, local
from app.word.preview.content import ContentReader
from app.word.preview.drawing import draw
from app.word.preview.headers_and_footers import HeadersAndFooters
from app.word.preview.layout_engine import WORD, LayoutEngine
from app.word.preview.line_box import LineBox
from app.word.preview.paging import PageBox, Pager, Placed
from app.word.preview.paper import Paper, paper_of
from app.word.preview.table import set_block
from app.word.preview.tall import tall_spans
from app.word.reading.blocks import rows
from app.word.reading.opening import read_document
from app.word.reading.paragraphs import Reader
from app.word.reading.sections import sections_of


def read_pages(path: Path, engine: LayoutEngine = WORD, progress: Progress = SILENT) -> tuple[Page, ...]:
    """The pages of a document, as a layout engine sets them. Raises UnreadableDocument, Cancelled."""
    return lay_out(read_document(path).roots, engine, progress)


def lay_out(
    roots: Mapping[str, etree._Element], engine: LayoutEngine = WORD, progress: Progress = SILENT
) -> tuple[Page, ...]:
    """The pages of a document by its parsed parts. Raises Cancelled; KeyError where it has no text."""
    reader, pager = ContentReader(Reader(roots), engine, roots, progress), Pager()
    for paper, blocks in _sections(roots[DOCUMENT], reader, engine):
        pager.section(paper, chain.from_iterable(boxes for _, boxes in blocks))
    around = HeadersAndFooters(roots, reader, len(pager.pages))
    tall = tall_spans(pager.pages)
    pages = []
    for at, page in enumerate(pager.pages):
        progress.tick(at + 1, len(pager.pages))
        pages.append(_page(page, tall.get(at, []), reader.on_lines(page.paper.section.gap_line), around))
    _let_go(pager)
    return tuple(pages)


def begin_on_pages(
    roots: Mapping[str, etree._Element], engine: LayoutEngine, progress: Progress = SILENT
) -> list[list[etree._Element]]:
    """For each page the paragraphs and rows of tables that begin on it; a row that a page's end cuts is on neither.

    None begins a page whose first lines go on from the one before. Raises Cancelled; KeyError where there is no text.
    """
    reader, pager = ContentReader(Reader(roots), engine, roots, progress), Pager()
    owners: dict[int, tuple[etree._Element, LineBox]] = {}
    for paper, blocks in _sections(roots[DOCUMENT], reader, engine):
        held = [(block, boxes) for block, boxes in blocks]
        for block, boxes in held:
            begun = zip(rows(block), boxes, strict=True) if local(block) == "tbl" else [(block, boxes[0])]
            owners |= {id(box): (element, box) for element, box in begun}
        pager.section(paper, chain.from_iterable(boxes for _, boxes in held))
    begun_on = [
        [owners[id(one.box)][0] for one in page.placed if not one.repeated and id(one.box) in owners]
        for page in pager.pages
    ]
    _let_go(pager)
    let_go_values(owners)
    return begun_on


def _let_go(pager: Pager) -> None:
    boxes: list[object] = [one for page in pager.pages for one in page.placed]
    pager.pages.clear()
    let_go(boxes)


_Blocks = Iterator[tuple[etree._Element, list[LineBox]]]


def _sections(document: etree._Element, reader: ContentReader, engine: LayoutEngine) -> Iterator[tuple[Paper, _Blocks]]:
    for section, held in sections_of(document):
        paper = paper_of(section, centred=engine.centres_grid)
        yield paper, _blocks(held, reader.on_lines(section.gap_line), paper)


def _blocks(held: list[etree._Element], reader: ContentReader, paper: Paper) -> _Blocks:
    for one in held:
        yield one, set_block(one, reader, paper.column, paper.grid)


def _page(page: PageBox, tall: list[Span], reader: ContentReader, around: HeadersAndFooters) -> Page:
    paper = page.paper
    spans: list[Span] = []
    bars: list[Bar] = []
    for at, one in enumerate(page.placed):
        top = paper.top + one.top
        spans += [span.move(paper.left, top) for span in one.box.spans]
        bars += [bar.move(paper.left, top) for bar in (*one.box.bars, *_edges(page.placed, at))]
        for drawing in one.box.drawings:
            drawn = draw(drawing, reader, paper, top)
            spans += drawn[0]
            bars += drawn[1]
    spans += tall
    more = around.of(page)
    return Page(paper.width, paper.height, page.number, (*spans, *more[0]), (*bars, *more[1]))


def _edges(placed: list[Placed], at: int) -> list[Bar]:
    """The lines that close a table at the page's ends."""
    box = placed[at].box
    if box.edge is None:
        return []
    edges = [box.edge] if at == 0 else []
    return [*edges, box.edge.move(0, box.height)] if at == len(placed) - 1 else edges
