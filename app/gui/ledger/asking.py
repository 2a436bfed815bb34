"""The controller of 核对列: asks after reading where recognition is unsure, and at any time when told to."""

from PySide6.QtWidgets import QDialog

from app.core.columns import Column
from app.gui.ledger import strings
from app.gui.ledger.columns import tables, unsure
from app.gui.ledger.columns_dialog import ColumnsDialog
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.messages import Tone
from app.gui.shell.session import Checked

COLUMNS = MenuEntry(strings.CHECK_COLUMNS, Needs.LEDGER)


class Asking(Controller):
    """Hands the clerk's answers to the controller of checking."""

    def __init__(self, context: Context, checking: Checking) -> None:
        super().__init__(context)
        self._checking = checking
        self._put_off: frozenset[tuple[str, Column]] = frozenset()
        self._open = False
        context.commands[COLUMNS].triggered.connect(self.ask)

    def start_anew(self) -> None:
        """A ledger is being opened: ask again what was put off."""
        self._put_off = frozenset()

    def ask_unsure(self, checked: Checked) -> None:
        """Ask what is unsure, once: what was put off waits until the clerk comes back to it."""
        if unsure(checked.examination.ledger) - self._put_off:
            self.ask()

    def ask(self) -> None:
        """Show every column of the open ledger; a check may end while the dialog stands: one is enough."""
        examination = self.session.examination
        if examination is None or self._open:
            return
        remembered = self.session.memory.answers()
        asked = tables(examination.ledger, remembered)
        if not asked:
            self.told.emit(Tone.NOTE, strings.FORMS_HAVE_NO_COLUMNS)
            return
        dialog = ColumnsDialog(self.context.window, asked)
        self._open = True
        try:
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
        finally:
            self._open = False
            dialog.deleteLater()
        if not accepted:
            self._put_off |= unsure(examination.ledger)
        elif any(remembered.get(fingerprint, {}) != one for fingerprint, one in dialog.answers.items()):
            self._checking.answer(dialog.answers)
