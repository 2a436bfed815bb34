"""Puts the imprint (版记) at the foot of the last page: its paragraphs move into a box on the type area's edge."""

from copy import deepcopy
from math import ceil

from lxml import etree

from app.core.text import width
from app.word.filling.last_page import LastPage, last_page
from app.word.filling.textbox import NAMESPACES, at_foot
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import MAIN, child, parse, properties_of, set_exact_lines, set_style, w
from app.word.reading.paragraphs import Reader
from app.word.standard import layout, type_area
from app.word.standard.layout import Preset, Style

_EMPTY_AT_BOTH_SIDES = 2
_LABEL = 3  # 抄送：


def place_imprint(document: etree._Element, reader: Reader, preset: Preset, *, duplex: bool = False) -> None:
    """Change the body in place; a document without 抄送机关 and 印发机关 stays as it is, and so does one of an office that has
    put them into a table or a content control: there it has placed them itself.

    Printed on both sides (`duplex`), it stands on an even page: below the text where that surely ends on one, else on a
    page of its own, before which Word leaves one blank where the text ends on an even page after all; then neither has a
    number (7.5). Tried in LibreOffice; Word and WPS know the same kind of section.
    """
    found = reader.styles.among(document, layout.COPIES_TO, layout.PRINTED_BY)
    parent = found[0].getparent() if found else None
    if parent is None or any(one.getparent() is not parent for one in found) or parent.tag != w("body"):
        return
    at = parent.index(found[0])
    _stretch(found, preset)
    # A letter's imprint (信函, 10.1) has no lines.
    lines = found if reader.styles.among(document, layout.LETTER_MARK) else _add_rules(found, reader)
    # A preset's margin may end below its type area; the last rule does not.
    above = layout.PAGE_HEIGHT.less(preset.bottom).less(type_area.foot(preset))
    height = Length(sum(_height(one, reader, preset) for one in lines) + above.twips)
    box = _box(lines, (type_area.width(preset), height), above)
    end = last_page(document, reader, preset, height) if duplex else LastPage.EVEN
    space = box.makeelement(w("p"))
    set_style(space, reader.styles.ident(layout.IMPRINT_SPACE))
    # As high as the box that hangs on it: where it finds no room, box and all go to the next page.
    set_exact_lines(space, height)
    space.append(box)
    parent.insert(at, space)
    if end is LastPage.EVEN:
        _keep_with_closing(space, reader)
    else:
        _begin_even_page(parent, space, reader, numbered=end is LastPage.ODD)


def _keep_with_closing(space: etree._Element, reader: Reader) -> None:
    """No page holds the imprint alone: date and note go along, and with them what stays with the issuer."""
    before = space.getprevious()
    while before is not None and reader.styles.is_in(before, layout.DATE, layout.SEALED_DATE, layout.NOTE):
        child(properties_of(before), "keepNext")
        before = before.getprevious()


def _begin_even_page(body: etree._Element, space: etree._Element, reader: Reader, *, numbered: bool) -> None:
    """The imprint in a section of its own, whether or not it had one; without number where a blank page may be before it."""
    section, before = body[-1], space.getprevious()
    while (
        before is not None
        and before.tag == w("p")
        and not reader.words(before)
        and before.find(f".//{w('sectPr')}") is None
    ):
        before = before.getprevious()
    if section.tag != w("sectPr") or before is None:
        return
    if before.find(f".//{w('sectPr')}") is None:
        last = before if before.tag == w("p") else before.makeelement(w("p"))
        if last is not before:
            before.addnext(last)
        properties_of(last).append(deepcopy(section))
    child(section, "type").set(w("val"), "evenPage")
    if not numbered:
        # A first page with a footer of its own, and no such footer: none is printed.
        child(section, "titlePg")


def _stretch(paragraphs: list[etree._Element], preset: Preset) -> None:
    """The day stands at the right edge of the preset's type area, not of the one the template was made for."""
    for paragraph in paragraphs:
        for stop in paragraph.iter(w("tab")):
            if stop.get(w("pos")) == str(layout.TYPE_WIDTH.less(layout.SMALL_SIZE).twips):
                stop.set(w("pos"), str(type_area.width(preset).less(layout.SMALL_SIZE).twips))


def _add_rules(paragraphs: list[etree._Element], reader: Reader) -> list[etree._Element]:
    """Thick rules around, a thin one above 印发机关; none between 主送 and 抄送."""
    lines = [_rule(layout.THICK_RULE, paragraphs[0], reader)]
    for at, paragraph in enumerate(paragraphs):
        if at and reader.styles.is_in(paragraph, layout.PRINTED_BY):
            lines.append(_rule(layout.THIN_RULE, paragraph, reader))
        lines.append(paragraph)
    return [*lines, _rule(layout.THICK_RULE, paragraphs[0], reader)]


def _rule(style: Style, model: etree._Element, reader: Reader) -> etree._Element:
    rule = model.makeelement(w("p"))
    set_style(rule, reader.styles.ident(style))
    return rule


def _height(paragraph: etree._Element, reader: Reader, preset: Preset) -> int:
    if reader.styles.is_in(paragraph, layout.THICK_RULE, layout.THIN_RULE):
        return layout.RULE_LINE.twips
    room = type_area.width(preset).points / layout.SMALL_SIZE.points - _EMPTY_AT_BOTH_SIDES - _LABEL
    words = reader.words(paragraph).replace("\t", "")
    return ceil(max(width(words) - _LABEL, 1) / int(room)) * layout.IMPRINT_LINE.twips


def _box(lines: list[etree._Element], size: tuple[Length, Length], above: Length) -> etree._Element:
    run = parse(f'<x xmlns:w="{MAIN}" {NAMESPACES}>{at_foot("", *size, above, "版记")}</x>'.encode())[0]
    content = next(run.iter(w("txbxContent")))
    content.extend(lines)
    return run
