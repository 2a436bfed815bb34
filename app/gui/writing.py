"""The course of 生成通报: look at the file again, ask about what is missing, ask where, write."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.core.errors import AppError
from app.gui import strings
from app.gui.dialogs import Answer, Doubts, ask_before_writing, ask_target
from app.gui.session import Checked, Session
from app.gui.tasks import TaskRunner


class Writing(QObject):
    """`checked` tells a result that is new, `mend` and `fill` that the clerk goes there, `wrote` the document
    and the name that was asked for: a file that Word holds is left alone, and the notice stands beside it.
    """

    checked = Signal(Checked)
    mend = Signal()
    fill = Signal(str)
    wrote = Signal(Path, Path)
    failed = Signal(AppError)
    busy = Signal()

    def __init__(self, session: Session, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._runner = runner
        self._window = window

    def start(self) -> None:
        """Begin: the findings must be those of the file as it is now."""
        if self._session.path is None:
            return
        if self._runner.busy:
            self.busy.emit()
            return
        self._runner.said.emit(strings.READING)
        self._runner.run(self._session.refreshing(), succeeded=self._ask, failed=self.failed.emit)

    def _ask(self, checked: Checked) -> None:
        if checked.examination is not self._session.examination:
            self._session.took(checked)
            self.checked.emit(checked)
        self._runner.said.emit("")
        doubts = Doubts(self._session.must(), self._session.particulars.missing(), checked.changed)
        answer = ask_before_writing(self._window, doubts) if doubts else Answer.WRITE
        if answer is Answer.WRITE:
            self._ask_where()
        elif answer is Answer.MEND and doubts.must:
            self.mend.emit()
        elif answer is Answer.MEND:
            self.fill.emit(doubts.missing[0].name)

    def _ask_where(self) -> None:
        out = ask_target(self._window, self._session.proposed_name(self._session.settings.template))
        if out is None:
            return
        self._runner.said.emit(strings.WRITING)
        # The dialog has asked about a file that stands there; one that appears from now on is not meant.
        work = self._session.writing(out, overwrite=out.exists())
        self._runner.run(work, succeeded=lambda path: self._wrote(path, out), failed=self.failed.emit)

    def _wrote(self, path: Path, asked: Path) -> None:
        self._session.written = path
        self.wrote.emit(path, asked)
