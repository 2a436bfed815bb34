"""The controller of 统计数字: the figures of the open ledger with their proof, kept up with every check; confirming them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from app.core.figure import Proposal
from app.core.grid import Cell
from app.core.told.sentence import ToldDocument
from app.gui.figures import strings
from app.gui.figures.dialog import FiguresDialog, Purpose
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs

FIGURES = MenuEntry(strings.FIGURES, Needs.LEDGER)


class Figures(Controller):
    """The dialog covers the findings and not the table; `text` gives what stands in a cell. `confirmed` tells that a
    claimed figure was, or no longer is; `write_asked` that the document which waits for them is wanted, `others_asked` the
    way to what else is 【待补】, `told_asked` what the document says now: it is to be handed over by `take_told`.
    """

    confirmed, write_asked, others_asked, told_asked = Signal(), Signal(), Signal(), Signal()

    def __init__(self, context: Context, text: Callable[[Cell], str]) -> None:
        super().__init__(context)
        self._text = text
        self._told: ToldDocument | None = None
        self._knows = False
        self._left: tuple[Path | None, frozenset[str]] = None, frozenset()
        self.dialog: FiguresDialog | None = None
        context.commands[FIGURES].triggered.connect(self.open)

    def open(self) -> None:
        """Show them, or bring them to the front."""
        self._show(Purpose.LOOKING)

    def open_unconfirmed(self) -> None:
        """Show them with the first that nobody confirmed yet; a document waits for them."""
        self._show_open(Purpose.WRITING)

    def open_gap(self) -> None:
        """The same where a 【待补】 has led to them: no document waits."""
        self._show_open(Purpose.FILLING)

    def take_told(self, told: ToldDocument | None, *, known: bool = True) -> None:
        """Take the document as it was drawn; `known`: it would be written so now."""
        self._told, self._knows = told, known
        self.refresh()

    def forget_told(self) -> None:
        """What is 【待补】 may be something else by now: nothing is said of it before it is known."""
        self._knows = False
        if self.dialog and self.dialog.isVisible():
            self.refresh()
            self.told_asked.emit()

    def refresh(self) -> None:
        """Show those of the ledger as it was checked last, where they are on show."""
        examination = self.session.examination
        if examination and self.dialog and self.dialog.isVisible():
            counted = self.session.office.writing.figures(examination)
            claims, left = self.session.office.claims, self._left_open()
            claimed = claims.carried(self.session.claimed)
            self.dialog.take_told(self._told, known=self._knows)
            self.dialog.show_figures(
                counted, claimed, self._text, claims.read, partial(claims.total_of, found=claimed), left
            )

    def _left_open(self) -> frozenset[str]:
        """Of the open ledger."""
        path, names = self._left
        return names if path == self.session.path else frozenset()

    def _show_open(self, purpose: Purpose) -> None:
        # One comes back to what was left open.
        self._left = None, frozenset()
        self._show(purpose)
        if self.dialog:
            self.dialog.go_to_unconfirmed()

    def _show(self, purpose: Purpose) -> None:
        if self.session.examination:
            dialog = self.dialog = self.dialog or self._make()
            dialog.open_for(purpose)
            dialog.show()
            self.told_asked.emit()
            self.refresh()
            dialog.raise_()
            dialog.activateWindow()

    def _make(self) -> FiguresDialog:
        dialog = FiguresDialog(self.context.window)
        self.put_beside_the_table(dialog)
        dialog.use_screen()
        dialog.cell_chosen.connect(self.context.selection.cell)
        dialog.confirmed.connect(self._confirm)
        dialog.left_open.connect(self._leave_open)
        dialog.write_asked.connect(self.write_asked)
        dialog.others_asked.connect(self.others_asked)
        return dialog

    def _leave_open(self, proposal: Proposal) -> None:
        self._left = self.session.path, self._left_open() | {proposal.name}
        self._go_on()

    def _go_on(self) -> None:
        self.refresh()
        if self.dialog:
            self.dialog.go_to_unconfirmed()

    def _confirm(self, proposal: Proposal) -> None:
        """One that cannot be remembered holds for now, and is said."""
        self.begins.emit()
        own = next(one for one in self.session.claimed if one.name == proposal.name)
        proposal = own.confirm(proposal.value, [one.counts for one in proposal.candidates])
        self.session.take_confirmed(proposal)
        examination = self.session.examination
        if examination:
            self.attempt(lambda: self.session.office.claims.confirm(examination, proposal))
        self.confirmed.emit()
        self._go_on()
