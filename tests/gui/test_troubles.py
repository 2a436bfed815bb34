"""Cancelled, the disk full, the target locked: each ends in one Chinese sentence, nothing is half written, the window goes on."""

import errno
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.mending.changes_dialog import ChangesDialog
from app.gui.shell.messages import MessageBar
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.store import placing
from tests.gui.clerk import Act, Clerk
from tests.gui.mending.test_in_place import OWNER, note, shown_list
from tests.gui.test_end_to_end import Wait, copied, open_by_button, text_of

NOTICE = "整改台账-已补正-整改进展通报.docx"


@pytest.fixture
def ready(real: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait) -> Path:
    """The mended sample is open, step 3 on show; the notice's name."""
    ledger, _ = copied("整改台账-已补正.xlsx", tmp_path)
    open_by_button(real, clerk, ledger, wait)
    clerk.goes_to(real, Step.WRITE)
    return tmp_path / NOTICE


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return copied("整改台账.xlsx", tmp_path)[0]


@pytest.fixture
def noted(real: MainWindow, clerk: Clerk, ledger: Path, wait: Wait) -> ChangesDialog:
    """The faulty sample is open, one change noted, the list of changes on show; writing back is allowed."""
    real.session.settings.change("writes_back", True)
    open_by_button(real, clerk, ledger, wait)
    note(real, clerk, OWNER, "叶青禾")
    return shown_list(real, clerk)


def fill_the_disk(monkeypatch: pytest.MonkeyPatch, _: Path) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", fail)


def lock(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """As Word and Excel on Windows hold what they have open; where nothing stands yet, as a folder that is read only."""
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target == file:
            raise PermissionError(errno.EACCES, "locked")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(placing, "PATIENCE", 0.2)


TROUBLES = ((fill_the_disk, "磁盘已满"), (lock, "权限"))


def files_in(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir() if one.is_file()}


def is_one_sentence(bar: MessageBar, reason: str) -> bool:
    text = bar.text.text()
    return bar.isVisible() and reason in text and text.endswith("。") and "\n" not in text


def test_a_notice_cancelled_or_refused_is_not_there_and_the_next_is(
    real: MainWindow, clerk: Clerk, ready: Path, wait: Wait, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(*answers: Act) -> None:
        clerk.then(clerk.answers("带【待补】标记生成"), *answers)
        clerk.press(real.form_page.header.write)

    before = files_in(ready.parent)
    write(clerk.names(""))
    qtbot.waitUntil(lambda: real.status.text.text().startswith("正在生成"), timeout=20_000)
    clerk.press(real.status.cancel)
    wait()
    assert real.status.text.text() == "已取消。"
    assert files_in(ready.parent) == before
    for trouble, reason in TROUBLES:
        with monkeypatch.context() as patch:
            trouble(patch, ready)
            write(clerk.names(""))
            wait()
        assert is_one_sentence(real.messages, reason)
        assert files_in(ready.parent) == before
    ready.write_bytes(b"open in Word")
    lock(monkeypatch, ready)
    write(clerk.names(str(ready)), clerk.answers("是"))
    wait()
    wait()
    assert real.messages.text.text().split("\n")[0].startswith(f"“{ready.name}”正被别的程序打开，已另存为")
    assert ready.read_bytes() == b"open in Word"
    assert text_of(ready.with_stem(f"{ready.stem}（2）"))


def test_a_list_of_changes_that_cannot_be_written_stays_for_the_next_attempt(
    real: MainWindow, clerk: Clerk, noted: ChangesDialog, ledger: Path, wait: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, copy = ledger.read_bytes(), ledger.with_name("整改台账（补正副本）.xlsx")
    files = files_in(ledger.parent)
    for trouble, reason in TROUBLES:
        with monkeypatch.context() as patch:
            trouble(patch, copy)
            clerk.press(noted.copy)
            wait()
        assert is_one_sentence(noted.messages, reason)
        with monkeypatch.context() as patch:
            trouble(patch, ledger)
            clerk.press(noted.back)
            wait()
        assert is_one_sentence(noted.messages, reason)
        assert ledger.read_bytes() == before
    excel = ledger.with_name(f"~${ledger.name}")
    excel.touch()
    clerk.press(noted.back)
    wait()
    assert is_one_sentence(noted.messages, "正在别的程序里打开着")
    excel.unlink()
    assert files_in(ledger.parent) == files
    clerk.press(noted.back)
    wait()
    wait()
    assert ledger.read_bytes() != before
    assert real.messages.text.text().startswith("补正了1处，已写回")
