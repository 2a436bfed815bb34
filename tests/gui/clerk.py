"""A clerk before the screen: presses what is there with the mouse, and answers dialogs as they come up."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.gui.shell.steps import Step
from app.gui.widgets.reason import Reason
from app.gui.window import MainWindow

Act = Callable[[QDialog], None]
_PATIENCE = 200
_LEFT = Qt.MouseButton.LeftButton


class Clerk:
    """`then` queues what to do with the next dialogs; `seen` holds what they said."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._acts: list[Act] = []
        self._answered: QDialog | None = None
        self._waited = 0
        self._present = True
        self.seen: list[str] = []
        self._look_soon()

    def leave(self) -> None:
        self._present = False
        assert not self._acts, "a dialog that was expected never came"

    def then(self, *acts: Act) -> None:
        self._acts += acts

    def press(self, button: QWidget) -> None:
        assert button.isVisible() and button.isEnabled(), button
        QTest.mouseClick(button, _LEFT)

    def press_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), _LEFT, pos=view.visualRect(index).center())

    def types(self, field: QWidget | None, text: str) -> None:
        """Commits a text as an input method does: keys of their own Chinese characters do not have."""
        assert field
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)

    def goes_to(self, window: MainWindow, step: Step) -> None:
        self.press(window.steps.buttons[step])

    def writes(self, window: MainWindow) -> None:
        """Presses the button of the third step, from whatever step."""
        self.goes_to(window, Step.WRITE)
        self.press(window.form_page.header.write)

    def press_tab(self, tabs: QTabWidget, number: int) -> None:
        bar = tabs.tabBar()
        QTest.mouseClick(bar, _LEFT, pos=bar.tabRect(number).center())

    def button(self, parent: QWidget, text: str) -> QAbstractButton:
        found = [b for b in parent.findChildren(QAbstractButton) if b.isVisible() and b.text().startswith(text)]
        assert len(found) == 1, (text, [b.text() for b in parent.findChildren(QAbstractButton)])
        return found[0]

    def answers(self, text: str, reason: str = "") -> Act:
        """Presses a button of a question, with a reason typed before it."""

        def act(dialog: QDialog) -> None:
            self.seen.append("\n".join(said(dialog)))
            if reason:
                field = dialog.findChild(Reason)
                assert field
                self.types(field.line, reason)
            self.press(self.button(dialog, text))

        return act

    def names(self, name: str) -> Act:
        """Types a file's name and presses Enter's button."""

        def act(dialog: QDialog) -> None:
            assert isinstance(dialog, QFileDialog), said(dialog)
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            box = dialog.findChild(QDialogButtonBox)
            assert line and box
            self.seen.append(line.text())
            if name:
                line.setText(name)
            self._qtbot.waitUntil(box.buttons()[0].isEnabled)
            self.press(box.buttons()[0])

        return act

    def leaves(self, dialog: QDialog) -> None:
        """Presses Escape."""
        self.seen.append(dialog.windowTitle())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    def _look_soon(self) -> None:
        if self._present:
            QTimer.singleShot(15, self._look)

    def _look(self) -> None:
        # Ask for the next look first: an act may open a dialog of its own and not return before it closes.
        self._look_soon()
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        try:
            if dialog is self._answered:
                self._waited += 1
                assert self._waited < _PATIENCE, f"this dialog stays open: {dialog.windowTitle()}"
                return
            self._answered, self._waited = dialog, 0
            assert self._acts, f"nobody expected this dialog: {dialog.windowTitle()}"
            self._acts.pop(0)(dialog)
        except BaseException:
            dialog.reject()
            raise


def said(dialog: QDialog) -> list[str]:
    """The texts of a question."""
    if isinstance(dialog, QMessageBox):
        return [text for text in (dialog.text(), dialog.informativeText()) if text]
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]


def selected(window: MainWindow) -> str:
    """The sheet, row and column that are selected in the table."""
    view = window.work.sheets.views()[0]
    index = view.currentIndex()
    return f"{view.grid.name}!{index.row() + 1},{index.column() + 1}"


def turn_wheel(widget: QWidget) -> None:
    """Turn the mouse wheel one notch down over a widget."""
    middle = QPointF(widget.rect().center())
    wheel = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, wheel)


def block(own: Path) -> None:
    """From now on the store of this office takes and tells nothing."""
    (own / "taizhang.sqlite").unlink()
    (own / "taizhang.sqlite").mkdir()
