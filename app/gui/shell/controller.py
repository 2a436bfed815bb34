"""A controller: something the clerk sets going, from its menu entry to its result; what all of them share."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from app.core.errors import AppError
from app.gui.shell.entries import Entries
from app.gui.shell.messages import Tone
from app.gui.shell.selection import Selection
from app.gui.shell.session import Checked, Session
from app.gui.shell.status import StatusBar
from app.gui.shell.tasks import TaskRunner, Work

Result = TypeVar("Result")


@dataclass(frozen=True)
class Context:
    """What every controller works with; `window` is the parent of its dialogs, `side` what stands beside the table."""

    session: Session
    runner: TaskRunner
    window: QWidget
    commands: Entries
    selection: Selection
    side: QWidget
    status: StatusBar


class Controller(QObject):
    """`begins` tells that the clerk wants it: faults told before are out of date. `failed` tells what could not be
    done, `busy` that other work is under way, `checked` a ledger as it is to be shown now, `wrote` a file and the name
    that was asked for, `told` what else the clerk should know.
    """

    begins = Signal()
    failed = Signal(AppError)
    busy = Signal()
    checked = Signal(Checked)
    wrote = Signal(Path, Path)
    told = Signal(Tone, str)

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self.context = context
        self.session = context.session

    def is_free(self) -> bool:
        """Whether work can be asked for; if not, this is said. What goes on by itself is only waited for."""
        if self.context.runner.occupied:
            self.busy.emit()
        return not self.context.runner.occupied

    def in_turn(self, act: Callable[[], None]) -> None:
        """Do what looks at the findings once those are there that are being looked for by itself."""
        if self.is_free():
            self.context.runner.in_turn(act)

    def run(
        self,
        work: Work[Result],
        phrase: str,
        succeeded: Callable[[Result], None],
        failed: Callable[[AppError], None] | None = None,
        *,
        only_reads: bool = False,
    ) -> None:
        """Begin work where nothing else is asked for; `failed` where the window's own line is not where the clerk looks."""
        if self.is_free():
            told = failed or self.failed.emit
            self.context.runner.run(work, succeeded=succeeded, failed=told, phrase=phrase, only_reads=only_reads)

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something quick that may fail; whether it went well."""
        try:
            action()
        except AppError as error:
            self.failed.emit(error)
            return False
        return True

    def put_beside_the_table(self, dialog: QWidget) -> None:
        """Lay a dialog over what stands beside the table, so that a cell it leads to can be seen."""
        side = self.context.side
        place = QRect(side.mapToGlobal(QPoint()), side.size())
        place.setHeight(max(side.height(), dialog.sizeHint().height()))
        place.setLeft(min(place.left(), place.right() + 1 - dialog.minimumSizeHint().width()))
        dialog.setGeometry(place)
