"""The controller of 安全修正: shows what can be fixed without asking, and writes the copy with what is ticked."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.files.names import is_there
from app.core.fix import Fix
from app.core.progress import Progress
from app.gui.mending import strings
from app.gui.mending.fixes_dialog import FixesDialog
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_target
from app.gui.shell.entries import MenuEntry, Needs

if TYPE_CHECKING:
    from app.service.examining import Examination

FIX = MenuEntry(strings.FIX, Needs.LEDGER, icon="mend")


class Fixing(Controller):
    """The dialog covers the findings and not the table; it closes when the ledger is another one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.dialog: FixesDialog | None = None
        self._of: Examination | None = None
        context.commands[FIX].triggered.connect(lambda: self.in_turn(self.start))

    def start(self) -> None:
        """Find what can be fixed."""
        self.begins.emit()
        examination = self.session.examination
        if examination:
            self.run(partial(self._find, examination), strings.FINDING, partial(self._show, examination))

    def refresh(self) -> None:
        """A ledger was checked: what is on show is of no use where the file is another one."""
        now = self.session.examination
        if self.dialog and self._of and now and now.ledger.digest != self._of.ledger.digest:
            self.dialog.close()

    def _find(self, examination: "Examination", progress: Progress) -> tuple[Fix, ...]:
        return tuple(self.session.office.fixing.find_fixes(examination, progress=progress))

    def _show(self, examination: "Examination", fixes: tuple[Fix, ...]) -> None:
        self.context.status.say("" if fixes else strings.NOTHING)
        if fixes:
            self._of = examination
            dialog = self.dialog = self.dialog or self._make()
            dialog.show_fixes(fixes)
            dialog.show()
            dialog.raise_()
            dialog.activateWindow()
        elif self.dialog:
            self.dialog.close()

    def _write(self) -> None:
        self.begins.emit()
        examination, dialog = self._of, self.dialog
        if examination is None or dialog is None or not self.is_free():
            return
        chosen = dialog.chosen()
        out = ask_target(self.context.window, self.session.propose_name(strings.FIXED_NAME, self.session.copy_ending()))
        if out is not None:
            # The dialog has asked about a file that stands there.
            overwrite = is_there(out)

            def write(progress: Progress) -> Path:
                return self.session.office.fixing.write_fixed(
                    examination, chosen, out, overwrite=overwrite, progress=progress
                )

            self.run(write, strings.FIXING, partial(self._finish, out, len(chosen)))

    def _finish(self, asked: Path, count: int, path: Path) -> None:
        if self.dialog:
            self.dialog.close()
        self.session.files.take(path, strings.fixed(count))
        self.wrote.emit(path, asked)

    def _make(self) -> FixesDialog:
        dialog = FixesDialog(self.context.window)
        self.put_beside_the_table(dialog)
        dialog.cell_chosen.connect(self.context.selection.cell)
        dialog.write_asked.connect(self._write)
        return dialog
