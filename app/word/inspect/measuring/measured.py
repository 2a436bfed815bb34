"""What the clauses ask of printed pages: first and last ink, lines a page, characters a line, the page's number."""

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from app.word.inspect.measuring.printed import PrintedDocument, PrintedLine, PrintedPage
from app.word.ooxml.lengths import Length, mm, pt
from app.word.standard.layout import BODY_SIZE

_NUMBER = re.compile(r"[—–―－\-]?\d{1,4}[—–―－\-]?")
_HAN = re.compile("[一-鿿]")
_PAGES_LOOKED_AT = 12
_NEAR = pt(1.5)
_FEW = 3
_UNEVEN = 0.15
_LEAST_LINE = BODY_SIZE.times(0.8)  # the ink of a line of 汉字 in the body's size is higher
_RIGHT_EDGE = BODY_SIZE.times(1.3)  # the last character's left edge is one character from the margin


def text_lines(page: PrintedPage) -> tuple[PrintedLine, ...]:
    """The page's lines without its number."""
    lines = page.lines
    return lines[:-1] if lines and _NUMBER.fullmatch(lines[-1].text) else lines


def number_line(page: PrintedPage) -> PrintedLine | None:
    """The line that holds the page's number."""
    last = page.lines[-1] if page.lines else None
    return last if last is not None and _NUMBER.fullmatch(last.text) else None


def running_pages(printed: PrintedDocument) -> list[PrintedPage]:
    """Upright inner pages whose lines all stand at one pitch: no table, no head, no end."""
    inner = [page for page in printed.pages[1:-1] if not page.across and len(text_lines(page)) > _FEW]
    pitch = line_pitch(inner)
    return [page for page in inner if pitch and _is_even(page, pitch)]


def line_pitch(pages: list[PrintedPage]) -> Length | None:
    """The distance most lines keep from the one before; None where there are too few."""
    steps = Counter(round(step.twips / 2) for page in pages for step in _steps(page))
    return Length(steps.most_common(1)[0][0] * 2) if steps else None


def lines_a_page(printed: PrintedDocument, worked_out: int = 0) -> int:
    """The most lines a page of running text has, blank ones among them; 0 where there is no such page.

    Few pages may all end early, with blank lines or before what must stay together: then the number `worked_out`
    from the pitch holds.
    """
    pages = running_pages(printed)
    pitch = line_pitch(pages)
    most = max((_count(page, pitch) for page in pages), default=0) if pitch else 0
    return max(most, worked_out) if len(pages) < _FEW else most


def characters_a_line(printed: PrintedDocument, worked_out: int = 0) -> int:
    """How many characters most full lines of 汉字 have; 0 where there are too few such lines.

    A line that may not end before a sign has fewer: where one has the number `worked_out` from the pitch and ends
    with a 汉字, so that no sign hangs over the margin, that number holds.
    """
    pages = [page for page in printed.pages if not page.across][:_PAGES_LOOKED_AT]
    lines = [line for page in pages for line in text_lines(page) if line.is_all_chinese]
    if not lines:
        return 0
    left, right = min(line.left for line in lines), max(line.last for line in lines)
    full = [one for one in lines if one.left.twips - left.twips < _NEAR.twips and _reaches(one, right)]
    counts = Counter(len(line.text) for line in full)
    most, often = max(counts.items(), key=lambda one: one[1], default=(0, 0))
    if any(len(line.text) == worked_out and _HAN.fullmatch(line.text[-1]) for line in full):
        most = max(most, worked_out)
    return most if often >= _FEW else 0


def first_ink(printed: PrintedDocument) -> Length | None:
    """Where the ink of upright pages after the first begins that begin with text; None where there is none."""
    upright = [page for page in printed.pages[1:] if not page.across and page.ink.bands and _begins_with_text(page)]
    tops = [page.ink.bands[0].top.twips for page in upright[:_PAGES_LOOKED_AT]]
    return Length(round(median(tops))) if tops else None


def last_ink(printed: PrintedDocument) -> Length | None:
    """Where the ink of full pages of running text ends, the page's number left out."""
    most = lines_a_page(printed)
    pages = running_pages(printed)
    pitch = line_pitch(pages)
    full = [page for page in pages if pitch and _count(page, pitch) == most][:_PAGES_LOOKED_AT]
    ends = [foot.twips for page in full if (foot := _foot(page)) is not None]
    return Length(max(ends)) if ends else None


def _begins_with_text(page: PrintedPage) -> bool:
    """Not with a letter's mark, of which a file of slips has one a slip, nor with a table or smaller words (回执)."""
    first = page.ink.bands[0]
    is_red = bool(page.ink.red) and page.ink.red[0].top == first.top
    return not is_red and first.height >= _LEAST_LINE


def _foot(page: PrintedPage) -> Length | None:
    """The lower edge of the last line's ink."""
    baseline = text_lines(page)[-1].baseline
    bands = [
        band for band in page.ink.bands if band.top <= baseline and band.bottom.twips > baseline.twips - mm(2).twips
    ]
    return max((band.bottom for band in bands), default=None)


def _steps(page: PrintedPage) -> list[Length]:
    lines = text_lines(page)
    return [Length(b.baseline.twips - a.baseline.twips) for a, b in pairwise(lines)]


def _is_even(page: PrintedPage, pitch: Length) -> bool:
    """Whether every line stands one or more pitches below the one before; fonts may stretch some lines a little."""
    out = pitch.times(_UNEVEN).twips
    return all(abs(step.twips - _lines_in(step, pitch) * pitch.twips) <= out for step in _steps(page))


def _lines_in(step: Length, pitch: Length) -> int:
    return max(round(step.twips / pitch.twips), 1)


def _count(page: PrintedPage, pitch: Length) -> int:
    return sum(_lines_in(step, pitch) for step in _steps(page)) + 1


def _reaches(line: PrintedLine, right: Length) -> bool:
    return right.twips - line.last.twips < _RIGHT_EDGE.twips - BODY_SIZE.twips + _NEAR.twips
