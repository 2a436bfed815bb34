"""The controller of the first page: the ledgers opened last with what came of them, and the one to try (示例台账)."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.core.days import write_day
from app.core.files.names import free_name
from app.core.finding import Level
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.session import Checked
from app.gui.start import strings
from app.gui.start.page import StartPage
from app.gui.start.row import RecentLedger
from app.service import LastResult
from app.service.opening.sample import NAME, copy_sample


class Recents(Controller):
    """What is shown of a ledger is what is remembered: none is read for it, for it may lie on a drive that sleeps."""

    def __init__(self, context: Context, checking: Checking, page: StartPage) -> None:
        super().__init__(context)
        self._checking = checking
        self._page = page
        self._sample: Path | None = None

    def show(self) -> None:
        """Show the ledgers opened last."""
        self._page.show_recent(self._remembered())

    def _remembered(self) -> list[RecentLedger]:
        recent = self.session.memory.recent()
        results = self.session.memory.results.of(recent)
        return [RecentLedger(*one) for one in zip(recent, map(_said, results), strict=True)]

    def keep(self, checked: Checked) -> None:
        """Remember what came of a check; nobody waits for it, nor does the next reading behind a slow disk."""
        examination = checked.examination.of_file
        self._tell_sample(examination.path)
        must = len(examination.report.of(Level.MUST))
        result = LastResult(len(examination.ledger.problems), must, self.session.today)

        def keep() -> list[RecentLedger]:
            self.session.memory.results.keep(examination.path, result)
            return self._remembered()

        self.context.runner.run_aside(keep, succeeded=self._page.show_recent, failed=self.failed.emit)

    def try_sample(self) -> None:
        """Open a copy of the shipped ledger among the documents, and say where: everything can be tried on it."""
        self.begins.emit()
        self.run(lambda _: copy_sample(_place()), strings.COPYING_SAMPLE, self._open_sample)

    def _open_sample(self, path: Path) -> None:
        self._sample = path
        self._checking.open(path)

    def _tell_sample(self, opened: Path) -> None:
        """At the foot, where the table loses no row to it."""
        if opened == self._sample:
            self._sample = None
            self.context.status.say(strings.sample_at(opened))


def _place() -> Path:
    return free_name(_folder() / NAME, strings.SAMPLE, ".xlsx")


def _folder() -> Path:
    """The documents, made where a new account has no such folder yet; where they cannot be, at home."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    try:
        Path(documents).mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path.home()
    return Path(documents) if documents else Path.home()


def _said(result: LastResult | None) -> str:
    return strings.last_result(result.problems, result.must, write_day(result.day)) if result else ""
