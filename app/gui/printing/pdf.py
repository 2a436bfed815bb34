"""The controller of 存为 PDF: the written document as the pages another computer prints, where LibreOffice can lay them out."""

from pathlib import Path

from PySide6.QtCore import Signal

from app.core.errors import AppError, Cancelled
from app.core.files.names import is_there
from app.core.progress import Progress
from app.gui.printing import strings
from app.gui.shell import strings as shell_strings
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_target
from app.gui.shell.entries import MenuEntry, Needs

SAVE_PDF = MenuEntry(shell_strings.SAVE_PDF, Needs.NOTICE)


class PdfSaving(Controller):
    """`saved` tells the file and which fonts stand in for others in it; `refused` why there is none and what to do: the
    document's own line stays in sight.
    """

    saved = Signal(Path, str)
    refused = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.commands[SAVE_PDF].triggered.connect(self.start)

    def start(self) -> None:
        """Ask where, but not where nothing could come of it."""
        document, files = self.session.written, self.session.office.documents
        if document is None or not self.is_free():
            return
        try:
            files.refuse_pdf(document)
        except AppError as error:
            self.refused.emit(error.message)
            return
        out = ask_target(self.context.window, document.with_suffix(".pdf"), strings.PDF_FILTER)
        if out is not None:
            overwrite = is_there(out)

            def save(progress: Progress) -> tuple[Path, str]:
                fonts = strings.in_pdf(files.stand_ins(document))
                return files.save_pdf(document, out, overwrite=overwrite, progress=progress), fonts

            self.run(
                save,
                strings.SAVING_PDF,
                self._finish,
                self._fail,
                only_reads=True,
            )

    def _finish(self, saved: tuple[Path, str]) -> None:
        self.context.status.say("")
        self.saved.emit(*saved)

    def _fail(self, error: AppError) -> None:
        if isinstance(error, Cancelled):
            self.failed.emit(error)
        else:
            self.context.status.say("")
            self.refused.emit(error.message)
