"""On which page the running text ends, as far as that can be told without printing it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from app.word.ooxml.wml import w
from app.word.reading.paragraphs import Styles, text_of
from app.word.standard import layout, type_area
from app.word.standard.layout import Preset, Style

_STYLES = {style.name: style for style in layout.STYLES}
_CLOSING = frozenset("》”’），。、；：？！〕%％")
_OPENING = frozenset("《“‘（〔")
_UNTOLD = tuple(map(w, ("tbl", "drawing", "pict", "br", "numPr", "object")))
# Half-width characters of different fonts, in 字; Word lets a point stand beyond the line's end, LibreOffice takes its
# neighbour along: where both ways end on one page, that is the page.
_WAYS = ((0.5, True), (0.5, False), (0.6, True), (0.6, False))
# Lines from a page's edge within which nothing is sure, and after how many pages they are one more.
_MARGIN, _PAGES_A_LINE = 2, 4


@dataclass(frozen=True)
class _Measured:
    line: int
    lines: int
    before: int
    stays: bool


def ends_on_even_page(document: etree._Element, styles: Styles, preset: Preset, below: int) -> bool:
    """Whether it surely ends on a page of even number with so many twips left below; False where that is unsure."""
    body = document.find(w("body"))
    if body is None or next(body.iter(*_UNTOLD), None) is not None or len(list(body.iter(w("sectPr")))) != 1:
        return False
    room = layout.PAGE_HEIGHT.less(preset.top).less(preset.bottom).twips
    for way in _WAYS:
        page, used = _end([_block(one, styles, preset, *way) for one in body.iter(w("p"))], room)
        edge = preset.pitch.times(_MARGIN + page // _PAGES_A_LINE).twips
        if page % 2 or not edge <= used <= room - below - edge:
            return False
    return True


def _end(blocks: list[_Measured], room: int) -> tuple[int, int]:
    page, used = 1, 0
    for block, chain in zip(blocks, _chains(blocks), strict=True):
        if used and used + chain > room:
            page, used = page + 1, 0
        used += block.before
        for _ in range(block.lines):
            if used + block.line > room:
                page, used = page + 1, 0
            used += block.line
    return page, used


def _chains(blocks: list[_Measured]) -> Iterator[int]:
    """For each block the height that has to fit with it: its own where it stays with the next, else its first line."""
    heights = [0]
    for block, following in reversed(list(pairwise([*blocks, _Measured(0, 0, 0, False)]))):
        whole = block.before + block.line * block.lines + heights[-1]
        heights.append(whole if block.stays and following.line else block.before + block.line)
    yield from reversed(heights[1:])


def _block(paragraph: etree._Element, styles: Styles, preset: Preset, half: float, hangs: bool) -> _Measured:
    style = _STYLES.get(styles.of(paragraph), layout.BODY)
    spacing = paragraph.find(f"{w('pPr')}/{w('spacing')}")
    usual = str((style.line or preset.pitch).twips)
    line, before = (usual, "0") if spacing is None else (spacing.get(w("line"), usual), spacing.get(w("before"), "0"))
    stays = style.keep_next or paragraph.find(f"{w('pPr')}/{w('keepNext')}") is not None
    room = type_area.width(preset).points / _character(style)
    lines = _lines(text_of(paragraph), style.chars, room, half, hangs)
    return _Measured(int(line), lines, int(before), stays)


def _character(style: Style) -> float:
    return (layout.BODY_CHARACTER if style.size == layout.BODY_SIZE else style.size).points


def _lines(text: str, indent: float, room: float, half: float, hangs: bool) -> int:
    """How many lines the text takes."""
    lines, at = 1, indent
    for unit in _units(text):
        size = sum(half if one.isascii() else 1.0 for one in unit)
        point = hangs and len(unit) > 1 and unit[-1] in _CLOSING
        if at + size - (1 if point else 0) > room:
            lines, at = lines + 1, 0
        at += size
    return lines


def _units(text: str) -> Iterator[str]:
    """What may not be parted: words and numbers, with the signs that may not begin or end a line."""
    unit = ""
    for character in text:
        word = character.isascii() and not character.isspace()
        joined = unit and (character in _CLOSING or unit[-1] in _OPENING or (word and unit[-1].isascii()))
        if unit and not joined:
            yield unit
            unit = ""
        unit += character
    if unit:
        yield unit
