"""Places issuer (署名) and date (成文日期) by their widths, and keeps the closing together on one page."""

from lxml import etree

from app.core.text import width
from app.word.ooxml.wml import child, properties_of, w
from app.word.reading.blocks import block_after, blocks_before, paragraphs_in, rows
from app.word.reading.paragraphs import Reader
from app.word.standard import layout, type_area
from app.word.standard.layout import Align, Preset
from app.word.standard.places import ClosingPlace, place_sealed, place_signed

_KINDS = (
    (layout.SIGNATURE, layout.DATE, place_signed),
    (layout.SEALED_SIGNATURE, layout.SEALED_DATE, place_sealed),
)
_SPARE = 2  # characters a date may run over the type area before it is wrapped


def place_closing(document: etree._Element, reader: Reader, preset: Preset) -> None:
    """Change the body in place."""
    for signature_style, date_style, places in _KINDS:
        for signature in reader.styles.among(document, signature_style):
            date = block_after(signature)
            if date is not None and reader.styles.is_in(date, date_style):
                widths = width(reader.words(signature)), width(reader.words(date))
                _place([signature, date], places(*widths, type_area.characters(preset)))
                _keep(signature, reader)
                following = block_after(date)
                if following is not None and reader.styles.is_in(following, layout.NOTE):
                    child(properties_of(date), "keepNext")


def _place(lines: list[etree._Element], places: tuple[ClosingPlace, ClosingPlace]) -> None:
    for paragraph, place in zip(lines, places, strict=True):
        indent = child(properties_of(paragraph), "ind")
        indent.attrib.clear()
        # No leftChars or rightChars: Word counts them in characters of 16 pt, the text stands at 15.75.
        indent.set(w(str(place.align)), str(layout.BODY_CHARACTER.times(place.empty).twips))
        if place.align is Align.LEFT:
            # A date as wide as the issuer above fills its line to the end: 2027年2月1／日 in a font of wide digits.
            indent.set(w(str(Align.RIGHT)), str(-layout.BODY_CHARACTER.times(_SPARE).twips))
        child(properties_of(paragraph), "jc").set(w("val"), str(place.align))


def _keep(signature: etree._Element, reader: Reader) -> None:
    """From the last paragraph with words, or a table's last row, down to the issuer, each stays with the next."""
    child(properties_of(signature), "keepNext")
    for before in blocks_before(signature):
        last = before if before.tag == w("p") else next(reversed(list(rows(before))), before)
        kept = list(paragraphs_in(last))
        for paragraph in kept:
            child(properties_of(paragraph), "keepNext")
        if any(reader.words(paragraph).strip() for paragraph in kept):
            return
