"""What stands in a paragraph: its text in pieces of one look, its boxes, the section it ends."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field

from lxml import etree

from app.word.ooxml.wml import local, w
from app.word.preview.layout_engine import LayoutEngine
from app.word.preview.looks import ParagraphLook, TextLook, paragraph_look, text_look
from app.word.reading.cascade import Cascade, Properties, flat, is_on

EMU = 12700  # to the point
PAGE_BREAK = "\f"
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
# What holds where a document says nothing.
_SWITCHED_ON: Properties = {"autoSpaceDE": {}, "overflowPunct": {}, "snapToGrid": {}}
_HOLDERS = ("hyperlink", "ins", "smartTag", "sdt", "sdtContent", "moveTo", "customXml")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look."""

    text: str
    look: TextLook


@dataclass
class Content:
    """A paragraph as read; `mark` is the look of its end, which gives an empty one its height.

    `picture`: how high the highest picture in its lines is, in points; `spaced`: Chinese is set apart from digits and
    letters; `hangs`: points may stand in the margin.
    """

    look: ParagraphLook
    mark: TextLook
    spaced: bool
    hangs: bool
    pieces: list[Piece] = field(default_factory=list)
    drawings: list[etree._Element] = field(default_factory=list)
    picture: float = 0
    section: etree._Element | None = None


@dataclass(frozen=True)
class _Style:
    """What equal paragraph properties come to."""

    ident: str
    look: ParagraphLook
    mark: TextLook
    spaced: bool
    hangs: bool


class Reader:
    """Reads paragraphs against a document's styles; equal formatting is looked up once."""

    def __init__(self, cascade: Cascade, engine: LayoutEngine) -> None:
        self.cascade = cascade
        self._engine = engine
        self._fields: Mapping[str, str] = {}
        self._looks: dict[tuple[str, bytes], TextLook] = {}
        self._styles: dict[bytes, _Style] = {}

    def telling(self, fields: Mapping[str, str]) -> "Reader":
        """The same, with what stands for fields such as PAGE, by their names; others keep their last result."""
        other = copy(self)
        other._fields = fields
        return other

    def read(self, paragraph: etree._Element) -> Content:
        """A paragraph."""
        properties = paragraph.find(w("pPr"))
        style = self._style(properties)
        section = None if properties is None else properties.find(w("sectPr"))
        content = Content(style.look, style.mark, style.spaced, style.hangs, section=section)
        _Walk(self, style.ident, content, self._fields).through(paragraph)
        return content

    def _style(self, properties: etree._Element | None) -> "_Style":
        key = b"" if properties is None else etree.tostring(properties, with_tail=False)
        if key not in self._styles:
            ident = flat(properties).get("pStyle", {}).get("val", "")
            mark = self.text(ident, None if properties is None else properties.find(w("rPr")))
            merged = {**_SWITCHED_ON, **self.cascade.paragraph(ident, properties)}
            self._styles[key] = _Style(
                ident,
                paragraph_look(merged, mark.size),
                mark,
                self._engine.always_spaced or is_on(merged, "autoSpaceDE"),
                self._engine.hangs and is_on(merged, "overflowPunct"),
            )
        return self._styles[key]

    def text(self, ident: str, direct: etree._Element | None) -> TextLook:
        """The look of a run in a paragraph of that style."""
        key = (ident, b"" if direct is None else etree.tostring(direct, with_tail=False))
        if key not in self._looks:
            self._looks[key] = text_look(self.cascade.run(ident, direct), self.cascade.theme)
        return self._looks[key]


class _Walk:
    """Goes through the runs of a paragraph and knows in which field it is."""

    def __init__(self, reader: Reader, style: str, content: Content, fields: Mapping[str, str]) -> None:
        self._reader = reader
        self._style = style
        self._content = content
        self._fields = fields
        self._instruction: list[str] | None = None
        self._silent = False

    def through(self, holder: etree._Element) -> None:
        for one in holder:
            name = local(one)
            if name == "r":
                self._run(one)
            elif name == "fldSimple":
                value = self._value(one.get(w("instr"), ""))
                if value is None:
                    self.through(one)
                else:
                    self._say(value, self._reader.text(self._style, None))
            elif name in _HOLDERS:
                self.through(one)

    def _run(self, run: etree._Element) -> None:
        look = self._reader.text(self._style, run.find(w("rPr")))
        for one in run:
            match local(one):
                case "fldChar":
                    self._field(one.get(w("fldCharType"), ""), look)
                case "instrText" if self._instruction is not None:
                    self._instruction.append(one.text or "")
                case "drawing" | "AlternateContent":
                    self._draw(_anchors(one))
                case _:
                    self._say(_text(one), look)

    def _draw(self, drawings: Iterator[etree._Element]) -> None:
        for one in drawings:
            self._content.drawings.append(one)
            extent = next((inner for inner in one if local(inner) == "extent"), None)
            if local(one) == "inline" and extent is not None:
                self._content.picture = max(self._content.picture, int(extent.get("cy", "0")) / EMU)

    def _field(self, kind: str, look: TextLook) -> None:
        if kind == "begin":
            self._instruction = []
        elif kind == "separate" and self._instruction is not None:
            value = self._value("".join(self._instruction))
            if value is not None:
                self._say(value, look)
                self._silent = True
            self._instruction = None
        elif kind == "end":
            self._silent, self._instruction = False, None

    def _value(self, instruction: str) -> str | None:
        words = instruction.split()
        return self._fields.get(words[0].upper()) if words else None

    def _say(self, text: str, look: TextLook) -> None:
        if text and not self._silent and not look.hidden:
            self._content.pieces.append(Piece(text, look))


def _text(element: etree._Element) -> str:
    name = local(element)
    if name == "t":
        return (element.text or "").replace("\n", " ")
    if name == "br":
        return PAGE_BREAK if element.get(w("type")) == "page" else "\n"
    return _SIGNS.get(name, "")


def _anchors(element: etree._Element) -> Iterator[etree._Element]:
    """The placed drawings; of alternatives the first, which is the newer form."""
    if local(element) == "AlternateContent":
        element = element[0]
    return (one for one in element.iter() if local(one) in ("anchor", "inline"))
