"""The controller of 检查版面: checks any Word document, its layout and its text, and shows what was found."""

from functools import partial
from pathlib import Path

from app.core.clause import LayoutReport
from app.core.errors import AppError
from app.core.finding import Advice
from app.core.progress import Progress
from app.gui.layout import strings
from app.gui.layout.dialog import LayoutDialog
from app.gui.layout.mending import LayoutMending
from app.gui.shell import desktop
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_document
from app.gui.shell.entries import MenuEntry
from app.gui.shell.messages import Tone
from app.gui.shell.strings import cannot_open

LAYOUT = MenuEntry(strings.LAYOUT)
Found = tuple[LayoutReport, tuple[Advice, ...]]


class LayoutCheck(Controller):
    """The file is only read; the dialog stays open beside Word, where the clerk mends it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._path: Path | None = None
        self.dialog: LayoutDialog | None = None
        self._mending = LayoutMending(context)
        self._mending.begins.connect(self.begins)
        self._mending.busy.connect(self.busy)
        self._mending.written.connect(self.check)
        context.commands[LAYOUT].triggered.connect(self.ask)

    def ask(self) -> None:
        """Ask which document, the one just written proposed, and check it."""
        # Asked from the dialog, the keyboard comes back to it.
        asking = self.dialog if self.dialog and self.dialog.isVisible() else self.context.window
        path = ask_document(asking, strings.ASK_FILE, self._propose())
        if path:
            self.check(path)

    def check_written(self) -> None:
        """Check the document just written."""
        if self.session.written:
            self.check(self.session.written)

    def check(self, path: Path) -> None:
        """Check this document."""
        self.begins.emit()
        if self.dialog:
            self.dialog.messages.hide()
        self.run(partial(self._look, path), strings.CHECKING, partial(self._show, path), self._fail)

    def _look(self, path: Path, progress: Progress) -> Found:
        office = self.session.office
        report = office.documents.check_layout(path, progress=progress)
        progress.step(strings.READING_TEXT)
        texts = tuple(office.documents.check_texts(path))
        progress.check()
        return report, texts

    def _show(self, path: Path, found: Found) -> None:
        self._path = path
        self.context.status.say("")
        dialog = self._require_dialog()
        dialog.show_report(*found)
        dialog.bring()

    def _fail(self, error: AppError) -> None:
        if self.dialog and self.dialog.isVisible():
            self.context.status.say("")
            self.dialog.fail(error)
        else:
            self.failed.emit(error)

    def _require_dialog(self) -> LayoutDialog:
        if self.dialog is None:
            dialog = self.dialog = LayoutDialog(self.context.window, self.context.runner)
            dialog.mend.clicked.connect(self._mend)
            dialog.again.clicked.connect(self._check_again)
            dialog.other.clicked.connect(self.ask)
            dialog.open_button.clicked.connect(self._open)
        return self.dialog

    def _check_again(self) -> None:
        if self._path:
            self.check(self._path)

    def _mend(self) -> None:
        if self.dialog and self._path:
            self._mending.start(self._path, self.dialog)

    def _open(self) -> None:
        if self.dialog and self._path and not desktop.open_file(self._path):
            self.dialog.messages.tell(Tone.BAD, cannot_open(self._path.name))

    def _propose(self) -> Path:
        written = self.session.written
        if written and written.suffix == ".docx" and written.exists():
            return written
        return self._path or self.session.folder
