"""The texts of a Word file as they are read, and the one way its paragraphs are counted."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from app.word.ooxml.wml import DOCUMENT, is_text_part, w
from app.word.reading.blocks import paragraphs_in
from app.word.reading.flow import read_flow
from app.word.reading.inlines import breaks_page, inlines, said
from app.word.reading.paragraphs import Reader
from app.word.reading.tables import WordTable
from app.word.standard.layout import TITLE

# The parts beside the body as a clerk calls them, by how their names begin.
_PARTS = {"header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注"}


@dataclass(frozen=True)
class Text:
    """A paragraph's words; `number` counts it as the clerk does (read_flow), 0 where it stands in a `part` of its own."""

    words: str
    number: int
    part: str

    @property
    def place(self) -> str:
        """Where to look for it."""
        return f"第 {self.number} 段" if self.number else f"{self.part}里"


def paragraph_texts(roots: Mapping[str, etree._Element]) -> tuple[Text, ...]:
    """Every paragraph, empty ones too, hidden words among them; deleted text is left out.

    The lines of a title (公文标题), a paragraph each, are read as one: 《 may stand in the first and 》 in the second.
    """
    flow = read_flow(roots[DOCUMENT], Reader(roots))
    numbers = {one.element: one.at for one in flow.paragraphs}
    places = _rows(flow.tables)
    titled = {one.element for one in flow.paragraphs if one.style == TITLE.name}
    found: list[Text] = []
    for name in sorted(filter(is_text_part, roots), key=_order):
        above = None
        for one in paragraphs_in(roots[name]):  # a text box speaks behind the paragraph it hangs on
            if one in titled and above in titled:
                found[-1] = replace(found[-1], words=found[-1].words + _words(one))
            else:
                found.append(Text(_words(one), numbers.get(one, 0), _part(name, one, places)))
            above = one
    return tuple(found)


def _words(paragraph: etree._Element) -> str:
    """Whoever opens the file can read what is hidden, too."""
    return "".join("\n" if breaks_page(one.element) else said(one.element) for one in inlines(paragraph))


def _rows(tables: Iterable[WordTable]) -> dict[etree._Element, str]:
    """The rows of the running text's tables, as a clerk finds them."""
    return {
        row.element: f"第 {number} 个表格第 {at} 行"
        for number, table in enumerate(tables, 1)
        for at, row in enumerate(table.rows, 1)
    }


def part_label(name: str) -> str:
    """What a clerk calls a part of the package: 页眉, 页脚; empty for the body."""
    return next((label for start, label in _PARTS.items() if name.startswith(f"word/{start}")), "")


def _part(name: str, paragraph: etree._Element, rows: Mapping[etree._Element, str]) -> str:
    if next(paragraph.iterancestors(w("txbxContent")), None) is not None:
        return part_label(name) or "文本框"
    return part_label(name) or next((rows[one] for one in paragraph.iterancestors(w("tr")) if one in rows), "正文")


def _order(name: str) -> tuple[int, str, int]:
    kinds = ("header", "document", "footnotes", "endnotes", "footer")
    kind = next((at for at, one in enumerate(kinds) if name.startswith(f"word/{one}")), len(kinds))
    number = re.search(r"\d+", name)
    return kind, re.sub(r"\d+", "", name), int(number[0]) if number else 0
