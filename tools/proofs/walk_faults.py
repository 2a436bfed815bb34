"""Proves that no failing step of a write loses, halves or belies anything: every step of every write fails once.

Run by hand on Linux: python -m tools.proofs.walk_faults [WRITE…]. Each time a second process looks for what was there before, and for
what was confirmed.
"""

import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

from app.core.errors import AppError, CannotWrite
from app.service import Office
from tools.proofs.desk import DEEDS, Count, Deed, Desk, State, ask
from tools.proofs.faults import failing, no_room_beyond

_ROOM = range(0, 64 << 10, 4 << 10)
_OLD, _NEW = 1, 2
_TAKING_OVER = Deed("taking over", lambda _, n: (f"set-aside {n}", "record"), lambda desk, _: _take_over(desk))
_RECORD = '{"kind": "set-aside", "ledger": "/x.xlsx", "rule": "overdue", "reason": "%s"}\n'


def _take_over(desk: Desk) -> str:
    """Honoured this time already, or said why not."""
    found = Office(desk.own).decisions.list_made()
    if all(one.reason != str(_NEW) for one in found.made):
        raise CannotWrite(found.troubles[0])
    return "record"


def attempt(deed: Deed, desk: Desk, number: int) -> str | None:
    """What was confirmed of it; None where it was refused. What is neither is a bug and flies on."""
    try:
        return deed.do(desk, number)
    except AppError:
        return None


def walk(deed: Deed, desk: Desk, before: State, count: Count) -> Counter[str]:
    """Every step of this write fails once; how often which."""
    failed: Counter[str] = Counter()
    at = 0
    while True:
        at += 1
        desk.clear()
        with failing(at) as steps:
            confirmed = attempt(deed, desk, _NEW)
        if not steps.failed:
            return failed
        failed[steps.failed] += 1
        count.add("points")
        count.add("refused" if confirmed is None else "confirmed")
        count.compare(f"{deed.name}, {steps.failed} ({at})", ask(desk), before, deed.aim(desk, _NEW), confirmed)


def run_out_of_room(deed: Deed, desk: Desk, before: State, count: Count) -> None:
    """The disk is full at one size after another."""
    for size in _ROOM:
        desk.clear()
        with no_room_beyond(size):
            confirmed = attempt(deed, desk, _NEW)
        count.add("points")
        count.add("refused" if confirmed is None else "confirmed")
        count.compare(f"{deed.name}, room for {size}", ask(desk), before, deed.aim(desk, _NEW), confirmed)


def prepare(root: Path, deeds: Sequence[Deed]) -> tuple[Desk, State]:
    """A desk with a write of each kind on it."""
    desk = Desk(root)
    for deed in deeds:
        deed.do(desk, _OLD)
    desk.keep()
    return desk, ask(desk)[0]


def prepare_old(root: Path) -> tuple[Desk, State]:
    """A desk with the files of a version before the store."""
    desk = Desk(root)
    desk.own.mkdir()
    journal = "".join(_RECORD % number for number in (_OLD, _NEW))
    (desk.own / "journal.jsonl").write_text(journal, encoding="utf-8")
    (desk.own / "memory.json").write_text('{"office": {"发文机关": "某局"}}', encoding="utf-8")
    desk.keep()
    before = ask(desk)[0]
    desk.clear()
    return desk, before


def main(root: Path, names: Sequence[str]) -> int:
    """Walk those writes, or all; the exit code."""
    worst, points = 0, 0
    desk, before = prepare(root / "new", DEEDS)
    old, before_old = prepare_old(root / "old")
    for deed, at, stood in [*((one, desk, before) for one in DEEDS), (_TAKING_OVER, old, before_old)]:
        if names and deed.name not in names:
            continue
        count = Count()
        failed = walk(deed, at, stood, count)
        print(f"{deed.name}: " + ", ".join(f"{name} {times}" for name, times in failed.items()))
        full = Count()
        run_out_of_room(deed, at, stood, full)
        worst |= count.tell("  a step fails once") | full.tell("  the disk is full")
        points += count.told["points"] + full.told["points"]
    print(f"{points} points in all")
    return worst


if __name__ == "__main__":
    folder = Path(mkdtemp())
    try:
        sys.exit(main(folder, sys.argv[1:]))
    finally:
        shutil.rmtree(folder)
