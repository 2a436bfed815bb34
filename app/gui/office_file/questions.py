"""The questions before the office's settings are taken over: which file, and whether it shall replace what is there."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.gui.office_file import strings


def ask_file(parent: QWidget, folder: Path) -> Path | None:
    """Which file to take over."""
    name, _ = QFileDialog.getOpenFileName(parent, strings.ASK_FILE, str(folder), strings.FILTER)
    return Path(name) if name else None


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
