"""Long work under way: its steps, whether the clerk stopped it, what must not come between; how it ended, for the log."""

import gc
import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

from app.core.errors import Cancelled

ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What ends the program: Ctrl-C, the system that shuts down, the terminal that is closed."""


@dataclass(frozen=True)
class Progress:
    """`say` gets a Chinese phrase for each step, `count` how many of how many are done; `stopped` answers whether the
    clerk pressed 取消; `settles`, whether it goes on to its end from now on, whatever is pressed later.
    """

    say: Callable[[str], None] = lambda _: None
    stopped: Callable[[], bool] = lambda: False
    count: Callable[[int, int], None] = lambda _done, _total: None
    settles: Callable[[], bool] = lambda: True

    def step(self, phrase: str) -> None:
        """Begin a step. Raises Cancelled if the work was stopped meanwhile."""
        self.check()
        self.say(phrase)

    def last_step(self, phrase: str) -> None:
        """Begin the step that leaves something, and cannot be stopped. Raises Cancelled if the work was stopped before."""
        self.check()
        if not self.settles():
            raise _cancelled()
        self.say(phrase)

    def tick(self, done: int, total: int) -> None:
        """So many are done of a step's parts. Raises Cancelled if the work was stopped."""
        self.check()
        self.count(done, total)

    def check(self) -> None:
        """Raises Cancelled if the work was stopped."""
        if self.stopped():
            raise _cancelled()


def _cancelled() -> Cancelled:
    return Cancelled("已取消。")


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


def when_ended(act: Callable[[int, FrameType | None], object] | signal.Handlers) -> None:
    """Do this when the program is to end; what it was started to ignore (nohup, a shell's &) stays ignored."""
    for one in ENDING:
        if signal.getsignal(one) is not signal.SIG_IGN:
            signal.signal(one, act)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Within, Ctrl-C and its like do nothing: else it could come between a document and its record, or the record and its answer.

    Only the main thread ever hears of Ctrl-C, so in others there is nothing to keep away.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {one: signal.signal(one, signal.SIG_IGN) for one in ENDING}
    try:
        yield
    finally:
        for one, former in before.items():
            signal.signal(one, former)


def let_go(things: list[object]) -> None:
    """Free them one by one, and what they hold after them: 5,000 at once hold every other thread, the window's too, for 50 ms."""
    while things:
        thing = things.pop()
        if isinstance(thing, dict):
            things.extend(thing.values())
        elif isinstance(thing, list | tuple):
            things.extend(thing)


def let_go_values(named: dict[Any, Any]) -> None:
    """Free in the same way what the names stand for; nothing has a name then."""
    things = [*named.values()]
    named.clear()
    let_go(things)


@contextmanager
def without_collection() -> Iterator[None]:
    """Keep the search for cycles off where many small objects are made and no cycles.

    Looking through the objects of a long ledger for cycles, again and again, takes longer than reading it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # What was read stays for long. Frozen and thawed at once it counts as old: the frequent searches among what
        # is young pass it over, and the rare ones among all still free what has become rubbish.
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()
