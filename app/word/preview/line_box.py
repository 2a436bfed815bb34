"""A box: a line of text or a row of a table, the smallest thing that stands on a page as a whole."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from lxml import etree

from app.core.page import Bar, Span
from app.word.standard.layout import Align


@dataclass(frozen=True, eq=False)
class Drawing:
    """A drawing as the file has it; one that stands in a line follows the paragraph's alignment."""

    element: etree._Element
    align: Align


@dataclass(frozen=True, eq=False)
class Tall:
    """A cell that reaches over several rows: its lines are placed once it is known which rows share a page."""

    lines: "tuple[LineBox, ...]"
    left: float
    above: float
    below: float
    middle: bool

    @property
    def height(self) -> float:
        """What it needs, its margins included."""
        return self.above + stack_height(self.lines) + self.below


@dataclass
class LineBox:
    """Heights are measured from its own top, in points.

    `before`: empty room above it, dropped where it begins a page; `keep`: the next box stands on the same page;
    `header`: boxes repeated above it where it begins a page; `parted`: cuts it at a height, if it may be cut;
    `whole`: that is done only where no page can hold it; `tall`: the cells over several rows it is a part of;
    `edge`: the line that ends a table cut by the page's end.
    """

    height: float
    spans: list[Span] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    before: float = 0
    keep: bool = False
    new_page: bool = False
    drawings: list[Drawing] = field(default_factory=list)
    header: "tuple[LineBox, ...]" = ()
    parted: "Callable[[float], tuple[LineBox, LineBox] | None] | None" = None
    whole: bool = True
    tall: tuple[Tall, ...] = ()
    edge: Bar | None = None


def stack_height(boxes: Iterable[LineBox]) -> float:
    """How high boxes are one below the other."""
    return sum(one.before + one.height for one in boxes)
