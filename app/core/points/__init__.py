"""The points (标点) of Chinese prose as GB/T 15834 writes them, in the place of half-width ones and straight quotes."""

from app.core.points.quotes import curl, single_within
from app.core.points.width import widen


def in_full_width(text: str) -> str:
    """The text with 。，；：？！（）“”‘’ where no one could have meant the half-width sign; all else stays."""
    return single_within(widen(curl(text)))


__all__ = ["in_full_width"]
