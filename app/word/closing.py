"""Places issuer (署名) and date (成文日期) by their widths, and keeps the closing together on one page."""

from itertools import pairwise

from lxml import etree

from app.word import layout
from app.word.paragraphs import Styles, properties, text_of, width
from app.word.places import Place, sealed_places, signature_places
from app.word.wml import child, w

_KINDS = (
    (layout.SIGNATURE, layout.DATE, signature_places),
    (layout.SEALED_SIGNATURE, layout.SEALED_DATE, sealed_places),
)


def place_closing(document: etree._Element, styles: Styles) -> None:
    """Change the body in place."""
    paragraphs = list(document.iter(w("p")))
    names = [styles.of(one) for one in paragraphs]
    for at, pair in enumerate(pairwise(names)):
        for signature, date, places in _KINDS:
            if pair == (signature.name, date.name):
                found = places(*(width(text_of(one)) for one in paragraphs[at : at + 2]))
                _place(paragraphs[at : at + 2], found)
                _keep(paragraphs[: at + 1])
                if names[at + 2 : at + 3] == [layout.NOTE.name]:
                    child(properties(paragraphs[at + 1]), "keepNext")


def _place(lines: list[etree._Element], places: tuple[Place, Place]) -> None:
    for paragraph, place in zip(lines, places, strict=True):
        indent = child(properties(paragraph), "ind")
        indent.attrib.clear()
        # No leftChars or rightChars: Word counts them in characters of 16 pt, the text stands at 15.75.
        indent.set(w(str(place.align)), str(layout.BODY_CHARACTER.times(place.empty).twips))
        child(properties(paragraph), "jc").set(w("val"), str(place.align))


def _keep(paragraphs: list[etree._Element]) -> None:
    """From the last paragraph with words down to the issuer, each stays with the next."""
    for distance, paragraph in enumerate(reversed(paragraphs)):
        child(properties(paragraph), "keepNext")
        if distance and text_of(paragraph).strip():
            return
