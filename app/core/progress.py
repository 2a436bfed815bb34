"""The progress of long work: each step told, and whether the clerk stopped it; handed in, never looked up."""

from collections.abc import Callable
from dataclasses import dataclass

from app.core.errors import Cancelled


@dataclass(frozen=True)
class Progress:
    """`say` gets a Chinese phrase for each step; `stopped` answers whether the clerk pressed 取消."""

    say: Callable[[str], None] = lambda _: None
    stopped: Callable[[], bool] = lambda: False

    def step(self, phrase: str) -> None:
        """Begin a step. Raises Cancelled if the work was stopped meanwhile."""
        self.check()
        self.say(phrase)

    def check(self) -> None:
        """Raises Cancelled if the work was stopped."""
        if self.stopped():
            raise Cancelled("已取消。")


SILENT = Progress()
