"""The controller of 预览: lay the written document out, show its pages."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from app.core.errors import AppError, UnreadableDocument
from app.core.page import AnyPage
from app.core.progress import Progress
from app.gui import desktop, preview_strings
from app.gui.controller import Context, Controller
from app.gui.preview_dialog import PreviewDialog
from app.gui.tasks import Work


class Preview(Controller):
    """Shows the document written last, as it is on the disk now."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.dialog: PreviewDialog | None = None
        self._document: Path | None = None
        context.commands.preview.triggered.connect(self.open)

    def open(self) -> None:
        """Lay the written document out and show its pages (预览)."""
        self.begins.emit()
        path = self._document if self.session.written else None
        if path is None:
            self.failed.emit(UnreadableDocument(preview_strings.NOTHING_WRITTEN))
            return
        dialog = self.dialog = self.dialog or self._make()
        if not self.is_free():
            dialog.take_back_choice()
            return
        dialog.messages.hide()
        engine = dialog.engine
        shown, failed = partial(self._show, dialog, path, engine), partial(self._fail, dialog)
        self.run(self._plan(path, engine), preview_strings.LAYING_OUT, shown, failed)

    def take(self, path: Path) -> None:
        """Remember what was just written as the document to preview; a workbook is never given here."""
        self._document = path

    def _plan(self, path: Path, engine: str) -> Work[Sequence[AnyPage]]:
        def work(progress: Progress) -> Sequence[AnyPage]:
            return self.session.office.documents.preview(path, engine=engine, progress=progress)

        return work

    def _show(self, dialog: PreviewDialog, path: Path, engine: str, pages: Sequence[AnyPage]) -> None:
        self.context.status.say("")
        dialog.show_pages(path.name, engine, pages)
        dialog.bring()

    def _fail(self, dialog: PreviewDialog, error: AppError) -> None:
        """What is on show stays; where nothing is, the next attempt is a sketch again."""
        dialog.take_back_choice()
        if dialog.isVisible():
            self.context.status.say("")
            dialog.fail(error)
        else:
            self.failed.emit(error)

    def _make(self) -> PreviewDialog:
        usual = "libreoffice" if desktop.prints_with_libreoffice() else ""
        dialog = PreviewDialog(
            self.context.window, self.context.runner, self.session.office.documents.layout_engines(), usual
        )
        dialog.resize(self.context.window.size())
        dialog.engine_chosen.connect(lambda _: self.open())
        return dialog
