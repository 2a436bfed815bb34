"""A ledger file from first byte to Ledger: let in, read in a process of its own, understood."""

import hashlib
from pathlib import Path

from app.core.ledger import Ledger
from app.core.progress import SILENT, Progress
from app.core.text import writable
from app.ledger import child, gate
from app.ledger.request import Request


def digest_of(path: Path) -> str:
    """The SHA-256 of the file's bytes. Raises UnreadableLedger."""
    return hashlib.sha256(gate.read_bytes(path)).hexdigest()


def read_ledger(path: Path, request: Request, progress: Progress = SILENT) -> Ledger:
    """The ledger in that file. Raises UnreadableLedger, NoHeader, BadOption, Cancelled."""
    progress.step("正在打开台账")
    data = gate.read_bytes(path)
    name = writable(path.name)
    kind = gate.kind_of(data, name)
    progress.step("正在读取工作表")
    with child.started(data, kind) as process:
        # Loaded while the child reads: understanding a ledger takes many patterns, and building them takes time.
        from app.ledger.sheets import ledger_of

        grids = child.grids_from(process, name, progress)
    progress.step("正在识别表头和内容")
    return ledger_of(grids, name, hashlib.sha256(data).hexdigest(), kind, request)
