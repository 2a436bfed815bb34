"""A paragraph as read: its words in runs of one look, its style's name, its own look, its place."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property

from lxml import etree

from app.core.clause import Place
from app.core.text import width
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import NUMBERING, STYLES, THEME, local, w
from app.word.reading.cascade import Cascade
from app.word.reading.inlines import WordField, begins_result, breaks_page, inlines, said
from app.word.reading.looks import ParagraphLook, RunLook, Units, paragraph_look, run_look
from app.word.reading.numbering import Numbering, label
from app.word.reading.styles import Styles, style_id
from app.word.reading.theme import Theme

# The parts besides its own that tell what a paragraph looks like.
LOOKED_UP = (STYLES, THEME, NUMBERING)
_QUOTED = 14  # characters of a paragraph's words that a place names
_DRAWN = frozenset(("drawing", "pict", "object"))


@dataclass(frozen=True)
class Run:
    """A piece of a paragraph in one look; `field`: the field whose result it is.

    It may also be a page break, a `drawing` as the file has it, or only where a field's result begins: these say nothing.
    """

    text: str
    look: RunLook
    field: WordField | None = None
    breaks_page: bool = False
    drawing: etree._Element | None = None


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `at` counts those with words outside tables and boxes from 1, 0 for all others.

    `label` is the number Word makes for it (automatic numbering), not part of the words; `mark` is the look of its end.
    """

    element: etree._Element
    style: str
    runs: tuple[Run, ...]
    look: ParagraphLook
    mark: RunLook
    label: str
    at: int
    section: int

    @cached_property
    def words(self) -> str:
        """Everything printed in it, blanks at both ends too."""
        return "".join(run.text for run in self.runs if not run.look.hidden)

    @cached_property
    def text(self) -> str:
        """Its number and words without blanks at both ends."""
        return self.label + self.words.strip()

    @cached_property
    def main(self) -> RunLook:
        """The look most of its characters have; an empty paragraph's own."""
        return self.look_between(0, None) or self.mark

    def look_between(self, start: int, end: int | None) -> RunLook | None:
        """The look most of the characters between two places of its words have; None where there are only blanks."""
        weights: dict[RunLook, int] = {}
        done = 0
        for run in self.runs:
            if run.look.hidden:
                continue
            part = run.text[max(start - done, 0) : None if end is None else max(end - done, 0)]
            weights[run.look] = weights.get(run.look, 0) + len(part.strip())
            done += len(run.text)
        heaviest = max(weights, key=lambda look: weights[look], default=None)
        return heaviest if heaviest and weights[heaviest] else None

    @property
    def has_drawing(self) -> bool:
        """Whether something is drawn in it: a line, a picture, a box."""
        return any(run.drawing is not None for run in self.runs)

    @property
    def boxes(self) -> list[etree._Element]:
        """The text boxes that hang on it, outer ones only; those in hidden runs are not printed."""
        drawn = (run.drawing for run in self.runs if run.drawing is not None and not run.look.hidden)
        found = (box for drawing in drawn for box in drawing.iter(w("txbxContent")))
        return [box for box in found if next(box.iterancestors(w("p"))) is self.element]

    @property
    def breaks_page(self) -> bool:
        """Whether a page break stands in it."""
        return any(run.breaks_page for run in self.runs)

    @property
    def place(self) -> Place:
        """Where it stands."""
        text = self.text.replace("\n", "")
        return Place(self.at, text[:_QUOTED] + ("…" if len(text) > _QUOTED else ""))

    @property
    def blanks_before(self) -> float:
        """How wide the blanks typed before its words are, in 字."""
        return width(self.words[: len(self.words) - len(self.words.lstrip())])

    @property
    def blanks_after(self) -> float:
        """How wide the blanks typed behind its words are, in 字."""
        return width(self.words[len(self.words.rstrip()) :])

    @property
    def start(self) -> float:
        """Where its first line's words begin, in 字 from the margin; blanks typed count."""
        return self.look.left.characters + self.look.first.characters + self.blanks_before

    def empty_right(self, line: float) -> float:
        """字 left empty to the right of its words, in a line that many 字 long; blanks typed count as empty."""
        left, right = self.look.left.characters, self.look.right.characters
        match self.look.align:
            case "right":
                return right + self.blanks_after
            case "center":
                return (line + right - left - width(self.words)) / 2 + self.blanks_after
            case _:
                return line - self.start - width(self.words.strip())


class Reader:
    """Reads paragraphs against the styles, fonts and numberings of one document; equal formatting is looked up once."""

    def __init__(self, roots: Mapping[str, etree._Element]) -> None:
        sheet = roots.get(STYLES)
        self.styles = Styles(sheet)
        self.cascade = Cascade(sheet, Theme(roots.get(THEME)), Numbering(roots.get(NUMBERING)))
        self._units = Units(0)
        self._looks: dict[tuple[str, bytes], RunLook] = {}
        self._paragraphs: dict[tuple[bytes, Units], tuple[ParagraphLook, str]] = {}

    def on_lines(self, line: Length) -> "Reader":
        """The same for pages whose lines are so far apart (Section.gap_line): 段前1行 is as high as that."""
        return self._with_units(replace(self._units, line=line))

    def by_lengths(self) -> "Reader":
        """The same as programs read that know neither 字 nor 行: by the lengths written beside them."""
        return self._with_units(replace(self._units, counts=False))

    def paragraph(self, element: etree._Element, at: int = 0, section: int = 1) -> Paragraph:
        """One paragraph."""
        ident, own = style_id(element), element.find(w("pPr"))
        mark = self.run_look(ident, None if own is None else own.find(w("rPr")))
        runs = tuple(self.runs(element))
        text = next((run.look for run in runs if run.text.strip() and not run.look.hidden), mark)
        look, number = self._look(own, ident, text.pitch)
        return Paragraph(element, self.styles.name(ident), runs, look, mark, number, at, section)

    def words(self, element: etree._Element) -> str:
        """What is printed of a paragraph."""
        return "".join(run.text for run in self.runs(element) if not run.look.hidden)

    def runs(self, element: etree._Element) -> Iterator[Run]:
        """The pieces of a paragraph, hidden ones too."""
        ident = style_id(element)
        for one in inlines(element):
            text, page, drawn = said(one.element), breaks_page(one.element), local(one.element) in _DRAWN
            if text or page or drawn or begins_result(one.element):
                look = self.run_look(ident, None if one.run is None else one.run.find(w("rPr")))
                yield Run(text, look, one.field, page, one.element if drawn else None)

    def run_look(self, style: str, direct: etree._Element | None) -> RunLook:
        """The look of a run with these properties in a paragraph of that style."""
        key = (style, _written(direct))
        if key not in self._looks:
            self._looks[key] = run_look(self.cascade.run(style, direct), self.cascade.theme)
        return self._looks[key]

    def _look(self, own: etree._Element | None, ident: str, pitch: float) -> tuple[ParagraphLook, str]:
        """The look of a paragraph, and the number Word makes for it."""
        units = replace(self._units, pitch=pitch)
        key = (_written(own), units)
        if key not in self._paragraphs:
            properties = self.cascade.paragraph(ident, own)
            self._paragraphs[key] = paragraph_look(properties, units), label(self.cascade.level(properties, ident))
        return self._paragraphs[key]

    def _with_units(self, units: Units) -> "Reader":
        other = copy(self)
        other._units = units
        return other


def _written(properties: etree._Element | None) -> bytes:
    return b"" if properties is None else etree.tostring(properties, with_tail=False)
