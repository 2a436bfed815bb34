"""The question before a list of changes is left that is not yet written: another ledger, or the end of the program."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.gui.mending import in_place_strings as strings


class Leaving(Enum):
    """What the clerk answered."""

    DROP = "drop"
    LOOK = "look"
    STAY = "stay"


def ask_leaving(parent: QWidget, count: int, drop: str) -> Leaving:
    """What shall become of so many changes; nothing is dropped but by the button that says so (`drop`)."""
    box = QMessageBox(
        QMessageBox.Icon.Question,
        strings.LEAVE_TITLE,
        strings.ask_leave(count),
        QMessageBox.StandardButton.NoButton,
        parent,
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(strings.LOST)
    look = box.addButton(strings.SHOW_LIST, QMessageBox.ButtonRole.AcceptRole)
    dropped = box.addButton(drop, QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(strings.STAY, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(look)
    box.exec()
    box.deleteLater()
    pressed = box.clickedButton()
    return Leaving.LOOK if pressed is look else Leaving.DROP if pressed is dropped else Leaving.STAY
