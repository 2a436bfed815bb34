"""A clerk whose acts are counted: each click, and each key that is not typed text; the names of the acts are kept."""

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.clerk import Clerk


class Hands(Clerk):
    """Looks nothing up in the program: keys go where the keyboard is, as they do on a desk."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot)
        self.acts: Counter[str] = Counter()

    def press(self, button: QWidget) -> None:
        self.acts[button.text() if isinstance(button, QAbstractButton) else type(button).__name__] += 1
        super().press(button)

    def press_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        self.acts["row"] += 1
        super().press_row(view, index)

    def press_tab(self, tabs: QTabWidget, number: int) -> None:
        self.acts["tab"] += 1
        super().press_tab(tabs, number)

    def key(self, before: QWidget, key: Qt.Key) -> None:
        """Presses a key before a window or dialog."""
        self.acts[key.name] += 1
        QTest.keyClick(keyboard(before), key)

    def type_in(self, before: QWidget, text: str) -> None:
        """Types where the keyboard is; typed text is no act."""
        self.types(keyboard(before), text)


def keyboard(before: QWidget) -> QWidget:
    """What gets the keys: an open pop-up before all else, as that of the names that fit.

    No program without a screen gives the keyboard back to the window once its dialog is closed: so it is told which.
    """
    at = QApplication.activePopupWidget() or before.focusWidget()
    assert at, "nothing has the keyboard"
    return at
