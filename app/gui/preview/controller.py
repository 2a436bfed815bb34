"""The controller of 预览: lay the written document out, show its pages."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from app.core.errors import AppError, UnreadableDocument
from app.core.page import AnyPage
from app.core.progress import Progress
from app.core.told.origin import Origin, OriginKind
from app.core.told.sentence import PrintedGap, ToldDocument, ToldSentence
from app.gui.preview import strings as preview_strings
from app.gui.preview.dialog import PreviewDialog
from app.gui.preview.finder import SentenceFinder, finder_for
from app.gui.preview.leading import Leading
from app.gui.preview.usual import usual_engine
from app.gui.shell.controller import Context
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.tasks import Work

PREVIEW = MenuEntry(preview_strings.PREVIEW, Needs.NOTICE, icon="preview")


_Laid = tuple[Sequence[AnyPage], SentenceFinder | None]


class Preview(Leading):
    """Shows the document written last, as it is on the disk now."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.dialog: PreviewDialog | None = None
        self._document: Path | None = None
        self._told: ToldDocument | None = None
        self._digest = ""
        context.commands[PREVIEW].triggered.connect(self.open)

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
        self.run(self._plan(path, engine), preview_strings.LAYING_OUT, shown, failed, only_reads=True)

    def take(self, path: Path, told: ToldDocument | None) -> None:
        """Remember what was just written as the document to preview, and where it comes from; never a workbook."""
        self._document, self._told, self._digest = path, told, self._digest_now()

    def _plan(self, path: Path, engine: str) -> Work[_Laid]:
        told = self._told

        def work(progress: Progress) -> _Laid:
            pages = self.session.office.documents.preview(path, engine=engine, progress=progress)
            return pages, finder_for(told, pages)

        return work

    def _show(self, dialog: PreviewDialog, path: Path, engine: str, laid: _Laid) -> None:
        self.context.status.say("")
        dialog.show_pages(path.name, engine, *laid)
        dialog.bring()

    def _fail(self, dialog: PreviewDialog, error: AppError) -> None:
        """What is on show stays; where nothing is, the next attempt is a sketch again."""
        dialog.take_back_choice()
        if dialog.isVisible():
            self.context.status.say("")
            dialog.fail(error)
        else:
            self.failed.emit(error)

    def _go_to_source(self, sentence: ToldSentence) -> None:
        self._give_way(sentence.source)
        changed = sentence.source.kind is OriginKind.CELL and self._digest != self._digest_now()
        self.lead_to_source(sentence, changed=changed)

    def _go_to_gap(self, gap: PrintedGap) -> None:
        self._give_way(gap.filled_by)
        self.lead_to_gap(gap)

    def _give_way(self, origin: Origin) -> None:
        """The dialog lies over what is led to; it keeps its place."""
        if self.dialog and origin.kind is not OriginKind.TEMPLATE:
            self.dialog.hide()

    def _digest_now(self) -> str:
        return self.session.examination.ledger.digest if self.session.examination else ""

    def _make(self) -> PreviewDialog:
        layout_engines = self.session.office.documents.layout_engines()
        dialog = PreviewDialog(self.context.window, self.context.runner, layout_engines, usual_engine())
        dialog.resize(self.context.window.size())
        dialog.engine_chosen.connect(lambda _: self.open())
        dialog.sentence_chosen.connect(self._go_to_source)
        dialog.gap_chosen.connect(self._go_to_gap)
        return dialog
