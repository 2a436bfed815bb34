"""A question about the list of changes, answered by one of its buttons, each of which says what happens."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask(parent: QWidget, title: str, text: str, more: str, answers: Sequence[str]) -> str:
    """The answer that is pressed; Enter is the first, Escape the last, which changes nothing."""
    box = QMessageBox(QMessageBox.Icon.Question, title, text, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(more)
    role = QMessageBox.ButtonRole
    *others, last = answers
    buttons = [box.addButton(one, role.ActionRole if others.index(one) else role.AcceptRole) for one in others]
    buttons.append(box.addButton(last, role.RejectRole))
    box.setDefaultButton(buttons[0])
    box.exec()
    box.deleteLater()
    pressed = box.clickedButton()
    return next((said for said, button in zip(answers, buttons, strict=True) if button is pressed), last)
