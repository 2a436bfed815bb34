"""The controller of opening a ledger and of checking it again."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from app.core.columns import Answers
from app.core.errors import AppError, NoHeader, NoProblems
from app.core.progress import Progress
from app.gui.shell import strings
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.session import Checked
from app.gui.shell.tasks import Work

RECHECK = MenuEntry(strings.RECHECK, Needs.LEDGER, "F5", "recheck")
_PAUSE_MS = 500
RECHECKING, _OPENING = "recheck", "opening"


class Checking(Controller):
    """Opening, checking on demand, and checking by itself after what may change the findings.

    `opened` tells, before it is shown, that a ledger was opened: one is to look at it, whatever one did before.
    `unread` tells a ledger that could not be read for want of a heading; that it failed was told before.
    """

    opened = Signal()
    unread = Signal(Path)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(partial(self.recheck, by_itself=True))
        context.commands[RECHECK].triggered.connect(self._begin)

    @property
    def is_pending(self) -> bool:
        """Whether a check is put off until the clerk pauses."""
        return self._soon.isActive()

    def open(self, path: Path) -> None:
        """Open a ledger, that asked for last; what is open stays open if it fails."""
        whole = path.absolute()
        self._read(whole, lambda: self.session.plan_opening(whole), _OPENING)

    def recheck(self, *, by_itself: bool = False) -> None:
        """Read and check the open ledger again."""
        self._soon.stop()
        if self.session.path is not None:
            self._read(self.session.path, self.session.plan_recheck, RECHECKING, by_itself=by_itself)

    def answer(self, answers: Answers) -> None:
        """Read the open ledger with these answers about its columns; they are kept once it could be read so."""
        if self.session.path is not None:
            self.read_so(self.session.path, answers)

    def read_so(self, path: Path, answers: Answers) -> None:
        """Read a ledger, the open one or another, with these answers; they are kept once it could be read so."""
        self._soon.stop()
        self._read(path, lambda: self.session.plan_answer(path, answers))

    def judge_at(self, day: date, *, only_this: bool = False) -> None:
        """Check for another as-of date; `only_this`: other ledgers are still judged by the one before."""
        self.session.judge_at(day, only_this=only_this)
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

    def _read(self, path: Path, plan: Callable[[], Work[Checked]], key: str = "", *, by_itself: bool = False) -> None:
        self.context.runner.run_planned(
            lambda: self._with_template(plan()),
            succeeded=partial(self._take, key),
            failed=partial(self._refuse, path),
            key=key,
            phrase=strings.READING,
            by_itself=by_itself,
            only_reads=True,
        )

    def _with_template(self, work: Work[Checked]) -> Work[Checked]:
        """What is shown next asks what the template needs, which takes half a second the first time: not in the window."""
        office, template = self.session.office, self.session.settings.template

        def read(progress: Progress) -> Checked:
            checked = work(progress)
            office.templates.missing(template, checked.particulars)
            office.writing.left_to_mend(checked.examination, template)
            return checked

        return read

    def _refuse(self, path: Path, error: AppError) -> None:
        self.failed.emit(error)
        if isinstance(error, NoHeader | NoProblems):
            self.unread.emit(path)

    def _take(self, key: str, checked: Checked) -> None:
        is_opened = key == _OPENING or checked.examination.path != self.session.path
        self.session.take(checked)
        if is_opened:
            self.opened.emit()
        self.checked.emit(checked)
        if checked.unkept:
            self.failed.emit(checked.unkept)
