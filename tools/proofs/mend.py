"""Proves that mending writes exactly the chosen cells into a ledger, and that kill -9 leaves the old or the new one whole.

Run by hand on Linux: python -m tools.proofs.mend [EDITS [SEED]], and python -m tools.proofs.mend --kills [TIMES [SEED]]. The edits
are drawn over ledgers of every shape that can be written (tests/workbooks/mending), each written back by the program itself.
"""

import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from app.core.check_context import CheckContext
from app.core.grid import Cell
from app.core.mending.edit import Edit
from app.core.progress import SILENT, Progress
from app.service import Office
from app.service.examining import Examination
from tests.workbooks.mending.shapes import shapes
from tests.workbooks.mending.trials import draw, judge
from tools.proofs.desk import DAY, SAMPLE, fork

_EDITS, _KILLS, _SEED = 500, 200, 20260630
_GENERATED = 20
_NOW = datetime(DAY.year, DAY.month, DAY.day, 9, 15)
_WRITTEN = 0.03  # seconds
_WRITING = "正在写回台账"


def _examine(office: Office, ledger: Path) -> Examination:
    return office.examining.examine(ledger, CheckContext(DAY))


def mend_often(folder: Path, edits: int, seed: int) -> int:
    """So many edits, each in a ledger as it was found; how many went wrong."""
    office, rng = Office(folder / "own"), random.Random(seed)
    found = dict(shapes(min(edits, _GENERATED)))
    seen: dict[str, Examination] = {}
    right, wrong, left = 0, 0, Counter[str]()
    while right + wrong < edits:
        name = list(found)[(right + wrong + left.total()) % len(found)]
        if name not in seen:
            (folder / name).write_bytes(found[name])
            seen[name] = _examine(office, folder / name)
        edit = draw(rng, seen[name].ledger)
        [planned] = office.mending.plan(seen[name], [edit])
        if planned.obstacle:
            left[planned.obstacle] += 1
            continue
        is_right = _mend(office, seen[name], edit, found[name])
        right, wrong = right + is_right, wrong + (not is_right)
    told = "、".join(f"{what} {count}" for what, count in left.most_common())
    print(f"{right} of {edits}: exactly the chosen cells differ, every other part byte for byte", flush=True)
    print(f"{len(found)} ledgers, seed {seed}; left to the clerk and drawn anew: {told}")
    return wrong


def _mend(office: Office, seen: Examination, edit: Edit, found: bytes) -> bool:
    """Whether the edit does what it should; the ledger is as it was found then."""
    done = office.mending.write_back(seen, [edit], now=_NOW)
    verdict = judge(found, seen.path.read_bytes(), done.made[0])
    kept = done.backup is not None and done.backup.read_bytes() == found
    is_right = verdict.is_right(done.made[0]) and kept
    if not is_right:
        print(f"wrong: {seen.path.name} {edit} {verdict}", flush=True)
    if done.backup:
        done.backup.unlink()
    seen.path.write_bytes(found)
    return is_right


class Killing:
    """A ledger, written back again and again by processes that are killed while they do so."""

    def __init__(self, folder: Path) -> None:
        self.own, self.place = folder / "own", folder / "place"
        self.place.mkdir()
        self.ledger = self.place / "台账.xlsx"
        shutil.copy(SAMPLE, self.ledger)
        self.old = self.ledger.read_bytes()
        self.seen = _examine(Office(self.own), self.ledger)
        sheet = next(one.name for one in self.seen.ledger.sheets if one.used)
        self.edits = [Edit(Cell(sheet, 12, 8), "林芳"), Edit(Cell(sheet, 29, 9), "2026-7-31")]
        began = time.monotonic()
        self.write(SILENT.say)
        self.longest = time.monotonic() - began
        self.new = self.ledger.read_bytes()
        self.clear()

    def write(self, say: Callable[[str], None]) -> None:
        """Write back, telling the steps."""
        Office(self.own).mending.write_back(self.seen, self.edits, now=_NOW, progress=Progress(say))

    def clear(self) -> None:
        """Back to what was found."""
        for folder in (self.place, self.own):
            shutil.rmtree(folder, ignore_errors=True)
        self.place.mkdir()
        self.ledger.write_bytes(self.old)

    def kill(self, after: float) -> str:
        """What stands after a kill so many seconds after the writing began, and after the next start; "" where all is well."""
        reading, writing = os.pipe()

        def tell(phrase: str) -> None:
            if phrase == _WRITING:
                os.write(writing, b".")

        child = fork(lambda: self.write(tell))
        os.read(reading, 1)
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reading)
        os.close(writing)
        return self.judge()

    def judge(self) -> str:
        """What is wrong; "" where nothing is."""
        held = self.ledger.read_bytes()
        backups = [one.read_bytes() for one in self.place.glob("台账（备份*")]
        if held not in (self.old, self.new):
            return "half"
        if any(one != self.old for one in backups) or (held == self.new and not backups):
            return "no backup"
        office = Office(self.own)
        office.mending.finish()
        left = [
            one.name for one in self.place.iterdir() if one != self.ledger and not one.name.startswith("台账（备份")
        ]
        noted = (self.own / ".taizhang.sqlite.mending").exists()
        if left or noted:
            return f"left over: {left}"
        finished = any(not one.unfinished for one in office.decisions.list_made(self.ledger).made)
        return "" if finished == (held == self.new) else "record"

    @property
    def state(self) -> str:
        """Whether the ledger is the old or the new one."""
        return "new" if self.ledger.read_bytes() == self.new else "old"


def kill_often(folder: Path, times: int, seed: int) -> int:
    """So many kills; how many did harm."""
    killing, rng, wrong, ends = Killing(folder), random.Random(seed), 0, Counter[str]()
    for at in range(times):
        # Half of them within the first hundredths of a second: in these the files are written, what follows is proof.
        harm = killing.kill(rng.uniform(0, _WRITTEN if at % 2 else killing.longest))
        ends[killing.state] += 1
        if harm:
            wrong += 1
            print(f"kill {at + 1}: {harm}", flush=True)
        killing.clear()
    print(
        f"{times - wrong} of {times} kills: the old ({ends['old']}) or the new ledger ({ends['new']}) whole, the backup there,"
    )
    print(f"nothing left over after the next start; seed {seed}")
    return wrong


if __name__ == "__main__":
    arguments = [one for one in sys.argv[1:] if one != "--kills"]
    kills = "--kills" in sys.argv
    given = [int(text) for text in arguments]
    how_often, first = (given + [_KILLS if kills else _EDITS, _SEED][len(given) :])[:2]
    with TemporaryDirectory() as root:
        sys.exit(1 if (kill_often if kills else mend_often)(Path(root), how_often, first) else 0)
