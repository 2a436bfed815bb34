"""Marks (记号) that no font shows and no text holds, around what a document prints: they tell where it comes from."""

import re

from app.core.told.origin import Origin
from app.core.told.sourced import OriginPiece, pieces_of

# Unicode keeps 32 characters for use within a program (noncharacters U+FDD0 to U+FDEF), and XML allows them.
_DIGITS = [chr(0xFDD0 + digit) for digit in range(16)]
_BEGIN, _END = chr(0xFDE0), chr(0xFDE1)
_MARKED = re.compile(f"{_BEGIN}([{_DIGITS[0]}-{_DIGITS[-1]}]+)([^{_BEGIN}{_END}]*){_END}")
_ANY = re.compile("[\ufdd0-\ufdef]")


class SourceMarks:
    """Writes values with their marks, and reads them again from the words of a document."""

    def __init__(self) -> None:
        self._numbers: dict[Origin, int] = {}
        self._origins: list[Origin] = []

    def write(self, value: object) -> str:
        """The value's text, every piece of known origin between marks."""
        return "".join(self._mark(piece) for piece in pieces_of(value))

    def _mark(self, piece: OriginPiece) -> str:
        if piece.origin is None:
            return unmarked(piece.text)
        number = self._numbers.setdefault(piece.origin, len(self._numbers))
        if number == len(self._origins):
            self._origins.append(piece.origin)
        digits = "".join(_DIGITS[int(digit, 16)] for digit in f"{number:x}")
        return f"{_BEGIN}{digits}{unmarked(piece.text)}{_END}"

    def read(self, words: str) -> list[OriginPiece]:
        """The pieces of a paragraph's words."""
        pieces, done = list[OriginPiece](), 0
        for found in _MARKED.finditer(words):
            number = int("".join(f"{_DIGITS.index(digit):x}" for digit in found[1]), 16)
            pieces += [OriginPiece(words[done : found.start()], None), OriginPiece(found[2], self._origins[number])]
            done = found.end()
        return [one for one in (*pieces, OriginPiece(words[done:], None)) if one.text]


def unmarked(text: str) -> str:
    """The text without such characters, a ledger's own too."""
    return _ANY.sub("", text)
