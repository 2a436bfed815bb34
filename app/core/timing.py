"""How long work took and what kind of error ended it, for the log of the program."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager


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
