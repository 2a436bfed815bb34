"""Ctrl-C while something is being written: what has begun is ended, and then counts as done."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Within, Ctrl-C does nothing: else it could come between a document and its record, or the record and its answer.

    Only the main thread ever hears of Ctrl-C, so in others there is nothing to keep away.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
