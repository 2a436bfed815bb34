"""How wide a text is and how many lines it fills, counted by character: Qt takes seconds for a long list."""

import math


def extent(text: str) -> float:
    """The width of a line in Chinese characters; Latin letters and digits take a little over half of one."""
    return sum(0.57 if ord(char) < 0x2E80 else 1.0 for char in text)


def lines(text: str, width: float) -> int:
    """How many lines a text fills at a width in characters."""
    return sum(max(1, math.ceil(extent(line) / max(width - 0.3, 1))) for line in text.split("\n"))
