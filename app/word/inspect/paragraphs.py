"""A document's paragraphs in reading order, each with its words, its style's name and its effective look."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from app.core.clause import Place
from app.core.text import width
from app.word.inspect.looks import ParagraphLook, RunLook, paragraph_look, run_look
from app.word.ooxml.wml import SIGNS, local, w
from app.word.reading.cascade import Cascade
from app.word.reading.numbering import Numbering
from app.word.reading.paragraphs import style_id

_WRAPPERS = ("ins", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "moveTo")
_QUOTED = 14  # characters of a paragraph's words that a place names


@dataclass(frozen=True)
class Run:
    """A piece of a paragraph in one look."""

    text: str
    look: RunLook


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `at` counts those with words outside tables and boxes from 1, 0 for all others.

    `label` is the number Word makes for it (automatic numbering), not part of the words.
    """

    element: etree._Element
    style: str
    runs: tuple[Run, ...]
    look: ParagraphLook
    label: str
    at: int
    section: int

    @cached_property
    def words(self) -> str:
        """Everything in it, blanks at both ends too."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def text(self) -> str:
        """Its number and words without blanks at both ends."""
        return self.label + self.words.strip()

    @cached_property
    def main(self) -> RunLook:
        """The look most of its characters have; an empty paragraph's own."""
        return self.look_between(0, None) or self.runs[0].look

    def look_between(self, start: int, end: int | None) -> RunLook | None:
        """The look most of the characters between two places of its words have; None where there are only blanks."""
        weights: dict[RunLook, int] = {}
        done = 0
        for run in self.runs:
            part = run.text[max(start - done, 0) : None if end is None else max(end - done, 0)]
            weights[run.look] = weights.get(run.look, 0) + len(part.strip())
            done += len(run.text)
        heaviest = max(weights, key=lambda look: weights[look])
        return heaviest if weights[heaviest] else None

    @property
    def has_drawing(self) -> bool:
        """Whether something is drawn in it: a line, a picture, a box."""
        return any(local(one) in ("drawing", "pict") for one in self.element.iter())

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
        return self.look.left + self.look.first + self.blanks_before

    def empty_right(self, line: float) -> float:
        """字 left empty to the right of its words, in a line that many 字 long; blanks typed count as empty."""
        match self.look.align:
            case "right" | "end":
                return self.look.right + self.blanks_after
            case "center":
                return (line + self.look.right - self.look.left - width(self.words)) / 2 + self.blanks_after
            case _:
                return line - self.start - width(self.words.strip())


class Reader:
    """Makes paragraphs of elements, by the styles and numberings of one document."""

    def __init__(self, cascade: Cascade, numbering: Numbering) -> None:
        self._cascade = cascade
        self._numbering = numbering

    def paragraph(self, element: etree._Element, at: int = 0, section: int = 1) -> Paragraph:
        """One paragraph."""
        ident, own = style_id(element), element.find(w("pPr"))
        runs = tuple(self._runs(element, ident)) or (Run("", self._look(ident, None, own)),)
        properties = self._cascade.paragraph(ident, own)
        pitch = next((run.look.pitch for run in runs if run.text.strip()), runs[0].look.pitch)
        label = self._numbering.label(own, ident)
        look = paragraph_look(properties, pitch)
        return Paragraph(element, self._cascade.name(ident), runs, look, label, at, section)

    def _runs(self, element: etree._Element, ident: str) -> Iterator[Run]:
        for child in element:
            name = local(child)
            if name == "r":
                text = _text(child)
                if text:
                    yield Run(text, self._look(ident, child.find(w("rPr")), None))
            elif name in _WRAPPERS:
                yield from self._runs(child, ident)

    def _look(self, ident: str, own: etree._Element | None, mark: etree._Element | None) -> RunLook:
        """`mark`: the paragraph's own properties, asked where it has no run (the look of its end)."""
        direct = own if mark is None else mark.find(w("rPr"))
        return run_look(self._cascade.run(ident, direct), self._cascade.theme)


def _text(run: etree._Element) -> str:
    pieces = []
    for one in run:
        name = local(one)
        if name == "t":
            pieces.append(one.text or "")
        elif name in SIGNS:
            pieces.append(SIGNS[name] if one.get(w("type")) != "page" else "")
    return "".join(pieces)
