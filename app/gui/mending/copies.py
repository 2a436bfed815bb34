"""The controller of 写标注副本 and 写问题清单: ask where, write."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.core.files.names import is_there
from app.core.progress import Progress
from app.gui.mending import strings
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_target
from app.gui.shell.entries import MenuEntry, Needs

MARK = MenuEntry(strings.MARK, Needs.LEDGER)
ISSUES = MenuEntry(strings.ISSUES, Needs.LEDGER)
ISSUES_BY_DEPARTMENT = MenuEntry(strings.ISSUES_BY_DEPARTMENT, Needs.LEDGER)


class Copies(Controller):
    """Workbooks made from the findings."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.commands[MARK].triggered.connect(lambda: self.in_turn(self.mark))
        context.commands[ISSUES].triggered.connect(lambda: self.in_turn(self.issues))
        context.commands[ISSUES_BY_DEPARTMENT].triggered.connect(lambda: self.in_turn(self.issues_by_department))

    def mark(self) -> None:
        """Ask where, and write the marked copy (标注副本)."""
        examination, copies = self.session.examination, self.session.office.copies
        if examination and self.attempt(lambda: copies.require_markable(examination)):
            self._write(strings.MARKED_NAME, self.session.copy_ending(), lambda: copies.mark)

    def issues(self) -> None:
        """Ask where, and write the list of issues (问题清单)."""
        self._write_issues(strings.ISSUES_NAME, by_department=False)

    def issues_by_department(self) -> None:
        """The same, each department on a sheet of its own."""
        self._write_issues(strings.ISSUES_BY_DEPARTMENT_NAME, by_department=True)

    def _write_issues(self, name: str, *, by_department: bool) -> None:
        self._write(
            name, ".xlsx", lambda: partial(self.session.office.copies.write_issues, by_department=by_department)
        )

    def _write(self, name: str, ending: str, writer: Callable[[], Callable[..., Path]]) -> None:
        examination = self.session.examination
        if examination is None:
            return
        self.begins.emit()
        if not self.is_free():
            return
        out = ask_target(self.context.window, self.session.propose_name(name, ending))
        if out is not None:
            # The dialog has asked about a file that stands there.
            overwrite = is_there(out)

            def write(progress: Progress) -> Path:
                return writer()(examination, out, overwrite=overwrite, progress=progress)

            self.run(write, strings.WRITING_COPY, partial(self._finish, out))

    def _finish(self, asked: Path, path: Path) -> None:
        self.session.files.take(path)
        self.wrote.emit(path, asked)
