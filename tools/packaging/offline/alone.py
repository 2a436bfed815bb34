"""One installation or removal at a time: two of them, double-clicked in a hurry, clear away each other's halves."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tools.packaging.offline.places import own_root
from tools.packaging.offline.steps import Refused


@contextmanager
def alone() -> Iterator[None]:
    """Raises Refused where another is at it; the system lets go of the mark where that one was killed."""
    mark = own_root().with_name(f".{own_root().name}.lock")
    mark.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(mark, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _take(handle)
    except OSError as error:
        os.close(handle)
        raise Refused("另一次安装或卸载正在进行，请等它结束以后再试。") from error
    try:
        yield
    finally:
        os.close(handle)
        with suppress(OSError):  # Windows removes nothing that the next one has open by now
            mark.unlink()


def _take(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
