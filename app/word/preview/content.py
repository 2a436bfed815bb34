"""What of a paragraph is set: its text in pieces of one look, fields told anew, its drawings."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass

from lxml import etree

from app.core.progress import SILENT, Progress
from app.word.ooxml.lengths import Length, emu
from app.word.ooxml.wml import DOCUMENT, SETTINGS, local, w
from app.word.preview.breaking import NOT_FIRST
from app.word.preview.layout_engine import LayoutEngine
from app.word.preview.looks import TextLook, text_look
from app.word.reading.looks import ParagraphLook, RunLook
from app.word.reading.paragraphs import Paragraph, Reader, Run
from app.word.reading.tables import WordTable, read_table
from app.word.reading.worded import worded_paragraphs

PAGE_BREAK = "\f"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look."""

    text: str
    look: TextLook


@dataclass(frozen=True)
class Content:
    """A paragraph to be set; `mark` is the look of its end, which gives an empty one its height.

    `number`: which of the document's paragraphs with words it is, 0 for none. `picture`: how high the highest picture in
    its lines is, in points; `spaced`: Chinese is set apart from digits and
    letters; `hangs`: points may stand in the margin; `not_first`: what may not begin a line.
    """

    look: ParagraphLook
    mark: TextLook
    spaced: bool
    hangs: bool
    pieces: tuple[Piece, ...]
    drawings: tuple[etree._Element, ...]
    picture: float
    number: int = 0
    not_first: frozenset[str] = NOT_FIRST


class ContentReader:
    """Reads what is to be set by one layout engine, of the pages of one section."""

    def __init__(
        self, reader: Reader, engine: LayoutEngine, roots: Mapping[str, etree._Element], progress: Progress = SILENT
    ) -> None:
        self._progress = progress
        self._reader = reader if engine.counts else reader.by_lengths()
        self._engine = engine
        self._fields: Mapping[str, str] = {}
        self._looks: dict[RunLook, TextLook] = {}
        self._numbers = {one: number for number, (one, _) in enumerate(worded_paragraphs(roots[DOCUMENT]), 1)}
        self._not_first = signs_not_first(roots) if engine.own_signs else NOT_FIRST

    def with_fields(self, fields: Mapping[str, str]) -> "ContentReader":
        """The same, with what stands for fields such as PAGE, by their names; others keep their last result."""
        other = copy(self)
        other._fields = fields
        return other

    def on_lines(self, line: Length) -> "ContentReader":
        """The same for pages whose lines are so far apart."""
        other = copy(self)
        other._reader = self._reader.on_lines(line)
        return other

    def read(self, element: etree._Element) -> Content:
        """A paragraph. Raises Cancelled."""
        self._progress.check()
        paragraph = self._reader.paragraph(element)
        drawings = tuple(one for run in paragraph.runs if not run.look.hidden for one in _placed(run))
        return Content(
            paragraph.look,
            self._look(paragraph.mark),
            self._engine.always_spaced or paragraph.look.is_spaced,
            self._engine.hangs and paragraph.look.hangs,
            tuple(self._pieces(paragraph)),
            drawings,
            max(map(_height, drawings), default=0),
            self._numbers.get(element, 0),
            self._not_first,
        )

    def table(self, element: etree._Element) -> WordTable:
        """A table."""
        return read_table(element, self._reader.cascade)

    def _pieces(self, paragraph: Paragraph) -> Iterator[Piece]:
        told = set()
        worded = {run.field for run in paragraph.runs if run.text}
        for run in paragraph.runs:
            field = run.field
            text = PAGE_BREAK if run.breaks_page else run.text
            if field is not None and field.name in self._fields:
                text = "" if field in told or (not run.text and field in worded) else self._fields[field.name]
                told |= {field} if text else set()
            if text and not run.look.hidden:
                yield Piece(text, self._look(run.look))

    def _look(self, look: RunLook) -> TextLook:
        if look not in self._looks:
            self._looks[look] = text_look(look)
        return self._looks[look]


def signs_not_first(roots: Mapping[str, etree._Element]) -> frozenset[str]:
    """What begins no line by the document's own list (w:noLineBreaksBefore); the usual signs where it has none."""
    settings = roots.get(SETTINGS)
    found = None if settings is None else settings.find(w("noLineBreaksBefore"))
    return NOT_FIRST if found is None else frozenset(found.get(w("val"), ""))


def _placed(run: Run) -> Iterator[etree._Element]:
    """The drawings as they are placed: beside the text, or in a line of it."""
    return (one for one in (() if run.drawing is None else run.drawing) if local(one) in ("anchor", "inline"))


def _height(drawing: etree._Element) -> float:
    """What a picture in a line needs of it, in points."""
    extent = next((one for one in drawing if local(one) == "extent"), None)
    return emu(extent.get("cy", "")) if local(drawing) == "inline" and extent is not None else 0
