"""A heading of many lines is a text: it need not stay whole, nor with the next, or a page would lose most of its lines."""

from lxml import etree

from app.core.text import width
from app.word.ooxml.wml import child, properties_of, w
from app.word.reading.paragraphs import Reader
from app.word.standard import layout, type_area
from app.word.standard.layout import Preset

_MOST_LINES = 4
_HEADINGS = (layout.HEADING_1, layout.HEADING_2, layout.HEADING_3)


def loosen_long_headings(document: etree._Element, reader: Reader, preset: Preset) -> None:
    """Change the body in place; a whole finding as the heading of its problem may have hundreds of characters."""
    most = _MOST_LINES * type_area.characters(preset)
    for heading in reader.styles.among(document, *_HEADINGS):
        if width(reader.words(heading)) > most:
            for name in ("keepNext", "keepLines"):
                child(properties_of(heading), name).set(w("val"), "0")
