"""The reading process: what the clerk is told when it takes too long, and that it is stopped."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.errors import UnreadableLedger
from app.core.progress import SILENT
from app.ledger import child

ROOT = Path(__file__).resolve().parents[2]
SAID = "“台账.xlsx”读了很久还没有读完，已停止。电脑正忙的话，请关掉别的程序再试一次"


def process(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_one_that_gives_no_answer_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_SECONDS_OF_WAITING", 0.3)
    with process("import time; time.sleep(60)") as reading, pytest.raises(UnreadableLedger, match=SAID):
        child.grids_from(reading, "台账.xlsx", SILENT)
    assert reading.poll() is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no process by its work")
def test_one_that_worked_too_long_is_told_apart_from_a_broken_file() -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 2)); exec('while True: pass')"
    with process(limit) as reading, pytest.raises(UnreadableLedger, match=SAID):
        child.grids_from(reading, "台账.xlsx", SILENT)
    with process("raise SystemExit(3)") as broken, pytest.raises(UnreadableLedger, match="已损坏"):
        child.grids_from(broken, "台账.xlsx", SILENT)


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its only interpreter is the program; the option is what main.py looks for."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child._command("xlsx") == [sys.executable, child.OPTION, "xlsx"]
    with (ROOT / "samples" / "整改台账.xlsx").open("rb") as ledger:
        done = subprocess.run(
            [sys.executable, ROOT / "main.py", child.OPTION, "xlsx"], stdin=ledger, capture_output=True, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode())["sheets"][0]["name"]
