"""Puts a file that cannot be used out of the way under a dated name: nothing is replaced because it could not be read."""

import time
from itertools import chain, count
from pathlib import Path

PUT_ASIDE = "-读不出来-"
"""In the name of every file put aside."""


def put_aside(file: Path, *with_it: str) -> Path | None:
    """Rename it, with the moment it was last written in its new name; None where that cannot be done.

    `with_it`: endings of files that belong to it and follow it (taizhang.sqlite-journal).

    The name of settings.json, last written on 29 November 2026 at 10:15: settings-读不出来-20261129-101500.json.
    """
    try:
        written = time.strftime("%Y%m%d-%H%M%S", time.localtime(file.stat().st_mtime))
        name = f"{file.stem}{PUT_ASIDE}{written}"
        names = (file.with_name(f"{name}{more}{file.suffix}") for more in chain([""], map("（{}）".format, count(2))))
        free = next(one for one in names if not one.exists())
        # Those first: beside a new file of the old name they would be taken for its own.
        for ending in with_it:
            companion = file.with_name(file.name + ending)
            if companion.exists():
                companion.rename(free.with_name(free.name + ending))
        return file.rename(free)
    except OSError:
        return None


def told(aside: Path | None) -> str:
    """What became of it, as the end of a sentence."""
    return f"原文件已改名为“{aside.name}”保留" if aside else "原文件没有动"
