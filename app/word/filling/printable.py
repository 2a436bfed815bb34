"""Field values as a Word file can hold them: what XML forbids is taken out, 【待补】 can be compared with numbers."""

import re

from app.core.field import GAP
from app.core.told.sourced import SourcedText, pieces_of

# Control characters, half of a pair (lone surrogate) and non-characters: no part of a .docx may hold them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class _Missing(SourcedText):
    """【待补：制度数】: more than any number, so that a template that asks 制度数 > 3 shows what is missing."""

    __slots__ = ()

    def __lt__(self, other: object) -> bool:
        return super().__lt__(other) if isinstance(other, str) else False

    def __le__(self, other: object) -> bool:
        return super().__le__(other) if isinstance(other, str) else False

    def __gt__(self, other: object) -> bool:
        return super().__gt__(other) if isinstance(other, str) else True

    def __ge__(self, other: object) -> bool:
        return super().__ge__(other) if isinstance(other, str) else True


def printable(value: object) -> object:
    """The value, in its texts only what XML allows; line ends become one kind."""
    match value:
        case str():
            pieces = [one._replace(text=_allowed(one.text)) for one in pieces_of(value)]
            text = SourcedText(pieces)
            return _Missing(pieces) if GAP.fullmatch(text) else text
        case dict():
            return {key: printable(one) for key, one in value.items()}
        case list():
            return [printable(one) for one in value]
        case _:
            return value


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
