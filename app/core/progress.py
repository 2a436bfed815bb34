"""Long work under way: its steps and whether the clerk stopped it, handed in; and how it ended, for the log."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


@contextmanager
def timed(log: logging.Logger, what: str) -> Iterator[None]:
    """One line in the log when it ends. `what` names nothing of a ledger but its hash (store/log.py)."""
    began, ended = time.monotonic(), "done"
    try:
        yield
    except BaseException as error:
        ended = type(error).__name__
        raise
    finally:
        log.info("%s: %s, %.2f s", what, ended, time.monotonic() - began)
