"""Indents that hang: wrapped lines of 附件说明 and 抄送 begin below the first character after the label."""

import re

from lxml import etree

from app.core.text import width
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import child, w
from app.word.reading.paragraphs import Styles, properties, text_of
from app.word.standard import layout

_FIRST = 2  # characters left empty before 附件：
_ATTACHMENT = re.compile(r"(?:附件：|\u3000*)(?:\d+\.)?")
_COPIES = re.compile("[^：]{1,4}：")


def hang(document: etree._Element, styles: Styles) -> None:
    """Change the body in place."""
    for paragraph in styles.among(document, layout.ATTACHMENTS):
        _set(paragraph, _FIRST, _width(_ATTACHMENT, paragraph), layout.BODY_CHARACTER)
    for paragraph in styles.among(document, layout.COPIES_TO):
        _set(paragraph, 1, _width(_COPIES, paragraph), layout.SMALL_SIZE)


def _width(label: re.Pattern[str], paragraph: etree._Element) -> float:
    found = label.match(text_of(paragraph))
    return width(found[0]) if found else 0


def _set(paragraph: etree._Element, first: float, label: float, character: Length) -> None:
    indent = child(properties(paragraph), "ind")
    for name in ("firstLine", "firstLineChars", "leftChars"):
        indent.attrib.pop(w(name), "")
    indent.set(w("left"), str(character.times(first + label).twips))
    indent.set(w("hanging"), str(character.times(label).twips))
