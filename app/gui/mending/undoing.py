"""The controller of 撤销修正: shows what was fixed in a copy, and writes another one with chosen cells as they were."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog

from app.core.files.names import free_name, is_there
from app.core.fix import Fix
from app.core.progress import Progress
from app.gui.mending import strings
from app.gui.mending.fixes_dialog import UndoDialog
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_target, ask_workbook
from app.gui.shell.entries import MenuEntry

UNDO = MenuEntry(strings.UNDO)
_Undone = tuple[Path, Sequence[Fix]]


class Undoing(Controller):
    """The copy is any file: the ledger it was made from need not be open."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.commands[UNDO].triggered.connect(self.start)

    def start(self) -> None:
        """Ask for the copy, and read what was fixed in it."""
        self.begins.emit()
        if not self.is_free():
            return
        copy = ask_workbook(self.context.window, strings.ASK_COPY, self._likely())
        if copy is not None:

            def read(progress: Progress) -> Sequence[Fix]:
                return self.session.office.fixing.read_fixes(copy, progress=progress)

            self.run(read, strings.READING_COPY, partial(self._ask, copy))

    def _likely(self) -> Path:
        written = self.session.written
        if written and strings.FIXED_NAME in written.name and written.exists():
            return written
        return self.session.folder

    def _ask(self, copy: Path, made: Sequence[Fix]) -> None:
        self.context.status.say("")
        dialog = UndoDialog(self.context.window, copy.name, made)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        cells = [str(one.cell) for one in dialog.chosen()]
        dialog.deleteLater()
        out = ask_target(self.context.window, free_name(copy, strings.UNDONE_NAME, copy.suffix)) if accepted else None
        if out is not None:
            # The dialog has asked about a file that stands there.
            overwrite = is_there(out)

            def undo(progress: Progress) -> _Undone:
                return self.session.office.fixing.undo_fixes(
                    copy, out, cells=cells, overwrite=overwrite, progress=progress
                )

            self.run(undo, strings.UNDOING, partial(self._finish, out, len(cells)))

    def _finish(self, asked: Path, count: int, undone: _Undone) -> None:
        path, left = undone
        self.session.files.take(path, strings.undone(count - len(left), left))
        self.wrote.emit(path, asked)
