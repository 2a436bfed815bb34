"""Proves that taking the office's file over leaves the old or the new, whatever fails and whenever it is killed.

Run by hand on Linux: python -m tools.proofs.walk_exchange [EVERY]. Every step, or every so many, fails once, kills once, and
kills once the next start that does the rest; then another process looks: all of one or all of the other must be there.
"""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from app.core.errors import AppError
from app.core.matters.given import Particulars
from app.core.office.own_preset import OwnPreset
from app.core.office.words import WordKind
from app.service import Office
from app.store.office_file.exchange import OwnFolder
from app.store.office_file.kinds import PENDING
from app.store.paths import templates_folder
from app.store.takeover import office_store
from tools.proofs.desk import Count, fork
from tools.proofs.faults import failing, no_room_beyond

DAY = date(2026, 11, 29)
_ALSO = ("unlink",)
_ROOM = range(0, 64 << 10, 4 << 10)
Contents = dict[str, bytes]
Act = Callable[[], object]


@dataclass
class Exchange:
    """Two offices that differ in everything; the file of the new is taken over in the folder of the old, time and again."""

    root: Path
    count: Count = field(default_factory=Count)

    def __post_init__(self) -> None:
        self.own, self.kept = self.root / "own", self.root / "kept"
        make_office(self.root / "new", 14, "局办版", "本局督办单")
        make_office(self.kept, 3, "县办版", "本县督办单")
        self.file = Office(self.root / "new").file.export_to(self.root / "本单位设置.zip", DAY)
        self.old = contents(self.kept)
        self.new = contents(self.root / "new", recent=False)

    def clear(self, *, begun: bool = False) -> None:
        """The old again; `begun`: a process was killed that had decided to take the new over."""
        shutil.rmtree(self.own, ignore_errors=True)
        shutil.copytree(self.kept, self.own)
        if begun:
            shutil.copy(self.file, self.own / f"{PENDING}2026-11-29-101500.zip")

    def take_over(self) -> bool:
        """Whether it was confirmed."""
        try:
            office = Office(self.own)
            office.file.take_over(office.file.read(self.file), DAY)
        except AppError:
            return False
        return True

    def start(self) -> None:
        """The next start of the program."""
        Office(self.own).file.finish(DAY)

    def judge(self, what: str, *, confirmed: bool | None) -> None:
        """Look as the next start does; None: nobody was told, so it may be either."""
        self.start()
        found = contents(self.own)
        as_it_was, as_it_shall_be = found == self.old, found == self.new
        self.count.add("points")
        self.count.add("old", int(as_it_was))
        self.count.add("new", int(as_it_shall_be))
        wrong = [one.name for one in self.own.glob(f"{PENDING}*")]
        if not (as_it_was or as_it_shall_be):
            wrong.append("neither the old nor the new")
        if confirmed is not None and confirmed != as_it_shall_be:
            wrong.append(f"confirmed: {confirmed}")
        if as_it_shall_be and not self._can_go_back():
            wrong.append("no way back")
        self.count.add("wrong", len(wrong))
        self.count.wrong += [f"{what}: {'; '.join(wrong)}"] if wrong else []

    def _can_go_back(self) -> bool:
        """What was there is kept, and can be taken over: the first of the files, should a next start have made another."""
        office = Office(self.own)
        backup = min(self.own.glob("接收前的设置-*.zip"))
        office.file.take_over(office.file.read(backup), DAY)
        return contents(self.own) == self.old


def make_office(folder: Path, days: int, preset: str, template: str) -> None:
    """An office with something of every kind."""
    office, ledger = Office(folder), Path(f"/台账/{preset}.xlsx")
    office.settings.change("due_soon_days", days)
    office.rules.change_level("overdue", "off" if days > 7 else "must")
    office.presets.save(OwnPreset(preset, "literal", pitch=28))
    office.words.file((WordKind.STATUS, f"{'甲' if days > 7 else '乙'}类", "done"))
    office.templates.copy("督办通知单", template)
    office.memory.add_recent(ledger, "表头")
    office.memory.keep(ledger, Particulars().with_({"发文机关": preset, "检查机构": "某组"}))


def contents(folder: Path, *, recent: bool = True) -> Contents:
    """All of it, byte by byte."""
    return OwnFolder(folder, templates_folder(folder), office_store(folder)).collect(recent=recent)


def walk_failing(exchange: Exchange, every: int) -> None:
    """A step fails: refused, or confirmed, and so it is."""
    at = 0
    while True:
        at += every
        exchange.clear()
        with failing(at, _ALSO) as steps:
            confirmed = exchange.take_over()
        if not steps.failed:
            return
        exchange.judge(f"{steps.failed} ({at}) fails", confirmed=confirmed)


def walk_killing(exchange: Exchange, act: Act, every: int, *, begun: bool) -> None:
    """A step kills, and nobody was told anything."""
    at = 0
    while True:
        at += every
        exchange.clear(begun=begun)
        if not was_killed(partial(_act_until, act, at)):
            return
        exchange.judge(f"killed at step {at}", confirmed=None)


def was_killed(act: Act) -> bool:
    """Whether the process that did it was killed in doing so."""
    _, status = os.waitpid(fork(act), 0)
    return os.WIFSIGNALED(status)


def _act_until(act: Act, at: int) -> None:
    with failing(at, _ALSO, kills=True):
        act()


def run_out_of_room(exchange: Exchange, every: int) -> None:
    """The disk is full at one size after another."""
    for size in _ROOM[::every]:
        exchange.clear()
        with no_room_beyond(size):
            confirmed = exchange.take_over()
        exchange.judge(f"room for {size}", confirmed=confirmed)


def main(root: Path, every: int) -> int:
    """All walks; the exit code."""
    walks: dict[str, Callable[[Exchange], None]] = {
        "a step fails once": lambda one: walk_failing(one, every),
        "killed once": lambda one: walk_killing(one, one.take_over, every, begun=False),
        "killed, and killed at the next start": lambda one: walk_killing(one, one.start, every, begun=True),
        "the disk is full": lambda one: run_out_of_room(one, every),
    }
    worst = 0
    for at, (title, walk) in enumerate(walks.items()):
        exchange = Exchange(root / str(at))
        walk(exchange)
        worst |= exchange.count.tell(title)
    return worst


if __name__ == "__main__":
    folder = Path(mkdtemp())
    try:
        sys.exit(main(folder, int(sys.argv[1]) if sys.argv[1:] else 1))
    finally:
        shutil.rmtree(folder)
