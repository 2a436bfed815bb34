"""One writer at a time: a lock beside the office's files that other windows and commands wait for."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.errors import CannotWrite, reason_of

PATIENCE = 5.0  # seconds
_PAUSE = 0.02
_NAME = ".lock"


@contextmanager
def locked(folder: Path, name: str = _NAME) -> Iterator[None]:
    """Hold the folder's lock, or another of that name; the folder is made if need be.

    Raises CannotWrite where another holds it too long.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / name, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise CannotWrite(f"文件夹“{folder}”写不进去（{reason_of(error)}），这次的内容没有记住。") from error
    try:
        _wait(handle, folder)
        yield
    finally:
        # Closing gives the lock back, and so does the system where the program is killed.
        os.close(handle)


def _wait(handle: int, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not _take(handle, folder):
        if time.monotonic() > until:
            raise CannotWrite(
                f"“{folder}”里的文件正由另一个窗口或命令改动，等了 {PATIENCE:.0f} 秒还没有轮到；请稍后再试。"
            )
        time.sleep(_PAUSE)


def _take(handle: int, folder: Path) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError as error:
        # Some network drives know no locks. Without one, two windows would wipe what the other has written.
        raise CannotWrite(
            f"“{folder}”所在的位置不能给文件加锁（{reason_of(error)}），这次的内容没有记住；请换到本机的文件夹。"
        ) from error
    return True
