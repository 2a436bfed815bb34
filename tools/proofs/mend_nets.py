"""Takes away one safety net of mending after another, in a copy of the program, and says whether a test notices.

Run by hand: python -m tools.proofs.mend_nets.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
_TESTS = ("tests/service/mending", "tests/store/mending", "tests/workbooks/mending")
_SERVICE, _STORE = "app/service/mending/ledger_mending.py", "app/store/mending/writing_back.py"
_IN_USE = "app/store/mending/in_use.py"
_PACKAGE, _READING = "app/workbooks/mending/package_proof.py", "app/service/mending/proof.py"


class Net(NamedTuple):
    """What it keeps, in which file, how it is spelt there, and what stands there without it."""

    name: str
    file: str
    spelt: str
    without: str


NETS = (
    Net("digest as when read", _SERVICE, "if _digest(data) != examination.ledger.digest:", "if not data:"),
    Net("digest at the last moment", _STORE, "if file.read_bytes() != before:", "if not before:"),
    Net(
        "proof before the writing",
        _SERVICE,
        "if not is_proven(examination.ledger, before, draft.content, draft.made, progress):",
        "if not progress:",
    ),
    Net("proof behind the writing", _SERVICE, "if not _stands(examination, before, draft):", "if not draft:"),
    Net("backup put back", _SERVICE, "            put_back(file, before, backup)\n", ""),
    Net("backup written", _STORE, "if _publish(draft, backup):", "if backup:"),
    Net(
        "backup never over another file",
        _STORE,
        "    if os.path.lexists(name):\n        return False\n",
        "    name.unlink(missing_ok=True)\n",
    ),
    Net("not open elsewhere", _IN_USE, "if os.path.lexists(owner):", "if not owner.name:"),
    Net("no lock on it", _IN_USE, 'with file.open("r+b"):', "if file:"),
    Net(
        "link followed",
        _SERVICE,
        "        file = examination.path.resolve()\n        backup",
        "        file = examination.path\n        backup",
    ),
    Net("rights kept", _STORE, "    shutil.copystat(file, draft)\n    os.utime(draft)\n", "    os.utime(draft)\n"),
    Net(
        "every other part",
        _PACKAGE,
        "return (one.name, one.body, _said(one)) == (other.name, other.body, _said(other))",
        "return True",
    ),
    Net(
        "every other cell of the part",
        _PACKAGE,
        " and _rest(old.read(one.name), changed) == _rest(new.read(one.name), changed)",
        "",
    ),
    Net("every other cell as read", _READING, " and _differing(before, after) <= mends.keys()", ""),
    Net("the cell as read", _READING, " and all(map(_says, [after] * len(mends), mends.values()))", ""),
    Net("tidied up after a kill", _SERVICE, "held = tidy(pending)", "held = pending.after"),
)


def is_noticed(copy: Path, net: Net) -> bool:
    """Whether a test fails without it."""
    file = copy / net.file
    whole = file.read_text(encoding="utf-8")
    try:
        file.write_text(whole.replace(net.spelt, net.without), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *_TESTS]
        # Compiled code is told apart by size and second: what was changed in the same second would pass for what was.
        fresh = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(command, cwd=copy, env=fresh, capture_output=True, check=False).returncode == 1
    finally:
        file.write_text(whole, encoding="utf-8")


def main() -> int:
    """How many nets no test would miss."""
    missed = 0
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", "build"))
        for net in NETS:
            noticed = is_noticed(copy, net)
            missed += not noticed
            print(f"{'noticed' if noticed else 'MISSED'}: {net.name}", flush=True)
    print(f"{len(NETS)} safety nets taken away, {missed} missed by no test")
    return missed


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
