"""Places issuer (署名) and date (成文日期) by their widths, and keeps the closing together on one page."""

from itertools import pairwise

from lxml import etree

from app.word import layout
from app.word.wml import child, w


def place_closing(document: etree._Element, names: dict[str, str]) -> None:
    """Change the body in place; `names` gives each style's name by its id."""
    paragraphs = list(document.iter(w("p")))
    for at, (signature, date) in enumerate(pairwise(paragraphs)):
        kinds = [names.get(style_id(one), "") for one in (signature, date)]
        if kinds == [layout.SIGNATURE.name, layout.DATE.name]:
            _place(signature, date)
            _keep(paragraphs[: at + 1])


def style_id(paragraph: etree._Element) -> str:
    """The id of a paragraph's style; empty for the default one."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def text_of(paragraph: etree._Element) -> str:
    """The words of a paragraph."""
    return "".join(text.text or "" for text in paragraph.iter(w("t")))


def width(text: str) -> float:
    """The width in 字: half-width characters count half."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def _place(signature: etree._Element, date: etree._Element) -> None:
    places = layout.signature_places(width(text_of(signature)), width(text_of(date)))
    for paragraph, place in zip((signature, date), places, strict=True):
        properties = _properties(paragraph)
        indent = child(properties, "ind")
        indent.attrib.clear()
        # No leftChars or rightChars: Word counts them in characters of 16 pt, the text stands at 15.75.
        indent.set(w(str(place.align)), str(layout.BODY_CHARACTER.times(place.empty).twips))
        child(properties, "jc").set(w("val"), str(place.align))


def _keep(paragraphs: list[etree._Element]) -> None:
    """From the last paragraph with words down to the issuer, each stays with the next."""
    for distance, paragraph in enumerate(reversed(paragraphs)):
        child(_properties(paragraph), "keepNext")
        if distance and text_of(paragraph).strip():
            return


def _properties(paragraph: etree._Element) -> etree._Element:
    return child(paragraph, "pPr")
