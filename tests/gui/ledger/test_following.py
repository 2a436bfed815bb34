"""A ledger saved by another program is read again by itself, whatever way it is saved, and hinders nobody."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.core.errors import AppError, NoHeader
from app.core.grid import Grid
from app.gui.ledger import following, watching
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk, selected
from tests.gui.fakes import ALL, GRID, MUST, SHEET, FakeService
from tests.gui.ledger.file_service import FileService

Idle = Callable[[], None]


@pytest.fixture
def service() -> FileService:
    return FileService()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_QUIET_MS", 20)
    monkeypatch.setattr(watching, "_POLL_MS", 60)
    monkeypatch.setattr(following, "_PATIENCE", 0.2)


@pytest.fixture
def faults(opened: MainWindow) -> list[str]:
    told: list[str] = []

    def take(error: AppError) -> None:
        told.append(error.message)

    for controller in opened.controllers.all:
        controller.failed.connect(take)
    return told


def examined(service: FakeService, count: int) -> Callable[[], bool]:
    return lambda: len(service.examined) == count


def test_what_was_mended_is_said_and_nothing_of_the_place_or_the_form_is_lost(
    opened: MainWindow, service: FileService, clerk: Clerk, ledger: Path, qtbot: QtBot
) -> None:
    opened.fill_in("反馈日期")
    clerk.types(opened.form_page.form.inputs["反馈日期"].focusProxy(), "2025-12")
    clerk.goes_to(opened, Step.CHECK)
    findings = opened.work.findings
    clerk.press_row(findings.view, findings.model.index(2))
    service.advice = tuple(one for one in ALL if one is not MUST)
    service.grid = Grid(SHEET, (*GRID.rows, ("3",)), GRID.merges)
    ledger.write_bytes(b"mended")
    qtbot.waitUntil(lambda: opened.status.text.text() == "台账有改动，已重新核对：1 条已补正。")
    assert opened.work.sheets.views()[0].grid.height == 6
    assert selected(opened) == f"{SHEET}!5,4"
    assert opened.form_page.form.inputs["反馈日期"].text() == "2025-12"
    assert opened.messages.isHidden()


def test_what_is_saved_after_the_reading_and_before_the_watch_is_found(
    window: MainWindow, service: FileService, ledger: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save_meanwhile(_: Path) -> bool:
        ledger.write_bytes(b"mended")
        return False

    monkeypatch.setattr(watching, "is_on_network", save_meanwhile)
    window.open(ledger)
    qtbot.waitUntil(examined(service, 2))
    qtbot.waitUntil(lambda: window.status.text.text().startswith("台账有改动，已重新核对"))


def test_what_is_said_stands_where_it_was_looked_at_again_while_it_was_read(
    opened: MainWindow, service: FileService, ledger: Path, qtbot: QtBot
) -> None:
    service.hold = threading.Event()
    ledger.write_bytes(b"mended")
    qtbot.waitUntil(examined(service, 2))
    opened.controllers.following.look()
    qtbot.wait(50)
    service.hold.set()
    qtbot.wait(150)
    assert (len(service.examined), opened.runner.busy) == (2, False)
    assert opened.status.text.text().startswith("台账有改动，已重新核对")


def test_it_goes_on_with_the_file_that_was_put_in_its_place(
    opened: MainWindow, service: FileService, ledger: Path, qtbot: QtBot
) -> None:
    for number in range(2, 5):
        beside = ledger.with_name("~$.tmp")
        beside.write_bytes(bytes([number]))
        beside.replace(ledger)
        qtbot.waitUntil(examined(service, number))
        qtbot.waitUntil(lambda: not opened.runner.busy)


def test_a_ledger_moved_away_is_waited_for_and_then_said_calmly_and_once(
    opened: MainWindow, service: FileService, faults: list[str], ledger: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    opened.controllers.following.told.connect(lambda _tone, text: told.append(text))
    away = ledger.rename(ledger.with_name("别处.xlsx"))
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(200)
    assert told == [
        "“台账.xlsx”暂时读不到（可能正在保存，或者移走、改名了），窗口里仍是上一次核对的内容。能读到时会自动重新核对。"
    ]
    away.rename(ledger)
    qtbot.waitUntil(lambda: told[1:] == ["台账又读得到了，内容没有变化。"])
    ledger.write_bytes(b"mended")
    qtbot.waitUntil(examined(service, 2))
    assert (told[2:], faults) == ([], [])


def test_a_short_absence_is_not_said(
    opened: MainWindow,
    service: FileService,
    faults: list[str],
    ledger: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(following, "_PATIENCE", 10.0)
    ledger.unlink()
    qtbot.wait(150)
    ledger.write_bytes(b"mended")
    qtbot.waitUntil(examined(service, 2))
    assert opened.messages.isHidden()
    assert faults == []


def test_what_goes_on_beside_it_is_no_reason_to_read(
    opened: MainWindow, service: FileService, ledger: Path, qtbot: QtBot
) -> None:
    begun: list[bool] = []
    opened.runner.busy_changed.connect(begun.append)
    for number in range(20):
        ledger.with_name(f"{number}.tmp").write_bytes(b"")
        qtbot.wait(5)
    qtbot.wait(100)
    assert (len(service.examined), begun) == (1, [])


def test_where_the_system_tells_nothing_it_looks_now_and_then(
    window: MainWindow, service: FileService, ledger: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "is_on_network", lambda _: True)
    window.open(ledger)
    qtbot.waitUntil(lambda: not window.runner.busy)
    watch = window.controllers.following._watch
    qtbot.waitUntil(watch._poll.isActive)
    assert watch._system.files() == []
    ledger.write_bytes(b"mended and longer")
    qtbot.waitUntil(examined(service, 2))


def test_behind_a_dialog_nothing_changes(
    opened: MainWindow, service: FileService, ledger: Path, qtbot: QtBot, clerk: Clerk
) -> None:
    def save_meanwhile(dialog: QDialog) -> None:
        ledger.write_bytes(b"mended")
        qtbot.wait(150)
        clerk.seen.append(str(len(service.examined)))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    clerk.then(save_meanwhile)
    opened.commands.reading.trigger()
    assert clerk.seen == ["1"]
    qtbot.waitUntil(examined(service, 2))
    assert QApplication.activeModalWidget() is None


def test_while_a_document_is_written_it_waits_and_of_many_saves_one_is_read(
    opened: MainWindow, service: FileService, ledger: Path, qtbot: QtBot
) -> None:
    going = threading.Event()
    opened.runner.run(lambda _: going.wait(10), succeeded=lambda _: None, failed=lambda _: None)
    for number in range(3):
        ledger.write_bytes(bytes([number]))
        qtbot.wait(80)
    assert len(service.examined) == 1
    going.set()
    qtbot.waitUntil(lambda: len(service.examined) == 2 and not opened.runner.busy)
    qtbot.wait(100)
    assert len(service.examined) == 2


def test_switched_off_only_f5_reads_it_and_switched_on_what_was_saved_meanwhile_is_found(
    opened: MainWindow, service: FileService, ledger: Path, qtbot: QtBot, idle: Idle
) -> None:
    opened.session.settings.change("follows", value=False)
    ledger.write_bytes(b"one")
    qtbot.wait(150)
    assert len(service.examined) == 1
    QTest.keyClick(opened, Qt.Key.Key_F5)
    idle()
    assert len(service.examined) == 2
    ledger.write_bytes(b"two")
    qtbot.wait(100)
    opened.session.settings.change("follows", value=True)
    opened.controllers.preferences.changed.emit()
    qtbot.waitUntil(examined(service, 3))


def test_a_ledger_that_lost_its_heading_is_told_as_ever(
    opened: MainWindow, service: FileService, faults: list[str], ledger: Path, qtbot: QtBot
) -> None:
    service.error = NoHeader("没有找到表头。")
    ledger.write_bytes(b"no heading")
    # Emptying and writing it may be noticed apart, and be told twice.
    qtbot.waitUntil(lambda: set(faults) == {"没有找到表头。"})
    assert opened.messages.text.text() == "没有找到表头。"
    service.error = None
    ledger.write_bytes(b"heading")
    qtbot.waitUntil(lambda: opened.messages.text.text().startswith("台账有改动，已重新核对"))


def test_another_ledger_is_watched_in_its_place(
    opened: MainWindow, service: FileService, ledger: Path, qtbot: QtBot, idle: Idle
) -> None:
    other = ledger.with_name("另.xlsx")
    other.write_bytes(b"other")
    opened.open(other)
    idle()
    watch = opened.controllers.following._watch
    qtbot.waitUntil(lambda: watch._system.files() == [str(other)])
    ledger.write_bytes(b"mended")
    qtbot.wait(100)
    assert len(service.examined) == 2
    other.write_bytes(b"mended")
    qtbot.waitUntil(examined(service, 3))
