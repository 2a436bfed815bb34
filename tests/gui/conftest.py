"""Starts Qt without a screen, in Chinese, and makes a window with a service that does as it is told."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import app.service.examining
from app.core.grid import Grid
from app.core.ledger import Ledger
from app.core.progress import SILENT, Progress
from app.gui.shell import desktop, theme
from app.gui.shell.chinese import speak_chinese
from app.gui.shell.session import Session
from app.gui.widgets import sizes
from app.gui.window import MainWindow
from app.ledger.request import Request
from app.ledger.sheets import ledger_of
from app.service import Memory, Office, Settings
from tests.gui.clerk import Clerk
from tests.gui.columns_clerk import BETWEEN_CLICKS_MS, TWO_OWNERS, settle
from tests.gui.fakes import FakeService

AS_OF = date(2026, 6, 30)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            # The offscreen platform says so about smallest sizes, popups and the like.
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def _chinese(qapp: QApplication) -> None:
    if not qapp.property("chinese"):
        speak_chinese(qapp)
        theme.apply(qapp)
        qapp.setProperty("chinese", True)


@pytest.fixture(autouse=True)
def _printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stands beside the machine the tests run on."""
    monkeypatch.setattr(desktop, "find_printer", lambda: "二楼打印机")


@pytest.fixture(autouse=True)
def _screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """As large as a clerk's: the offscreen one is smaller than the window."""
    monkeypatch.setattr(sizes, "available", lambda _: QRect(0, 0, 1366, 768))


@pytest.fixture
def service() -> FakeService:
    return FakeService()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "own")


@pytest.fixture
def memory(office: Office) -> Memory:
    return office.memory


@pytest.fixture
def settings(office: Office) -> Settings:
    return office.settings


@pytest.fixture
def told(office: Office, service: FakeService, tmp_path: Path) -> Office:
    """The office with matters that do as they are told."""
    made = Office(tmp_path / "own")
    matters = [name for name, one in vars(Office).items() if isinstance(one, cached_property)]
    fakes = {name: getattr(service, name, service) for name in matters}
    vars(made).update(fakes, memory=office.memory, settings=office.settings, matters=office.matters)
    return made


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"a ledger")
    return path


@pytest.fixture
def clerk(qtbot: QtBot) -> Iterator[Clerk]:
    acting = Clerk(qtbot)
    yield acting
    acting.leave()


@pytest.fixture
def window(qtbot: QtBot, told: Office) -> MainWindow:
    made = MainWindow(Session(told, AS_OF))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, ledger: Path) -> MainWindow:
    window.open(ledger)
    qtbot.waitUntil(lambda: not window.runner.busy)
    return window


@pytest.fixture
def idle(qtbot: QtBot, window: MainWindow) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not window.runner.busy)


@pytest.fixture
def notice(opened: MainWindow, clerk: Clerk, idle: Callable[[], None], ledger: Path) -> Path:
    """A document written with marks, from its button to its name."""
    clerk.then(clerk.answers("带【待补】", "已请示分管领导"), clerk.names(""))
    clerk.writes(opened)
    idle()
    return ledger.with_name("台账-整改进展通报.docx")


@pytest.fixture(autouse=True)
def _quick_clicks(qapp: QApplication) -> Iterator[None]:
    before = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(BETWEEN_CLICKS_MS)
    yield
    qapp.setDoubleClickInterval(before)


@pytest.fixture
def grids(monkeypatch: pytest.MonkeyPatch) -> list[Grid]:
    """What any file holds; read and checked by the real service."""
    held = [TWO_OWNERS]

    def read(path: Path, request: Request, progress: Progress = SILENT) -> Ledger:
        return ledger_of(held, path.name, "", "xlsx", request)

    monkeypatch.setattr(app.service.examining, "read_ledger", read)
    return held


@pytest.fixture
def open_it(asked: MainWindow, ledger: Path, qtbot: QtBot) -> Callable[[], None]:
    def act() -> None:
        asked.open(ledger)
        settle(asked, qtbot)

    return act


@pytest.fixture
def asked(qtbot: QtBot, office: Office, grids: list[Grid]) -> MainWindow:
    """A window with the real service, before anything is opened."""
    made = MainWindow(Session(office, AS_OF))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def real(qtbot: QtBot, office: Office) -> MainWindow:
    """A window with the real service, which reads real files."""
    made = MainWindow(Session(office, AS_OF))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def wait(qtbot: QtBot, real: MainWindow) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not real.runner.busy, timeout=30_000)
