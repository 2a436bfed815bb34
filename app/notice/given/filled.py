"""Sentences that are data (a matter's, an office's own) with fields put in by name: 截至目前，已完成{{ 完成数 }}个."""

from collections.abc import Iterator, Mapping

from app.core.field import NAMED, gap
from app.core.told.sourced import OriginPiece, SourcedText, pieces_of


def fill(text: str, values: Mapping[str, object]) -> str:
    """The text with the values in it, which keep their sources; one nobody knows, or a list, stands as 【待补：…】."""
    return SourcedText(piece for part in pieces_of(text) for piece in _pieces(part, values))


def names_in(text: str) -> tuple[str, ...]:
    """The fields a text names, in its order."""
    return tuple(NAMED.findall(text))


def _pieces(part: OriginPiece, values: Mapping[str, object]) -> Iterator[OriginPiece]:
    text, origin = part
    done = 0
    for named in NAMED.finditer(text):
        value = values.get(named[1])
        yield OriginPiece(text[done : named.start()], origin)
        yield from pieces_of(value if isinstance(value, str | int) else gap(named[1]))
        done = named.end()
    yield OriginPiece(text[done:], origin)
