"""Runs work in its turn, one piece at a time, away from the window; the only module that knows threads."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, SignalInstance, Slot

from app.core.errors import AppError, Cancelled
from app.core.progress import Progress, without_collection
from app.gui.shell import strings
from app.gui.shell.outcome import WorkOutcome, outcome_of, raise_it
from app.gui.shell.turn import Turn

Result = TypeVar("Result")
Work = Callable[[Progress], Result]
_PAINTED_MS = 100
_BETWEEN_NUMBERS = 0.05  # seconds: nobody reads faster, and each number costs the window a moment


class _Runnable(QRunnable):
    def __init__(self, function: Callable[[], object]) -> None:
        super().__init__()
        self._function = function

    # A search for cycles among what it makes would hold every thread, the window's too, for up to half a second.
    @without_collection()
    def run(self) -> None:
        self._function()


class TaskRunner(QObject):
    """Success and failure are both told on the main thread; what is no AppError flies from there to the hook.

    What is asked for while other work is under way waits for its end and until that was told. Of one key the
    latest replaces the one that waits; that under way is stopped, and told no more, for what the clerk asks for.
    `said`: a phrase of the work; `counted`: how many of how many are done.
    """

    busy_changed = Signal(bool)
    said = Signal(str)
    counted = Signal(int, int)
    _ended = Signal(object, object)
    _also_ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: Turn | None = None
        self._waiting: list[Turn] = []
        self._depth = 0
        self._painting = QTimer(self, singleShot=True, interval=_PAINTED_MS)
        self._painting.timeout.connect(self._begin_next)
        self._closed, self._closing = False, threading.Lock()
        self._ended.connect(self._end)
        self._also_ended.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether work that is seen is under way, or waits for the end of what is not."""
        return self._running is not None and any(not one.unseen for one in (self._running, *self._waiting))

    @property
    def occupied(self) -> bool:
        """Whether something that the clerk has asked for is under way or waits; what goes on by itself hinders nobody."""
        return any(not one.by_itself for one in (*filter(None, [self._running]), *self._waiting))

    def run(
        self,
        work: Work[Result],
        *,
        succeeded: Callable[[Result], None],
        failed: Callable[[AppError], None],
        key: str = "",
        phrase: str = "",
        only_reads: bool = False,
    ) -> None:
        """Do a piece of work in its turn."""
        self.run_planned(
            lambda: work, succeeded=succeeded, failed=failed, key=key, phrase=phrase, only_reads=only_reads
        )

    def run_planned(
        self,
        plan: Callable[[], Work[Result] | None],
        *,
        succeeded: Callable[[Result], None],
        failed: Callable[[AppError], None],
        key: str = "",
        phrase: str = "",
        by_itself: bool = False,
        only_reads: bool = False,
        unseen: bool = False,
    ) -> None:
        """Plan a piece of work when its turn has come, by what stands then, and do it; None: there is nothing to do.

        `only_reads`: once it is stopped nothing is left of it, so nobody need wait until it has come to its next step;
        until its last step, where it has one (Progress.last_step). `unseen`: it goes on by itself, and nothing is told of
        it but its end; whatever else is asked for stops it, its key again, and the clerk's own work, for which it ends
        with Cancelled.
        """
        outcome = partial(_plan_outcome, plan, succeeded, failed)
        turn = Turn(key, phrase, by_itself or unseen, only_reads, unseen, self._depth, outcome, failed)
        self._replace(turn)
        self._waiting.append(turn)
        self._begin_next()

    def in_turn(self, act: Callable[[], None]) -> None:
        """Do something on the main thread that must not come before the end of what is under way."""

        def plan() -> None:
            act()

        self.run_planned(plan, succeeded=lambda _: None, failed=raise_it)

    def run_beside(
        self, work: Callable[[], Result], *, succeeded: Callable[[Result], None], failed: Callable[[AppError], None]
    ) -> None:
        """Do something small that nobody waits for, in its turn: after the work that is under way, if there is any."""
        self._pool.start(_Runnable(lambda: self._tell(self._also_ended, outcome_of(work, succeeded, failed))))

    def run_aside(
        self, work: Callable[[], Result], *, succeeded: Callable[[Result], None], failed: Callable[[AppError], None]
    ) -> None:
        """Ask the system what it may take its time to answer: no work waits for it, nor does the end of the program."""
        threading.Thread(
            target=lambda: self._tell(self._also_ended, outcome_of(work, succeeded, failed)), daemon=True
        ).start()

    def _tell(self, ended: SignalInstance, *what: object) -> None:
        # Behind closing the runner may be gone: what is asked for or ends only then is told before, or not at all.
        with self._closing:
            if not self._closed:
                ended.emit(*what)

    def prepare(self, load: Callable[[], object]) -> None:
        """Load something ahead of the first work, which waits for it; nothing is told."""
        self._pool.start(_Runnable(load))

    def cancel(self) -> None:
        """Ask the work to stop: it ends with Cancelled at its next step, and what waits is not begun."""
        stopped, self._waiting = self._waiting, []
        if self._running and self._running.halt():
            stopped, self._running = [self._running, *stopped], None
            self.busy_changed.emit(False)
        for turn in stopped:
            turn.failed(Cancelled(strings.CANCELLED))

    def close(self, milliseconds: int) -> bool:
        """Stop the work and wait for its end, which is told no more; whether it ended in time."""
        with self._closing:
            self._closed = True
        self._waiting.clear()
        if self._running:
            self._running.stop.set()
        has_ended = self._pool.waitForDone(milliseconds)
        self._running = None
        return has_ended

    def _replace(self, later: Turn) -> None:
        if self._running and self._running.unseen and not later.by_itself:
            self._running.stop.set()
        if not later.key:
            return
        self._waiting = [one for one in self._waiting if one.key != later.key]
        if self._running and self._running.key == later.key and (later.unseen or not later.by_itself):
            self._running.replaced = True
            self._running.stop.set()

    def _begin_next(self) -> None:
        while self._running is None and not self._closed:
            # A dialog that a result has opened goes on with its own work; what was asked for before waits for its end.
            turn = next((one for one in self._waiting if one.depth >= self._depth and not self._puts_off(one)), None)
            if turn is None:
                return
            self._waiting.remove(turn)
            with self._delivering():
                work = turn.plan()
            if work:
                self._begin(turn, work)

    def _puts_off(self, turn: Turn) -> bool:
        """While the window paints what came of the work before, each takes the interpreter from the other a hundred times."""
        return turn.unseen and self._painting.isActive()

    def _begin(self, turn: Turn, work: Callable[[Progress], WorkOutcome]) -> None:
        self._running = turn
        progress = Progress(stopped=turn.stop.is_set, settles=turn.settle)
        if not turn.unseen:
            progress = Progress(self.said.emit, turn.stop.is_set, _at_intervals(self.counted.emit), turn.settle)
            self.busy_changed.emit(True)
        if turn.phrase:
            self.said.emit(turn.phrase)
        self._pool.start(_Runnable(lambda: self._tell(self._ended, turn, work(progress))))

    @contextmanager
    def _delivering(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    @Slot(object, object)
    def _end(self, turn: Turn, outcome: WorkOutcome) -> None:
        let_go = turn is not self._running
        if not let_go:
            self._running = None
            if not turn.unseen:
                self.busy_changed.emit(False)
        try:
            if outcome.is_bug or not (let_go or turn.replaced):
                with self._delivering():
                    self._deliver(outcome)
        finally:
            self._painting.start()
            self._begin_next()

    @Slot(object)
    def _deliver(self, outcome: WorkOutcome) -> None:
        if not self._closed:
            outcome.deliver()


def _plan_outcome(
    plan: Callable[[], Work[Result] | None], succeeded: Callable[[Result], None], failed: Callable[[AppError], None]
) -> Callable[[Progress], WorkOutcome] | None:
    work = plan()
    return None if work is None else lambda progress: outcome_of(partial(work, progress), succeeded, failed)


def _at_intervals(tell: Callable[[int, int], None]) -> Callable[[int, int], None]:
    """Tell a number now and then, and the last one."""
    told = 0.0

    def count(done: int, total: int) -> None:
        nonlocal told
        now = time.monotonic()
        if done == total or now - told >= _BETWEEN_NUMBERS:
            told = now
            tell(done, total)

    return count
