"""The controller of 预览: lay the written document out, show its pages."""

from collections.abc import Sequence
from pathlib import Path

from app.core.errors import UnreadableDocument
from app.core.page import Page
from app.core.progress import Progress
from app.gui import desktop, preview_strings
from app.gui.controller import Context, Controller
from app.gui.preview_dialog import PreviewDialog
from app.gui.tasks import Work


class Preview(Controller):
    """Of the document written last, as it is on the disk now."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.dialog: PreviewDialog | None = None
        self._document: Path | None = None
        context.commands.preview.triggered.connect(self.open)

    def open(self) -> None:
        """预览."""
        self.begins.emit()
        path = self._document if self.session.written else None
        if path is None:
            self.failed.emit(UnreadableDocument(preview_strings.NOTHING_WRITTEN))
            return
        dialog = self.dialog = self.dialog or self._make()
        work = self._laying_out(path, dialog.engine)
        self.run(work, preview_strings.LAYING_OUT, lambda pages: self._show(path, pages))

    def take(self, path: Path) -> None:
        """A document that was written now; workbooks are none."""
        self._document = path

    def _laying_out(self, path: Path, engine: str) -> Work[Sequence[Page]]:
        def work(progress: Progress) -> Sequence[Page]:
            return self.session.office.documents.preview(path, engine=engine, progress=progress)

        return work

    def _show(self, path: Path, pages: Sequence[Page]) -> None:
        self.context.status.say("")
        if self.dialog:
            self.dialog.show_pages(path.name, pages)
            self.dialog.show()
            self.dialog.raise_()
            self.dialog.activateWindow()

    def _make(self) -> PreviewDialog:
        usual = "libreoffice" if desktop.prints_with_libreoffice() else ""
        dialog = PreviewDialog(self.context.window, self.session.office.documents.layout_engines(), usual)
        dialog.resize(self.context.window.size())
        dialog.engine_chosen.connect(lambda _: self.open())
        return dialog
