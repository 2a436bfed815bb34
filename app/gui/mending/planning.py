"""Finds out, behind the clerk's looking, what stands in the way of mending a cell that is come to."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import AppError
from app.core.mending.edit import Edit
from app.gui.shell.session import Session
from app.gui.shell.tasks import TaskRunner

if TYPE_CHECKING:
    from app.core.mending.edit import Mend
    from app.service.examining import Examination

_PAUSE_MS = 100


class Planning(QObject):
    """`edits` gives those it is about; `planned` tells the mends, `failed` why there are none."""

    planned = Signal(object)
    failed = Signal(AppError)

    def __init__(self, session: Session, runner: TaskRunner, edits: Callable[[], Sequence[Edit]]) -> None:
        super().__init__(runner)
        self._session, self._runner, self._edits = session, runner, edits
        self._is_at_it = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    def begin_soon(self) -> None:
        """Find it out once what was come to has been painted; what is found out already is told first."""
        self._pause.start()

    def _begin(self) -> None:
        examination, edits = self._session.examination, self._edits()
        if edits and examination and not self._is_at_it:
            self._is_at_it = True
            self._runner.run_beside(
                lambda: self._session.office.mending.plan(examination, edits),
                succeeded=partial(self._take, examination, edits),
                failed=partial(self._fail, examination, edits),
            )

    def _take(self, examination: "Examination", edits: Sequence[Edit], mends: "Sequence[Mend]") -> None:
        self.planned.emit(mends)
        self._go_on(examination, edits)

    def _fail(self, examination: "Examination", edits: Sequence[Edit], error: AppError) -> None:
        self.failed.emit(error)
        self._go_on(examination, edits)

    def _go_on(self, examination: "Examination", edits: Sequence[Edit]) -> None:
        """Once more, where the list, the cell or the ledger has become another one meanwhile."""
        self._is_at_it = False
        if examination is not self._session.examination or not set(self._edits()) <= set(edits):
            self._pause.start()
