"""A dialog that is higher than the screen, from the first time it is shown: its content scrolls, its buttons stay."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.gui.widgets import sizes
from app.gui.widgets.dialog import Dialog
from tests.gui.on_screen import settle


class Tall(Dialog):
    """Forty lines, a field and a button."""

    def __init__(self) -> None:
        super().__init__()
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        for row in range(40):
            column.addWidget(QLabel(f"第{row}行"))
        self.field, self.button = QLineEdit(), QPushButton("确定")
        column.addWidget(self.field)
        buttons.addWidget(self.button)
        column.addLayout(buttons)
        self.field.setFocus()


@pytest.mark.parametrize(("height", "scrolls"), [(1400, False), (400, True)])
def test_what_is_too_high_scrolls_and_keeps_its_button_and_the_keyboard(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, height: int, scrolls: bool
) -> None:
    screen = QRect(0, 0, 700, height)
    monkeypatch.setattr(sizes, "available", lambda _: screen)
    dialog = Tall()
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert screen.contains(dialog.frameGeometry())
    assert (dialog.findChild(QScrollArea) is not None) is scrolls
    at = QRect(dialog.button.mapTo(dialog, QPoint()), dialog.button.size())
    assert dialog.rect().contains(at)
    assert dialog.focusWidget() is dialog.field
