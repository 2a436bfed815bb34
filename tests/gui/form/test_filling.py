"""What is typed is remembered beside the work: the window never stands still for it, and nothing typed is lost."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.shell.session import Session
from app.gui.window import MainWindow
from app.service import Office
from app.service.deciding import Decisions
from tests.gui.clerk import Clerk, block
from tests.gui.conftest import AS_OF
from tests.gui.whole import furnished

Idle = Callable[[], None]


def give(window: MainWindow, text: str, name: str = "联系电话") -> None:
    window.form_page.form.inputs[name].edited.emit(text)


def kept(own: Path, ledger: Path, name: str = "联系电话") -> str:
    """As another run of the program finds it."""
    return Office(own).memory.particulars(ledger).texts.get(name, "")


def test_the_window_goes_on_while_another_holds_the_store(
    opened: MainWindow, ledger: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(tmp_path / "own" / "taizhang.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        give(opened, "0000-1")
        begun = last = time.monotonic()
        longest = 0.0
        while last < begun + 1.5:
            qtbot.wait(10)
            now = time.monotonic()
            longest, last = max(longest, now - last), now
        assert longest < 0.5
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: kept(tmp_path / "own", ledger) == "0000-1")


def test_what_was_typed_before_another_ledger_was_opened_is_kept_for_its_own(
    opened: MainWindow, ledger: Path, tmp_path: Path, qtbot: QtBot, idle: Idle
) -> None:
    give(opened, "某组", "检查机构")
    second = ledger.with_name("另.xlsx")
    opened.open(second)
    idle()
    qtbot.waitUntil(lambda: kept(tmp_path / "own", ledger, "检查机构") == "某组")
    assert kept(tmp_path / "own", second, "检查机构") == ""


def test_what_could_not_be_kept_is_said_and_kept_at_closing(
    opened: MainWindow, ledger: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    own = tmp_path / "own"
    block(own)
    give(opened, "0000-1")
    qtbot.waitUntil(lambda: "没有记下" in opened.messages.text.text())
    (own / "taizhang.sqlite").rmdir()
    opened.close()
    assert kept(own, ledger) == "0000-1"


def test_closing_says_what_could_not_be_kept(opened: MainWindow, clerk: Clerk, tmp_path: Path) -> None:
    block(tmp_path / "own")
    give(opened, "0000-1")
    clerk.then(clerk.answers("关闭"))
    opened.close()
    assert "没有记下" in clerk.seen[0]


def test_a_network_drive_is_said_once_when_the_window_opens(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.service.office.is_on_network", lambda _: True)
    window = furnished(Session(office, AS_OF))
    qtbot.addWidget(window)
    assert window.messages.text.text().endswith("在网络位置上，请同一时间只由一个人写入。")
    assert office.decisions.list_made() == Decisions(())
