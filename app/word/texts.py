"""The texts of a .docx as they are read: headers, body with tables and text boxes, notes, footers."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from app.word.inspect.source import read_document
from app.word.wml import is_text_part, w

_BREAKS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


def paragraph_texts(path: Path) -> tuple[str, ...]:
    """Every paragraph's text, empty ones too; deleted text and the doubles of text boxes are left out.

    Raises UnreadableDocument.
    """
    roots = read_document(path).roots
    names = sorted(filter(is_text_part, roots), key=_order)
    return tuple(text for name in names for text in _paragraphs(roots[name]))


def _order(name: str) -> tuple[int, str, int]:
    kinds = ("header", "document", "footnotes", "endnotes", "footer")
    kind = next((at for at, one in enumerate(kinds) if name.startswith(f"word/{one}")), len(kinds))
    number = re.search(r"\d+", name)
    return kind, re.sub(r"\d+", "", name), int(number[0]) if number else 0


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """A text box speaks behind the paragraph it hangs on."""
    for paragraph in root.iter(w("p")):
        yield "".join(_said(paragraph))


def _said(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(w("t"), *_BREAKS):
        if next(element.iterancestors(w("p"))) is paragraph and element.getparent().tag == w("r"):  # type: ignore[union-attr]
            yield element.text or "" if element.tag == w("t") else _BREAKS[str(element.tag)]
