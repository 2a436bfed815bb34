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
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_target
from app.gui.shell.messages import Tone


class LayoutMending(Controller):
    """Asked for from the dialog of the check; `written` tells the copy, to be checked next. The file itself stays."""

    written = Signal(Path)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.dialog: MendDialog | None = None

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
        dialog = self.dialog = MendDialog(beside, path.name, mended)
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        out = ask_target(beside, path.with_name(strings.mended_name(path.stem))) if is_wanted else None
        if out is not None:
            self._write(path, beside, mended, out)

    def _write(self, path: Path, beside: LayoutDialog, mended: MendedLayout, out: Path) -> None:
        # The dialog has asked about a file that stands there.
        overwrite = is_there(out)

        def write(progress: Progress) -> Path:
            return self.session.office.documents.write_mended(path, mended, out, overwrite=overwrite, progress=progress)

        self.run(write, strings.SAVING, self.written.emit, beside.fail)
