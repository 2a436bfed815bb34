"""Puts a draft in the place of a file, in one step that outlasts a power cut."""

import glob
import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

PATIENCE = 2.5  # seconds: on Windows Word, WPS and scanners hold a file for a moment
PAUSE = 0.1


def put_in_place(draft: Path, file: Path) -> None:
    """The file is the draft from now on. Raises OSError, and then it is what it was."""
    patiently(lambda: draft.replace(file))
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """What has a new name in the folder has it on the disk, too."""
    if os.name == "posix":
        # It stands already: a drive that cannot say that its folder is on disk (some network drives) is no failure.
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def patiently(act: Callable[[], object]) -> None:
    """Do it, again and again while another program holds the file for a moment. Raises OSError."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            act()
        except PermissionError:
            if time.monotonic() >= until:
                raise
            time.sleep(PAUSE)
        else:
            return


def write_out(handle: int, data: bytes) -> None:
    """Fill an open file, which is closed then and on the disk, not on its way there. Raises OSError."""
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def replace_whole(file: Path, data: bytes) -> None:
    """The file holds this from now on, all of it, for its owner alone. Raises OSError, and then it is what it was."""
    beginning = f".{file.name}.new-"
    for old in file.parent.glob(f"{glob.escape(beginning)}*"):
        old.unlink(missing_ok=True)  # of one that was killed while it wrote it
    # mkstemp makes the file for its owner only (0600), and the replacement keeps that.
    handle, name = tempfile.mkstemp(prefix=beginning, dir=file.parent)
    draft = Path(name)
    try:
        write_out(handle, data)
        put_in_place(draft, file)
    finally:
        draft.unlink(missing_ok=True)
