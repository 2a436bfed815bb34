"""The controller of 写标注副本 and 写问题清单: ask where, write."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.core.file_names import is_there
from app.gui import strings
from app.gui.controller import Context, Controller
from app.gui.dialogs import ask_target
from app.gui.tasks import Work


class Copies(Controller):
    """Workbooks made from the findings."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.commands.mark.triggered.connect(self.mark)
        context.commands.issues.triggered.connect(self.issues)
        context.commands.issues_by_department.triggered.connect(self.issues_by_department)

    def mark(self) -> None:
        """Ask where, and write the marked copy (标注副本)."""
        if self.session.path:
            self._write(strings.MARKED_NAME, self.session.copy_ending(), self.session.plan_marked_copy)

    def issues(self) -> None:
        """Ask where, and write the list of issues (问题清单)."""
        if self.session.path:
            self._write(strings.ISSUES_NAME, ".xlsx", partial(self.session.plan_issues, by_department=False))

    def issues_by_department(self) -> None:
        """The same, each department on a sheet of its own."""
        if self.session.path:
            self._write(
                strings.ISSUES_BY_DEPARTMENT_NAME, ".xlsx", partial(self.session.plan_issues, by_department=True)
            )

    def _write(self, name: str, ending: str, work: Callable[..., Work[Path]]) -> None:
        self.begins.emit()
        if not self.is_free():
            return
        out = ask_target(self.context.window, self.session.propose_name(name, ending))
        if out is not None:
            # The dialog has asked about a file that stands there.
            self.run(work(out, overwrite=is_there(out)), strings.WRITING_COPY, partial(self._finish, out))

    def _finish(self, asked: Path, path: Path) -> None:
        self.session.take_written(path)
        self.wrote.emit(path, asked)
