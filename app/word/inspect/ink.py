"""Dots of a page image: which rows hold ink, which of it is red, how far it reaches to the sides."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from app.word.lengths import Length, pt

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


class Ink:
    """A page image in blue, green and red."""

    def __init__(self, data: bytes, stride: int, width: int, channels: int, points_a_dot: float) -> None:
        if channels < _LEAST_CHANNELS:
            raise RuntimeError("a page image without colours")
        self._rows = [data[at : at + width * channels] for at in range(0, len(data) - stride + 1, stride)]
        self._channels = channels
        self._dot = points_a_dot

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """All ink; red counts."""
        return tuple(self._bands([self._dark(row) for row in self._rows]))

    @cached_property
    def red(self) -> tuple[Band, ...]:
        """Red ink only."""
        return tuple(self._bands([self._red(row) for row in self._rows]))

    def _dark(self, row: bytes) -> int:
        """The row's dark dots as bits, a byte a dot; green is dark in black and in red."""
        return int.from_bytes(row[1 :: self._channels].translate(_DARK), "big")

    def _red(self, row: bytes) -> int:
        return self._dark(row) & int.from_bytes(row[2 :: self._channels].translate(_LIGHT), "big")

    def _bands(self, rows: list[int]) -> Iterator[Band]:
        start, joined = 0, 0
        for at, dots in enumerate([*rows, 0]):
            if dots and not joined:
                start = at
            elif not dots and joined:
                yield self._band(start, at, joined)
                joined = 0
            joined |= dots

    def _band(self, first: int, end: int, dots: int) -> Band:
        across = len(self._rows[0]) // self._channels
        left = across - (dots.bit_length() + 7) // 8
        lowest = (dots & -dots).bit_length() - 1
        right = across - lowest // 8
        return Band(*(pt(one * self._dot) for one in (first, end, left, right)))
