"""The course of opening a ledger and of checking it again."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import AppError
from app.gui import strings
from app.gui.columns import Answers
from app.gui.session import Checked, Session
from app.gui.tasks import TaskRunner

_PAUSE_MS = 500


class Checking(QObject):
    """`checked` tells each result, `failed` what could not be done, `busy` that other work is under way."""

    checked = Signal(Checked)
    failed = Signal(AppError)
    busy = Signal()

    def __init__(self, session: Session, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._when_idle)

    @property
    def pending(self) -> bool:
        """Whether a check is put off until the clerk pauses."""
        return self._soon.isActive()

    def open(self, path: Path) -> None:
        """Open a ledger; what is open stays open if it fails."""
        if self._runner.busy:
            self.busy.emit()
            return
        self._runner.said.emit(strings.READING)
        work = self._session.opening(path.absolute())
        self._runner.run(work, succeeded=self._opened, failed=self.failed.emit)

    def recheck(self) -> None:
        """Read and check the open ledger again."""
        if self._session.path is None:
            return
        if self._runner.busy:
            self.busy.emit()
            return
        self._soon.stop()
        self._runner.said.emit(strings.READING)
        self._runner.run(self._session.rechecking(), succeeded=self._took, failed=self.failed.emit)

    def answer(self, answers: Answers) -> None:
        """Read the open ledger with these answers about its columns; they are kept once it could be read so."""
        if self._runner.busy:
            # A check that was put off began while the clerk was asked.
            QTimer.singleShot(_PAUSE_MS, self, lambda: self.answer(answers))
            return
        self._soon.stop()
        self._runner.said.emit(strings.READING)
        work = self._session.answering(answers)
        self._runner.run(work, succeeded=lambda checked: self._answered(checked, answers), failed=self.failed.emit)

    def recheck_soon(self) -> None:
        """Check again when the clerk has paused: a day is typed digit by digit."""
        if self._session.path is not None:
            self._soon.start()

    def put_off(self) -> None:
        """Leave out a check that waits: other work is about to look at the ledger anyway."""
        self._soon.stop()

    def _when_idle(self) -> None:
        if self._runner.busy:
            self._soon.start()
        else:
            self.recheck()

    def _opened(self, checked: Checked) -> None:
        try:
            self._session.memory.opened(checked.examination.path)
        except AppError as error:
            self.failed.emit(error)
        self._took(checked)

    def _answered(self, checked: Checked, answers: Answers) -> None:
        try:
            self._session.memory.keep_answers(answers)
        except AppError as error:
            self.failed.emit(error)
        self._took(checked)

    def _took(self, checked: Checked) -> None:
        self._session.took(checked)
        self.checked.emit(checked)
