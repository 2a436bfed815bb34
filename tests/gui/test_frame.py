"""The first moment of the window, started as main starts it: what is asked for before all of it is there, and what goes wrong."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.gui.shell.messages import Tone
from app.gui.shell.session import Session
from app.gui.window import MainWindow
from app.service import Memory, Office
from tests.gui.clerk import Clerk

ROOT = Path(__file__).resolve().parents[2]
MOST_MS, TRIES = 50, 3
SAMPLE = ROOT / "samples" / "整改台账.xlsx"
PROGRAM = """
import sys, time
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from app.core.errors import CannotWrite
from app.gui import run
from app.gui.window import MainWindow

own, sample = map(Path, sys.argv[2:])


def say(*said):
    sys.stdout.buffer.write((" ".join(map(str, said)) + "\\n").encode())


def show_a_box(box):
    say(type(box).__name__, box.text())


def when(done, act):
    def look():
        act() if done() else QTimer.singleShot(5, look)
    look()


def begin(window):
    window.seen.connect(lambda: at_first_sight(window))


QMessageBox.exec = show_a_box
plain = QApplication.exec
QApplication.exec = lambda *_: (begin(next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))), plain())[1]
exec(sys.argv[1])
code = run.run(None, own, date(2026, 6, 30))
say("ended", code)
"""


def start(tmp_path: Path, meanwhile: str) -> list[str]:
    """What is said of a window that is started while this goes on."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, meanwhile, tmp_path / "own", SAMPLE],
        env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr or "ZeroDivisionError" in done.stderr, done.stderr
    return done.stdout.splitlines()


OPENING = """
QFileDialog.getOpenFileName = lambda *_: (str(sample), "")
def at_first_sight(window):
    assert not window.is_whole
    window.start_page.open_button.click()
    when(lambda: window.windowTitle() != "台账成文", lambda: (say(window.windowTitle()), window.close()))
"""
CLOSING = """
def at_first_sight(window):
    window.close()
"""
WATCHING = """
def at_first_sight(window):
    stood, timer = [], QTimer(window)
    last = time.thread_time()
    def tick():
        global last
        now = time.thread_time()
        stood.append(now - last)
        last = now
    globals()["last"] = last
    timer.timeout.connect(tick)
    timer.start(2)
    when(lambda: window.is_whole, lambda: (say(round(1000 * max(stood))), window.close()))
"""


def test_a_click_at_first_sight_brings_the_dialog_and_the_ledger(tmp_path: Path) -> None:
    assert start(tmp_path, OPENING) == ["整改台账.xlsx - 台账成文", "ended 0"]


def test_a_window_is_closed_at_first_sight(tmp_path: Path) -> None:
    assert start(tmp_path, CLOSING) == ["ended 0"]


@pytest.mark.parametrize(
    "fault",
    [
        "import app.service; app.service.Office.finish_mending = lambda *_: 1 / 0",
        "def put_in(*_):\n    yield\n    raise ZeroDivisionError('a bug')\nMainWindow._put_in = put_in",
    ],
    ids=["loading", "furnishing"],
)
def test_a_bug_meanwhile_is_told_and_ends_the_program(fault: str, tmp_path: Path) -> None:
    said = start(tmp_path, f"at_first_sight = lambda _: None\n{fault}")
    assert said == ["CrashBox 程序出了意外的问题，没有能够启动。台账没有被改动。请再打开一次。", "ended 1"]


def test_own_files_that_cannot_be_used_are_told_and_end_the_program(tmp_path: Path) -> None:
    fault = "def finish(*_):\n    raise CannotWrite('“own”写不进去。')\nimport app.service; app.service.Office.finish_mending = finish"
    assert start(tmp_path, f"at_first_sight = lambda _: None\n{fault}") == ["QMessageBox “own”写不进去。", "ended 2"]


def test_it_does_not_stand_still_while_the_rest_is_put_in(tmp_path: Path) -> None:
    """The processor time of the main thread between two ticks; what other programs hold up is not the window's."""
    stood = [int(start(tmp_path, WATCHING)[0])]
    while stood[-1] >= MOST_MS and len(stood) < TRIES:
        stood.append(int(start(tmp_path, WATCHING)[0]))
    assert min(stood) < MOST_MS


@pytest.fixture
def begun(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_of_what_is_asked_for_meanwhile_the_last_is_done(
    begun: MainWindow, told: Office, clerk: Clerk, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("甲.xlsx", "乙.xlsx"):
        (tmp_path / name).write_bytes(b"a ledger")
        begun.start_page.recent_asked.emit(tmp_path / name)
    clerk.press(begun.start_page.sample_button)
    clerk.press(begun.start_page.open_button)
    clerk.then(clerk.leaves)
    list(begun.furnish(Session(told, date(2026, 6, 30))))
    assert clerk.seen == ["打开台账"]
    assert begun.session.path is None and not begun.runner.busy


def test_what_comes_in_moves_nothing_on_the_first_page(
    begun: MainWindow, told: Office, memory: Memory, tmp_path: Path
) -> None:
    memory.add_recent(tmp_path / "台账.xlsx")

    def places() -> list[QPoint]:
        page = begun.start_page
        page.widget().layout().activate()  # type: ignore[union-attr]
        return [button.mapToGlobal(QPoint()) for button in (page.open_button, page.sample_button)]

    before = places()
    list(begun.furnish(Session(told, date(2026, 6, 30))))
    begun.controllers.fonts.notice.tell(Tone.INFO, "缺字体。")
    assert begun.controllers.fonts.notice.isVisible()
    assert places() == before
