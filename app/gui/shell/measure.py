"""How wide a text is and how many lines it fills, counted by character: Qt takes seconds for a long list."""

import math
import re

_NARROW, _NARROW_WIDTH = re.compile("[\u0000-\u2e7f]+"), 0.57
_SPARE = 0.3


def extent(text: str) -> float:
    """The width of a line in Chinese characters; Latin letters and digits take a little over half of one."""
    wide = 0 if text.isascii() else len(_NARROW.sub("", text))
    return wide + _NARROW_WIDTH * (len(text) - wide)


def lines(text: str, width: float) -> int:
    """How many lines a text fills at a width in characters."""
    if len(text) <= width - _SPARE and "\n" not in text:
        return 1  # nearly all are: a sheet has thousands of cells
    return sum(max(1, math.ceil(extent(line) / max(width - _SPARE, 1))) for line in text.split("\n"))
