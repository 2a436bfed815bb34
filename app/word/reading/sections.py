"""The sections of a document: paper, margins, grid, headers and footers, how they begin and count, what stands in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import join, normpath

from lxml import etree

from app.word.ooxml.lengths import Length, pt, twips
from app.word.ooxml.wml import OFFICE, RELATIONS, SETTINGS, w
from app.word.reading.blocks import blocks
from app.word.reading.cascade import flat, is_on
from app.word.reading.looks import LINE

_SQUEEZE_A_POINT = 4096  # charSpace counts in these, not in twips
_RELATION = f"{{{OFFICE}}}id"
_ON_LINES = ("lines", "linesAndChars", "snapToChars")
# What Word takes where a file does not say: a sheet of letter paper, an inch around, half an inch to the header.
_WORDS_OWN = {"w": pt(612), "h": pt(792), "header": pt(36), "footer": pt(36)} | dict.fromkeys(
    ("top", "right", "bottom", "left"), pt(72)
)


@dataclass(frozen=True, eq=False)
class Section:
    """Lengths as written; `grid` is the docGrid's type, `squeeze` what its charSpace adds to a character (points),
    `grid_pitch` its lines' pitch.

    `at`: its number from 1; `width`, `height`: the paper's; `kind`: how it begins (nextPage, evenPage, continuous…);
    `first_number`: the number it begins with, if it does. `parts`: relation ids by header or footer and default, even
    or first. `is_written`: False where the document has no w:sectPr for it.
    """

    at: int
    width: Length
    height: Length
    top: Length
    right: Length
    bottom: Length
    left: Length
    header: Length
    footer: Length
    grid: str
    squeeze: float
    grid_pitch: Length
    kind: str
    first_number: int | None
    own_first: bool
    parts: Mapping[tuple[str, str], str]
    is_written: bool = True

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

    @property
    def lines_apart(self) -> Length | None:
        """The pitch of its grid of lines; None where it has no such grid."""
        return self.grid_pitch if self.grid in _ON_LINES and self.grid_pitch.twips > 0 else None

    @property
    def gap_line(self) -> Length:
        """What 段前1行 comes to on its pages: a line of the grid, or Word's single one."""
        return self.lines_apart or LINE


def sections_of(document: etree._Element) -> Iterator[tuple[Section, list[etree._Element]]]:
    """The sections in their order, each with its paragraphs and tables; a document without any has one of Word's own.

    A section without headers and footers of its own shows those of the one before.
    """
    body = document.find(w("body"))
    before: Section | None = None
    held: list[etree._Element] = []
    for one in () if body is None else blocks(body):
        held.append(one)
        end = one.find(f"{w('pPr')}/{w('sectPr')}")
        if end is not None:
            before = _section(end, before)
            yield before, held
            held = []
    last = None if body is None else body.find(w("sectPr"))
    if held or last is not None or before is None:
        yield _section(last, before), held


def related_part(roots: Mapping[str, etree._Element], ident: str) -> etree._Element | None:
    """The header or footer of that relation; None where the file has none."""
    for one in roots.get(RELATIONS, ()):
        if ident and one.get("Id") == ident:
            return roots.get(normpath(join("/word", one.get("Target", ""))).lstrip("/"))
    return None


def has_even_pages(roots: Mapping[str, etree._Element]) -> bool:
    """Whether even pages have headers and footers of their own."""
    settings = roots.get(SETTINGS)
    return settings is not None and is_on(flat(settings), "evenAndOddHeaders")


def _section(element: etree._Element | None, before: Section | None) -> Section:
    top, right, bottom, left = (_length(element, "pgMar", side) for side in ("top", "right", "bottom", "left"))
    start = _attribute(element, "pgNumType", "start")
    return Section(
        at=before.at + 1 if before else 1,
        width=_length(element, "pgSz", "w"),
        height=_length(element, "pgSz", "h"),
        # A negative margin holds whatever the header is; its size is what counts.
        top=Length(abs(top.twips)),
        right=right,
        bottom=Length(abs(bottom.twips)),
        left=left.plus(_length(element, "pgMar", "gutter")),
        header=_length(element, "pgMar", "header"),
        footer=_length(element, "pgMar", "footer"),
        grid=_attribute(element, "docGrid", "type") or "",
        grid_pitch=_length(element, "docGrid", "linePitch"),
        squeeze=_length(element, "docGrid", "charSpace").twips / _SQUEEZE_A_POINT,
        kind=_attribute(element, "type", "val") or "nextPage",
        first_number=int(start) if start and start.isdigit() else None,
        own_first=is_on(flat(element), "titlePg"),
        parts={**(before.parts if before else {}), **_parts(element)},
        is_written=element is not None,
    )


def _parts(element: etree._Element | None) -> dict[tuple[str, str], str]:
    references = () if element is None else element.iter(w("headerReference"), w("footerReference"))
    kinds = {w("headerReference"): "header", w("footerReference"): "footer"}
    return {(kinds[str(one.tag)], one.get(w("type"), "default")): one.get(_RELATION, "") for one in references}


def _attribute(element: etree._Element | None, name: str, attribute: str) -> str | None:
    found = None if element is None else element.find(w(name))
    return None if found is None else found.get(w(attribute))


def _length(element: etree._Element | None, name: str, attribute: str) -> Length:
    return twips(_attribute(element, name, attribute) or "", _WORDS_OWN.get(attribute, Length(0)))
