"""The controller of 按标准改好: shows what would be changed in a checked document, and writes the copy with it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from app.core.clause import MendedLayout
from app.core.files.names import is_there
from app.core.progress import Progress
from app.gui.layout import strings
from app.gui.layout.dialog import LayoutDialog
from app.gui.layout.mend_dialog import MendDialog
from app.gui.shell.controller import Controller
from app.gui.shell.dialogs import ask_target
from app.gui.shell.messages import Tone


class LayoutMending(Controller):
    """Asked for from the dialog of the check; `written` tells the copy, to be checked next. The file itself stays."""

    written = Signal(Path)

    def start(self, path: Path, beside: LayoutDialog) -> None:
        """Find what can be mended in this document."""
        self.begins.emit()
        beside.messages.hide()
        self.run(partial(self._find, path), strings.MENDING, partial(self._show, path, beside), beside.fail)

    def _find(self, path: Path, progress: Progress) -> MendedLayout:
        return self.session.office.documents.mend_layout(path, progress=progress)

    def _show(self, path: Path, beside: LayoutDialog, mended: MendedLayout) -> None:
        self.context.status.say("")
        if not mended.changes:
            beside.messages.tell(Tone.INFO, strings.NOTHING_TO_MEND)
            return
        dialog = MendDialog(beside, path.name, mended)
        is_wanted, tracked = dialog.exec() == QDialog.DialogCode.Accepted, dialog.tracked.isChecked()
        dialog.deleteLater()
        out = ask_target(beside, path.with_name(strings.mended_name(path.stem))) if is_wanted else None
        if out is not None:
            # The dialog has asked about a file that stands there.
            write = partial(self._write, path, mended, out, tracked, is_there(out))
            self.run(write, strings.SAVING, self.written.emit, beside.fail)

    def _write(
        self, path: Path, mended: MendedLayout, out: Path, tracked: bool, overwrite: bool, progress: Progress
    ) -> Path:
        documents = self.session.office.documents
        made = documents.mend_layout(path, tracked=True, progress=progress) if tracked else mended
        return documents.write_mended(path, made, out, overwrite=overwrite, progress=progress)
