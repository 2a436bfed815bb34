"""Lets the nth step of a write fail, or kill: open, write, sync, replace, rename, and each statement of the store."""

import errno
import os
import resource
import signal
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import IO, Any
from unittest.mock import patch

EVERY = ("open", "fsync", "replace", "rename", "mkdir", "chmod")


class Steps:
    """Counts them; the one of number `at` fails, once, and its name is `failed`. `kills`: the process ends there instead."""

    def __init__(self, at: int, *, kills: bool = False) -> None:
        self.at = at
        self.kills = kills
        self.count = 0
        self.failed = ""

    def take(self, name: str) -> bool:
        """Whether this step is to fail."""
        self.count += 1
        if self.count != self.at:
            return False
        self.failed = name
        if self.kills:
            os.kill(os.getpid(), signal.SIGKILL)
        return True

    def hold(self, name: str) -> None:
        """Fail as a disk does."""
        if self.take(name):
            raise OSError(errno.EIO, "made to fail")

    def hold_statement(self, text: str) -> None:
        """Fail as the store does."""
        if self.take(f"sqlite {text.split(maxsplit=1)[0]}"):
            raise sqlite3.OperationalError("disk I/O error")


class _Stream:
    """A file whose writing fails."""

    def __init__(self, stream: IO[Any], steps: Steps) -> None:
        self._stream, self._steps = stream, steps

    def __enter__(self) -> "_Stream":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, data: Any) -> int:
        self._steps.hold("write")
        return self._stream.write(data)

    def flush(self) -> None:
        self._steps.hold("flush")
        self._stream.flush()


def _failing_store(steps: Steps) -> Callable[..., sqlite3.Connection]:
    class Failing(sqlite3.Connection):
        def execute(self, *given: Any) -> sqlite3.Cursor:
            steps.hold_statement(given[0])
            return super().execute(*given)

        def executescript(self, script: str) -> sqlite3.Cursor:
            steps.hold_statement(script)
            return super().executescript(script)

    connect: Callable[..., sqlite3.Connection] = sqlite3.connect

    def make(*given: Any, **named: Any) -> sqlite3.Connection:
        if given[0] == ":memory:":
            return connect(*given, **named)  # there is no disk that could fail
        steps.hold_statement("connect")
        return connect(*given, **named, factory=Failing)

    return make


def _held(name: str, steps: Steps) -> Callable[..., Any]:
    real = getattr(os, name)

    def call(*given: Any, **named: Any) -> Any:
        steps.hold(name)
        return real(*given, **named)

    return call


@contextmanager
def failing(at: int, also: Sequence[str] = (), *, kills: bool = False) -> Iterator[Steps]:
    """Within, the step of that number fails or kills; 0: none. `also`: further functions of os that are steps."""
    steps, fdopen = Steps(at, kills=kills), os.fdopen
    with ExitStack() as held:
        for name in (*EVERY, *also):
            held.enter_context(patch.object(os, name, _held(name, steps)))
        held.enter_context(patch.object(os, "fdopen", lambda *given, **named: _Stream(fdopen(*given, **named), steps)))
        held.enter_context(patch.object(sqlite3, "connect", _failing_store(steps)))
        yield steps


@contextmanager
def no_room_beyond(size: int) -> Iterator[None]:
    """Within, no file may grow beyond that size: SQLite's own writes fail as well, wherever they are."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
