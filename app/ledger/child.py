"""The reading process, apart and with limits: a file can kill a parser, never the window."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from typing import Any

from app.core.errors import UnreadableLedger
from app.core.grid import Doubt, Grid, Merge, Value
from app.core.progress import Progress

_ROOT = Path(__file__).resolve().parents[2]
_SECONDS, _BYTES = 60, 1 << 30
_START = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from app.ledger.child import main; main()"
_TYPES: dict[str, Callable[[Any], Value]] = {
    "D": date.fromisoformat,
    "T": datetime.fromisoformat,
    "C": clock.fromisoformat,
    "S": lambda seconds: timedelta(seconds=seconds),
}


def read_grids(data: bytes, name: str, progress: Progress) -> tuple[Grid, ...]:
    """Every sheet of the workbook, read in a process of its own.

    Raises UnreadableLedger when it fails, dies or takes too long or too much; Cancelled.
    """
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    command = [sys.executable, "-I", "-X", "utf8", "-c", _START]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, creationflags=flags) as process:
        try:
            answer, complaint = _wait(process, data, progress)
        except BaseException:
            process.kill()
            raise
    if answer is None:
        raise UnreadableLedger(f"“{name}”读了一分钟还没有读完，不像台账；请把有用的内容复制到新表另存后再打开。")
    if process.returncode != 0:
        raise UnreadableLedger(
            f"“{name}”的内容读不出来：文件已损坏或内容大得不正常。请用 Excel 或 WPS 打开，另存为新的 .xlsx 后再试。"
        ) from ChildProcessError(process.returncode, complaint.decode("utf-8", "replace"))
    return _grids(json.loads(answer), name)


def _wait(process: subprocess.Popen[bytes], data: bytes, progress: Progress) -> tuple[bytes | None, bytes]:
    until = time.monotonic() + _SECONDS
    given: bytes | None = data
    while time.monotonic() < until:
        try:
            return process.communicate(given, timeout=0.1)
        except subprocess.TimeoutExpired:
            given = None
            progress.check()
    process.kill()
    return None, b""


def _grids(answer: dict[str, Any], name: str) -> tuple[Grid, ...]:
    if "refused" in answer:
        raise UnreadableLedger(f"“{name}”{answer['refused']}")
    return tuple(_grid(sheet) for sheet in answer["sheets"])


def _grid(sheet: dict[str, Any]) -> Grid:
    return Grid(
        sheet["name"],
        tuple(tuple(_unpacked(value) for value in row) for row in sheet["rows"]),
        tuple(Merge(*corners) for corners in sheet["merges"]),
        sheet["visible"],
        frozenset(sheet["hidden_rows"]),
        frozenset(sheet["hidden_columns"]),
        {(row, column): Doubt(doubt) for row, column, doubt in sheet["doubts"]},
    )


def _unpacked(value: Any) -> Value:
    if not isinstance(value, list):
        plain: Value = value
        return plain
    tag, content = value
    unpacked: Value = _TYPES[tag](content)
    return unpacked


def _packed(value: Value) -> Any:
    """JSON knows no days: they travel as [tag, text]. Whole floats become integers, as Excel shows them."""
    match value:
        case datetime():
            return ["T", value.isoformat()]
        case date():
            return ["D", value.isoformat()]
        case clock():
            return ["C", value.isoformat()]
        case timedelta():
            return ["S", value.total_seconds()]
        case float():
            return int(value) if value.is_integer() else value
        case _:
            return value


def main() -> None:
    """The child's own work: bytes from stdin, JSON to stdout. Dies with a traceback on stderr."""
    _limit()
    from app.ledger.workbook import read_workbook

    answer = read_workbook(sys.stdin.buffer.read(), _packed)
    sys.stdout.write(json.dumps(answer, ensure_ascii=True, allow_nan=False))


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; there the time limit alone holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
