"""The paragraphs of a document in pieces, each with its origin: the template filled once more, with marks in it."""

from collections.abc import Sequence
from pathlib import Path

from app.core.told.sourced import OriginPiece
from app.word.filling.marks import SourceMarks, unmarked
from app.word.filling.render import render
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, parse
from app.word.reading.worded import worded_paragraphs


def read_pieces(template: Path, fields: dict[str, object], document: bytes) -> Sequence[Sequence[OriginPiece]]:
    """Those of the document that was written from this template and these fields, blank ones left out.

    Raises BadTemplate, and RuntimeError where the marks would have made it another document: then our own code is wrong.
    """
    marks = SourceMarks()
    told: list[Sequence[OriginPiece]] = [
        marks.read(words) for words in _words(render(template, fields, marks.write)[0])
    ]
    found = [_taken(told, unmarked(words)) for words in _words(document)]
    if told:
        raise RuntimeError("the document with marks says more than the one without")
    return found


def _taken(told: list[Sequence[OriginPiece]], words: str) -> Sequence[OriginPiece]:
    """The next paragraph of these words: nearly always the first, but the mark of a letter has come to hang on its number."""
    for at, pieces in enumerate(told):
        if "".join(one.text for one in pieces) == words:
            return told.pop(at)
    raise RuntimeError("the document says something that the one with marks does not")


def _words(document: bytes) -> list[str]:
    return [words for _, words in worded_paragraphs(parse(read_parts(document)[DOCUMENT]))]
