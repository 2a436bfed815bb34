"""The reading process begins with what it needs: it is waited for whenever a ledger is opened or checked again."""

import subprocess

from app.core.shipped import ROOT
from app.ledger import child


def test_nothing_is_loaded_that_only_its_caller_needs() -> None:
    python, *rest = child._command("xlsx")
    with (ROOT / "samples" / "整改台账.xlsx").open("rb") as ledger:
        done = subprocess.run([python, "-X", "importtime", *rest], stdin=ledger, capture_output=True, check=True)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert {"app.ledger.reading_program", "app.ledger.workbook"} <= loaded
    assert not loaded & {"app.ledger.child", "hashlib", "logging", "subprocess", "tomllib"}
