"""Proves that no save of the open ledger by another program is missed or half read while the window is used.

Run by hand: QT_QPA_PLATFORM=offscreen python -m tools.proofs.watching [TIMES]. Another process saves the ledger so often in each of four
ways; a clerk chooses findings, scrolls the table, types, and sets findings aside meanwhile.
"""

import hashlib
import json
import shutil
import statistics
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.core.errors import AppError
from app.gui.findings.reason_dialog import ReasonDialog
from app.gui.run import TURN
from app.gui.shell.session import Checked, Session
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.service import Office
from tools.proofs.saver import WAYS

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FIELD, REASON = "检查机构", "等批复"
_PATIENCE, _TIMES = 10.0, 50
_USE_EVERY, _DECIDE_EVERY_MS = 40, 900  # ticks; milliseconds


@dataclass
class Seen:
    """What came of the saves of one way: seconds from the end of a save to the reading and to its findings."""

    way: str
    noticed: list[float] = field(default_factory=list)
    shown: list[float] = field(default_factory=list)
    missed: int = 0


class Saving:
    """A process that saves copies of the two samples over a ledger, each copy with bytes of its own."""

    def __init__(self, ledger: Path, sources: Path) -> None:
        self._ledger, self._sources = ledger, sources
        self._number = 0
        self.digests: set[str] = set()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tools.proofs.saver"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def save(self, way: str) -> tuple[str, "list[float]"]:
        """Begin a save; the digest of what is saved, and a list that gets the moment it ended."""
        self._number += 1
        sample = SAMPLES / ("整改台账.xlsx", "整改台账-已补正.xlsx")[self._number % 2]
        source = Path(shutil.copy(sample, self._sources / f"{self._number}.xlsx"))
        with zipfile.ZipFile(source, "a") as package:
            package.comment = str(self._number).encode()
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        self.digests.add(digest)
        ended: list[float] = []
        threading.Thread(target=self._ask, args=(way, source, ended), daemon=True).start()
        return digest, ended

    def _ask(self, way: str, source: Path, ended: list[float]) -> None:
        given, told = self._process.stdin, self._process.stdout
        if given and told:
            given.write(json.dumps([way, str(self._ledger), str(source)]) + "\n")
            given.flush()
            told.readline()
            ended.append(time.monotonic())

    def stop(self) -> None:
        """End the process."""
        self._process.communicate()


class Desk:
    """A window with an open ledger, a clerk who uses it, and all that was told of it."""

    def __init__(self, window: MainWindow, saving: Saving) -> None:
        self.window, self._saving = window, saving
        self.half_read: list[str] = []
        self.faults: list[str] = []
        self.typed = ""
        self.decided = 0
        self.longest = self.longest_work = 0.0
        self._began = 0.0
        self._turn = 0
        self._last, self._worked = time.monotonic(), time.thread_time()
        self._ticking = QTimer(window, interval=1)
        self._ticking.timeout.connect(self._tick)
        # Apart from the ticks: while its dialog stands they go on.
        self._deciding = QTimer(window, interval=_DECIDE_EVERY_MS)
        self._deciding.timeout.connect(self._decide)
        window.runner.busy_changed.connect(self._take_busy)
        window.controllers.following.checked.connect(self._take)
        for controller in window.controllers.all:
            controller.failed.connect(self._take_fault)

    def watch(self, ways: Sequence[str], times: int) -> Iterator[Seen]:
        """Save so often in each way, and wait each time until the window shows it."""
        self._last, self._worked = time.monotonic(), time.thread_time()
        self._ticking.start()
        self._deciding.start()
        for way in ways:
            seen = Seen(way)
            for _ in range(times):
                digest, ended = self._saving.save(way)
                if self._wait_for(digest, ended):
                    seen.noticed.append(self._began - ended[0])
                    seen.shown.append(time.monotonic() - ended[0])
                else:
                    seen.missed += 1
            yield seen
        self._ticking.stop()
        self._deciding.stop()

    def _wait_for(self, digest: str, ended: list[float]) -> bool:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.001)
            examination = self.window.session.examination
            if ended and examination and examination.ledger.digest == digest:
                return True
        return False

    def _tick(self) -> None:
        now, worked = time.monotonic(), time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now
        # On a machine with other work the window also stands still while that has its turn.
        self.longest_work, self._worked = max(self.longest_work, worked - self._worked), worked
        self._turn += 1
        if self._turn % _USE_EVERY == 0:
            self._use()

    def _use(self) -> None:
        """One more letter in the form, the next finding in the list, another part of the table."""
        self.typed += "组"
        self.window.form_page.form.inputs[FIELD].edited.emit(self.typed)
        # A finding about a particular leads to the form.
        self.window.go_to(Step.CHECK)
        view = self.window.work.findings.view
        rows = max(1, view.model().rowCount())
        view.setCurrentIndex(view.model().index(self._turn // _USE_EVERY % rows, 0))
        bar = self.window.work.sheets.views()[0].verticalScrollBar()
        bar.setValue(self._turn % (bar.maximum() + 1))

    def _decide(self) -> None:
        """Set the chosen finding aside, or ask for it again."""
        button = self.window.work.findings.aside
        if button.isVisible() and button.isEnabled() and not QApplication.activeModalWidget():
            QTimer.singleShot(0, self._give_reason)
            button.click()
            self.decided += 1

    def _give_reason(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ReasonDialog):
            dialog.reason.setEditText(REASON)
            dialog.accept()

    def _take_busy(self, busy: bool) -> None:
        if busy:
            self._began = time.monotonic()

    def _take(self, checked: Checked) -> None:
        digest = checked.examination.ledger.digest
        if digest not in self._saving.digests:
            self.half_read.append(digest)

    def _take_fault(self, error: AppError) -> None:
        self.faults.append(error.message)


def opened(folder: Path) -> MainWindow:
    """A window of an office of its own, the sample open in it."""
    ledger = Path(shutil.copy(SAMPLES / "整改台账.xlsx", folder / "台账.xlsx"))
    window = MainWindow()
    for _ in window.furnish(Session(Office(folder / "own"), date(2026, 6, 30))):
        pass
    window.show()
    window.open(ledger)
    while window.runner.busy:
        QApplication.processEvents()
    return window


def report(seen: Seen) -> str:
    """One way in a line."""
    noticed, shown = (
        f"{statistics.median(one):.2f} s (longest {max(one):.2f} s)" for one in (seen.noticed, seen.shown)
    )
    return f"{seen.way}: {len(seen.shown)} noticed after {noticed}, shown after {shown}, {seen.missed} missed"


if __name__ == "__main__":
    root = Path(mkdtemp())
    (root / "sources").mkdir()
    sys.setswitchinterval(TURN)
    program = QApplication([])
    main_window = opened(root)
    saving_ = Saving(root / "台账.xlsx", root / "sources")
    desk = Desk(main_window, saving_)
    missed = 0
    for one in desk.watch(tuple(WAYS), int(sys.argv[1]) if len(sys.argv) > 1 else _TIMES):
        print(report(one), flush=True)
        missed += one.missed
    saving_.stop()
    kept = main_window.session.particulars.texts.get(FIELD) == desk.typed
    print(
        f"half read: {len(desk.half_read)}; faults told: {desk.faults}; what was typed is there: {kept}; decided: {desk.decided}"
    )
    print(
        f"longest standstill: {desk.longest * 1000:.0f} ms, {desk.longest_work * 1000:.0f} ms of the window's own work"
    )
    main_window.close()
    shutil.rmtree(root)
    sys.exit(not kept or bool(missed or desk.half_read or desk.faults))
