"""The sentences of the program: examine, changed, write_notice. The only thing cli and gui call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.core.columns import Column
from app.core.finding import Report
from app.core.ledger import Ledger
from app.core.particulars import Particulars
from app.core.progress import SILENT, Progress
from app.core.standpoint import Standpoint


@dataclass(frozen=True)
class Examination:
    """A ledger read and checked from one standpoint."""

    path: Path
    ledger: Ledger
    report: Report
    standpoint: Standpoint


def examine(
    path: Path,
    standpoint: Standpoint,
    *,
    particulars: Particulars = Particulars(),
    sheets: Sequence[str] = (),
    columns: Mapping[Column, str] | None = None,
    progress: Progress = SILENT,
) -> Examination:
    """Read and check a ledger. `sheets`: only these, hidden ones too; `columns`: corrected letters.

    Raises UnreadableLedger, NoHeader, BadOption, Cancelled.
    """
    raise NotImplementedError


def changed(examination: Examination) -> bool:
    """Whether the file's bytes are others now. Raises UnreadableLedger if it cannot be read."""
    raise NotImplementedError


def write_notice(
    examination: Examination,
    out: Path,
    *,
    particulars: Particulars,
    template: str = "整改进展通报",
    preset: str = "",
    overwrite: bool = False,
    despite_findings: bool = False,
    progress: Progress = SILENT,
) -> Path:
    """Write the notice whole or not at all; the path it stands under.

    Raises FindingsRemain, CannotWrite, BadTemplate, Cancelled.
    """
    raise NotImplementedError
