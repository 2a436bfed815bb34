"""On which page the running text ends, as far as that can be told without printing it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from lxml import etree

from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import w
from app.word.reading.paragraphs import Paragraph, Reader
from app.word.reading.sections import sections_of
from app.word.standard import layout, type_area
from app.word.standard.layout import Preset

_CLOSING = frozenset("》”’），。、；：？！〕%％")
_OPENING = frozenset("《“‘（〔")
_UNTOLD = tuple(
    map(w, ("tbl", "drawing", "pict", "br", "cr", "numPr", "object", "footnoteReference", "endnoteReference"))
)
# Half-width characters of different fonts, in 字; Word lets a point stand beyond the line's end, LibreOffice takes its
# neighbour along: where both ways end on one page, that is the page.
_WAYS = ((0.5, True), (0.5, False), (0.6, True), (0.6, False))
# Lines from a page's edge within which nothing is sure, and after how many pages they are one more.
_MARGIN, _PAGES_A_LINE = 2, 4


@dataclass(frozen=True)
class Measured:
    """What a paragraph takes of a page: heights in points."""

    line: float
    lines: int
    before: float
    stays: bool


class LastPage(Enum):
    """The page the text ends on: `EVEN` only with enough room below."""

    EVEN = auto()
    ODD = auto()
    UNSURE = auto()


def last_page(document: etree._Element, reader: Reader, preset: Preset, below: Length) -> LastPage:
    """Which it surely is; `below`: the room there has to be on an even one."""
    sections = list(sections_of(document))
    if next(document.iter(*_UNTOLD), None) is not None or len(sections) != 1 or not sections[0][0].is_written:
        return LastPage.UNSURE
    section, held = sections[0]
    paragraphs = [reader.on_lines(section.gap_line).paragraph(one) for one in held]
    if not all(map(_is_told, paragraphs)):
        return LastPage.UNSURE
    room = layout.PAGE_HEIGHT.less(preset.top).less(preset.bottom).points
    told = {
        _told(*_end([measure(one, preset, *way) for one in paragraphs], room), room, below, preset) for way in _WAYS
    }
    return told.pop() if len(told) == 1 else LastPage.UNSURE


def _told(page: int, used: float, room: float, below: Length, preset: Preset) -> LastPage:
    edge = preset.pitch.times(_MARGIN + page // _PAGES_A_LINE).points
    end = LastPage.ODD if page % 2 else LastPage.EVEN
    left = room if end is LastPage.ODD else room - below.points
    return end if edge <= used <= left - edge else LastPage.UNSURE


def _is_told(paragraph: Paragraph) -> bool:
    """Whether its lines are as high as it says, and nothing else moves what follows."""
    look = paragraph.look
    return look.rule == "exact" and not look.after and not look.on_new_page


def _end(blocks: list[Measured], room: float) -> tuple[int, float]:
    page, used = 1, 0.0
    for block, chain in zip(blocks, _chains(blocks), strict=True):
        if used and used + chain > room:
            page, used = page + 1, 0.0
        used += block.before
        for _ in range(block.lines):
            if used + block.line > room:
                page, used = page + 1, 0.0
            used += block.line
    return page, used


def _chains(blocks: list[Measured]) -> Iterator[float]:
    """For each block the height that has to fit with it: its own where it stays with the next, else its first line."""
    heights = [0.0]
    for block, following in reversed(list(pairwise([*blocks, Measured(0, 0, 0, False)]))):
        whole = block.before + block.line * block.lines + heights[-1]
        heights.append(whole if block.stays and following.line else block.before + block.line)
    yield from reversed(heights[1:])


def measure(paragraph: Paragraph, preset: Preset, half: float, hangs: bool) -> Measured:
    """What it takes where half-width characters are `half` a 字 wide and points may or may not hang over the edge."""
    look, character = paragraph.look, paragraph.main.pitch or 1
    room = type_area.width(preset).points / character - look.right.characters
    starts = (look.left.characters + look.first.characters, look.left.characters)
    return Measured(look.line, _lines(paragraph.words, starts, room, half, hangs), look.before, look.keep_next)


def _lines(text: str, starts: tuple[float, float], room: float, half: float, hangs: bool) -> int:
    """How many lines the text takes; the first begins at the first of the starts, the others at the second."""
    lines, at = 1, starts[0]
    for unit in _units(text):
        size = sum(half if one.isascii() else 1.0 for one in unit)
        point = hangs and len(unit) > 1 and unit[-1] in _CLOSING
        if at + size - (1 if point else 0) > room:
            lines, at = lines + 1, starts[1]
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
