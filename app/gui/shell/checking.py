"""The controller of opening a ledger and of checking it again."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from app.core.columns import Answers
from app.core.errors import AppError, NoHeader, NoProblems
from app.gui.shell import strings
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.session import Checked
from app.gui.shell.tasks import Work

RECHECK = MenuEntry(strings.RECHECK, Needs.LEDGER, "F5", "recheck")
_PAUSE_MS = 500


class Checking(Controller):
    """Opening, checking on demand, and checking by itself after what may change the findings.

    `unread` tells a ledger that could not be read for want of a heading; that it failed was told before.
    """

    unread = Signal(Path)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._when_idle)
        context.commands[RECHECK].triggered.connect(self._begin)

    @property
    def is_pending(self) -> bool:
        """Whether a check is put off until the clerk pauses."""
        return self._soon.isActive()

    def open(self, path: Path) -> None:
        """Open a ledger; what is open stays open if it fails."""
        if self.is_free():
            self._read(path.absolute(), self.session.plan_opening(path.absolute()))

    def recheck(self) -> None:
        """Read and check the open ledger again."""
        if self.session.path is not None and self.is_free():
            self._soon.stop()
            self._read(self.session.path, self.session.plan_recheck())

    def answer(self, answers: Answers) -> None:
        """Read the open ledger with these answers about its columns; they are kept once it could be read so."""
        if self.session.path is not None:
            self.read_so(self.session.path, answers)

    def read_so(self, path: Path, answers: Answers) -> None:
        """Read a ledger, the open one or another, with these answers; they are kept once it could be read so."""
        if self.context.runner.busy:
            # A check that was put off began while the clerk was asked.
            QTimer.singleShot(_PAUSE_MS, self, lambda: self.read_so(path, answers))
            return
        self._soon.stop()
        self._read(path, self.session.plan_answer(path, answers))

    def judge_at(self, day: date) -> None:
        """Check for another as-of date."""
        self.session.as_of = day
        self.recheck_soon()

    def recheck_soon(self) -> None:
        """Check again when the clerk has paused: a day is typed digit by digit."""
        if self.session.path is not None:
            self._soon.start()

    def put_off(self) -> None:
        """Leave out a check that waits: other work is about to look at the ledger anyway."""
        self._soon.stop()

    def _begin(self) -> None:
        self.begins.emit()
        self.recheck()

    def _when_idle(self) -> None:
        if self.context.runner.busy:
            self._soon.start()
        else:
            self.recheck()

    def _read(self, path: Path, work: Work[Checked]) -> None:
        self.run(work, strings.READING, self._take, partial(self._refuse, path))

    def _refuse(self, path: Path, error: AppError) -> None:
        self.failed.emit(error)
        if isinstance(error, NoHeader | NoProblems):
            self.unread.emit(path)

    def _take(self, checked: Checked) -> None:
        self.session.take(checked)
        self.checked.emit(checked)
        if checked.unkept:
            self.failed.emit(checked.unkept)
