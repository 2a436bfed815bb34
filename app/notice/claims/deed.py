"""A deed told with a number: the figure it belongs to, its value, its words, and why it does not count."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Deed:
    """One claim of one text. `words`: as written; `why`: why it does not count, in Chinese (还没有做), None where it does."""

    name: str
    value: Decimal
    words: str
    why: str | None = None

    @property
    def counts(self) -> bool:
        """Whether it is added to the proposal."""
        return self.why is None
