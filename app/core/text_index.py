"""Many texts searched at once: which of them hold a pattern costs one search, not one for each."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar

_BETWEEN = "\0"  # stands in no text that was cleaned
T = TypeVar("T")


class TextIndex(Generic[T]):
    """Items with a text each; equal texts are searched once."""

    def __init__(self, items: Sequence[T], texts: Sequence[str]) -> None:
        self._items, self._texts = items, texts
        self._found: dict[str, list[T]] = {}

    @cached_property
    def _whole(self) -> tuple[str, list[int], list[list[int]]]:
        """The different texts behind each other, where each begins, and which items have it."""
        holders: dict[str, list[int]] = {}
        for index, text in enumerate(self._texts):
            holders.setdefault(text, []).append(index)
        starts = list(accumulate((len(text) + len(_BETWEEN) for text in holders), initial=0))
        return _BETWEEN.join(holders), starts, list(holders.values())

    def having(self, pattern: str) -> list[T]:
        """The items whose text holds the pattern, in their order; all for an empty pattern.

        The pattern may not look at what stands around it (^, $, look-behind) and should match few characters:
        it is searched in all texts written one behind the other.
        """
        if pattern not in self._found:
            self._found[pattern] = self._having(pattern)
        return self._found[pattern]

    def _having(self, pattern: str) -> list[T]:
        search = re.compile(pattern).search
        whole, starts, holders = self._whole
        found: list[int] = []
        match = search(whole) if holders else None
        while match:
            at = bisect_right(starts, match.start()) - 1
            found += holders[at]
            match = search(whole, starts[at + 1]) if starts[at + 1] < len(whole) else None
        return [self._items[index] for index in sorted(found)]
