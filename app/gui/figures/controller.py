"""The controller of 统计数字: the figures of the open ledger with their proof, kept up with every check; confirming them."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from app.core.figure import Proposal
from app.core.grid import Cell
from app.gui.figures import strings
from app.gui.figures.dialog import FiguresDialog
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs

FIGURES = MenuEntry(strings.FIGURES, Needs.LEDGER)


class Figures(Controller):
    """The dialog covers the findings and not the table; `text` gives what stands in a cell. `confirmed` tells that a
    claimed figure was, or no longer is; `write_asked` that the document which waits for them is wanted.
    """

    confirmed, write_asked = Signal(), Signal()

    def __init__(self, context: Context, text: Callable[[Cell], str]) -> None:
        super().__init__(context)
        self._text = text
        self.dialog: FiguresDialog | None = None
        context.commands[FIGURES].triggered.connect(self.open)

    def open(self) -> None:
        """Show them, or bring them to the front."""
        self._show(for_writing=False)

    def open_unconfirmed(self) -> None:
        """Show them with the first that nobody confirmed yet; a document waits for them."""
        self._show(for_writing=True)
        if self.dialog:
            self.dialog.go_to_unconfirmed()

    def refresh(self) -> None:
        """Show those of the ledger as it was checked last, where they are on show."""
        examination = self.session.examination
        if examination and self.dialog and self.dialog.isVisible():
            counted = self.session.office.writing.figures(examination)
            self.dialog.show_figures(counted, self.session.claimed, self._text, self.session.office.claims.read)

    def _show(self, *, for_writing: bool) -> None:
        if self.session.examination:
            dialog = self.dialog = self.dialog or self._make()
            dialog.offer_writing(for_writing)
            dialog.show()
            self.refresh()
            dialog.raise_()
            dialog.activateWindow()

    def _make(self) -> FiguresDialog:
        dialog = FiguresDialog(self.context.window)
        self.put_beside_the_table(dialog)
        dialog.cell_chosen.connect(self.context.selection.cell)
        dialog.confirmed.connect(self._confirm)
        dialog.write_asked.connect(self.write_asked)
        return dialog

    def _confirm(self, proposal: Proposal) -> None:
        """One that cannot be remembered holds for now, and is said."""
        self.begins.emit()
        self.session.take_confirmed(proposal)
        examination = self.session.examination
        if examination:
            self.attempt(lambda: self.session.office.claims.confirm(examination, proposal))
        self.confirmed.emit()
        self.refresh()
        if self.dialog:
            self.dialog.go_to_unconfirmed()
