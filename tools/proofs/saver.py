"""Saves a file over another in one of four ways, as programs of another process do: one line tells the way and the source.

Started by watching.py; it answers each line when the file stands there whole.
"""

import json
import shutil
import sys
import time
from pathlib import Path

_PIECES, _OVER = 6, 0.3  # seconds


def replace(target: Path, source: Path) -> None:
    """Written beside, then put in its place at once."""
    beside = target.with_name("~$新.tmp")
    shutil.copy(source, beside)
    beside.replace(target)


def in_pieces(target: Path, source: Path) -> None:
    """Written piece by piece into the file that stands there."""
    data = source.read_bytes()
    size = len(data) // _PIECES + 1
    with target.open("wb") as file:
        for at in range(0, len(data), size):
            file.write(data[at : at + size])
            file.flush()
            time.sleep(_OVER / _PIECES)


def delete_and_rename(target: Path, source: Path) -> None:
    """The old file is away for a moment."""
    beside = target.with_name("新台账.tmp")
    shutil.copy(source, beside)
    target.unlink()
    time.sleep(_OVER / 2)
    beside.rename(target)


def copy_over(target: Path, source: Path) -> None:
    """Copied over in place: the same file, empty for a moment."""
    with target.open("r+b") as file:
        file.truncate(0)
        time.sleep(_OVER)
        file.write(source.read_bytes())


WAYS = {one.__name__: one for one in (replace, in_pieces, delete_and_rename, copy_over)}

if __name__ == "__main__":
    for line in sys.stdin:
        way, target, source = json.loads(line)
        WAYS[way](Path(target), Path(source))
        sys.stdout.write("saved\n")
        sys.stdout.flush()
