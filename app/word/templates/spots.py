"""The paragraphs of a template with their places as a clerk finds them: 正文第3段, 表1第2行第3格, 页眉, 文本框."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from app.core.template_report import TemplatePlace
from app.core.text import shorten
from app.word.ooxml.wml import DOCUMENT, FALLBACK, is_text_part, w
from app.word.reading.blocks import cells, paragraphs_in, rows
from app.word.reading.inlines import inlines
from app.word.reading.paragraphs import Paragraph, Reader
from app.word.reading.sections import sections_of
from app.word.reading.texts import part_label

_BOX = w("txbxContent")


@dataclass(frozen=True, eq=False)
class Spot:
    """A paragraph as read: its place, and the w:t its tags stand in, hidden ones too, for they are filled as well."""

    place: TemplatePlace
    paragraph: Paragraph
    texts: tuple[etree._Element, ...]

    @property
    def element(self) -> etree._Element:
        """Its w:p."""
        return self.paragraph.element

    @property
    def text(self) -> str:
        """The words in which tags are looked for; tabs and line breaks have none, as docxtpl passes them over."""
        return "".join(one.text or "" for one in self.texts)

    def holders(self, start: int, end: int) -> list[etree._Element]:
        """The w:t in which the words from start to end stand."""
        found, at = [], 0
        for one in self.texts:
            after = at + len(one.text or "")
            if at < end and after > start:
                found.append(one)
            at = after
        return found


def spots(roots: Mapping[str, etree._Element], reader: Reader) -> dict[str, list[Spot]]:
    """The paragraphs of each part that holds some, the body first."""
    names = sorted(filter(is_text_part, roots), key=lambda name: (name != DOCUMENT, name))
    kinds = [part_label(name) for name in names]
    seen: Counter[str] = Counter()
    found = {}
    for name, kind in zip(names, kinds, strict=True):
        seen[kind] += 1
        number = str(seen[kind]) if kind and kinds.count(kind) > 1 else ""
        found[name] = list(_spots(name, kind + number, roots[name], reader))
    return found


def _spots(part: str, within: str, root: etree._Element, reader: Reader) -> Iterator[Spot]:
    names = _holders(root, within)
    counted: Counter[str] = Counter()
    on_pages = _on_pages(root, reader)
    for index, element in enumerate(paragraphs_in(root)):
        if _is_fallback(element):
            continue
        paragraph = on_pages.get(element, reader).paragraph(element)
        where = names.get(_holder(element), within or "正文")
        counted[where] += 1
        label = _label(element, where, counted[where])
        told = f"{label}“{shorten(paragraph.words.strip())}”" if paragraph.words.strip() else label
        texts = tuple(one.element for one in inlines(element) if one.element.tag == w("t"))
        yield Spot(TemplatePlace(told, part, index), paragraph, texts)


def _on_pages(root: etree._Element, reader: Reader) -> dict[etree._Element, Reader]:
    """Each paragraph of the body with the reader for the pages of its section."""
    return {
        paragraph: on_page
        for section, held in sections_of(root)
        for on_page in [reader.on_lines(section.gap_line)]
        for block in held
        for paragraph in paragraphs_in(block)
    }


def _is_fallback(element: etree._Element) -> bool:
    return next(element.iterancestors(FALLBACK), None) is not None


def _holders(root: etree._Element, within: str) -> dict[etree._Element, str]:
    """Every cell and every text box of a part, by what it is called."""
    boxes = [one for one in root.iter(_BOX) if not _is_fallback(one)]
    return {box: f"{within}文本框{at}" for at, box in enumerate(boxes, 1)} | {
        cell: f"{within}表{number}第{at}行第{column}格"
        for number, table in enumerate(root.iter(w("tbl")), 1)
        for at, row in enumerate(rows(table), 1)
        for column, cell in enumerate(cells(row), 1)
    }


def _holder(paragraph: etree._Element) -> etree._Element:
    """The cell or the text box it stands in, else the paragraph itself."""
    return next(paragraph.iterancestors(w("tc"), _BOX), paragraph)


def _label(paragraph: etree._Element, where: str, number: int) -> str:
    holder = _holder(paragraph)
    # Two are enough to know: a cell may hold thousands.
    alone = holder.tag == w("tc") and len(list(islice(holder.iterchildren(w("p")), 2))) == 1
    return where if alone else f"{where}第{number}段"
