"""The controller of the form (通报要素): shows what is known, takes what is typed, remembers it."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from app.core.errors import BadOption
from app.core.field import Kind
from app.core.finding import Field
from app.core.matters.given import Particulars
from app.core.particulars import PARTICULARS
from app.gui.form.panel import Form
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.session import Checked

_REMEMBER_MS = 800


class Filling(Controller):
    """The particulars between the form, the session and the memory; the window never waits for that one.

    `given` tells that they are others now.
    """

    given = Signal()

    def __init__(self, context: Context, checking: Checking, form: Form) -> None:
        super().__init__(context)
        self._checking = checking
        self._form = form
        self._unkept: dict[Path, Particulars] = {}
        self._remember = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        self._remember.timeout.connect(self._keep)
        self._filled_for: object = None
        form.edited.connect(self.give)
        form.lent.give_back.clicked.connect(self._give_back)

    def show(self, checked: Checked) -> None:
        """Show what is known of a ledger just opened, and what is missing."""
        self._form.show_as_of(self.session.as_of)
        found = [(one.finding.origin, one.message) for one in checked.examination.report.advice]
        self._form.take_flaws({origin.name: told for origin, told in found if isinstance(origin, Field)})
        if checked.examination.path != self._filled_for:
            # Only then: a field in which a day stands half typed keeps its text through a check.
            self._fill()
            self._filled_for = checked.examination.path
            self._form.show_issuer(checked.filed.unit if checked.filed else "")
            self._form.show_days(self.session.today, checked.filed.day if checked.filed else None)
        else:
            self._form.show_missing(self.session.list_missing())

    def finish(self) -> None:
        """Keep at once what is not known to be kept. Raises CannotWrite."""
        self.hand_over()()
        self._unkept.clear()

    def hand_over(self) -> Callable[[], None]:
        """What keeps all that is not known to be kept, for work that begins with it. Raises CannotWrite when called."""
        self._remember.stop()
        unkept, memory = dict(self._unkept), self.session.memory

        def keep() -> None:
            for path, particulars in unkept.items():
                memory.keep(path, particulars)

        return keep

    def start_anew(self) -> None:
        """What is remembered was replaced: nothing that was typed before is to be kept, the next ledger fills the form."""
        self._remember.stop()
        self._unkept.clear()
        self._filled_for = None

    def _fill(self) -> None:
        loan = self.session.loan
        others = self._form.fill(self.session.particulars)
        self._form.lent.show_lender(loan.of.name if loan else "")
        self._form.show_missing(self.session.list_missing())
        # A mended copy has the particulars of its ledger: there everything stays where it is.
        if others or not self._form.shows_first_what_is_missing():
            self._form.arrange()

    def _give_back(self) -> None:
        before = self.session.particulars
        self.session.give_back()
        self._fill()
        self._follow(before)

    def give(self, name: str, text: str) -> None:
        """Take what was typed or chosen."""
        before = self.session.particulars
        with contextlib.suppress(BadOption):
            # A day typed halfway: the field itself says so once it is left, until then it counts as missing.
            self.session.give(name, text)
        self._follow(before)

    def _follow(self, before: Particulars) -> None:
        """After what was given has changed: show what is missing, remember, judge again by other days or as another matter."""
        now = self.session.particulars
        other_matter = before.matter != now.matter
        if other_matter:
            self._form.call(now)
        self.given.emit()
        self._form.show_missing(self.session.list_missing())
        self.remember()
        if other_matter or any(before.day(one) != now.day(one) for one in PARTICULARS if one.kind is Kind.DAY):
            self._checking.recheck_soon()

    def remember(self) -> None:
        """Have what is given now kept once the clerk pauses."""
        if self.session.path:
            self._unkept[self.session.path] = self.session.particulars
        self._remember.start()

    def _keep(self) -> None:
        for path, particulars in self._unkept.items():
            self._keep_beside(path, particulars)

    def _keep_beside(self, path: Path, particulars: Particulars) -> None:
        self.context.runner.run_beside(
            lambda: self.session.memory.keep(path, particulars),
            succeeded=lambda _: self._take_kept(path, particulars),
            failed=self.failed.emit,
        )

    def _take_kept(self, path: Path, kept: Particulars) -> None:
        """More may have been typed meanwhile."""
        if self._unkept.get(path) is kept:
            del self._unkept[path]
