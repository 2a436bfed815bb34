"""How long the window stands still at most over 5,000 rows: opening, reading again, mending, generating, the preview.

A standstill is what comes between two ticks of a fast timer. By the clock it holds what other programs on the machine do
meanwhile, so the bound is put on what this program did: the processor time of its main thread, and, since no thread of
Python goes on while another one has the interpreter, that of all its threads as far as it fits between the two ticks.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.run import TURN
from app.gui.widgets.findings_list import advice_of
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk

ROWS, EVERY_MS = 5_000, 5
BOUND, CANCEL_BOUND = 0.05, 0.2
HEAD = ("序号", "具体问题", "整改措施", "责任部门", "责任人", "整改时限", "整改进展")


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The same ledger in two states: every tenth row lacks its owner, every hundredth tells something else."""
    return [a_long_ledger(tmp_path_factory.mktemp("long") / "台账.xlsx", rows) for rows in (ROWS, ROWS + 7)]


def a_long_ledger(path: Path, rows: int) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append(HEAD)
    for n in range(1, rows + 1):
        sheet.append(
            (
                n,
                f"第{n}个事项落实不到位" + (f"，共{rows}项" if n % 100 == 0 else ""),
                f"对第{n}个事项开展自查，修订制度并组织学习。",
                "办公室",
                None if n % 10 == 0 else "周敏",
                date(2026, 12, 31),
                "已查出并整改3处",
            )
        )
    book.save(path)
    return path.read_bytes()


class Ticking:
    """Ticks every few milliseconds and keeps the longest of what comes between two ticks."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(EVERY_MS)
        self.begin()

    def begin(self) -> None:
        self.by_clock = self.at_work = self.own = 0.0
        self._last = time.perf_counter(), time.process_time(), time.thread_time()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter(), time.process_time(), time.thread_time()
        clock, process, thread = (b - a for a, b in zip(self._last, now, strict=True))
        self.by_clock = max(self.by_clock, clock)
        self.at_work = max(self.at_work, min(clock, process))
        self.own = max(self.own, thread)
        self._last = now


@pytest.fixture
def ticking() -> Iterator[Ticking]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    made = Ticking()
    yield made
    made.stop()
    sys.setswitchinterval(before)


def test_the_window_does_not_stand_still_over_five_thousand_rows(
    real: MainWindow, ledgers: list[bytes], clerk: Clerk, qtbot: QtBot, ticking: Ticking, tmp_path: Path
) -> None:
    findings, ledger, longest = real.work.findings, tmp_path / "台账.xlsx", {}

    def measured(what: str, act: Callable[[], object], until: Callable[[], bool] = lambda: True) -> None:
        ticking.begin()
        act()
        qtbot.waitUntil(lambda: until() and not real.runner.busy, timeout=60_000)
        qtbot.wait(200)
        clock, work, own = (round(1000 * one) for one in (ticking.by_clock, ticking.at_work, ticking.own))
        sys.stdout.write(f"{what}: {clock} ms by the clock, {work} ms at work, {own} ms of the window's own\n")
        longest[what] = own

    def save() -> None:
        beside = tmp_path / "~台账.tmp"
        beside.write_bytes(ledgers[1])
        beside.replace(ledger)

    def note(text: str) -> None:
        row = next(
            n
            for n, one in enumerate(findings.model.rows)
            if (a := advice_of(one)) and a.finding.rule == "owner-missing"
        )
        clerk.press_row(findings.view, findings.model.index(row))
        QTest.keyClick(findings.view, Qt.Key.Key_Return)
        clerk.types(real.focusWidget(), text)
        QTest.keyClick(real.focusWidget(), Qt.Key.Key_Return)

    def preview() -> bool:
        dialog = real.controllers.preview.dialog
        return dialog is not None and dialog.pages.count > 0

    ledger.write_bytes(ledgers[0])
    if os.environ.get("LOADED"):
        real.session.office.load_with_templates()
    clerk.then(clerk.leaves)  # what 核对列 asks
    measured("opening", lambda: real.open(ledger))
    assert len(findings.model.rows) > ROWS // 10
    measured("reading the same again", real.commands.recheck.trigger)
    measured("a save by another program", save, lambda: real.work.sheets.views()[0].model().rowCount() == ROWS + 8)
    for row in (2, len(findings.model.rows) // 2, len(findings.model.rows) - 1):
        measured(f"choosing finding {row}", lambda row=row: findings.view.setCurrentIndex(findings.model.index(row)))  # type: ignore[misc]
    measured("another width", lambda: real.resize(1000, 600))
    measured("mending a cell", lambda: note("周敏"))
    clerk.then(clerk.answers("带【待补】", "已请示分管领导"), clerk.names(""))
    measured("generating", lambda: clerk.writes(real), lambda: real.session.written is not None)
    measured("preview", real.commands.preview.trigger, preview)
    dialog = real.controllers.preview.dialog
    assert dialog
    sys.stdout.write(f"{dialog.pages.count} pages\n")
    measured("the last page", lambda: dialog.pages.go_to(dialog.pages.count - 1))
    dialog.close()
    real.controllers.in_place.changes.remove([one.mend.cell for one in real.controllers.in_place.changes.all])
