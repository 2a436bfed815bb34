"""Indents that hang: wrapped lines of 附件说明 and 抄送 begin below the first character after the label."""

import re

from lxml import etree

from app.core.text import width
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import child, properties_of, w
from app.word.reading.paragraphs import Reader
from app.word.standard import layout

_FIRST = 2  # characters left empty before 附件：
_ATTACHMENT = re.compile(r"(?:附件：|\u3000*)(?:\d+\.)?")
_COPIES = re.compile("[^：]{1,4}：")


def hang(document: etree._Element, reader: Reader) -> None:
    """Change the body in place."""
    for paragraph in reader.styles.among(document, layout.ATTACHMENTS):
        _set(paragraph, _FIRST, _width(_ATTACHMENT, reader.words(paragraph)), layout.BODY_CHARACTER)
    for paragraph in reader.styles.among(document, layout.COPIES_TO):
        _set(paragraph, 1, _width(_COPIES, reader.words(paragraph)), layout.SMALL_SIZE)


def _width(label: re.Pattern[str], words: str) -> float:
    found = label.match(words)
    return width(found[0]) if found else 0


def _set(paragraph: etree._Element, first: float, label: float, character: Length) -> None:
    indent = child(properties_of(paragraph), "ind")
    for name in [str(one) for one in indent.attrib]:
        if name.startswith((w("firstLine"), w("leftChars"))):
            del indent.attrib[name]
    indent.set(w("left"), str(character.times(first + label).twips))
    indent.set(w("hanging"), str(character.times(label).twips))
