"""What is to be written, as one value: handed to the writing of a notice by window and command line alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.particulars import Particulars

if TYPE_CHECKING:
    from app.notice import Masking


@dataclass(frozen=True)
class NoticeOrder:
    """`template`, `preset`: by name, a template by its path too; where none is given, what the office has set holds.

    `despite_findings`: also while findings of level must are open; that is recorded with the `reason` under `day`, the
    as-of day where none is given. `mask`: the names to print masked.
    """

    out: Path
    particulars: Particulars
    template: str = ""
    preset: str = ""
    overwrite: bool = False
    despite_findings: bool = False
    reason: str = ""
    day: date | None = None
    mask: "Sequence[Masking]" = ()
