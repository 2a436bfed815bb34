"""The course of 生成通报: look at the file again, ask about what is missing, ask where, write."""

from collections.abc import Sequence
from pathlib import Path

from app.core.decision import Decided
from app.core.errors import AppError, Cancelled
from app.gui import printing_strings, strings
from app.gui.before_writing import Answer, BeforeWriting, Doubts
from app.gui.checking import Checking
from app.gui.course import Course, Desk
from app.gui.dialogs import ask_target
from app.gui.session import Checked


class Writing(Course):
    """A file that Word holds is left alone, and the notice stands beside it."""

    def __init__(self, desk: Desk, checking: Checking) -> None:
        super().__init__(desk)
        self._checking = checking
        desk.commands.write.triggered.connect(self.start)

    def start(self) -> None:
        """Begin: the findings must be those of the file as it is now."""
        self.begins.emit()
        self.desk.work.header.take_day()
        self._checking.put_off()
        if self.session.path is not None:
            self.run(self.session.refreshing(), strings.READING, self._ask)

    def _ask(self, checked: Checked) -> None:
        if checked.examination is not self.session.examination:
            self.session.took(checked)
            self.checked.emit(checked)
        self.desk.status.say("")
        doubts = Doubts(self.session.must(), self.session.missing(), checked.changed)
        if not doubts:
            self._ask_where(None)
            return
        reasons = self.session.service().reasons(Decided.OVERRIDE) if doubts.must else ()
        dialog = BeforeWriting(self.desk.window, doubts, reasons, self.session.settings.template)
        dialog.exec()
        dialog.deleteLater()
        if dialog.answer is Answer.WRITE:
            self._ask_where(dialog.reason.given() if doubts.must else None)
        elif dialog.answer is Answer.MEND and doubts.must:
            self.desk.work.mend()
        elif dialog.answer is Answer.MEND:
            self.desk.work.fill_in(doubts.missing[0].name)

    def _ask_where(self, despite: str | None) -> None:
        out = ask_target(self.desk.window, self.session.proposed_name(self.session.settings.template))
        if out is not None:
            # The dialog has asked about a file that stands there; one that appears from now on is not meant.
            work = self.session.writing(out, overwrite=out.exists(), despite=despite)
            self.run(work, strings.WRITING, lambda path: self._wrote(path, out))

    def _wrote(self, path: Path, asked: Path) -> None:
        self.session.written = path

        def tell(warnings: Sequence[str]) -> None:
            self.session.warnings = warnings
            self.wrote.emit(path, asked)

        def fail(error: AppError) -> None:
            # The document is written all the same.
            tell(() if isinstance(error, Cancelled) else (error.message,))

        self.run(self.session.warning(path), printing_strings.CHECKING_FONTS, tell, fail)
