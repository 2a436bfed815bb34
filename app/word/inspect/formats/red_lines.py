"""Red lines across the page as a file has them: borders of paragraphs and lines drawn, single ones and double ones."""

from collections.abc import Iterator
from typing import Protocol

from lxml import etree

from app.word.inspect.elements import Element
from app.word.inspect.shapes import is_red_colour
from app.word.ooxml.wml import local
from app.word.reading.paragraphs import Paragraph

_HEAD = 12  # paragraphs, where no title says where the head ends
_COMPOUND = ("dbl", "thickThin", "thinThick", "tri")
_DOUBLE = ("double", "thickThin", "thinThick", "triple")


class FoundDocument(Protocol):
    """What of a document its format is known by."""

    @property
    def flow(self) -> tuple[Paragraph, ...]:
        """The running text."""

    @property
    def aside(self) -> tuple[Paragraph, ...]:
        """What stands in tables and boxes."""

    @property
    def margins(self) -> tuple[Paragraph, ...]:
        """The first page's header and footer."""

    def of(self, kind: Element) -> list[Paragraph]:
        """The paragraphs of one element."""

    def position(self, paragraph: Paragraph) -> int:
        """A paragraph's place in the running text."""


def double_lines(document: FoundDocument) -> list[str]:
    """How each red double line above the title, in a header, a footer or a box is written."""
    return [kind for kind in _kinds(document) if kind.startswith(_DOUBLE) or kind in _COMPOUND]


def single_lines(document: FoundDocument) -> list[str]:
    """The red lines of the same places that are no double ones."""
    double = double_lines(document)
    return [kind for kind in _kinds(document) if kind not in double]


def _kinds(document: FoundDocument) -> Iterator[str]:
    titles = document.of(Element.TITLE)
    head = document.flow[: document.position(titles[0]) if titles else _HEAD]
    for one in (*head, *document.margins, *document.aside):
        for side in (one.look.above, one.look.below):
            if side is not None and is_red_colour(side.colour):
                yield side.kind
    for one in (*head, *document.margins):
        yield from _drawn(one)


def _drawn(paragraph: Paragraph) -> Iterator[str]:
    """DrawingML's line with its colour and compound, VML's with its style; a line's colour from a theme is not looked up."""
    for drawing in (run.drawing for run in paragraph.runs if run.drawing is not None):
        for element in drawing.iter():
            if local(element) == "ln" and any(is_red_colour(colour) for colour in _colours(element)):
                yield element.get("cmpd", "sng")
            elif local(element) in ("line", "rect", "shape") and _is_red_stroke(element):
                stroke = next((one for one in element if local(one) == "stroke"), None)
                yield "sng" if stroke is None else stroke.get("linestyle", "sng")


def _colours(line: etree._Element) -> Iterator[str]:
    return (one.get("val", "") for one in line.iter() if local(one) == "srgbClr")


def _is_red_stroke(element: etree._Element) -> bool:
    colour = element.get("strokecolor", "").lstrip("#").partition(" ")[0]
    return colour == "red" or is_red_colour(colour)
