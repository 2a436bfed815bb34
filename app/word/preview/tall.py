"""Places the text of cells over several rows, once it is known which of their rows share a page."""

from dataclasses import dataclass, field

from app.core.page import Span
from app.word.preview.line_box import Strip, Tall
from app.word.preview.paging import Leaf
from app.word.preview.table import put


@dataclass
class _Part:
    """The rows of a cell that stand on one page: from where to where, measured on the page."""

    page: int
    left: float
    top: float
    bottom: float


@dataclass
class _Reach:
    tall: Tall
    parts: list[_Part] = field(default_factory=list)


def tall_spans(leaves: list[Leaf]) -> dict[int, list[Span]]:
    """The text of all such cells by the page (from 0) it stands on; a cell cut by a page's end goes on at the top."""
    found: dict[int, list[Span]] = {}
    for reach in _reaches(leaves):
        left = list(reach.tall.lines)
        for part in reach.parts:
            last = part is reach.parts[-1]
            count = len(left) if last else _fitting(left, part.bottom - part.top - reach.tall.above)
            strip, spare = Strip(0), part.bottom - part.top - reach.tall.height
            # LibreOffice sets the text of a cut cell from the top.
            middle = reach.tall.middle and len(reach.parts) == 1 and spare > 0
            put(strip, left[:count], reach.tall.left, reach.tall.above + (spare / 2 if middle else 0))
            found.setdefault(part.page, []).extend(span.moved(part.left, part.top) for span in strip.spans)
            left = left[count:]
    return found


def _reaches(leaves: list[Leaf]) -> list[_Reach]:
    reaches: dict[int, _Reach] = {}
    for page, leaf in enumerate(leaves):
        for one in leaf.placed:
            top = leaf.section.top + one.top
            for tall in one.strip.tall:
                reach = reaches.setdefault(id(tall), _Reach(tall))
                if not reach.parts or reach.parts[-1].page != page:
                    reach.parts.append(_Part(page, leaf.section.left, top, top))
                reach.parts[-1].bottom = top + one.strip.height
    return list(reaches.values())


def _fitting(lines: list[Strip], room: float) -> int:
    for at, line in enumerate(lines):
        room -= line.before + line.height
        if room < 0:
            return at
    return len(lines)
