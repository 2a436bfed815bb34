"""Puts a finished draft in the place of a file, in one step that outlasts a power cut."""

import os
from contextlib import suppress
from pathlib import Path


def put_in_place(draft: Path, file: Path) -> None:
    """The file is the draft from now on. Raises OSError, and then it is what it was."""
    draft.replace(file)
    if os.name == "posix":
        # It stands already: a drive that cannot say that its folder is on disk (some network drives) is no failure.
        with suppress(OSError):
            handle = os.open(file.parent, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
