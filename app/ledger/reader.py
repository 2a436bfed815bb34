"""A ledger file from first byte to Ledger: let in, read in a process of its own, understood."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.grid import Grid
from app.core.ledger import Ledger
from app.core.progress import SILENT, Progress
from app.core.text import writable
from app.ledger import child, gate
from app.ledger.request import Request


def digest_of(path: Path) -> str:
    """The SHA-256 of the file's bytes. Raises UnreadableLedger."""
    return hashlib.sha256(gate.read_bytes(path)).hexdigest()


@dataclass(frozen=True)
class SheetsOfFile:
    """The sheets of a file before they are understood; `kind` is its real format."""

    name: str
    digest: str
    kind: str
    grids: Sequence[Grid]


def read_sheets(path: Path, progress: Progress = SILENT) -> SheetsOfFile:
    """The sheets of that file, visible or not. Raises UnreadableLedger, Cancelled."""
    progress.step("正在打开台账")
    data = gate.read_bytes(path)
    name = writable(path.name)
    kind = gate.kind_of(data, name)
    progress.step("正在读取工作表")
    with child.started(data, kind) as process:
        # Loaded while the child reads: understanding a ledger takes many patterns, and building them takes time.
        import app.ledger.sheets  # noqa: F401

        grids = child.grids_from(process, name, progress)
    return SheetsOfFile(name, hashlib.sha256(data).hexdigest(), kind, grids)


def read_ledger(path: Path, request: Request, progress: Progress = SILENT) -> Ledger:
    """The ledger in that file. Raises UnreadableLedger, NoHeader, BadOption, Cancelled."""
    file = read_sheets(path, progress)
    from app.ledger.sheets import ledger_of

    progress.step("正在识别表头和内容")
    return ledger_of(file.grids, file.name, file.digest, file.kind, request)
