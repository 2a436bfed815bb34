"""A document as the clauses look at it: elements, sections, tables, footers, and its pages where they were measured."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from app.word.inspect.elements import KIND_OF_STYLE, Assignment, Element
from app.word.inspect.paragraphs import Paragraph, Reader
from app.word.inspect.printed import PrintedDocument
from app.word.inspect.sections import Section, sections_of
from app.word.inspect.shapes import find_by_shape, imprint_kind
from app.word.ooxml.wml import DOCUMENT, SETTINGS, STYLES, THEME, local, w
from app.word.reading.cascade import Cascade
from app.word.reading.numbering import Numbering
from app.word.reading.opening import WordFile
from app.word.reading.texts import CONTAINERS, numbered
from app.word.reading.theme import Theme


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
    tables: tuple[etree._Element, ...]
    reader: Reader
    printed: PrintedDocument | None = None

    def of(self, kind: Element) -> list[Paragraph]:
        """The paragraphs of one element with words, in order; the imprint's may stand in a table or a box."""
        running = [self.flow[at] for at in sorted(self.kinds) if self.kinds[at] is kind]
        return [one for one in running if one.text] + [one for one, found in self._imprint if found is kind]

    def position(self, paragraph: Paragraph) -> int:
        """Its place among all paragraphs of the running text, blank ones too; -1 for one that stands aside."""
        return self._positions.get(id(paragraph), -1)

    @cached_property
    def _imprint(self) -> list[tuple[Paragraph, Element | None]]:
        """The paragraphs aside and what each is: outside the running text only 抄送 and 印发 are known by their words."""
        kinds: list[Element | None] = []
        for one in self.aside:
            below = bool(kinds) and kinds[-1] is Element.COPIES_TO
            kinds.append(KIND_OF_STYLE.get(one.style) or imprint_kind(one.text, below_copies=below))
        return list(zip(self.aside, kinds, strict=True))

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
        settings = self.source.root(SETTINGS)
        return settings is not None and settings.find(w("evenAndOddHeaders")) is not None

    def footer(self, section: Section, kind: str) -> tuple[Paragraph, ...]:
        """The paragraphs of a section's footer (default, even, first), those in boxes too."""
        part = self._targets.get(section.footers.get(kind, ""), "")
        root = self.source.root(f"word/{part}")
        return () if root is None else tuple(self.reader.paragraph(one) for one in root.iter(w("p")))

    @cached_property
    def _targets(self) -> dict[str, str]:
        relations = self.source.root("word/_rels/document.xml.rels")
        return (
            {}
            if relations is None
            else {one.get("Id", ""): one.get("Target", "").removeprefix("/word/") for one in relations}
        )


def read(source: WordFile) -> Document:
    """The document of a source, not yet measured."""
    sheet, body = source.root(STYLES), source.roots[DOCUMENT]
    cascade = Cascade(sheet, Theme(source.root(THEME)))
    reader = Reader(cascade, Numbering(source.root("word/numbering.xml"), sheet))
    gathered = _Gathering(reader, numbered(body))
    for part in body.iter(w("body")):
        gathered.walk(part)
    found = Assignment(tuple(gathered.flow))
    find_by_shape(found)
    aside = (reader.paragraph(one) for one in gathered.aside)
    sections = sections_of(body)
    return Document(source, tuple(gathered.flow), tuple(aside), found.kinds, sections, tuple(gathered.tables), reader)


class _Gathering:
    """The paragraphs and tables of a body, in order."""

    def __init__(self, reader: Reader, numbers: Mapping[etree._Element, int]) -> None:
        self.flow: list[Paragraph] = []
        self.aside: list[etree._Element] = []
        self.tables: list[etree._Element] = []
        self._reader = reader
        self._section = 1
        self._numbers = numbers

    def walk(self, parent: etree._Element) -> None:
        """Go through the children of a body or of a container in it."""
        for one in parent:
            name = local(one)
            if name == "p":
                self._add(one)
            elif name == "tbl":
                self.tables.append(one)
                self.aside += one.iter(w("p"))
            elif name in CONTAINERS:
                self.walk(one)

    def _add(self, element: etree._Element) -> None:
        self.aside += [one for box in element.iter(w("txbxContent")) for one in box.iter(w("p"))]
        self.flow.append(self._reader.paragraph(element, self._numbers.get(element, 0), self._section))
        if element.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            self._section += 1
