"""The window is started as main starts it: in a process of its own, a ledger on the command line."""

import ctypes
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui import run
from app.gui.shell import crash
from app.gui.window import MainWindow
from app.service import Office
from app.store.office_file.kinds import why_left_out
from tests.gui.clerk import Clerk, block

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.gui.run import run
from app.gui.window import MainWindow

ledger = Path(sys.argv[2]) if len(sys.argv) > 2 else None


def look():
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    if not window.is_whole or (ledger and window.windowTitle() == "台账成文"):
        QTimer.singleShot(20, look)
    else:
        sys.stdout.buffer.write(window.windowTitle().encode())
        QApplication.exit(7)


plain = QApplication.exec
QApplication.exec = lambda *_: (QTimer.singleShot(0, look), plain())[1]
sys.exit(run(ledger, Path(sys.argv[1]), date(2026, 6, 30)))
"""


def start(folder: Path, *arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), *arguments],
        env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    complaints = [line for line in done.stderr.splitlines() if "This plugin does not support" not in line]
    return done.returncode, done.stdout, "\n".join(complaints)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks each window")
@pytest.mark.parametrize("by", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_session_that_ends_closes_the_window(tmp_path: Path, by: str) -> None:
    waiting = PROGRAM.replace("QApplication.exit(7)", "sys.stdout.buffer.flush()")
    environment = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", waiting, str(tmp_path)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as window:
        assert window.stdout
        assert window.stdout.read(len("台账成文".encode()))
        window.send_signal(getattr(signal, by))
        told = window.communicate(timeout=20)[1].decode()
    assert window.returncode == 0
    assert "Traceback" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows draws that dialog itself")
def test_where_files_were_chosen_is_kept_with_all_else(tmp_path: Path) -> None:
    scope = QSettings.Scope.UserScope
    before = Path(QSettings(scope, "QtProject").fileName()).parent
    run.keep_in(tmp_path)
    try:
        file = Path(QSettings(scope, "QtProject").fileName())
        assert file.parent == tmp_path
        assert why_left_out(file.name)
    finally:
        run.keep_in(before)


def test_without_a_ledger_the_start_page_is_shown(tmp_path: Path) -> None:
    assert start(tmp_path) == (7, "台账成文", "")


def test_a_ledger_on_the_command_line_is_opened(tmp_path: Path) -> None:
    sample = ROOT / "samples" / "整改台账.xlsx"
    assert start(tmp_path, str(sample)) == (7, "整改台账.xlsx - 台账成文", "")


def test_what_was_broken_off_is_done_before_anything_is_read(tmp_path: Path) -> None:
    theirs = Office(tmp_path / "theirs")
    theirs.settings.change("due_soon_days", 14)
    pending = tmp_path / "own" / "正在接收-2026-11-29-101500.zip"
    pending.parent.mkdir()
    theirs.file.export_to(tmp_path / "x.zip", date(2026, 6, 30)).rename(pending)
    assert start(tmp_path / "own") == (7, "台账成文", "")
    assert not pending.exists()
    assert Office(tmp_path / "own").settings.due_soon_days == 14


def test_a_bug_is_told_in_chinese_with_its_trace_folded(
    clerk: Clerk, window: MainWindow, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    clerk.then(clerk.answers("关闭"))
    error = ZeroDivisionError("a bug")
    crash.show(ZeroDivisionError, error, None)
    assert clerk.seen[0].startswith("程序出了意外的问题")
    assert "ZeroDivisionError: a bug" in capsys.readouterr().err
    assert [(one.message, one.exc_info) for one in caplog.records] == [("uncaught", (ZeroDivisionError, error, None))]


@pytest.mark.parametrize("becomes", ["updated", "removed"])
def test_a_program_that_was_replaced_meanwhile_asks_to_be_started_again(
    becomes: str, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "taizhang"
    program.write_bytes(b"old")
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(crash, "_STARTED", crash._program())
    assert crash.CrashBox("zlib.error").text().startswith("程序出了意外的问题")
    program.rename(tmp_path / "old")
    if becomes == "updated":
        program.write_bytes(b"new")
    box = crash.CrashBox("zlib.error")
    assert box.text().startswith("程序在打开以后被更新或卸载了")
    assert "再从菜单打开一次" in box.informativeText()


def test_closing_waits_for_work_and_says_what_could_not_be_kept(
    opened: MainWindow, clerk: Clerk, tmp_path: Path, qtbot: QtBot
) -> None:
    block(tmp_path / "own")
    opened.form_page.form.inputs["联系电话"].edited.emit("0000-1")
    opened.commands.recheck.trigger()
    clerk.then(clerk.answers("关闭"))
    opened.close()
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert "没有记下" in clerk.seen[0]


def test_what_cannot_be_remembered_does_not_stop_the_opening(
    window: MainWindow, ledger: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "own").write_bytes(b"a file where the folder should be")
    window.open(ledger)
    qtbot.waitUntil(lambda: not window.runner.busy)
    assert window.session.path == ledger
    assert "没有记住" in window.messages.text.text()


def test_windows_is_left_a_mark_that_a_window_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """What its setup program looks for before it replaces files; there is no Windows here, only what it would be asked."""
    asked: list[tuple[object, ...]] = []
    kernel = SimpleNamespace(CreateMutexW=lambda *arguments: asked.append(arguments))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    run.mark_running()
    assert asked == []
    monkeypatch.setattr(sys, "platform", "win32")
    run.mark_running()
    assert asked == [(None, False, "TaizhangChengwen")]
