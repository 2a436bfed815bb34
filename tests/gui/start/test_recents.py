"""The first page: the ledgers opened last with what came of them, and one to try."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.core import shipped
from app.gui.shell.session import Session
from app.gui.shell.steps import Step
from app.gui.start.row import RecentLedger, RecentRow
from app.gui.window import MainWindow
from app.service import LastResult, Office
from app.store.memory import Memory
from tests.gui.clerk import Clerk
from tests.gui.fakes import FakeService
from tests.gui.whole import furnished

Idle = Callable[[], None]
SAMPLE = shipped.ROOT / "samples" / "整改台账.xlsx"


def shown(window: MainWindow) -> list[tuple[str, ...]]:
    rows = [row for row in window.start_page.findChildren(RecentRow) if not row.isHidden()]
    return [tuple(label.text() for label in row.findChildren(QLabel)) for row in rows]


def test_a_row_says_what_came_of_the_last_check(
    opened: MainWindow, service: FakeService, ledger: Path, idle: Idle, qtbot: QtBot
) -> None:
    opened.go_to(Step.OPEN)
    qtbot.waitUntil(lambda: "必须处理" in str(shown(opened)))
    ((name, folder, said),) = shown(opened)
    assert (name, said) == ("台账.xlsx", "2 个问题，必须处理 2 处　2026年6月30日核对")
    assert folder.startswith("/") and folder.endswith(str(ledger.parent)[-8:])
    service.advice = ()
    opened.controllers.checking.recheck(by_itself=True)
    idle()
    # For a moment the former row is gone and the new one not in sight.
    said = "2 个问题，没有必须处理的　2026年6月30日核对"
    qtbot.waitUntil(lambda: [row[2] for row in shown(opened)] == [said])


def test_it_is_known_to_the_next_window_which_reads_no_ledger(
    qtbot: QtBot, told: Office, memory: Memory, service: FakeService, tmp_path: Path
) -> None:
    gone, other = tmp_path / "不在了.xlsx", tmp_path / "没核对过.xlsx"
    for path in (other, gone):
        memory.add_recent(path)
    memory.results.keep(gone, LastResult(27, 7, date(2026, 5, 29)))
    window = furnished(Session(told, date(2026, 6, 30)))
    qtbot.addWidget(window)
    window.show()
    assert [(name, said) for name, _, said in shown(window)] == [
        ("不在了.xlsx", "27 个问题，必须处理 7 处　2026年5月29日核对"),
        ("没核对过.xlsx", ""),
    ]
    assert service.examined == []


def test_a_long_folder_is_shortened_and_told_whole(qtbot: QtBot) -> None:
    path = Path("/", *["很长的文件夹名"] * 20, "台账.xlsx")
    row = RecentRow(RecentLedger(path, "27 个问题"))
    qtbot.addWidget(row)
    row.resize(500, row.sizeHint().height())
    row.show()
    assert "…" in row.folder.text()
    assert row.toolTip() == str(path)


def test_the_sample_is_opened_as_a_copy_among_the_documents_and_that_is_said(
    real: MainWindow, clerk: Clerk, wait: Idle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    clerk.press(real.start_page.sample_button)
    wait()
    copy = tmp_path / "整改台账-示例.xlsx"
    assert real.session.path == copy
    assert copy.read_bytes() == SAMPLE.read_bytes()
    assert real.pages.currentWidget() is real.work
    assert not real.messages.isVisible()
    assert str(tmp_path) in real.status.text.text()
    assert copy.name in real.status.text.text()


@pytest.mark.parametrize("can_be_made", [True, False])
def test_without_a_folder_for_documents_it_is_made_or_the_home_is_used(
    real: MainWindow, clerk: Clerk, wait: Idle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_be_made: bool
) -> None:
    home, stands_there = tmp_path / "home", tmp_path / "a file"
    home.mkdir()
    stands_there.touch()
    folder = (home if can_be_made else stands_there) / "文档"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    monkeypatch.setattr(Path, "home", lambda: home)
    clerk.press(real.start_page.sample_button)
    wait()
    expected = folder if can_be_made else home
    assert real.session.path == expected / "整改台账-示例.xlsx"
    assert f"“{expected}”" in real.status.text.text()


def test_each_page_begins_at_what_is_to_be_done_there(
    real: MainWindow, clerk: Clerk, wait: Idle, tmp_path: Path
) -> None:
    assert real.focusWidget() is real.start_page.open_button
    path = tmp_path / "台账.xlsx"
    path.write_bytes(SAMPLE.read_bytes())
    real.open(path)
    wait()
    assert real.focusWidget() is real.work.sheets.views()[0]
    for step in (Step.OPEN, Step.CHECK):
        clerk.goes_to(real, step)
    assert real.focusWidget() is real.work.sheets.views()[0]
