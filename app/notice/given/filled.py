"""Sentences that are data (a matter's, an office's own) with fields put in by name: 截至目前，已完成{{ 完成数 }}个."""

from collections.abc import Iterator, Mapping

from app.core.field import NAMED, PUT_IN, gap
from app.core.told.sourced import OriginPiece, SourcedText, pieces_of

_UNNAMED = "字段"


def fill(text: str, values: Mapping[str, object]) -> str:
    """The text with the values in it, which keep their sources.

    One nobody knows, a list, or what was typed in wrong braces stands as 【待补：…】.
    """
    return SourcedText(piece for part in pieces_of(text) for piece in _pieces(part, values))


def names_in(text: str) -> tuple[str, ...]:
    """The fields a text names, in its order."""
    return tuple(NAMED.findall(text))


def _pieces(part: OriginPiece, values: Mapping[str, object]) -> Iterator[OriginPiece]:
    text, origin = part
    done = 0
    for named in PUT_IN.finditer(text):
        value = values.get(named[1]) if named[1] else None
        yield OriginPiece(text[done : named.start()], origin)
        yield from pieces_of(value if isinstance(value, str | int) else gap(named[1] or named["meant"] or _UNNAMED))
        done = named.end()
    yield OriginPiece(text[done:], origin)
