"""Work that makes many small objects and no cycles, spared the search for cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Looking through the objects of a long ledger for cycles, again and again, takes longer than reading it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # What was read stays for long: later searches pass it over too.
        gc.freeze()
        if was_on:
            gc.enable()
