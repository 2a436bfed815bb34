"""Deals boxes out to pages: what is kept together stays together, headers are repeated, high rows are cut."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.word.preview.line_box import LineBox, stack_height
from app.word.preview.paper import Paper

_HARDLY = 0.05  # points a page may be too full by, from rounding to twips


@dataclass(frozen=True)
class Placed:
    """A box, so many points below the top of the text; `repeated` for a table's header on a further page."""

    box: LineBox
    top: float
    repeated: bool = False


@dataclass
class PageBox:
    """A page being filled."""

    paper: Paper
    number: int
    begins: bool  # whether it is its section's first
    placed: list[Placed] = field(default_factory=list)

    @property
    def used(self) -> float:
        """How far down it is filled."""
        return self.placed[-1].top + self.placed[-1].box.height if self.placed else 0

    @property
    def empty(self) -> bool:
        """Whether nothing but repeated headers stands on it."""
        return all(one.repeated for one in self.placed)


class Pager:
    """Fills pages with the boxes of one section after another."""

    def __init__(self) -> None:
        self.pages: list[PageBox] = []

    def section(self, paper: Paper, boxes: Iterable[LineBox]) -> None:
        """Fill on with a section's boxes."""
        if paper.section.kind != "continuous" or not self.pages:
            self._begin(paper)
        waiting = deque(boxes)
        while waiting:
            self._place(waiting)

    def _begin(self, paper: Paper) -> None:
        number = self.pages[-1].number + 1 if self.pages else 1
        if paper.section.first_number is not None:
            number = paper.section.first_number
        if (paper.section.kind, number % 2) in (("evenPage", 1), ("oddPage", 0)):
            self.pages.append(PageBox(paper, number, True))
            number += 1
        self.pages.append(PageBox(paper, number, True))

    def _turn(self, header: tuple[LineBox, ...] = ()) -> None:
        last = self.pages[-1]
        self.pages.append(PageBox(last.paper, last.number + 1, False))
        for box in header:
            self._put(box, repeated=True)

    def _put(self, box: LineBox, *, repeated: bool = False, before: float = 0) -> None:
        page = self.pages[-1]
        page.placed.append(Placed(box, page.used + before, repeated))

    def _place(self, waiting: deque[LineBox]) -> None:
        page, box = self.pages[-1], waiting.popleft()
        if box.new_page and not page.empty:
            self._turn()
            page = self.pages[-1]
        begun = not page.placed and not page.begins and not box.new_page
        before = 0 if begun else box.before
        room = page.paper.room - page.used - before + _HARDLY
        if box.height <= room or not box.height:
            # Room that nothing is written in may end below the page's foot.
            self._put(box, before=min(before, max(room - box.height, 0)))
        elif box.parted and self._parts(box, room, waiting):
            return
        elif page.empty:
            self._put(box, before=before)
            self._turn() if waiting else None
        else:
            self._carry(box, waiting)

    def _parts(self, box: LineBox, room: float, waiting: deque[LineBox]) -> bool:
        """Cut a row where no page holds it, or where it may be cut anywhere."""
        page = self.pages[-1]
        if box.whole and box.height <= page.paper.room - stack_height(box.header) + _HARDLY:
            return False
        cut = box.parted(room) if box.parted else None
        if cut is None:
            return False
        first, rest = cut
        rest.header, first.header = box.header, box.header
        self._put(first)
        waiting.appendleft(rest)
        self._turn(rest.header)
        return True

    def _carry(self, box: LineBox, waiting: deque[LineBox]) -> None:
        """Begin a page with this box and with those before it that must not be parted from it."""
        page = self.pages[-1]
        own = [at for at, one in enumerate(page.placed) if not one.repeated]
        cuts = [at for at in own[1:] if not page.placed[at - 1].box.keep]
        if page.placed[-1].box.keep and cuts:
            taken = page.placed[cuts[-1] :]
            del page.placed[cuts[-1] :]
            waiting.appendleft(box)
            waiting.extendleft(one.box for one in reversed(taken))
        else:
            waiting.appendleft(box)
        self._turn(waiting[0].header)
