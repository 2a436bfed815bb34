"""The search for rubbish among all that is held: never while the clerk is at the window, at once when nobody is."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.shell.tasks import TaskRunner
from app.gui.tidying import Tidying


class Knot:
    """Holds itself, so that only a search finds that nobody else does."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def tidying(qapp: QApplication) -> Iterator[Tidying]:
    before = gc.get_threshold()
    made = Tidying(qapp)
    yield made
    made.deleteLater()
    gc.set_threshold(*before)


def old_rubbish() -> "weakref.ref[Knot]":
    knot = Knot()
    gc.collect()
    return weakref.ref(knot)


def test_old_rubbish_goes_when_the_clerk_is_elsewhere_and_only_then(
    qapp: QApplication, tidying: Tidying, qtbot: QtBot
) -> None:
    left, state = old_rubbish(), Qt.ApplicationState
    qapp.applicationStateChanged.emit(state.ApplicationInactive)
    qapp.applicationStateChanged.emit(state.ApplicationActive)
    qtbot.wait(1200)
    assert left()
    qapp.applicationStateChanged.emit(state.ApplicationInactive)
    qtbot.waitUntil(lambda: not left())


def test_however_much_is_made_all_that_is_held_is_not_searched(tidying: Tidying) -> None:
    left, held = old_rubbish(), list[object]()
    for _ in range(200):
        held.append([[] for _ in range(1000)])
        gc.collect(1)
    assert left() and held


def test_nothing_is_searched_while_work_is_under_way(qtbot: QtBot) -> None:
    searched, runner = [], TaskRunner()

    def note(phase: str, _: dict[str, int]) -> None:
        searched.append(phase)

    def work() -> int:
        before = len(searched)
        assert len([[] for _ in range(100_000)]) == 100_000
        return len(searched) - before

    gc.callbacks.append(note)
    told: list[int] = []
    runner.run_beside(work, succeeded=told.append, failed=lambda _: None)
    qtbot.waitUntil(lambda: bool(told))
    gc.callbacks.remove(note)
    assert told == [0] and gc.isenabled()
