"""The main window: puts the pages together and shows what the controllers tell; it assembles, it does not think."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent

from app.core.errors import AppError, Cancelled
from app.core.progress import without_collection
from app.gui.frame import Frame
from app.gui.shell import strings
from app.gui.shell.messages import Tone
from app.gui.shell.steps import Step

if TYPE_CHECKING:
    from app.gui.form_page import FormPage
    from app.gui.shell.session import Checked, Session
    from app.gui.start.page import StartPage
    from app.gui.work_page import WorkPage

_LAST_WAIT_MS = 10_000

# What the first page does not need is imported inside: it is loaded, away from the window, while that page is shown.


class MainWindow(Frame):
    """The window of one session, once it is whole (`furnish`)."""

    def __init__(self) -> None:
        super().__init__()
        self._told: set[str] = set()
        self.start_page.open_asked.connect(lambda: self.once_whole(self._ask_ledger))
        self.start_page.sample_asked.connect(
            lambda: self.once_whole(lambda: self.controllers.recents.try_sample())  # noqa: PLW0108 - not there yet
        )
        self.start_page.recent_asked.connect(self.open)
        self.dropped.connect(self.open)

    def furnish(self, session: "Session") -> Iterator[None]:
        """Put in the rest, a piece at a time: between two of them the window answers."""
        with without_collection():
            yield from self._put_in(session)
        self.be_whole()

    def _put_in(self, session: "Session") -> Iterator[None]:
        from app.gui.actions import Actions
        from app.gui.controllers import Controllers
        from app.gui.form.field_row import all_rows
        from app.gui.form_page import FormPage
        from app.gui.shell.controller import Context
        from app.gui.shell.result import Result
        from app.gui.shell.selection import Selection
        from app.gui.shell.status import StatusBar
        from app.gui.work_page import WorkPage

        self.session = session
        self.commands = Actions(self)
        yield
        self.selection = Selection()
        self.work = WorkPage(self.commands, session, self.selection)
        yield
        rows = all_rows()
        yield
        self.form_page = FormPage(self.runner, rows)
        yield
        self.status = StatusBar(self.runner)
        self.result = Result(self.messages, session, self.commands.print.trigger, self.commands.save_pdf.trigger)
        context = Context(session, self.runner, self, self.commands, self.selection, self.work.side, self.status)
        self.controllers = Controllers(context, self.start_page, self.work, self.form_page, self.commands.kinds)
        yield
        self._assemble()
        self._connect()
        self._show_recent()
        self._tell([*session.settings.troubles, *session.memory.troubles, *session.office.told_at_start])

    def open(self, path: Path) -> None:
        """Open a ledger."""
        self.once_whole(lambda: self._open(path))

    def _open(self, path: Path) -> None:
        if not self.controllers.in_place.may_leave(path):
            return
        self.messages.hide()
        self.controllers.asking.start_anew()
        self.controllers.checking.open(path)

    def go_to(self, step: Step) -> None:
        """Show the page of a step, forwards or back."""
        comes = self.pages.currentWidget() is not self._page_of[step]
        self.pages.setCurrentWidget(self._page_of[step])
        self.steps.show_at(step)
        self.result.go(is_its_page=step is Step.WRITE)
        if comes:
            self._page_of[step].begin()

    def fill_in(self, name: str) -> None:
        """Lead to a field of the form."""
        self.go_to(Step.WRITE)
        self.form_page.form.go_to(name)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop what is under way and keep what was typed."""
        if self.is_whole and not self.controllers.in_place.may_leave():
            event.ignore()
            return
        self.runner.close(_LAST_WAIT_MS)
        if self.is_whole:
            self._keep_typed()
        event.accept()

    def _assemble(self) -> None:
        self._page_of: dict[Step, StartPage | WorkPage | FormPage] = {
            Step.OPEN: self.start_page,
            Step.CHECK: self.work,
            Step.WRITE: self.form_page,
        }
        self.pages.addWidget(self.work)
        self.pages.addWidget(self.form_page)
        self.below.hold(self.controllers.fonts.notice, self.work)
        self.setStatusBar(self.status)
        self.commands.allow(ledger=False, notice=False)
        self._show_written()

    def _connect(self) -> None:
        commands = self.commands
        commands.open.triggered.connect(self._ask_ledger)
        commands.quit.triggered.connect(self.close)
        commands.forget.triggered.connect(self._forget_recent)
        commands.open_notice.triggered.connect(self.result.open)
        commands.open_folder.triggered.connect(self.result.open_folder)
        commands.log.triggered.connect(self._open_log)
        # What was said of one act must not stand beside the next.
        for act in (self.selection.went, self.steps.chosen, self.form_page.form.edited):
            act.connect(lambda *_: self.status.forget())
        self._connect_steps()
        self.work.elsewhere.connect(lambda sheet: self.status.say(strings.not_shown(sheet)))
        self.controllers.printing.prints.connect(self.result.print)
        self.controllers.pdf.saved.connect(self.result.tell_pdf)
        self.controllers.pdf.refused.connect(lambda why: self.result.tell(why, Tone.NOTE))
        for depends in self.controllers.depends_on:
            depends.connect(self.result.look)
        self.controllers.office_settings.replaced.connect(self._show_recent)
        self.controllers.join(
            began=self.messages.take_back_fault,
            shown=self._show,
            wrote=self._tell_written,
            failed=self._fail,
            told=self.messages.tell,
        )

    def _connect_steps(self) -> None:
        self.steps.chosen.connect(self.go_to)
        self.work.header.on.clicked.connect(lambda: self.go_to(Step.WRITE))
        self.form_page.header.write.clicked.connect(self.commands.write.trigger)
        self.form_page.counted.connect(lambda *left: self.steps.buttons[Step.WRITE].count(strings.left_count(*left)))
        self.selection.cell.connect(lambda _: self.go_to(Step.CHECK))
        self.selection.field.connect(self.fill_in)
        # Looking up cells leads to the second step; what comes of going on is told on the third.
        for goes_on in (self.controllers.figures.write_asked, self.controllers.changes.written_first):
            goes_on.connect(lambda: self.go_to(Step.WRITE))
        self.controllers.checking.opened.connect(lambda: self.go_to(Step.CHECK))
        self.controllers.writing.day_asked.connect(self._see_to_day)
        self.controllers.writing.mending_asked.connect(self._mend)

    def _see_to_day(self) -> None:
        self.go_to(Step.CHECK)
        self.work.header.day.setFocus()

    def _mend(self) -> None:
        self.go_to(Step.CHECK)
        self.work.mend()

    def _keep_typed(self) -> None:
        from app.gui.shell import dialogs

        try:
            self.controllers.filling.finish()
        except AppError as error:
            dialogs.warn(self, error.message)

    def _ask_ledger(self) -> None:
        from app.gui.shell import dialogs

        path = dialogs.ask_ledger(self, self.session.folder)
        if path:
            self.open(path)

    def _open_log(self) -> None:
        from app.gui.shell import desktop

        log = self.session.office.log_file
        if not desktop.open_folder(log):
            self.messages.tell(Tone.BAD, strings.no_log(str(log.parent)))

    def _show(self, checked: "Checked") -> None:
        from app.gui.findings.strings import also_aside

        examination = checked.examination
        self.steps.allow(set(Step))
        self.setWindowTitle(strings.window_title(examination.path.name))
        self.work.show_checked(checked)
        report = examination.report
        aside = also_aside(len(report.aside))
        self.status.say_behind(strings.opened(examination.path.name, len(report.advice), aside))
        self.commands.allow(ledger=True, notice=self.session.written is not None)
        self._show_written()
        self._show_recent()
        own_matters = self.session.office.matters.troubles
        self._tell([*examination.troubles, *own_matters, *filter(None, [examination.changed])])
        self.session.office.examining.told_changed(examination)

    def _tell_written(self, path: Path, asked: Path) -> None:
        self.status.say("")
        self.commands.allow(ledger=True, notice=True)
        self._show_written()
        also = self.session.files.last.also if self.session.files.last else ""
        said = strings.written(path.name) if path == asked else strings.written_beside(path.name, asked.name)
        self.result.begin("\n".join((said + also, *self.controllers.printing.lines())), self.controllers.offers(path))

    def _fail(self, error: AppError) -> None:
        self.status.say("")
        if isinstance(error, Cancelled):
            self.status.say(strings.CANCELLED)
        else:
            self.messages.tell(Tone.BAD, error.message, self.controllers.ways_out(error))

    def _tell(self, troubles: Sequence[str]) -> None:
        """Say what of one's own files could not be read, each trouble once."""
        new = [trouble for trouble in troubles if trouble not in self._told]
        if new:
            self._told.update(new)
            self.messages.tell(Tone.NOTE, "\n".join(new))

    def _show_written(self) -> None:
        self.commands.show_written(self.session.files.records, self.result.open_one)

    def _show_recent(self) -> None:
        self.controllers.recents.show()
        self.commands.show_recent(self.session.memory.recent(), self.open)

    def _forget_recent(self) -> None:
        self.controllers.checking.attempt(self.session.memory.forget_recent)
        self._show_recent()
