"""How high a row of wrapped text has to be: not every program that opens or prints a workbook works it out itself."""

import unicodedata
from collections.abc import Sequence
from functools import cache

_LINE = 15.0
_HIGHEST = 409.0  # Excel's limit


def row_height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """The height in points of a row of these texts in columns of these widths (in Latin characters)."""
    if all(len(text) * 2 < width - 2 and "\n" not in text for text, width in zip(texts, widths, strict=False)):
        return _LINE + 3
    lines = (_lines(text, width) for text, width in zip(texts, widths, strict=False))
    return min(_HIGHEST, _LINE * max(lines, default=1) + 3)


def _lines(text: str, width: float) -> int:
    # One character less than the column holds: the cell has an inner margin.
    return sum(max(1, -(-_width(line) // max(1, int(width) - 2))) for line in text.split("\n"))


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_char_width, text))


@cache
def _char_width(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1
