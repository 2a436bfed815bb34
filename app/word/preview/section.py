"""A section's paper: its size, its margins, its grid, its headers and footers, how it begins and counts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from app.word.ooxml.lengths import mm
from app.word.ooxml.wml import OFFICE, w
from app.word.preview.looks import TWIPS
from app.word.standard import layout

_LEAST_FOOTER = mm(1).points
_HARDLY = 0.05  # points, from rounding to twips
_RELATION = f"{{{OFFICE}}}id"


@dataclass(frozen=True)
class Section:
    """All lengths in points; `grid` is its line pitch, 0 for none; `first` the number it begins with, if it does.

    `parts`: relation ids of headers and footers by ("header" or "footer", "default", "even" or "first").
    """

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float
    footer: float
    grid: float
    kind: str
    first: int | None
    own_first: bool
    parts: Mapping[tuple[str, str], str]

    @property
    def column(self) -> float:
        """How wide its text is."""
        return self.width - self.left - self.right

    @property
    def room(self) -> float:
        """How high its text may be."""
        return self.height - self.top - self.bottom


def centred(section: Section) -> Section:
    """The section as LibreOffice lays it on its grid: whole lines of it, the rest of the room above and below.

    A footer is at least a millimetre high there: the text of a page whose margin ends right at it loses a line.
    """
    if not section.grid:
        return section
    bottom = max(section.bottom, section.footer + _LEAST_FOOTER)
    room = section.height - section.top - bottom
    lines = (room + _HARDLY) // section.grid
    spare = (room - lines * section.grid) / 2
    return replace(section, top=section.top + spare, bottom=bottom + spare)


def read_section(element: etree._Element | None, before: Section | None) -> Section:
    """A section from its sectPr; headers and footers it does not name are those of the section before."""
    size, margins = _child(element, "pgSz"), _child(element, "pgMar")
    grid, numbers = _child(element, "docGrid"), _child(element, "pgNumType")
    parts = dict(before.parts) if before else {}
    for kind in ("header", "footer"):
        for one in () if element is None else element.iter(w(f"{kind}Reference")):
            parts[kind, one.get(w("type"), "default")] = one.get(_RELATION, "")
    usual = layout.LITERAL
    start = numbers.get("start", "")
    return Section(
        width=_length(size, "w", layout.PAGE_WIDTH.points),
        height=_length(size, "h", layout.PAGE_HEIGHT.points),
        # A negative margin holds whatever the header is; its size is what counts.
        top=abs(_length(margins, "top", usual.top.points)),
        right=_length(margins, "right", usual.right.points),
        bottom=abs(_length(margins, "bottom", usual.bottom.points)),
        left=_length(margins, "left", usual.left.points) + _length(margins, "gutter", 0),
        header=_length(margins, "header", layout.HEADER_FROM_TOP.points),
        footer=_length(margins, "footer", layout.HEADER_FROM_TOP.points),
        grid=_length(grid, "linePitch", 0) if grid.get("type", "default") != "default" else 0,
        kind=_child(element, "type").get("val", "nextPage"),
        first=int(start) if start.isdigit() else None,
        own_first=_child(element, "titlePg").get("val", "0") not in ("0", "false"),
        parts=parts,
    )


def _child(element: etree._Element | None, name: str) -> dict[str, str]:
    found = None if element is None else element.find(w(name))
    if found is None:
        return {}
    # A switch that is there without a value is on.
    return {"val": "1"} | {str(key).rsplit("}", 1)[-1]: str(value) for key, value in found.attrib.items()}


def _length(attributes: dict[str, str], name: str, default: float) -> float:
    try:
        return float(attributes[name]) / TWIPS
    except (KeyError, ValueError):
        return default
