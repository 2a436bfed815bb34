"""Starts Qt without a screen, in Chinese, and makes a window with a service that does as it is told."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.chinese import speak_chinese
from app.gui.session import Session
from app.gui.window import MainWindow
from app.store.memory import Memory
from app.store.settings import Settings
from tests.gui.clerk import Clerk
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
        qapp.setProperty("chinese", True)


@pytest.fixture
def service() -> FakeService:
    return FakeService()


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "own")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "own")


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
def window(qtbot: QtBot, service: FakeService, memory: Memory, settings: Settings) -> MainWindow:
    made = MainWindow(Session(lambda: service, memory, settings, AS_OF))
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
