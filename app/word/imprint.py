"""Puts the imprint (版记) at the foot of the last page: its paragraphs move into a box on the type area's edge."""

from math import ceil

from lxml import etree

from app.word import layout
from app.word.layout import Preset, Style
from app.word.lengths import Length
from app.word.paragraphs import Styles, properties, set_style, text_of, width
from app.word.textbox import NAMESPACES, at_foot
from app.word.wml import MAIN, child, parse, w

_EMPTY_AT_BOTH_SIDES = 2
_LABEL = 3  # 抄送：


def place_imprint(document: etree._Element, styles: Styles, preset: Preset) -> None:
    """Change the body in place; a document without 抄送机关 and 印发机关 stays as it is."""
    found = styles.among(document, layout.COPIES_TO, layout.PRINTED_BY)
    last = found[-1] if found else None
    if last is None or (parent := last.getparent()) is None:
        return
    space = last.makeelement(w("p"))
    set_style(space, styles.ident(layout.IMPRINT_SPACE))
    parent.insert(parent.index(last) + 1, space)
    lines = _ruled(found, styles)
    # A preset's margin may end below the standard's type area; the last rule does not.
    above = Length(layout.PAGE_HEIGHT.twips - preset.bottom.twips - layout.TYPE_FOOT.twips)
    height = Length(sum(_height(one, styles) for one in lines) + above.twips)
    _reserve(space, height)
    space.append(_box(lines, height, above))


def _ruled(paragraphs: list[etree._Element], styles: Styles) -> list[etree._Element]:
    """Thick rules around, a thin one above 印发机关; none between 主送 and 抄送."""
    lines = [_rule(layout.THICK_RULE, paragraphs[0], styles)]
    for at, paragraph in enumerate(paragraphs):
        if at and styles.is_in(paragraph, layout.PRINTED_BY):
            lines.append(_rule(layout.THIN_RULE, paragraph, styles))
        lines.append(paragraph)
    return [*lines, _rule(layout.THICK_RULE, paragraphs[0], styles)]


def _rule(style: Style, model: etree._Element, styles: Styles) -> etree._Element:
    rule = model.makeelement(w("p"))
    set_style(rule, styles.ident(style))
    return rule


def _height(paragraph: etree._Element, styles: Styles) -> int:
    if styles.is_in(paragraph, layout.THICK_RULE, layout.THIN_RULE):
        return layout.RULE_LINE.twips
    room = layout.TYPE_WIDTH.points / layout.SMALL_SIZE.points - _EMPTY_AT_BOTH_SIDES - _LABEL
    return ceil(max(width(text_of(paragraph)) - _LABEL, 1) / int(room)) * layout.IMPRINT_LINE.twips


def _reserve(space: etree._Element, height: Length) -> None:
    """The paragraph the box hangs on is as high as the box: where it finds no room, box and all go to the next page."""
    spacing = child(properties(space), "spacing")
    for name, value in (("before", "0"), ("after", "0"), ("line", str(height.twips)), ("lineRule", "exact")):
        spacing.set(w(name), value)


def _box(lines: list[etree._Element], height: Length, above: Length) -> etree._Element:
    run = parse(
        f'<x xmlns:w="{MAIN}" {NAMESPACES}>{at_foot("", layout.TYPE_WIDTH, height, above, "版记")}</x>'.encode()
    )[0]
    content = next(run.iter(w("txbxContent")))
    content.extend(lines)
    return run
