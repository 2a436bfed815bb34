"""Runs one piece of work at a time away from the window; the only module that knows threads."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from app.core.errors import AppError
from app.core.progress import Progress, timed

_LOG = logging.getLogger(__name__)
Result = TypeVar("Result")
Work = Callable[[Progress], Result]


@dataclass(frozen=True)
class _Outcome:
    """What came of a piece of work, on its way to the main thread."""

    deliver: Callable[[], None]


class _Runnable(QRunnable):
    def __init__(self, function: Callable[[], object]) -> None:
        super().__init__()
        self._function = function

    def run(self) -> None:
        self._function()


class TaskRunner(QObject):
    """Success and failure are both told on the main thread; what is no AppError flies from there to the hook."""

    busy_changed = Signal(bool)
    said = Signal(str)
    _ended = Signal(object)
    _also_ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stop: threading.Event | None = None
        self._closed, self._closing = False, threading.Lock()
        self._ended.connect(self._end)
        self._also_ended.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._stop is not None

    def run(
        self, work: Work[Result], *, succeeded: Callable[[Result], None], failed: Callable[[AppError], None]
    ) -> None:
        """Begin a piece of work; only one may be under way."""
        if self.busy:
            raise RuntimeError("work is under way already")
        stop = self._stop = threading.Event()
        progress = Progress(say=self.said.emit, stopped=stop.is_set)
        self.busy_changed.emit(True)
        self._pool.start(_Runnable(lambda: self._ended.emit(_outcome(partial(work, progress), succeeded, failed))))

    def run_beside(
        self, work: Callable[[], Result], *, succeeded: Callable[[Result], None], failed: Callable[[AppError], None]
    ) -> None:
        """Do something small that nobody waits for, in its turn: after the work that is under way, if there is any."""
        self._pool.start(_Runnable(lambda: self._also_ended.emit(_outcome(work, succeeded, failed))))

    def run_aside(
        self, work: Callable[[], Result], *, succeeded: Callable[[Result], None], failed: Callable[[AppError], None]
    ) -> None:
        """Ask the system what it may take its time to answer: no work waits for it, nor does the end of the program."""
        threading.Thread(target=lambda: self._tell_aside(_outcome(work, succeeded, failed)), daemon=True).start()

    def _tell_aside(self, outcome: _Outcome) -> None:
        # Nothing waits for it in closing, and behind that the runner may be gone: it is told before, or not at all.
        with self._closing:
            if not self._closed:
                self._also_ended.emit(outcome)

    def prepare(self, load: Callable[[], object]) -> None:
        """Load something ahead of the first work, which waits for it; nothing is told."""
        self._pool.start(_Runnable(load))

    def cancel(self) -> None:
        """Ask the work to stop; it ends with Cancelled at its next step."""
        if self._stop:
            self._stop.set()

    def close(self, milliseconds: int) -> bool:
        """Stop the work and wait for its end, which is told no more; whether it ended in time."""
        with self._closing:
            self._closed = True
        self.cancel()
        return self._pool.waitForDone(milliseconds)

    @Slot(object)
    def _end(self, outcome: _Outcome) -> None:
        self._stop = None
        self.busy_changed.emit(False)
        self._deliver(outcome)

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        if not self._closed:
            outcome.deliver()


def _outcome(
    work: Callable[[], Result], succeeded: Callable[[Result], None], failed: Callable[[AppError], None]
) -> _Outcome:
    try:
        with timed(_LOG, _name(work)):
            result = work()
    except AppError as error:
        _LOG.info("refused", exc_info=True)
        expected = error
        return _Outcome(lambda: failed(expected))
    except BaseException as error:  # noqa: BLE001
        # The border of the thread: the bug travels to the main thread and is raised there, for the hook.
        bug = error
        return _Outcome(lambda: raise_it(bug))
    return _Outcome(lambda: succeeded(result))


def _name(work: Callable[[], object]) -> str:
    called = work.func if isinstance(work, partial) else work
    return getattr(called, "__qualname__", type(called).__name__)


def raise_it(error: BaseException) -> None:
    """For what has no failure the clerk could do anything about: whatever ends it is a bug."""
    raise error
