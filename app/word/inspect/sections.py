"""The sections of a document: paper, margins, grid, and which footers they show."""

from dataclasses import dataclass

from lxml import etree

from app.word.ooxml.lengths import Length, pt
from app.word.ooxml.wml import OFFICE, w

_SQUEEZE_A_POINT = 4096  # charSpace counts in these, not in twips
_ID = f"{{{OFFICE}}}id"


# What Word takes where a file does not say: a sheet of letter paper, an inch around.
_WORDS_OWN = {"w": pt(612), "h": pt(792), **dict.fromkeys(("top", "right", "bottom", "left"), pt(72))}


@dataclass(frozen=True, eq=False)
class Section:
    """Lengths as written; `grid` is the docGrid's type, `squeeze` what its charSpace adds to a character (points),
    `grid_pitch` its lines' pitch.

    `footers` maps default, even and first to the ids of their parts. `width`, `height` are the paper's.
    """

    at: int
    width: Length
    height: Length
    top: Length
    right: Length
    bottom: Length
    left: Length
    grid: str
    squeeze: float
    grid_pitch: Length
    footers: dict[str, str]
    own_first: bool

    @property
    def across(self) -> bool:
        """Whether the page lies across."""
        return self.width > self.height

    @property
    def line(self) -> Length:
        """From the left margin to the right one."""
        return Length(self.width.twips - self.left.twips - self.right.twips)

    @property
    def type_height(self) -> Length:
        """From the top margin to the bottom one."""
        return Length(self.height.twips - self.top.twips - self.bottom.twips)


def sections_of(document: etree._Element) -> tuple[Section, ...]:
    """In their order; a section without footers of its own shows those of the one before."""
    found: list[Section] = []
    elements = [one for one in document.iter(w("sectPr")) if next(one.iterancestors(w("sectPrChange")), None) is None]
    for element in elements or [document.makeelement(w("sectPr"))]:
        inherited = found[-1].footers if found else {}
        found.append(_section(element, len(found) + 1, inherited))
    return tuple(found)


def _section(element: etree._Element, at: int, inherited: dict[str, str]) -> Section:
    grid = element.find(w("docGrid"))
    own = {one.get(w("type"), "default"): one.get(_ID, "") for one in element.iter(w("footerReference"))}
    first = element.find(w("titlePg"))
    top, right, bottom, left = (_length(element, "pgMar", side) for side in ("top", "right", "bottom", "left"))
    gutter = _length(element, "pgMar", "gutter")
    return Section(
        at=at,
        width=_length(element, "pgSz", "w"),
        height=_length(element, "pgSz", "h"),
        top=Length(abs(top.twips)),
        right=right,
        bottom=Length(abs(bottom.twips)),
        left=Length(left.twips + gutter.twips),
        grid="" if grid is None else grid.get(w("type"), ""),
        grid_pitch=_length(element, "docGrid", "linePitch"),
        squeeze=_length(element, "docGrid", "charSpace").twips / _SQUEEZE_A_POINT,
        footers={**inherited, **own},
        own_first=first is not None and first.get(w("val"), "1") not in ("0", "false"),
    )


def _length(element: etree._Element, name: str, attribute: str) -> Length:
    found = element.find(w(name))
    text = "" if found is None else found.get(w(attribute), "")
    try:
        return Length(round(float(text)))
    except ValueError:
        return _WORDS_OWN.get(attribute, Length(0))
