"""Sentences that are data (a matter's, an office's own) with fields put in by name: 截至目前，已完成{{ 完成数 }}个."""

import re
from collections.abc import Iterator, Mapping

from app.core.field import gap
from app.core.told.sourced import OriginPiece, SourcedText, pieces_of

_NAMED = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")


def fill(text: str, values: Mapping[str, object]) -> str:
    """The text with the values in it, which keep their sources; a name nobody knows stands as 【待补：…】."""
    return SourcedText(_pieces(text, values))


def names_in(text: str) -> tuple[str, ...]:
    """The fields a text names, in its order."""
    return tuple(_NAMED.findall(text))


def _pieces(text: str, values: Mapping[str, object]) -> Iterator[OriginPiece]:
    done = 0
    for named in _NAMED.finditer(text):
        yield OriginPiece(text[done : named.start()], None)
        yield from pieces_of(values.get(named[1], gap(named[1])))
        done = named.end()
    yield OriginPiece(text[done:], None)
