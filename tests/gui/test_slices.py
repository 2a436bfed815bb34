"""Work in slices: others get their turn between two of them, and a fault ends it."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.gui.slices import Slices


def test_between_two_slices_others_get_their_turn(qtbot: QtBot) -> None:
    seen: list[str] = []

    def work() -> Iterator[None]:
        for name in "abc":
            seen.append(name)
            QTimer.singleShot(0, lambda: seen.append("-"))
            yield
        seen.append("end")

    Slices(work(), parent := QObject())
    assert seen == []
    qtbot.waitUntil(lambda: "end" in seen)
    assert "".join(seen).startswith("a-b-c")
    parent.deleteLater()


def test_a_fault_is_told_once_and_ends_it(qtbot: QtBot) -> None:
    def work() -> Iterator[None]:
        yield
        raise ZeroDivisionError

    parent = QObject()
    with capture_exceptions() as errors:
        Slices(work(), parent)
        qtbot.wait(50)
    assert [kind for kind, *_ in errors] == [ZeroDivisionError]
    parent.deleteLater()
