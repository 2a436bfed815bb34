"""Places issuer (署名) and date (成文日期) by their widths, and keeps the closing together on one page."""

from collections.abc import Callable

from lxml import etree

from app.core.prose.name_lines import break_name
from app.core.text import width
from app.word.ooxml.wml import child, properties_of, w
from app.word.reading.blocks import block_after, blocks_before, paragraphs_in, rows
from app.word.reading.paragraphs import Reader
from app.word.standard import layout, type_area
from app.word.standard.layout import Align, Preset, Style
from app.word.standard.places import SEALED_RIGHT, SIGNATURE_RIGHT, ClosingPlace, place_sealed, place_signed

_SPARE = 0.4  # of a character: less than one more needs, more than rounding takes
Places = Callable[[float, float, int], tuple[ClosingPlace, ClosingPlace]]
_KINDS: tuple[tuple[Style, Style, Places], ...] = (
    (layout.SIGNATURE, layout.DATE, place_signed),
    (layout.SEALED_SIGNATURE, layout.SEALED_DATE, place_sealed),
)
_OVER = 2  # characters a date may run over the type area before it is wrapped


def place_closing(document: etree._Element, reader: Reader, preset: Preset) -> None:
    """Change the body in place."""
    for signature_style, date_style, places in _KINDS:
        for date in reader.styles.among(document, date_style):
            signed = _signed_together(date, signature_style, reader)
            if len(signed) > 1 or any("\t" in reader.words(one) for one in signed):
                _place_joint(signed, date, places, reader, preset)
            elif signed:
                _place_alone(signed[0], date, places, reader, preset)
            following = block_after(date) if signed else None
            if following is not None and reader.styles.is_in(following, layout.NOTE):
                child(properties_of(date), "keepNext")


def _place_alone(
    signature: etree._Element, date: etree._Element, places: Places, reader: Reader, preset: Preset
) -> None:
    line = type_area.characters(preset)
    # Two characters are empty beside a name without seal, and beside one with a seal nobody misses them.
    name = break_name(reader.words(signature), line - SIGNATURE_RIGHT, longest_first=True)
    place = places(width(name[0]), width(reader.words(date)), line)
    _place([signature, date], place)
    if len(name) > 1:
        _narrow(signature, line - place[0].empty - width(name[0]))
    _keep(signature, reader)


def _place(lines: list[etree._Element], places: tuple[ClosingPlace, ...]) -> None:
    for paragraph, place in zip(lines, places, strict=True):
        indent = child(properties_of(paragraph), "ind")
        indent.attrib.clear()
        # No leftChars or rightChars: Word counts them in characters of 16 pt, the text stands at 15.75.
        indent.set(w(str(place.align)), str(layout.BODY_CHARACTER.times(place.empty).twips))
        if place.align is Align.LEFT:
            # A date as wide as the issuer above fills its line to the end: 2027年2月1／日 in a font of wide digits.
            indent.set(w(str(Align.RIGHT)), str(-layout.BODY_CHARACTER.times(_OVER).twips))
        child(properties_of(paragraph), "jc").set(w("val"), str(place.align))


def _signed_together(date: etree._Element, style: Style, reader: Reader) -> list[etree._Element]:
    """The names above a date, those of a joint issue (联合行文) too; between rows of seals stand blank lines."""
    found: list[etree._Element] = []
    for before in blocks_before(date):
        if reader.styles.is_in(before, style):
            found.insert(0, before)
        elif not found or not reader.styles.is_in(before, layout.BLANK):
            break
    return found


def _place_joint(
    signed: list[etree._Element], date: etree._Element, places: Places, reader: Reader, preset: Preset
) -> None:
    """One below the other on one left edge, as wide as the widest; beside each other, each in its seal's middle."""
    line, widths = type_area.characters(preset), [width(reader.words(one)) for one in signed]
    day, widest = width(reader.words(date)), max(widths)
    place = places(widest, day, line)
    for one, wide in zip(signed, widths, strict=True):
        if "\t" in reader.words(one):
            middle = line - SEALED_RIGHT - day / 2
            _set_tabs(one, (middle - line / 2, middle))
        elif places is place_sealed:
            _place([one], places(wide, day, line)[:1])
        else:
            _place([one], place[:1])
            _spread(one, widest, wide, line - place[0].empty - widest)
        _keep(one, reader)
    _place([date], (ClosingPlace(Align.RIGHT, SEALED_RIGHT),) if places is place_sealed else place[1:])


def _spread(signature: etree._Element, widest: float, wide: float, left: float) -> None:
    """A shorter name is set from the others' left edge, its characters further apart."""
    if not 1 < wide < widest:
        return
    indent = child(properties_of(signature), "ind")
    indent.attrib.clear()
    indent.set(w("left"), str(layout.BODY_CHARACTER.times(left).twips))
    child(properties_of(signature), "jc").set(w("val"), str(Align.LEFT))
    apart = layout.SQUEEZE.twips + layout.BODY_CHARACTER.times((widest - wide) / (wide - 1)).twips
    for run in signature.iter(w("r")):
        child(child(run, "rPr"), "spacing").set(w("val"), str(apart))


def _set_tabs(signature: etree._Element, middles: tuple[float, ...]) -> None:
    properties = properties_of(signature)
    tabs = child(properties, "tabs")
    for middle in middles:
        at = layout.BODY_CHARACTER.times(middle).twips
        etree.SubElement(tabs, w("tab"), {w("val"): "center", w("pos"): str(at)})
    child(properties, "jc").set(w("val"), str(Align.LEFT))


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
