"""The question before the office's settings are taken over: whether the file shall replace what is there."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.gui.office_file import strings


def may_replace(parent: QWidget, name: str, about: str, folder: Path) -> bool:
    """Whether the file shall take the place of all that is there; leaving it as it is comes first."""
    box = QMessageBox(
        QMessageBox.Icon.Question, strings.TITLE, strings.ask(name), QMessageBox.StandardButton.NoButton, parent
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(strings.what_happens(about, str(folder)))
    yes = box.addButton(strings.TAKE_OVER, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(strings.LEAVE, QMessageBox.ButtonRole.RejectRole))
    box.exec()
    box.deleteLater()
    return box.clickedButton() is yes
