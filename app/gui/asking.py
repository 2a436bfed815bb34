"""The course of 核对列: asks after reading where recognition is unsure, and at any time when told to."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.core.columns import Column
from app.gui.columns import tables, unsure
from app.gui.columns_dialog import ColumnsDialog
from app.gui.session import Checked, Session


class Asking(QObject):
    """`answered` tells the clerk's answers, by the headings' fingerprint."""

    # Not Signal(dict): Qt would turn the keys, which are Columns, into plain texts.
    answered = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._put_off: frozenset[tuple[str, Column]] = frozenset()
        self._open = False

    def start_anew(self) -> None:
        """A ledger is being opened: ask again what was put off."""
        self._put_off = frozenset()

    def after_reading(self, checked: Checked) -> None:
        """Ask what is unsure, once: what was put off waits until the clerk comes back to it."""
        if unsure(checked.examination.ledger) - self._put_off:
            self.ask()

    def ask(self) -> None:
        """Show every column of the open ledger; a check may end while the dialog stands: one is enough."""
        examination = self._session.examination
        if examination is None or self._open:
            return
        remembered = self._session.memory.answers()
        dialog = ColumnsDialog(self._window, tables(examination.ledger, remembered))
        self._open = True
        try:
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
        finally:
            self._open = False
            dialog.deleteLater()
        if not accepted:
            self._put_off |= unsure(examination.ledger)
        elif any(remembered.get(fingerprint, {}) != one for fingerprint, one in dialog.answers.items()):
            self.answered.emit(dialog.answers)
