"""Dots of a page image: which rows hold ink, which of it is red, how far it reaches to the sides."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.word.ooxml.lengths import Length, pt

_DARK = bytes(1 if value < 128 else 0 for value in range(256))
_LIGHT = bytes(1 if value > 150 else 0 for value in range(256))
_LEAST_CHANNELS = 3


@dataclass(frozen=True)
class Band:
    """Rows of ink without a gap, from the page's top; `left` and `right` are its outermost dots."""

    top: Length
    bottom: Length
    left: Length
    right: Length

    @property
    def height(self) -> Length:
        """From its first row to its last."""
        return Length(self.bottom.twips - self.top.twips)

    @property
    def width(self) -> Length:
        """From its leftmost dot to its rightmost."""
        return Length(self.right.twips - self.left.twips)


@dataclass(frozen=True)
class PageInk:
    """What a page image shows: `bands` of all ink, red too, and of `red` ink only, from top to bottom."""

    bands: tuple[Band, ...]
    red: tuple[Band, ...]


def read_ink(data: bytes, stride: int, width: int, channels: int, points_a_dot: float) -> PageInk:
    """The ink of an image in blue, green and red, so many bytes a row and a dot."""
    if channels < _LEAST_CHANNELS:
        raise RuntimeError("a page image without colours")
    dark, red = [], []
    for at in range(0, len(data) - stride + 1, stride):
        row = data[at : at + width * channels]
        # A row's dark dots as bits, a byte a dot; green is dark in black and in red.
        dark.append(int.from_bytes(row[1::channels].translate(_DARK), "big"))
        red.append(dark[-1] & int.from_bytes(row[2::channels].translate(_LIGHT), "big"))
    return PageInk(tuple(_bands(dark, width, points_a_dot)), tuple(_bands(red, width, points_a_dot)))


def _bands(rows: list[int], width: int, dot: float) -> Iterator[Band]:
    start, joined = 0, 0
    for at, dots in enumerate([*rows, 0]):
        if dots and not joined:
            start = at
        elif not dots and joined:
            left = width - (joined.bit_length() + 7) // 8
            right = width - ((joined & -joined).bit_length() - 1) // 8
            yield Band(*(pt(one * dot) for one in (start, at, left, right)))
            joined = 0
        joined |= dots
