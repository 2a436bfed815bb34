"""Texts and numbers that know where they come from, and what keeps that while a document's words are made of them."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import NamedTuple, Self

from app.core.told.origin import Origin


class OriginPiece(NamedTuple):
    """A piece of a text; None where words only join others (一是, 针对)."""

    text: str
    origin: Origin | None


class SourcedText(str):
    """A text like any other, equal to the plain one; its pieces, one after the other, are the text."""

    __slots__ = ("pieces",)
    pieces: tuple[OriginPiece, ...]

    def __new__(cls, pieces: Iterable[OriginPiece]) -> Self:
        """Of these pieces."""
        kept = tuple(one for one in pieces if one.text)
        made = super().__new__(cls, "".join(one.text for one in kept))
        made.pieces = kept
        return made


class SourcedNumber(int):
    """A number like any other."""

    origin: Origin

    def __new__(cls, value: int, origin: Origin) -> "SourcedNumber":
        """From there."""
        made = super().__new__(cls, value)
        made.origin = origin
        return made


def sourced(text: str, origin: Origin | None) -> str:
    """The text, all of it from there."""
    return SourcedText([OriginPiece(str(text), origin)]) if origin else text


def pieces_of(value: object) -> tuple[OriginPiece, ...]:
    """What a value is made of; of one that does not know, a single piece."""
    match value:
        case SourcedText(pieces=pieces):
            return pieces
        case SourcedNumber(origin=origin):
            return (OriginPiece(str(value), origin),)
        case _:
            return (OriginPiece(str(value), None),)


def keep(text: str, *of: object) -> str:
    """The text with the sources of what it was made of: `of` stands in it, in this order, each once.

    What was made of one source only is from there to its last word.
    """
    known = [piece for one in of for piece in pieces_of(one) if piece.origin]
    origins = {piece.origin for piece in known}
    if len(of) == 1 and len(origins) == 1:
        return sourced(text, known[0].origin)
    pieces, done = [], 0
    for words, origin in known:
        at = text.find(words, done)
        if at >= 0:
            pieces += [OriginPiece(text[done:at], None), OriginPiece(words, origin)]
            done = at + len(words)
    return SourcedText([*pieces, OriginPiece(text[done:], None)]) if pieces else text


def keeps_source(change: Callable[[str], str]) -> Callable[[str], str]:
    """For a function that changes a text: what it makes is from where its text was."""

    @wraps(change)
    def changed(text: str) -> str:
        return keep(change(text), text)

    return changed
