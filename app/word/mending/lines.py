"""Changes how a paragraph's lines stand: pitch, room above and below, indents, alignment."""

from lxml import etree

from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import child, local, properties_of, w
from app.word.reading.looks import LINE
from app.word.reading.paragraphs import Paragraph

_NONE = Length(0)
_SIDES = ("left", "right", "firstLine")
_GAPS = tuple(f"{side}{kind}" for side in ("before", "after") for kind in ("", "Lines", "Autospacing"))


def put_pitch(paragraph: Paragraph, rule: str, line: float) -> None:
    """Set its lines so far apart: points, or times the font's own where the rule is auto; nothing above and below."""
    spacing = _spacing(paragraph)
    spacing.set(w("line"), str(round(line * (LINE.twips if rule == "auto" else 20))))
    spacing.set(w("lineRule"), rule)


def close_gaps(paragraph: Paragraph) -> None:
    """Leave nothing empty above and below it."""
    _spacing(paragraph)


def put_gap_above(paragraph: Paragraph, points: float) -> None:
    """What is left empty above it; nothing is written where it is so already."""
    if paragraph.look.before != points:
        spacing = child(properties_of(paragraph.element), "spacing")
        for name in ("beforeLines", "beforeAutospacing"):
            spacing.attrib.pop(w(name), "")
        spacing.set(w("before"), str(round(points * 20)))


def put_indent(paragraph: Paragraph, *, left: Length = _NONE, right: Length = _NONE, first: float = 0) -> None:
    """Its indents, all three; `first`: so many characters (字) of it, which Word goes by before lengths."""
    indent = child(properties_of(paragraph.element), "ind")
    indent.attrib.clear()
    lengths = (left, right, Length(round(first * paragraph.main.pitch * 20)))
    for name, length, characters in zip(_SIDES, lengths, (0, 0, first), strict=True):
        indent.set(w(f"{name}Chars"), str(round(characters * 100)))
        indent.set(w(name), str(length.twips))


def put_align(paragraph: Paragraph, align: str) -> None:
    """How its lines stand (w:jc)."""
    child(properties_of(paragraph.element), "jc").set(w("val"), align)


def holds_picture(paragraph: Paragraph) -> bool:
    """Whether something drawn stands among its words: exact lines would cut it off."""
    return any(_is_inline(run.drawing) for run in paragraph.runs if run.drawing is not None)


def _is_inline(drawing: etree._Element) -> bool:
    return not any(local(one) == "anchor" or "position:absolute" in one.get("style", "") for one in drawing)


def _spacing(paragraph: Paragraph) -> etree._Element:
    spacing = child(properties_of(paragraph.element), "spacing")
    for name in _GAPS:
        spacing.set(w(name), "0")
    return spacing
