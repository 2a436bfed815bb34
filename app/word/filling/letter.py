"""Places the head of a letter (信函, 10.1) above the type area: mark and red lines in boxes on the page, the number below."""

from collections.abc import Sequence

from lxml import etree

from app.word.filling.letterhead import mark_size, set_size
from app.word.filling.textbox import NAMESPACES, on_page
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import MAIN, child, parse, set_exact_lines, set_style, w
from app.word.reading.blocks import block_after
from app.word.reading.paragraphs import Reader
from app.word.standard import layout, type_area
from app.word.standard.layout import Preset, Style

_LEFT = Length((layout.PAGE_WIDTH.twips - layout.LETTER_LINE.twips) // 2)


def place_letter(document: etree._Element, reader: Reader, preset: Preset) -> None:
    """Change the body in place; a file of slips has a letter a slip."""
    for mark in reader.styles.among(document, layout.LETTER_MARK):
        number = block_after(mark)
        if number is not None and reader.styles.is_in(number, layout.LETTER_NUMBER):
            below = _hang_head(mark, number, reader, preset)
            _place_number(number, below, preset)
            _leave_first_page_unnumbered(number)


def _hang_head(mark: etree._Element, number: etree._Element, reader: Reader, preset: Preset) -> Length:
    """Mark and lines hang on the number, the first paragraph of the text; where the upper lines end, from the page's edge."""
    lines = reader.words(mark).split("\n")
    size = mark_size(lines, type_area.width(preset))
    line = size.times(layout.MARK_LINE)
    baseline = line.times(layout.ABOVE_BASELINE)
    top = layout.LETTER_MARK_TOP.less(Length(baseline.twips - size.times(layout.INK_ABOVE_BASELINE).twips))
    foot = line.less(baseline).less(size.times(layout.INK_BELOW_BASELINE))
    gap = Length(max(layout.LETTER_LINE_GAP.twips - foot.twips, layout.RULE_LINE.twips))
    set_exact_lines(mark, line)
    set_size(mark, size)
    height = line.times(len(lines)).plus(gap)
    upper = _rule(layout.LETTER_UPPER, mark, reader, gap)
    lower = _rule(layout.LETTER_LOWER, mark, reader, layout.RULE_LINE)
    first = layout.PAGE_HEIGHT.less(layout.LETTER_FOOT_LINE).less(layout.RULE_LINE)
    boxes = (
        _box((mark, upper), top, height.plus(layout.PAIR), "信函版头"),
        _box((lower,), first, layout.RULE_LINE.plus(layout.PAIR), "信函下双线"),
    )
    at = 0 if number.find(w("pPr")) is None else 1
    for box in reversed(boxes):
        number.insert(at, box)
    return top.plus(height).plus(layout.PAIR)


def _place_number(number: etree._Element, below: Length, preset: Preset) -> None:
    """Seven eighths of a character below the lines, at the right edge of the preset's type area."""
    ink = Length(
        preset.pitch.times(layout.ABOVE_BASELINE).twips - layout.BODY_SIZE.times(layout.INK_ABOVE_BASELINE).twips
    )
    before = below.plus(layout.LETTER_FIRST_GAP).less(ink).less(preset.top)
    set_exact_lines(number, preset.pitch, Length(max(before.twips, 0)))
    for stop in number.iterfind(f"{w('pPr')}/{w('tabs')}/{w('tab')}"):
        stop.set(w("pos"), str(type_area.width(preset).twips))


def _leave_first_page_unnumbered(number: etree._Element) -> None:
    """A first page with a footer of its own, and no such footer: none is printed."""
    section = next(number.iterfind(f"{w('pPr')}/{w('sectPr')}"), None)
    following = (
        one for after in number.itersiblings() for one in (after, *after.iterfind(f"{w('pPr')}/{w('sectPr')}"))
    )
    section = next((one for one in following if one.tag == w("sectPr")), section)
    if section is not None:
        child(section, "titlePg")


def _rule(style: Style, model: etree._Element, reader: Reader, line: Length) -> etree._Element:
    rule = model.makeelement(w("p"))
    set_style(rule, reader.styles.ident(style))
    set_exact_lines(rule, line)
    return rule


def _box(held: Sequence[etree._Element], top: Length, height: Length, name: str) -> etree._Element:
    place, size = (_LEFT, top), (layout.LETTER_LINE, height)
    run = parse(f'<x xmlns:w="{MAIN}" {NAMESPACES}>{on_page("", place, size, name)}</x>'.encode())[0]
    next(run.iter(w("txbxContent"))).extend(held)
    return run
