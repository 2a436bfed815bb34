"""A view of cells on which one can begin to type or paste, as in Excel: it hands that over, and never jumps to what fits."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_Index = QModelIndex | QPersistentModelIndex


class TypingView(QTableView):
    """`typed` tells the event of a key, of a paste or of an input method that is meant for the chosen cell."""

    typed = Signal(QEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand over what is typed; the table handles all other keys."""
        if event.matches(QKeySequence.StandardKey.Paste) or _is_text(event):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt lets an input method in only where cells are edited in the table itself."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """And asks that of every cell."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Chinese characters are no keys; Qt's own view would seek its rows for them."""
        if event.commitString():
            self.typed.emit(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """A digit typed for one cell must not choose another one that begins with it."""


def _is_text(event: QKeyEvent) -> bool:
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & _COMMANDS
