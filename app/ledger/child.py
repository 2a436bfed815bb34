"""The reading process, apart and with limits: a file can kill a parser, never the window."""

import hashlib
import json
import logging
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from datetime import time as clock
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from app.core.days import ShownDay, Unit
from app.core.errors import UnreadableLedger
from app.core.grid import Doubt, Grid, Merge, Value
from app.core.progress import Progress, timed
from app.core.shipped import ROOT

_LOG = logging.getLogger(__name__)
OPTION = "--read-cells"
"""What a frozen program is started with to be the child; main.py looks for it before anything else."""
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0) or None  # no process ends so on Windows
# On a machine that is busy with other things a minute's work takes longer; Windows limits only this.
_SECONDS_OF_WAITING = 180
_LONGEST_SHEET_NAME = 31
_START = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from app.ledger.reading_program import main; main()"
_TYPES: dict[str, Callable[..., Value]] = {
    "D": date.fromisoformat,
    "T": datetime.fromisoformat,
    "C": clock.fromisoformat,
    "S": lambda seconds: timedelta(seconds=seconds),
    "H": lambda day, shown, unit: ShownDay(date.fromisoformat(day), shown, Unit(unit)),
}


def read_grids(data: bytes, name: str, kind: str, progress: Progress) -> tuple[Grid, ...]:
    """Every sheet of the workbook: started, and waited for. Raises UnreadableLedger, Cancelled."""
    with started(data, kind) as process:
        return grids_from(process, name, progress)


def grids_from(process: subprocess.Popen[bytes], name: str, progress: Progress) -> tuple[Grid, ...]:
    """Every sheet of the workbook the process reads.

    Raises UnreadableLedger when it fails, dies, works or keeps waiting too long, takes too much; Cancelled.
    """
    answer, complaint = _wait(process, progress)
    if answer is None or process.returncode == _OUT_OF_TIME:
        raise UnreadableLedger(
            f"“{name}”读了很久还没有读完，已停止。电脑正忙的话，请关掉别的程序再试一次；"
            "还是不行，请把有用的内容复制到新表另存后再打开。"
        )
    if process.returncode != 0:
        _LOG.info("the reading process ended with %d", process.returncode)
        raise UnreadableLedger(
            f"“{name}”的内容读不出来：文件已损坏或内容大得不正常。请用 Excel 或 WPS 打开，另存为新的 .xlsx 后再试。"
        ) from ChildProcessError(process.returncode, complaint.decode("utf-8", "replace"))
    return _grids(json.loads(answer), name)


@contextmanager
def started(data: bytes, kind: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process that reads these bytes, killed when the caller gives up. `kind`: the real format, from the gate.

    The bytes go as a file: communicate() forgets the rest of what it should write when it times out.
    """
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    # Ctrl-C is for the program alone: it ends this process itself, which would only add a traceback.
    group = None if sys.platform == "win32" else 0
    with timed(_LOG, f"{kind} {hashlib.sha256(data).hexdigest()[:12]}"), tempfile.TemporaryFile() as given:
        given.write(data)
        given.seek(0)
        pipe = subprocess.PIPE
        with subprocess.Popen(
            _command(kind), stdin=given, stdout=pipe, stderr=pipe, creationflags=flags, process_group=group
        ) as process:
            try:
                yield process
            except BaseException:
                process.kill()
                raise


def _command(kind: str) -> list[str]:
    if getattr(sys, "frozen", False):
        # There is no Python to hand code to: the program starts itself, and looks at no PYTHON… variable anyway.
        return [sys.executable, OPTION, kind]
    return [sys.executable, "-I", "-X", "utf8", "-c", _START, kind]


def _wait(process: subprocess.Popen[bytes], progress: Progress) -> tuple[bytes | None, bytes]:
    until = time.monotonic() + _SECONDS_OF_WAITING
    while time.monotonic() < until:
        try:
            return process.communicate(timeout=0.1)
        except subprocess.TimeoutExpired:
            progress.check()
    process.kill()
    return None, b""


def _grids(answer: dict[str, Any], name: str) -> tuple[Grid, ...]:
    if "refused" in answer:
        raise UnreadableLedger(f"“{name}”{answer['refused']}")
    from_1904 = bool(answer.get("from_1904"))
    return tuple(_grid(sheet, sheet["name"] or _named_after(name), from_1904) for sheet in answer["sheets"])


def _named_after(file: str) -> str:
    """What Excel calls the sheet of a file whose sheet has no name of its own."""
    return PurePath(file).stem[:_LONGEST_SHEET_NAME]


def _grid(sheet: dict[str, Any], name: str, from_1904: bool) -> Grid:
    return Grid(
        name,
        tuple(_rows(sheet["rows"])),
        tuple(Merge(*corners) for corners in sheet["merges"]),
        sheet["visible"],
        frozenset(sheet["hidden_rows"]),
        frozenset(sheet["hidden_columns"]),
        {(row, column): Doubt(doubt) for row, column, doubt in sheet["doubts"]},
        from_1904,
        sheet["verified"],
        sheet["disputed"],
        {(row, column): text for row, column, text in sheet["shown"]},
        {(row, column): words for row, column, words in sheet["struck"]},
        *map(tuple, sheet["around"]),
    )


def _rows(rows: list[list[Any]]) -> Iterator[tuple[Value, ...]]:
    """Equal texts become one: most columns repeat a few, and what looks at them next finds them near by."""
    texts: dict[str, str] = {}
    for row in rows:
        yield tuple(
            [
                texts.setdefault(value, value)
                if isinstance(value, str)
                else _unpacked(*value)
                if isinstance(value, list)
                else value
                for value in row
            ]
        )


@lru_cache(maxsize=4096)
def _unpacked(tag: str, *content: Any) -> Value:
    return _TYPES[tag](*content)
