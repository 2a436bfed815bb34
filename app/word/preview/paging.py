"""Deals strips out to pages: what is kept together stays together, headers are repeated, high rows are cut."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.word.preview.line_box import Strip, stacked
from app.word.preview.section import Section

_HARDLY = 0.05  # points a page may be too full by, from rounding to twips


@dataclass(frozen=True)
class Placed:
    """A strip, so many points below the top of the text; `repeated` for a table's header on a further page."""

    strip: Strip
    top: float
    repeated: bool = False


@dataclass
class Leaf:
    """A page being filled."""

    section: Section
    number: int
    begins: bool  # whether it is its section's first
    placed: list[Placed] = field(default_factory=list)

    @property
    def used(self) -> float:
        """How far down it is filled."""
        return self.placed[-1].top + self.placed[-1].strip.height if self.placed else 0

    @property
    def empty(self) -> bool:
        """Whether nothing but repeated headers stands on it."""
        return all(one.repeated for one in self.placed)


class Pager:
    """Fills pages with the strips of one section after another."""

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []

    def section(self, section: Section, strips: Iterable[Strip]) -> None:
        """Fill on with a section's strips."""
        if section.kind != "continuous" or not self.leaves:
            self._begin(section)
        waiting = deque(strips)
        while waiting:
            self._place(waiting)

    def _begin(self, section: Section) -> None:
        number = self.leaves[-1].number + 1 if self.leaves else 1
        if section.first is not None:
            number = section.first
        if (section.kind, number % 2) in (("evenPage", 1), ("oddPage", 0)):
            self.leaves.append(Leaf(section, number, True))
            number += 1
        self.leaves.append(Leaf(section, number, True))

    def _turn(self, header: tuple[Strip, ...] = ()) -> None:
        last = self.leaves[-1]
        self.leaves.append(Leaf(last.section, last.number + 1, False))
        for strip in header:
            self._put(strip, repeated=True)

    def _put(self, strip: Strip, *, repeated: bool = False, before: float = 0) -> None:
        leaf = self.leaves[-1]
        leaf.placed.append(Placed(strip, leaf.used + before, repeated))

    def _place(self, waiting: deque[Strip]) -> None:
        leaf, strip = self.leaves[-1], waiting.popleft()
        if strip.new_page and not leaf.empty:
            self._turn()
            leaf = self.leaves[-1]
        begun = not leaf.placed and not leaf.begins and not strip.new_page
        before = 0 if begun else strip.before
        room = leaf.section.room - leaf.used - before + _HARDLY
        if strip.height <= room or not strip.height:
            # Room that nothing is written in may end below the page's foot.
            self._put(strip, before=min(before, max(room - strip.height, 0)))
        elif strip.parted and self._parts(strip, room, waiting):
            return
        elif leaf.empty:
            self._put(strip, before=before)
            self._turn() if waiting else None
        else:
            self._carry(strip, waiting)

    def _parts(self, strip: Strip, room: float, waiting: deque[Strip]) -> bool:
        """Cut a row where no page holds it, or where it may be cut anywhere."""
        leaf = self.leaves[-1]
        if strip.whole and strip.height <= leaf.section.room - stacked(strip.header) + _HARDLY:
            return False
        cut = strip.parted(room) if strip.parted else None
        if cut is None:
            return False
        first, rest = cut
        rest.header, first.header = strip.header, strip.header
        self._put(first)
        waiting.appendleft(rest)
        self._turn(rest.header)
        return True

    def _carry(self, strip: Strip, waiting: deque[Strip]) -> None:
        """Begin a page with this strip and with those before it that must not be parted from it."""
        leaf = self.leaves[-1]
        own = [at for at, one in enumerate(leaf.placed) if not one.repeated]
        cuts = [at for at in own[1:] if not leaf.placed[at - 1].strip.keep]
        if leaf.placed[-1].strip.keep and cuts:
            taken = leaf.placed[cuts[-1] :]
            del leaf.placed[cuts[-1] :]
            waiting.appendleft(strip)
            waiting.extendleft(one.strip for one in reversed(taken))
        else:
            waiting.appendleft(strip)
        self._turn(waiting[0].header)
