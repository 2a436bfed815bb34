"""A question about the list of changes, answered by one of its buttons, each of which says what happens."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.gui.mending import in_place_strings as strings


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


def ask_leave(parent: QWidget, count: int, *, opens: bool) -> tuple[bool, bool]:
    """Whether so many changes may be lost, because another ledger `opens` or the window closes; whether to show them."""
    drop = strings.DROP_OPEN if opens else strings.DROP_CLOSE
    answers = (strings.SHOW_LIST, drop, strings.STAY)
    answer = ask(parent, strings.LEAVE_TITLE, strings.ask_leave(count), strings.LOST, answers)
    return answer == drop, answer == strings.SHOW_LIST
