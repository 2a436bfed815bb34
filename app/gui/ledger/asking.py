"""The controller of 核对列: asks after reading where recognition is unsure, and at any time when told to."""

import time

from PySide6.QtWidgets import QDialog

from app.core.columns import Column
from app.core.progress import Progress
from app.gui.ledger import strings
from app.gui.ledger.columns import tables, unsure
from app.gui.ledger.columns_dialog import ColumnsDialog
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.messages import Tone
from app.gui.shell.session import Checked

COLUMNS = MenuEntry(strings.CHECK_COLUMNS, Needs.LEDGER)


_PAINTED = 0.03  # seconds


def _let_paint(_: Progress) -> None:
    """The table is seen before the question: both in one turn of the window would be a standstill of 0.1 s."""
    time.sleep(_PAINTED)


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
            # By way of the runner: what waits goes on waiting for the answer.
            self.context.runner.run(_let_paint, succeeded=lambda _: self.ask(), failed=self.failed.emit)

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
