"""The printed pages of a document, measured on the PDF: lines of words with their places, and the ink."""

from collections.abc import Iterator
from ctypes import byref, c_double, c_int, create_string_buffer
from dataclasses import dataclass
from functools import cached_property

import pypdfium2
from pypdfium2 import raw

from app.core.text import width
from app.word.inspect.measuring.ink import PageInk, read_ink
from app.word.ooxml.lengths import Length, pt
from app.word.reading.conversion import NotPrinted

_DOTS_A_POINT = 200 / 72
_FONT_NAME = 256


@dataclass(frozen=True)
class Letter:
    """One printed character; the origin is on its baseline, in points from the page's left and upper edge."""

    char: str
    x: float
    y: float
    index: int


@dataclass(frozen=True)
class PrintedLine:
    """One printed line; `left` is where its first character begins, `baseline` its height from the page's top."""

    text: str
    left: Length
    last: Length
    baseline: Length
    index: int

    @property
    def is_all_chinese(self) -> bool:
        """Whether every character is a full-width one."""
        return width(self.text) == len(self.text)


class PrintedPage:
    """One page; ink is only drawn when it is asked for."""

    def __init__(self, document: pypdfium2.PdfDocument, at: int) -> None:
        self.at = at + 1
        self._page = document[at]
        self._text = self._page.get_textpage()
        size = self._page.get_size()
        self.width, self.height = pt(size[0]), pt(size[1])

    @property
    def across(self) -> bool:
        """Whether it lies across."""
        return self.width > self.height

    @cached_property
    def lines(self) -> tuple[PrintedLine, ...]:
        """From top to bottom; characters of one baseline make one line."""
        rows: dict[int, list[Letter]] = {}
        for letter in self._letters():
            key = round(letter.y / 2)
            near = next((one for one in (key, key - 1, key + 1) if one in rows), key)
            rows.setdefault(near, []).append(letter)
        return tuple(_line(sorted(row, key=lambda one: one.x)) for _, row in sorted(rows.items()))

    @cached_property
    def words(self) -> str:
        """All its words without blanks."""
        return "".join(line.text for line in self.lines)

    @cached_property
    def ink(self) -> PageInk:
        """Where there is ink."""
        bitmap = self._page.render(scale=_DOTS_A_POINT)
        return read_ink(bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.n_channels, 1 / _DOTS_A_POINT)

    def middle(self, index: int) -> Length:
        """The height of the middle of a character's ink, from the page's top."""
        _, bottom, _, top = self._text.get_charbox(index)
        return Length(self.height.twips - pt((bottom + top) / 2).twips)

    @cached_property
    def fonts(self) -> set[str]:
        """The names of the fonts its characters are set in."""
        names = set()
        buffer, flags = create_string_buffer(_FONT_NAME), c_int()
        for index in range(self._text.count_chars()):
            length = raw.FPDFText_GetFontInfo(self._text, index, buffer, _FONT_NAME, byref(flags))
            names.add(buffer.raw[: max(length - 1, 0)].decode("utf-8", "replace").rpartition("+")[2])
        return names - {""}

    def _letters(self) -> Iterator[Letter]:
        x, y = c_double(), c_double()
        top = self.height.points
        for index in range(self._text.count_chars()):
            char = chr(raw.FPDFText_GetUnicode(self._text, index))
            if char.isspace() or not char.isprintable():
                continue
            raw.FPDFText_GetCharOrigin(self._text, index, byref(x), byref(y))
            yield Letter(char, x.value, top - y.value, index)


@dataclass(frozen=True)
class PrintedDocument:
    """A printed document, and which program printed it."""

    pages: tuple[PrintedPage, ...]
    program: str

    def page_of(self, words: str) -> int:
        """The page with these words, counted from 1; 0 where none or more than one has them."""
        plain = "".join(words.rstrip("…").split())
        found = [page.at for page in self.pages if plain and plain in page.words]
        return found[0] if len(found) == 1 else 0

    @cached_property
    def fonts(self) -> set[str]:
        """The names of all fonts."""
        return {name for page in self.pages for name in page.fonts}


def read_pdf(content: bytes, program: str) -> PrintedDocument:
    """The pages of a PDF. Raises NotPrinted."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise NotPrinted(f"{program} 排出的版面读不出来，没有测量；其余各条照查。") from error
    return PrintedDocument(tuple(PrintedPage(document, at) for at in range(len(document))), program)


def _line(letters: list[Letter]) -> PrintedLine:
    return PrintedLine(
        "".join(one.char for one in letters),
        pt(letters[0].x),
        pt(letters[-1].x),
        pt(letters[0].y),
        letters[0].index,
    )
