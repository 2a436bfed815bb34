"""How long the main thread stands still: what comes between two ticks of a fast timer, less what the machine did otherwise.

What the system tells it had our threads queue for a processor is taken off: the window's own thread and, while that waits for
one of them to hand on the interpreter, the others. On a machine with nothing else to do nothing is taken off, nor where the
system does not tell.
"""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer

EVERY_MS = 5
# A machine that lets threads queue takes more than it tells, by as large a part: for its host, for caches gone cold.
UNTOLD = 0.1
THREADS = Path("/proc/self/task")


@dataclass(frozen=True)
class Moment:
    """`queued`: how long each thread was ready to run by then while the system let others run; nothing where it does not tell."""

    clock: float
    work: float
    queued: Mapping[str, float]

    @classmethod
    def now(cls) -> "Moment":
        """For the thread that asks."""
        threads = THREADS.iterdir() if THREADS.is_dir() else ()
        return cls(time.perf_counter(), time.thread_time(), {one.name: _queued(one) for one in threads})

    def standstill_since(self, earlier: "Moment") -> float:
        """The time since then, less what the machine took for other things."""
        lasted, work = self.clock - earlier.clock, self.work - earlier.work
        waits = {name: waited - earlier.queued.get(name, 0) for name, waited in self.queued.items()}
        own_wait = waits.pop(str(threading.get_native_id()), 0)
        queued = own_wait + min(max(0, lasted - work - own_wait), sum(waits.values()))
        return max(work, lasted - (1 + UNTOLD) * queued)


def _queued(thread: Path) -> float:
    """In seconds; of a thread that has ended meanwhile it is not told."""
    try:
        return int((thread / "schedstat").read_text().split()[1]) / 1e9
    except OSError:
        return 0


class Ticking:
    """Ticks every few milliseconds and keeps the longest of what comes between two ticks."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(EVERY_MS)
        self.begin()

    def begin(self) -> None:
        self.by_clock = self.standstill = self.work = 0.0
        self._last = Moment.now()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = Moment.now()
        self.by_clock = max(self.by_clock, now.clock - self._last.clock)
        self.standstill = max(self.standstill, now.standstill_since(self._last))
        self.work = max(self.work, now.work - self._last.work)
        self._last = now
