"""Places issuer (署名) and date (成文日期) by their widths, and keeps the closing together on one page."""

from lxml import etree

from app.core.prose.name_lines import break_name
from app.core.text import width
from app.word.ooxml.wml import child, properties_of, w
from app.word.reading.blocks import block_after, blocks_before, paragraphs_in, rows
from app.word.reading.paragraphs import Reader
from app.word.standard import layout, type_area
from app.word.standard.layout import Align, Preset
from app.word.standard.places import SIGNATURE_RIGHT, ClosingPlace, place_sealed, place_signed

_SPARE = 0.4  # of a character: less than one more needs, more than rounding takes
_KINDS = (
    (layout.SIGNATURE, layout.DATE, place_signed),
    (layout.SEALED_SIGNATURE, layout.SEALED_DATE, place_sealed),
)
_OVER = 2  # characters a date may run over the type area before it is wrapped


def place_closing(document: etree._Element, reader: Reader, preset: Preset) -> None:
    """Change the body in place."""
    for signature_style, date_style, places in _KINDS:
        for signature in reader.styles.among(document, signature_style):
            date = block_after(signature)
            if date is not None and reader.styles.is_in(date, date_style):
                line = type_area.characters(preset)
                # Two characters are empty beside a name without seal, and beside one with a seal nobody misses them.
                name = break_name(reader.words(signature), line - SIGNATURE_RIGHT, longest_first=True)
                place = places(width(name[0]), width(reader.words(date)), line)
                _place([signature, date], place)
                if len(name) > 1:
                    _narrow(signature, line - place[0].empty - width(name[0]))
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
            indent.set(w(str(Align.RIGHT)), str(-layout.BODY_CHARACTER.times(_OVER).twips))
        child(properties_of(paragraph), "jc").set(w("val"), str(place.align))


def _narrow(signature: etree._Element, empty: float) -> None:
    """Leave no more room than its first line needs: then that ends where a word of the name does."""
    properties = properties_of(signature)
    child(properties, "ind").set(w("left"), str(layout.BODY_CHARACTER.times(max(empty - _SPARE, 0)).twips))
    child(properties, "jc").set(w("val"), str(Align.CENTER))


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
