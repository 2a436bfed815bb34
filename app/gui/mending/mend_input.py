"""The input of the line below the table: a line with choices for what is short, an area for what is long."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.gui.widgets.drop_down import DropDown

_LINES = 3
_CHOOSING = (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _is_idle_undo(event: QEvent, *, typed: bool) -> bool:
    """Whether 撤销 is pressed where nothing typed is left to take back: then it is the list's, not the input's."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Undo)
        and not typed
    )


class MendLine(QLineEdit):
    """A line that leaves 撤销 to the window where it has nothing to take back; `down` tells that key."""

    down = Signal()

    def event(self, event: QEvent) -> bool:
        """Qt's line takes the key in any case."""
        if _is_idle_undo(event, typed=self.isUndoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tell Down, keep the others: the box around it would put the next of its choices in, which nobody has chosen."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() not in _CHOOSING:
            super().keyPressEvent(event)


class MendArea(QPlainTextEdit):
    """An area in which Enter begins a line; `confirmed`: Ctrl+Enter."""

    confirmed = Signal()

    def event(self, event: QEvent) -> bool:
        """As in the line."""
        if _is_idle_undo(event, typed=self.document().isUndoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Confirm by Ctrl+Enter, leave Escape to the input."""
        if event.key() in _RETURN and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirmed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class MendInput(QWidget):
    """`confirmed` tells that what stands in it is meant, `left` that it is left for the list, `edited` each change."""

    confirmed = Signal()
    left = Signal()
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._long = self._touched = False
        self.line, self.area = MendLine(), MendArea()
        # A file dropped here belongs to the window, which opens it.
        self.line.setAcceptDrops(False)
        self.area.setAcceptDrops(False)
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 12)
        self.area.hide()
        self.choices = _with_choices(self.line)
        self.line.returnPressed.connect(self.confirmed)
        self.line.textEdited.connect(self._edit)
        self.choices.activated.connect(self._edit)
        self.line.down.connect(self.choices.showPopup)
        self.area.confirmed.connect(self.confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choices)
        column.addWidget(self.area)

    @property
    def text(self) -> str:
        """What stands in it."""
        return (self.area.toPlainText() if self._long else self.choices.currentText()).strip()

    @property
    def touched(self) -> bool:
        """Whether something was typed or chosen since it was filled last; a text shown may differ from what was put in."""
        return self.area.document().isModified() if self._long else self._touched

    def show_cell(self, name: str, before: str, choices: Sequence[str], *, is_long: bool) -> None:
        """Be of another cell, empty; `before`: what tells in the empty line what the cell says."""
        self._long = is_long
        self.area.setVisible(is_long)
        self.choices.setVisible(not is_long)
        self.fill("")
        self.offer(choices)
        self.line.setPlaceholderText(before)
        self.choices.setAccessibleName(name)
        self.area.setAccessibleName(name)

    def offer(self, choices: Sequence[str]) -> None:
        """Offer these choices; what is typed stays."""
        typed = self.choices.currentText()
        self.choices.clear()
        self.choices.addItems(choices)
        self.choices.setCurrentIndex(-1)
        self.choices.setEditText(typed)

    def fill(self, text: str, *, chosen: bool = False) -> None:
        """Put a text in, one the clerk has `chosen` or not; nothing typed is left to take back then."""
        completer = self.choices.completer()
        if completer:
            completer.popup().hide()
        self.choices.setEditText("" if self._long else text)
        self.area.setPlainText(text if self._long else "")
        self.area.document().setModified(chosen)
        self.area.moveCursor(self.area.textCursor().MoveOperation.End)
        self._touched = chosen

    def allow(self, allowed: bool) -> None:
        """Whether anything can be typed; a long text can be read and copied all the same."""
        self.choices.setEnabled(allowed)
        if self.area.isReadOnly() is allowed:
            self.area.setReadOnly(not allowed)
            # It looks as what it is; the style sheet asks only when told.
            self.area.style().unpolish(self.area)
            self.area.style().polish(self.area)

    def begin(self, typed: QEvent | None = None) -> None:
        """Take the keyboard; a short text is typed anew, a long one changed.

        What was `typed` or pasted on the cell itself stands in place of all that stood there, as in Excel.
        """
        (self.area if self._long else self.choices).setFocus()
        self.line.selectAll()
        if typed:
            self.area.selectAll()
            QApplication.sendEvent(self.area if self._long else self.line, typed)

    def _edit(self) -> None:
        self._touched = True
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _with_choices(line: QLineEdit) -> DropDown:
    choices = DropDown()
    choices.setEditable(True)
    choices.setLineEdit(line)
    choices.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    choices.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    completer = QCompleter(choices.model(), choices)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    choices.setCompleter(completer)
    return choices
