"""A document as the clauses look at it: elements, sections, tables, footers, and its pages where they were measured."""

from dataclasses import dataclass
from functools import cached_property

from app.word.inspect.elements import KIND_OF_STYLE, Assignment, Element
from app.word.inspect.formats.kind import DocumentFormat, format_of
from app.word.inspect.measuring.printed import PrintedDocument
from app.word.inspect.shapes import find_by_shape, imprint_kind, is_mark_aside
from app.word.ooxml.wml import DOCUMENT
from app.word.reading.blocks import paragraphs_in
from app.word.reading.flow import read_flow
from app.word.reading.opening import WordFile
from app.word.reading.paragraphs import Paragraph, Reader
from app.word.reading.sections import Section, has_even_pages, related_part
from app.word.reading.tables import WordTable

_BELOW_MARK = (Element.NUMBER, Element.TITLE, Element.ADDRESSEE, Element.BODY)


@dataclass(frozen=True)
class Document:
    """What a clause is judged on; `printed` is None where the pages were not measured.

    `aside` are the paragraphs in tables and text boxes, in order.
    """

    source: WordFile
    flow: tuple[Paragraph, ...]
    aside: tuple[Paragraph, ...]
    kinds: dict[int, Element]
    sections: tuple[Section, ...]
    tables: tuple[WordTable, ...]
    reader: Reader
    printed: PrintedDocument | None = None

    def of(self, kind: Element) -> list[Paragraph]:
        """The paragraphs of one element with words, in order; the mark's and the imprint's may stand in a table or a box,
        a mark in the first page's header too.
        """
        running = [self.flow[at] for at in sorted(self.kinds) if self.kinds[at] is kind]
        return [one for one in running if one.text] + [one for one, found in self._beside if found is kind]

    @cached_property
    def format(self) -> DocumentFormat:
        """Which of the standard's formats it is in."""
        return format_of(self)

    def kind_of(self, paragraph: Paragraph) -> Element | None:
        """What a paragraph of the running text was found to be."""
        return self.kinds.get(self.position(paragraph))

    def position(self, paragraph: Paragraph) -> int:
        """Its place among all paragraphs of the running text, blank ones too; -1 for one that stands aside."""
        return self._positions.get(id(paragraph), -1)

    def comes_before(self, one: Paragraph, other: Paragraph) -> bool:
        """Whether it stands earlier in the file, in a table or box too."""
        order = {element: at for at, element in enumerate(self.source.roots[DOCUMENT].iter())}
        return order.get(one.element, 0) < order.get(other.element, 0)

    @cached_property
    def _beside(self) -> list[tuple[Paragraph, Element | None]]:
        """The paragraphs aside and what each is: by their words only 抄送 and 印发, by their looks a mark above the text."""
        kinds: list[Element | None] = []
        first = next((self.flow[at] for at in sorted(self.kinds) if self.kinds[at] in _BELOW_MARK), None)
        for one in self.aside:
            below = bool(kinds) and kinds[-1] is Element.COPIES_TO
            above = first is None or self.comes_before(one, first)
            mark = Element.MARK if above and is_mark_aside(one) else None
            kinds.append(KIND_OF_STYLE.get(one.style) or mark or imprint_kind(one.text, below_copies=below))
        headers = [one for one in self.first_header if is_mark_aside(one)]
        return [*zip(self.aside, kinds, strict=True), *((one, Element.MARK) for one in headers)]

    @cached_property
    def first_header(self) -> tuple[Paragraph, ...]:
        """What the first page's header shows, those in boxes too."""
        return self._margin(self.sections[0], "header", "first" if self.sections[0].own_first else "default")

    @cached_property
    def margins(self) -> tuple[Paragraph, ...]:
        """The first page's header and footer."""
        first = "first" if self.sections[0].own_first else "default"
        return (*self.first_header, *self.footer(self.sections[0], first))

    @cached_property
    def _positions(self) -> dict[int, int]:
        return {id(one): at for at, one in enumerate(self.flow)}

    @cached_property
    def body(self) -> list[Paragraph]:
        """正文 with its headings."""
        return self.of(Element.BODY)

    def section_of(self, paragraph: Paragraph) -> Section:
        """The section it stands in; the last one where the file does not end its last section."""
        return self.sections[min(paragraph.section, len(self.sections)) - 1]

    def section_around(self, table: WordTable) -> Section:
        """The section a table stands in."""
        within = (one for one in self.aside if table.element in one.element.iterancestors())
        inner = next(within, None)
        return self.section_of(inner) if inner else self.main_section

    @cached_property
    def main_section(self) -> Section:
        """The section most of the running text stands in."""
        counts = dict.fromkeys(self.sections, 0)
        for paragraph in self.body or self.flow:
            counts[self.section_of(paragraph)] += len(paragraph.text)
        return max(counts, key=lambda one: counts[one])

    @cached_property
    def is_mirrored(self) -> bool:
        """Whether even pages have footers of their own."""
        return has_even_pages(self.source.roots)

    def footer(self, section: Section, kind: str) -> tuple[Paragraph, ...]:
        """The paragraphs of a section's footer (default, even, first), those in boxes too."""
        return self._margin(section, "footer", kind)

    def _margin(self, section: Section, where: str, kind: str) -> tuple[Paragraph, ...]:
        root = related_part(self.source.roots, section.parts.get((where, kind), ""))
        return () if root is None else tuple(map(self.reader.on_lines(section.gap_line).paragraph, paragraphs_in(root)))


def read(source: WordFile) -> Document:
    """The document of a file, not yet measured."""
    reader = Reader(source.roots)
    flow = read_flow(source.roots[DOCUMENT], reader)
    found = Assignment(tuple(flow.paragraphs))
    find_by_shape(found)
    return Document(
        source, found.paragraphs, tuple(flow.aside), found.kinds, tuple(flow.sections), tuple(flow.tables), reader
    )
