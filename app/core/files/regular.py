"""Reads a file that is one: a pipe or a device might never give a byte, or never end."""

import errno
import io
import stat
from pathlib import Path

_PIECE = 1 << 20


def read_regular(path: Path, most: int) -> bytes:
    """At most so many bytes of the file. Raises OSError, also for a folder, a pipe, a device or a socket."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "a folder", path)
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENXIO, "no regular file", path)
    out = io.BytesIO()
    with path.open("rb") as stream:
        # By pieces: Python takes the memory for all that is asked for, however small the file.
        while chunk := stream.read(min(most - out.tell(), _PIECE)):
            out.write(chunk)
    return out.getvalue()
