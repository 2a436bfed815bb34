"""Field values as a Word file can hold them: what XML forbids is taken out, everything else stays."""

import re

from app.core.told.sourced import SourcedText

# Control characters, half of a pair (lone surrogate) and non-characters: no part of a .docx may hold them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(value: object) -> object:
    """The value, in its texts only what XML allows; line ends become one kind."""
    match value:
        case SourcedText(pieces=pieces):
            return SourcedText(one._replace(text=_allowed(one.text)) for one in pieces)
        case str():
            return _allowed(value)
        case dict():
            return {key: printable(one) for key, one in value.items()}
        case list():
            return [printable(one) for one in value]
        case _:
            return value


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
