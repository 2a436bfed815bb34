"""Many texts searched at once: which of them hold a pattern costs one search, not one for each."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar

_BETWEEN = "\0"  # stands in no text that was cleaned
T = TypeVar("T")


class Haystack(Generic[T]):
    """Items with a text each."""

    def __init__(self, items: Sequence[T], texts: Sequence[str]) -> None:
        self._items, self._texts = items, texts

    @cached_property
    def _whole(self) -> tuple[str, list[int]]:
        lengths = (len(text) + len(_BETWEEN) for text in self._texts)
        return _BETWEEN.join(self._texts), list(accumulate(lengths, initial=0))

    def having(self, pattern: str) -> Iterator[T]:
        """The items whose text holds the pattern, in their order; all for an empty pattern.

        The pattern may not look at what stands around it (^, $, look-behind) and should match few characters:
        it is searched in all texts written one behind the other.
        """
        if not pattern:
            yield from self._items
            return
        search = re.compile(pattern).search
        whole, starts = self._whole
        match = search(whole)
        while match:
            index = bisect_right(starts, match.start()) - 1
            yield self._items[index]
            match = search(whole, starts[index + 1])
