"""Keeps the search for cycles off during work that makes many small objects and no cycles."""

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
        # What was read stays for long. Frozen and thawed at once it counts as old: the frequent searches among what
        # is young pass it over, and the rare ones among all still free what has become rubbish.
        gc.freeze()
        gc.unfreeze()
        if was_on:
            gc.enable()
