"""All faults of the sample mended in place by keyboard alone, from the open ledger to its copy; prints the number of keys."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.finding import Level
from app.core.grid import Cell
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.test_end_to_end import SAMPLES

SAME = ""
ANSWERS = {
    "I8": "12月底前",
    "H12": "叶青禾",
    "L20": "6.18",
    "I29": "9.30",
    "H37": "石磊",
    "I55": "9月20日前",
    "L71": "6-26",
    "G22": SAME,
    "I36": "已完成",
    "F44": "苏文澜",
    "I57": "9.30",
    "A73": "27",
}
# What is overdue is told to be done, and on which day.
WRITTEN_IN, THEN = {"I36": "K36"}, {"I36": ("L36", "4.28")}
_KEY, _CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Keyboard:
    """Keys go to whatever has the keyboard; `pressed` counts them, what is typed as text apart."""

    def __init__(self, clerk: Clerk) -> None:
        self._clerk = clerk
        self.pressed = self.typed = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.pressed += 1
        at = QApplication.focusWidget()
        assert at
        QTest.keyClick(at, key, modifier)

    def types(self, text: str) -> None:
        self.typed += len(text)
        self._clerk.types(QApplication.focusWidget(), text)


def left(window: MainWindow) -> list[str]:
    examination = window.session.examination
    assert examination
    grave = [one for one in examination.report.advice if one.finding.level is not Level.INFO]
    return [one.finding.origin.address for one in grave if isinstance(one.finding.origin, Cell)]


def test_every_fault_of_the_sample_is_mended_by_keyboard_alone(
    real: MainWindow, clerk: Clerk, tmp_path: Path, wait: Callable[[], None], qtbot: QtBot
) -> None:
    file = Path(shutil.copy(SAMPLES / "整改台账.xlsx", tmp_path))
    real.open(file)
    wait()
    assert left(real) == [*ANSWERS]
    keys = Keyboard(clerk)
    keys.press(_KEY.Key_F8)
    keys.press(_KEY.Key_Return)
    for address, answer in ANSWERS.items():
        assert real.selection.at
        assert real.selection.at.address == WRITTEN_IN.get(address, address)
        if answer is SAME:
            keys.press(_KEY.Key_D, _CTRL)
        keys.types(answer)
        keys.press(_KEY.Key_Return)
        if address in THEN:
            beside, day = THEN[address]
            assert real.selection.at.address == beside
            keys.types(day)
            keys.press(_KEY.Key_Return)
    keys.press(_KEY.Key_Escape)
    assert QApplication.focusWidget() is real.work.findings.view
    qtbot.waitUntil(lambda: real.session.counts_noted)
    assert left(real) == []
    keys.press(_KEY.Key_F8)
    assert real.selection.at == Cell("整改台账", 9, 9)  # of those that are no faults
    keys.press(_KEY.Key_L, _CTRL)
    dialog = real.controllers.changes.dialog
    assert dialog
    keys.pressed += 1
    QTest.keyClick(dialog, _KEY.Key_Return)
    copy = file.with_name("整改台账（补正副本）.xlsx")
    qtbot.waitUntil(lambda: real.session.path == copy and not real.runner.busy, timeout=10_000)
    assert left(real) == []
    sys.stdout.write(f"{len(ANSWERS)} faults mended by {keys.pressed} keys, and {keys.typed} characters typed\n")
    assert keys.pressed <= 20
    # And back by a key, to the ledger with the list as it stood.
    # Without a window manager nobody gives the window the keyboard back.
    real.activateWindow()
    qtbot.waitUntil(real.isActiveWindow)
    QTest.keyClick(real, _KEY.Key_Z, _CTRL)
    qtbot.waitUntil(lambda: real.session.path == file and not real.runner.busy, timeout=10_000)
    assert len(real.controllers.in_place.changes.all) == len(ANSWERS) + len(THEN)
    clerk.then(clerk.answers("不要了，关闭"))
