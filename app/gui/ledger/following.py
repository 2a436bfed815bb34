"""The controller of a ledger that is being mended in Excel or WPS: reads it again by itself after each save."""

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.core.errors import AppError, Cancelled, NoHeader, NoProblems
from app.gui.ledger import strings
from app.gui.ledger.watching import LedgerWatch
from app.gui.shell import strings as shell_strings
from app.gui.shell.checking import RECHECKING
from app.gui.shell.controller import Context, Controller
from app.gui.shell.messages import Tone
from app.gui.shell.noted_changes.differing import FindingChanges, differing
from app.gui.shell.session import Checked
from app.gui.shell.tasks import Work

if TYPE_CHECKING:
    from app.service.examining import Examination

_PATIENCE = 6.0  # seconds: a large ledger is away for some while Excel writes it on a slow drive


class Following(Controller):
    """Half written, locked or moved away is a short wait: Excel and WPS delete, write and rename in many ways."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._watch = LedgerWatch(context.runner, self)
        self._watch.settled.connect(self.look)
        self._looking = False
        self._since: float | None = None
        self._told = False

    def show(self, checked: Checked) -> None:
        """A ledger is shown as it was read: that is what it is compared with from now on."""
        self._watch.watch(checked.examination.path)

    def look(self) -> None:
        """Find out whether the file is another one now, but not behind a dialog that shows what was found before."""
        examination = self.session.examination
        if examination is None or not self.session.settings.follows:
            return
        if self._looking or QApplication.activeModalWidget():
            self._watch.tell_again(soon=True)
            return
        self._looking = True
        has_changed = partial(self.session.office.examining.has_changed, examination)
        self.context.runner.run_aside(
            has_changed, succeeded=partial(self._take_look, examination), failed=self._fail_look
        )

    def _take_look(self, examination: "Examination", changed: bool) -> None:
        self._looking = False
        if changed:
            self.context.runner.run_planned(
                partial(self._plan, examination),
                succeeded=self._take,
                failed=self._refuse,
                key=RECHECKING,
                phrase=shell_strings.READING,
                by_itself=True,
                only_reads=True,
            )
        elif examination is self.session.examination:
            self._recover(strings.BACK)

    def _plan(self, examination: "Examination") -> Work[Checked] | None:
        """Read it again, unless that was done since the look: what was said of it then would be wiped away."""
        if examination is self.session.examination:
            return self.session.plan_refresh()
        self._watch.tell_again(soon=True)
        return None

    def _fail_look(self, _: AppError) -> None:
        self._looking = False
        self._wait()

    def _take(self, checked: Checked) -> None:
        before = self.session.examination
        if before is checked.examination:
            self.context.status.say("")
            self._recover(strings.BACK)
            return
        self.session.take(checked)
        self.checked.emit(checked)
        if before and checked.changed:
            self._say(differing(before.report.advice, checked.examination.report.advice))

    def _say(self, difference: FindingChanges) -> None:
        said = strings.followed(*difference)
        self.context.status.say(said)
        self._recover(said)

    def _refuse(self, error: AppError) -> None:
        self.context.status.say("")
        match error:
            case Cancelled():
                self.failed.emit(error)
            case NoHeader() | NoProblems():
                # It was read whole. Nobody is asked about its heading now: the clerk is still at work on it elsewhere.
                self._since, self._told = None, True
                self.failed.emit(error)
            case _:
                self._wait()

    def _wait(self) -> None:
        now, path = time.monotonic(), self.session.path
        self._since = self._since or now
        patient = now - self._since < _PATIENCE
        self._watch.tell_again(soon=patient)
        if path and not patient and not self._told:
            self._told = True
            self.told.emit(Tone.NOTE, strings.away(path.name))

    def _recover(self, said: str) -> None:
        """It can be read: nothing is waited for any more, and what was said of it is put right."""
        told, self._since, self._told = self._told, None, False
        if told:
            self.told.emit(Tone.INFO, said)
