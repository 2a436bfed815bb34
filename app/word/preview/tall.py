"""Places the text of cells over several rows, once it is known which of their rows share a page."""

from dataclasses import dataclass, field

from app.core.page import Span
from app.word.preview.line_box import LineBox, Tall
from app.word.preview.paging import PageBox
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


def tall_spans(pages: list[PageBox]) -> dict[int, list[Span]]:
    """The text of all such cells by the page (from 0) it stands on; a cell cut by a page's end goes on at the top."""
    found: dict[int, list[Span]] = {}
    for reach in _reaches(pages):
        left = list(reach.tall.lines)
        for part in reach.parts:
            last = part is reach.parts[-1]
            count = len(left) if last else _count_fitting(left, part.bottom - part.top - reach.tall.above)
            box, spare = LineBox(0), part.bottom - part.top - reach.tall.height
            # LibreOffice sets the text of a cut cell from the top.
            middle = reach.tall.middle and len(reach.parts) == 1 and spare > 0
            put(box, left[:count], reach.tall.left, reach.tall.above + (spare / 2 if middle else 0))
            found.setdefault(part.page, []).extend(span.move(part.left, part.top) for span in box.spans)
            left = left[count:]
    return found


def _reaches(pages: list[PageBox]) -> list[_Reach]:
    reaches: dict[int, _Reach] = {}
    for at, page in enumerate(pages):
        for one in page.placed:
            top = page.paper.top + one.top
            for tall in one.box.tall:
                reach = reaches.setdefault(id(tall), _Reach(tall))
                if not reach.parts or reach.parts[-1].page != at:
                    reach.parts.append(_Part(at, page.paper.left, top, top))
                reach.parts[-1].bottom = top + one.box.height
    return list(reaches.values())


def _count_fitting(lines: list[LineBox], room: float) -> int:
    for at, line in enumerate(lines):
        room -= line.before + line.height
        if room < 0:
            return at
    return len(lines)
