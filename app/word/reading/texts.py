"""The texts of a Word file as they are read, and the one way its paragraphs are counted."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from app.word.ooxml.wml import DOCUMENT, SIGNS, is_text_part, local, w

# What holds paragraphs of the running text without being one: content controls and the like.
CONTAINERS = ("sdt", "sdtContent", "customXml")
# The parts beside the body as a clerk calls them, by how their names begin.
_PARTS = {"header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注"}

_SIGNS = {w(name): sign for name, sign in SIGNS.items()}


@dataclass(frozen=True)
class Text:
    """A paragraph's words; `number` counts it as the clerk does (numbered), 0 where it stands in a `part` of its own."""

    words: str
    number: int
    part: str

    @property
    def place(self) -> str:
        """Where to look for it."""
        return f"第 {self.number} 段" if self.number else f"{self.part}里"


def paragraph_texts(roots: Mapping[str, etree._Element]) -> tuple[Text, ...]:
    """Every paragraph, empty ones too; deleted text and the doubles of text boxes are left out."""
    numbers, rows = numbered(roots[DOCUMENT]), _rows(roots[DOCUMENT])
    return tuple(
        Text(words_of(one), numbers.get(one, 0), _part(name, one, rows))
        for name in sorted(filter(is_text_part, roots), key=_order)
        for one in roots[name].iter(w("p"))  # a text box speaks behind the paragraph it hangs on
    )


def numbered(document: etree._Element) -> dict[etree._Element, int]:
    """The paragraphs with words, counted from 1 as a clerk counts them: those in tables and boxes are left out."""
    running = (one for one in _running(document) if local(one) == "p" and words_of(one).strip())
    return {one: number for number, one in enumerate(running, 1)}


def words_of(paragraph: etree._Element) -> str:
    """A paragraph's own words, without those of a box that hangs on it."""
    return "".join(_said(paragraph))


def _running(parent: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of the running text."""
    for one in parent:
        if local(one) in ("p", "tbl"):
            yield one
        elif local(one) in ("body", *CONTAINERS):
            yield from _running(one)


def _rows(document: etree._Element) -> dict[etree._Element, str]:
    """The rows of the running text's tables, as a clerk finds them."""
    tables = (one for one in _running(document) if local(one) == "tbl")
    return {
        row: f"第 {number} 个表格第 {at} 行"
        for number, table in enumerate(tables, 1)
        for at, row in enumerate((one for one in table.iter(w("tr")) if next(one.iterancestors(w("tbl"))) is table), 1)
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


def _said(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(w("t"), *_SIGNS):
        if next(element.iterancestors(w("p"))) is paragraph and element.getparent().tag == w("r"):  # type: ignore[union-attr]
            yield element.text or "" if element.tag == w("t") else _SIGNS[str(element.tag)]
