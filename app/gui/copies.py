"""The course of 写标注副本 and 写问题清单: ask where, write."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.core.errors import AppError
from app.gui import strings
from app.gui.dialogs import ask_target
from app.gui.session import Session
from app.gui.tasks import TaskRunner, Work


class Copies(QObject):
    """`wrote` tells the file and the name that was asked for."""

    wrote = Signal(Path, Path)
    failed = Signal(AppError)
    busy = Signal()

    def __init__(self, session: Session, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._runner = runner
        self._window = window

    def mark(self) -> None:
        """写标注副本."""
        if self._session.path:
            self._write(strings.MARKED_NAME, self._session.copy_ending(), self._session.marking)

    def issues(self) -> None:
        """写问题清单."""
        if self._session.path:
            self._write(strings.ISSUES_NAME, ".xlsx", self._session.listing)

    def _write(self, name: str, ending: str, work: Callable[..., Work[Path]]) -> None:
        if self._runner.busy:
            self.busy.emit()
            return
        out = ask_target(self._window, self._session.proposed_name(name, ending))
        if out is None:
            return
        self._runner.said.emit(strings.WRITING_COPY)
        written = partial(self._wrote, out)
        self._runner.run(work(out, overwrite=out.exists()), succeeded=written, failed=self.failed.emit)

    def _wrote(self, asked: Path, path: Path) -> None:
        self._session.written = path
        self.wrote.emit(path, asked)
