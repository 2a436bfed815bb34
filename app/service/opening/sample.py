"""The ledger to try the program with (示例台账): a copy of it, so that nothing tried reaches the one that is shipped."""

from pathlib import Path

from app.core.shipped import shipped
from app.store.outputs import write_whole

NAME = "整改台账.xlsx"


def copy_sample(out: Path) -> Path:
    """Write a copy under this name, in place of what stood there; the path it stands under. Raises CannotWrite."""
    sample = shipped("samples") / NAME
    return write_whole(out, sample.read_bytes(), overwrite=True, never=sample, called="示例台账本身")
