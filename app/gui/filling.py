"""The controller of the form (通报要素): shows what is known, takes what is typed, remembers it."""

import contextlib

from PySide6.QtCore import QTimer

from app.core.errors import BadOption
from app.core.field import Kind
from app.core.particulars import PARTICULARS
from app.gui.checking import Checking
from app.gui.controller import Context, Controller
from app.gui.session import Checked

_REMEMBER_MS = 800


class Filling(Controller):
    """The particulars between the form, the session and the memory."""

    def __init__(self, context: Context, checking: Checking) -> None:
        super().__init__(context)
        self._checking = checking
        self._remember = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        self._remember.timeout.connect(lambda: self.attempt(self.session.remember))
        self._filled_for: object = None
        context.work.form.edited.connect(self._give)

    def show(self, checked: Checked) -> None:
        """Show what is known of a ledger just opened, and what is missing."""
        if checked.examination.path != self._filled_for:
            # Only then: a field in which a day stands half typed keeps its text through a check.
            self.context.work.form.fill(self.session.particulars)
            self._filled_for = checked.examination.path
        self.context.work.show_missing(self.session.list_missing())

    def finish(self) -> None:
        """Keep at once what waits to be remembered. Raises CannotWrite."""
        if self._remember.isActive():
            self._remember.stop()
            self.session.remember()

    def _give(self, name: str, text: str) -> None:
        before = self.session.particulars
        with contextlib.suppress(BadOption):
            # A day typed halfway: the field itself says so once it is left, until then it counts as missing.
            self.session.give(name, text)
        self.context.work.show_missing(self.session.list_missing())
        self._remember.start()
        if any(before.day(one) != self.session.particulars.day(one) for one in PARTICULARS if one.kind is Kind.DAY):
            self._checking.recheck_soon()
