"""The paragraphs of a template with their places as a clerk finds them: 正文第3段, 表1第2行第3格, 页眉, 文本框."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from app.core.template_report import TemplatePlace
from app.core.text import shorten
from app.word.ooxml.wml import DOCUMENT, FALLBACK, is_text_part, w
from app.word.reading.texts import part_label

_BOX = w("txbxContent")


@dataclass(frozen=True, eq=False)
class Spot:
    """A paragraph: its place, its element, and its words with the w:t each stands in."""

    place: TemplatePlace
    element: etree._Element
    texts: tuple[etree._Element, ...]

    @property
    def text(self) -> str:
        """The words; tabs and line breaks have none."""
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


def spots(roots: Mapping[str, etree._Element]) -> dict[str, list[Spot]]:
    """The paragraphs of each part that holds some, the body first."""
    names = sorted(filter(is_text_part, roots), key=lambda name: (name != DOCUMENT, name))
    kinds = [part_label(name) for name in names]
    seen: Counter[str] = Counter()
    found = {}
    for name, kind in zip(names, kinds, strict=True):
        seen[kind] += 1
        number = str(seen[kind]) if kind and kinds.count(kind) > 1 else ""
        found[name] = list(_spots(name, kind + number, roots[name]))
    return found


def _spots(part: str, within: str, root: etree._Element) -> Iterator[Spot]:
    tables, boxes = list(root.iter(w("tbl"))), [one for one in root.iter(_BOX) if not _is_fallback(one)]
    counted: Counter[str] = Counter()
    for index, paragraph in enumerate(root.iter(w("p"))):
        if _is_fallback(paragraph):
            continue
        texts = tuple(one for one in paragraph.iter(w("t")) if next(one.iterancestors(w("p"))) is paragraph)
        where = _where(paragraph, tables, boxes, within)
        counted[where] += 1
        label = _label(paragraph, where, counted[where])
        words = "".join(one.text or "" for one in texts).strip()
        told = f"{label}“{shorten(words)}”" if words else label
        yield Spot(TemplatePlace(told, part, index), paragraph, texts)


def _is_fallback(element: etree._Element) -> bool:
    return next(element.iterancestors(FALLBACK), None) is not None


def _where(paragraph: etree._Element, tables: list[etree._Element], boxes: list[etree._Element], within: str) -> str:
    """The cell or the text box it stands in; else the part."""
    holder = next(paragraph.iterancestors(w("tc"), _BOX), None)
    if holder is None:
        return within or "正文"
    if holder.tag == _BOX:
        return f"{within}文本框{boxes.index(holder) + 1}"
    row = next(holder.iterancestors(w("tr")))
    table = next(row.iterancestors(w("tbl")))
    rows, cells = list(table.iter(w("tr"))), list(row.iter(w("tc")))
    return f"{within}表{tables.index(table) + 1}第{rows.index(row) + 1}行第{cells.index(holder) + 1}格"


def _label(paragraph: etree._Element, where: str, number: int) -> str:
    holder = next(paragraph.iterancestors(w("tc"), _BOX), None)
    alone = holder is not None and holder.tag == w("tc") and len(holder.findall(w("p"))) == 1
    return where if alone else f"{where}第{number}段"
