"""A piece of work that waits for its turn or is under way, and whether it can still be stopped without a trace."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from app.core.errors import AppError
from app.core.progress import Progress
from app.gui.shell.outcome import WorkOutcome


@dataclass(eq=False)
class Turn:
    """`depth`: in how many deliveries it was asked for (a dialog's work)."""

    key: str
    phrase: str
    by_itself: bool
    only_reads: bool
    unseen: bool
    depth: int
    plan: Callable[[], Callable[[Progress], WorkOutcome] | None]
    failed: Callable[[AppError], None]
    stop: threading.Event = field(default_factory=threading.Event)
    replaced: bool = False
    _turning: threading.Lock = field(default_factory=threading.Lock)

    def settle(self) -> bool:
        """From its own thread: it leaves something from now on, unless it was stopped before."""
        with self._turning:
            self.only_reads = self.only_reads and self.stop.is_set()
            return not self.stop.is_set()

    def halt(self) -> bool:
        """Stop it; whether nothing will be left of it, so that nobody need wait for its end."""
        with self._turning:
            self.stop.set()
            return self.only_reads
