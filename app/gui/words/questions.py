"""The question before a word of the office gets another meaning."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.core.office.words import OfficeWord
from app.gui.words import strings


def may_refile(parent: QWidget, before: OfficeWord, label: str) -> bool:
    """Whether a word of the office shall mean something else from now on; leaving it as it is comes first."""
    box = QMessageBox(
        QMessageBox.Icon.Question,
        strings.TITLE,
        strings.ask_refiling(before, label),
        QMessageBox.StandardButton.NoButton,
        parent,
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    yes = box.addButton(strings.REFILE, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(strings.KEEP, QMessageBox.ButtonRole.RejectRole))
    box.exec()
    box.deleteLater()
    return box.clickedButton() is yes
