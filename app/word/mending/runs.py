"""Changes the look of words: runs are cut where a look is to begin or end, and given fonts, sizes and colours."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import XML_SPACE, child, local, w
from app.word.reading.inlines import inlines, said
from app.word.reading.looks import RunLook
from app.word.reading.paragraphs import Paragraph, Reader
from app.word.reading.styles import style_id
from app.word.standard import faces

_THEMED = ("themeColor", "themeTint", "themeShade")


class WordsPiece(NamedTuple):
    """What a run holds of a paragraph's words (w:t, w:tab…), and where it begins and ends among these."""

    element: etree._Element
    run: etree._Element
    look: RunLook
    start: int
    end: int


def pieces(reader: Reader, paragraph: etree._Element) -> Iterator[WordsPiece]:
    """The printed ones, in order."""
    ident, done = style_id(paragraph), 0
    for one in inlines(paragraph):
        text = said(one.element)
        if not text or one.run is None:
            continue
        look = reader.run_look(ident, one.run.find(w("rPr")))
        if not look.hidden:
            yield WordsPiece(one.element, one.run, look, done, done + len(text))
            done += len(text)


def change_looks(
    reader: Reader,
    paragraph: Paragraph,
    is_wrong: Callable[[RunLook], bool],
    change: Callable[[etree._Element, RunLook], None],
    start: int = 0,
    end: int | None = None,
) -> list[RunLook]:
    """Change the runs between two places of a paragraph's words whose look is wrong; how these looked."""
    for at in filter(None, (start, end)):
        cut(reader, paragraph.element, at)
    held = [one for one in pieces(reader, paragraph.element) if one.start >= start and (end is None or one.end <= end)]
    wrong = {one.run: one.look for one in held if is_wrong(one.look)}
    for run, look in wrong.items():
        change(run, look)
    return list(wrong.values())


def put(run: etree._Element, name: str, value: str) -> None:
    """Give a run a property with one value."""
    child(child(run, "rPr"), name).set(w("val"), value)


def put_size(run: etree._Element, size: Length) -> None:
    """Give a run a size."""
    for name in ("sz", "szCs"):
        put(run, name, str(size.half_points))


def put_face(run: etree._Element, look: RunLook, face: str) -> None:
    """Give a run a Chinese font; a Western font of its own (Times New Roman) stays, for digits may have one."""
    slots = ("eastAsia", "ascii", "hAnsi") if look.latin and faces.is_chinese(look.latin) else ("eastAsia",)
    put_fonts(run, face, slots)


def put_fonts(run: etree._Element, face: str, slots: tuple[str, ...]) -> None:
    """Name a font for these kinds of characters; a theme's name would go before it."""
    fonts = child(child(run, "rPr"), "rFonts")
    for slot in slots:
        fonts.attrib.pop(w(f"{slot}Theme"), "")
        fonts.set(w(slot), face)


def put_colour(run: etree._Element, colour: str) -> None:
    """Give a run a colour: six digits, or auto."""
    put(run, "color", colour)
    written = child(child(run, "rPr"), "color")
    for name in _THEMED:
        written.attrib.pop(w(name), "")


def cut(reader: Reader, paragraph: etree._Element, at: int) -> None:
    """See to it that no run goes on past this place of the words."""
    for one in pieces(reader, paragraph):
        if one.start < at < one.end and local(one.element) == "t":
            text = one.element.text or ""
            behind = one.element.makeelement(one.element.tag)
            one.element.text, behind.text = text[: at - one.start], text[at - one.start :]
            for half in (one.element, behind):
                keep_blanks(half)
            one.element.addnext(behind)
            _part(one.run, behind)
        elif one.start == at:
            _part(one.run, one.element)


def keep_blanks(text: etree._Element) -> None:
    """Blanks at the ends of words (w:t) are words."""
    text.set(XML_SPACE, "preserve")


def _part(run: etree._Element, first: etree._Element) -> None:
    """What begins with this element goes into a run of its own, with the same look."""
    behind = [first, *first.itersiblings()]
    if first.getparent() is not run or not any(one.tag != w("rPr") for one in first.itersiblings(preceding=True)):
        return
    other = run.makeelement(run.tag)
    look = run.find(w("rPr"))
    if look is not None:
        other.append(deepcopy(look))
    other.extend(behind)
    run.addnext(other)
