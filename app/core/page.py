"""A page as the preview shows it: a sketch of characters at their places and ruled lines, or a real page's picture."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface: the names it goes by, and others that come near it where none of these is there, best first.

    `heavy`: those others are drawn bold; `sans`: one without serifs comes nearest.
    """

    names: tuple[str, ...]
    near: tuple[str, ...] = ()
    heavy: bool = False
    sans: bool = False


@dataclass(frozen=True, slots=True)
class Ink:
    """How characters are printed; `ground` is the colour behind them, empty for none. Colours are six hex digits."""

    face: Face
    size: float
    colour: str = "000000"
    bold: bool = False
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one kind in one line; `places` says where each begins, `end` where the last one's room ends.

    A turned span runs down the page: its places are heights, its baseline is measured from the left. `paragraph`: which
    of the document's paragraphs with words it is of, counted from 1, 0 for none (headers and footers); `begin`: how many
    of that paragraph's characters stand before it.
    """

    text: str
    places: tuple[float, ...]
    end: float
    baseline: float
    ink: Ink
    turned: bool = False
    paragraph: int = 0
    begin: int = 0

    def move(self, x: float, y: float) -> "Span":
        """The same elsewhere on the page."""
        along, across = (y, x) if self.turned else (x, y)
        places = tuple(one + along for one in self.places) if along else self.places
        end, baseline = self.end + along, self.baseline + across
        return Span(self.text, places, end, baseline, self.ink, self.turned, self.paragraph, self.begin)


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled box, most often a line."""

    left: float
    top: float
    right: float
    bottom: float
    colour: str = "000000"

    def move(self, x: float, y: float) -> "Bar":
        """The same elsewhere on the page."""
        return Bar(self.left + x, self.top + y, self.right + x, self.bottom + y, self.colour)


@dataclass(frozen=True, slots=True)
class Page:
    """One page as a sketch, its size in points; `number` is the one printed on it or counted for it."""

    width: float
    height: float
    number: int
    spans: tuple[Span, ...]
    bars: tuple[Bar, ...]

    @property
    def text(self) -> str:
        """All its characters, in the order of the document."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page drawn in dots, row upon row, four bytes a dot: blue, green, red and one without meaning."""

    width: int
    height: int
    dots: bytes


@dataclass(frozen=True, slots=True)
class RealPage:
    """One page as a program has really printed it, its size in points; `draw` asks for the dots to a point."""

    width: float
    height: float
    program: str
    draw: Callable[[float], Picture] = field(repr=False)


AnyPage = Page | RealPage
