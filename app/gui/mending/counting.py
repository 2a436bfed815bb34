"""The controller of counting in: checks the ledger with the noted changes as though they were written, behind the clerk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.core.errors import AppError, Cancelled, CannotWrite, UnreadableLedger
from app.core.finding import Advice
from app.core.grid import Cell
from app.gui.mending import in_place_strings as strings
from app.gui.shell.controller import Context, Controller
from app.gui.shell.noted_changes.differing import differing, new_grave
from app.gui.shell.selection import find_again
from app.gui.shell.session import Checked
from app.gui.shell.tasks import Work

if TYPE_CHECKING:
    from app.service.examining import Examination

_KEY = "count in"
_PAUSE_MS, _PATIENCE_MS = 100, 2000


class NotedCounting(Controller):
    """Of what is noted one after the other the latest replaces the one before; what the clerk asks for goes first, and
    counts it in by itself.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._of: Examination | None = None
        self._said = ""
        self._meant: Advice | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._begin)

    def begin_soon(self, said: str = "", meant: Advice | None = None) -> None:
        """Check once nothing more is noted for a moment; `said`: to be said with what comes of it, and whether the finding
        that was `meant` is still there.
        """
        self._said, self._meant = said, meant
        self._soon.start(_PAUSE_MS)

    def renew(self) -> None:
        """A ledger was read: check it once more where it was read without what is noted of it."""
        if not self.session.counts_noted and not self._soon.isActive():
            self._soon.start(_PAUSE_MS)

    def _begin(self) -> None:
        self.context.runner.run_planned(
            self._plan, succeeded=self._take, failed=self._fail, key=_KEY, unseen=True, only_reads=True
        )

    def _plan(self) -> Work[Checked] | None:
        if self.session.examination is None or self.session.counts_noted:
            return None
        self._of = self.session.examination
        return self.session.plan_refresh()

    def _take(self, checked: Checked) -> None:
        before = self.session.examination
        if before is None or before is not self._of:
            # Something else was decided or read meanwhile.
            self._soon.start(_PAUSE_MS)
            return
        self.session.take(checked)
        self.checked.emit(checked)
        former, now = before.report.advice, checked.examination.report.advice
        grave = new_grave(former, now)
        say = self.context.status.say if grave else self.context.status.say_behind
        left = find_again(self._meant, now) if self._meant else None
        said = strings.counted(*differing(former, now), grave, left, _new_day(checked.examination, left))
        say(self._said + said)
        self._said, self._meant = "", None

    def _fail(self, error: AppError) -> None:
        if isinstance(error, Cancelled | UnreadableLedger):
            # Other work went first, or the file is just being saved.
            self._soon.start(_PATIENCE_MS if isinstance(error, UnreadableLedger) else _PAUSE_MS)
        elif isinstance(error, CannotWrite):
            # Saved once more since it was looked at: it will be read again, with what is noted.
            self.context.status.say(error.message)
        else:
            self.failed.emit(error)


def _new_day(examination: "Examination", left: Advice | None) -> str:
    """Told beside a deadline that has passed and stays as it is."""
    from app.service.mending.fitting import new_day_at  # with a ledger its readers are loaded

    cell = left.finding.origin if left and left.finding.rule == "overdue" else None
    return new_day_at(examination.ledger, cell, examination.context.as_of) if isinstance(cell, Cell) else ""
