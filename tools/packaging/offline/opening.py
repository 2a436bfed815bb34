"""Keeps on Linux what a double click opens: to the desktop, an entry of the user's own comes before those of the system."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def opening_kept(entry: str, own: str) -> Iterator[None]:
    """Where the entry named `own`, made within, would now open a kind of file by default, what opened it before does so."""
    before = {kind: opener(kind) for kind in kinds(entry)}
    yield
    for kind, name in before.items():
        if name not in (None, own) and opener(kind) == own:
            _gio(kind, str(name))


def kinds(entry: str) -> list[str]:
    """The MIME types an entry offers itself for."""
    found = re.search(r"^MimeType=(.+?);?$", entry, re.MULTILINE)
    return found[1].split(";") if found else []


def opener(kind: str) -> str | None:
    """The entry that opens files of this kind; None where there is none, or the desktop does not tell."""
    found = re.search(r": (.+\.desktop)$", _gio(kind).partition("\n")[0])
    return found[1] if found else None


def _gio(*arguments: str) -> str:
    tool = shutil.which("gio")
    if not tool:
        return ""
    line = [tool, "mime", *arguments]
    answer = subprocess.run(line, env={**os.environ, "LC_ALL": "C"}, capture_output=True, check=False)
    return answer.stdout.decode(errors="replace")
