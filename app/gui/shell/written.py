"""What was written of the open ledger: each file, when, and what was left open in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class WrittenFile:
    """`also`: what there is to say of it, `unprinted`: what of the ledger it leaves out. `left_open`: what was found and
    not mended, in Chinese. `warnings`: what to know before it is printed.
    """

    path: Path
    when: datetime
    also: str = ""
    left_open: Sequence[str] = ()
    warnings: Sequence[str] = ()
    unprinted: Sequence[str] = ()


class WrittenFiles:
    """In the order they were written; one written again under its name stands last."""

    def __init__(self) -> None:
        self.records: tuple[WrittenFile, ...] = ()

    @property
    def last(self) -> WrittenFile | None:
        """The one written last."""
        return self.records[-1] if self.records else None

    def take(self, path: Path, also: str = "", left_open: Sequence[str] = ()) -> None:
        """Take a file as just written."""
        others = tuple(one for one in self.records if one.path != path)
        self.records = (*others, WrittenFile(path, datetime.now(), also, left_open))

    def warn(self, warnings: Sequence[str], unprinted: Sequence[str] = ()) -> None:
        """Take what is to be known before the last one is printed, and what is not printed in it."""
        *others, last = self.records
        self.records = (*others, replace(last, warnings=warnings, unprinted=unprinted))
