"""A drawing at its place on the page: the text of a text box, upright or turned, or the outline of a picture."""

from dataclasses import dataclass, replace

from lxml import etree

from app.core.page import Bar, Span
from app.word.ooxml.lengths import emu
from app.word.ooxml.wml import first, local
from app.word.preview.content import ContentReader
from app.word.preview.line_box import Drawing, LineBox, stack_height
from app.word.preview.paper import Paper
from app.word.preview.table import put, set_blocks
from app.word.standard.layout import Align

_OUTLINE, _OUTLINE_COLOUR = 0.5, "A0A0A0"


@dataclass(frozen=True)
class _Area:
    """Where a drawing lies, in points on the page."""

    left: float
    top: float
    width: float
    height: float


def draw(drawing: Drawing, reader: ContentReader, paper: Paper, top: float) -> tuple[list[Span], list[Bar]]:
    """What a drawing puts on its page; `top` is where the paragraph it hangs on begins."""
    anchor = drawing.element
    area = _area(drawing, paper, top)
    content = first(anchor, "txbxContent")
    if content is None:
        return [], _outline(area)
    body = first(anchor, "bodyPr")
    inset = {side: _emu(body, f"{side}Ins") for side in "ltrb"}
    turned = body is not None and body.get("vert") == "vert"
    across, along = (area.width, area.height) if turned else (area.height, area.width)
    lines = set_blocks(content, reader, along - inset["l"] - inset["r"])
    # What is too high for its box begins at the top and stands out below.
    spare = max(across - inset["t"] - inset["b"] - stack_height(lines), 0)
    anchored = {"b": spare, "ctr": spare / 2}.get("t" if body is None else body.get("anchor", "t"), 0)
    box = LineBox(0)
    put(box, lines, inset["l"], inset["t"] + anchored)
    if turned:
        return [_turn(span, area) for span in box.spans], []
    return (
        [span.move(area.left, area.top) for span in box.spans],
        [bar.move(area.left, area.top) for bar in box.bars],
    )


def _turn(span: Span, area: _Area) -> Span:
    down = tuple(one + area.top for one in span.places)
    across = area.left + area.width - span.baseline
    return replace(span, places=down, end=span.end + area.top, baseline=across, turned=True)


def _area(drawing: Drawing, paper: Paper, top: float) -> _Area:
    anchor = drawing.element
    extent = first(anchor, "extent")
    width, height = _emu(extent, "cx"), _emu(extent, "cy")
    if local(anchor) == "inline":
        shift = {Align.CENTER: 0.5, Align.RIGHT: 1.0}.get(drawing.align, 0.0)
        return _Area(paper.left + shift * (paper.column - width), top, width, height)
    across, down = first(anchor, "positionH"), first(anchor, "positionV")
    of_page = (0.0, paper.width) if _from(across) == "page" else (paper.left, paper.column)
    left = _place(across, of_page, width)
    from_top = {"page": (0.0, paper.height), "margin": (paper.top, paper.room)}.get(_from(down), (top, height))
    return _Area(left, _place(down, from_top, height), width, height)


def _from(position: etree._Element | None) -> str:
    return "" if position is None else position.get("relativeFrom", "")


def _place(position: etree._Element | None, area: tuple[float, float], size: float) -> float:
    begin, room = area
    for one in () if position is None else position:
        if local(one) == "posOffset":
            return begin + emu(one.text or "")
        spare = room - size
        return begin + {"center": spare / 2, "right": spare, "bottom": spare}.get(one.text or "", 0)
    return begin


def _outline(area: _Area) -> list[Bar]:
    left, top, right, bottom = area.left, area.top, area.left + area.width, area.top + area.height
    return [
        Bar(left, top, right, top + _OUTLINE, _OUTLINE_COLOUR),
        Bar(left, bottom - _OUTLINE, right, bottom, _OUTLINE_COLOUR),
        Bar(left, top, left + _OUTLINE, bottom, _OUTLINE_COLOUR),
        Bar(right - _OUTLINE, top, right, bottom, _OUTLINE_COLOUR),
    ]


def _emu(element: etree._Element | None, name: str) -> float:
    return emu(element.get(name, "")) if element is not None else 0
