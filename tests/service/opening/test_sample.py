"""The copy of the shipped ledger that is tried."""

from pathlib import Path

import pytest

from app.core import shipped
from app.core.errors import CannotWrite
from app.service.opening.sample import NAME, copy_sample

SAMPLE = shipped.ROOT / "samples" / NAME


def test_it_is_the_same_and_never_the_shipped_one(tmp_path: Path) -> None:
    out = copy_sample(tmp_path / "试用.xlsx")
    assert out.read_bytes() == SAMPLE.read_bytes()
    before = SAMPLE.stat().st_mtime_ns
    with pytest.raises(CannotWrite, match="示例台账本身"):
        copy_sample(SAMPLE)
    assert SAMPLE.stat().st_mtime_ns == before
