"""The controller of 打印: says what to know before a document is printed, and prints it where that is no hindrance."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from app.core.errors import AppError, Cancelled
from app.gui.printing import strings
from app.gui.printing.reminders import Reminders
from app.gui.shell import desktop
from app.gui.shell import strings as shell_strings
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.messages import Button

PRINT = MenuEntry(shell_strings.PRINT, Needs.NOTICE, "Ctrl+P", "print")


class Printing(Controller):
    """`prints` tells that the written document is to be printed now, and on which printer; empty: there is none."""

    prints = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._printer = ""
        context.commands[PRINT].triggered.connect(self.start)

    def start(self) -> None:
        """Look for a printer first: without one nothing else matters."""
        self.run(lambda _: desktop.find_printer(), strings.FINDING_PRINTER, self._look)

    def _look(self, printer: str) -> None:
        """Look at the document as it is now: it may have been changed in Word, or a font installed."""
        self.context.status.say("")
        self._printer = printer
        path = self.session.written
        if printer and path and path.suffix == ".docx" and path.exists():
            self.run(self.session.plan_warnings(path), shell_strings.CHECKING_FONTS, self._ask, self._fail)
        else:
            self.prints.emit(printer)

    def buttons(self) -> list[Button]:
        """The button that shows what there is to know about the document just written, where it is long, or would be gone
        with the message that tells it.
        """
        said, lines = self._said(), self._warnings()
        if not said and (not lines or strings.are_short(lines)):
            return []
        return [(strings.REMINDERS, self._remind)]

    def lines(self) -> Sequence[str]:
        """What there is to know, where it is short enough to be said at once; else the first of it and where the rest stands."""
        lines, last = self._warnings(), self.session.files.last
        if not strings.are_short(lines):
            return (strings.in_brief(lines),)
        return (*lines, strings.UNPRINTED) if last and last.unprinted else lines

    def _said(self) -> Sequence[str]:
        """What was said of it when it was written: what is not printed, what is still 【待补】."""
        last = self.session.files.last
        return [*filter(None, last.also.split("\n")), *last.unprinted] if last else ()

    def _warnings(self) -> Sequence[str]:
        last = self.session.files.last
        return last.warnings if last else ()

    def _remind(self) -> None:
        self._show(self._warnings(), self._said(), deciding=False)

    def _ask(self, lines: Sequence[str]) -> None:
        self.context.status.say("")
        if not lines or self._show(lines, deciding=True):
            self.prints.emit(self._printer)

    def _fail(self, error: AppError) -> None:
        """Tell what failed and offer to print all the same; a cancelled look prints nothing."""
        if isinstance(error, Cancelled):
            self.failed.emit(error)
        else:
            self._ask((error.message,))

    def _show(self, lines: Sequence[str], said: Sequence[str] = (), *, deciding: bool) -> bool:
        ledger = self.session.examination.ledger if self.session.examination else None
        dialog = Reminders(self.context.window, lines, said, ledger, deciding=deciding)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        if dialog.cell:
            self.context.selection.cell.emit(dialog.cell)
        dialog.deleteLater()
        return accepted
