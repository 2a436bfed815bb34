"""The main window: puts the pages together and connects them; it assembles, it does not think."""

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import AppError, BadOption, Cancelled
from app.core.field import Kind
from app.core.particulars import PARTICULARS
from app.gui import dialogs, strings
from app.gui.actions import Actions
from app.gui.asking import Asking
from app.gui.checking import Checking
from app.gui.copies import Copies
from app.gui.messages import MessageBar, Tone
from app.gui.reading import ReadingDialog
from app.gui.result import Result
from app.gui.session import Checked, Session
from app.gui.start import StartPage
from app.gui.status import Status
from app.gui.tasks import TaskRunner
from app.gui.work_page import WorkPage
from app.gui.writing import Writing

_REMEMBER_MS = 800
_LAST_WAIT_MS = 10_000


class MainWindow(QMainWindow):
    """The window of one session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.runner = TaskRunner(self)
        self.commands = Actions(self)
        self.messages = MessageBar()
        self.result = Result(self.messages, lambda: self.session.written)
        self.start_page = StartPage()
        self.work = WorkPage(self.commands, session)
        self.status = Status(self.runner)
        self.checking = Checking(session, self.runner, self)
        self.asking = Asking(session, self)
        self.writing = Writing(session, self.runner, self)
        self.copies = Copies(session, self.runner, self)
        self._remember = QTimer(self, singleShot=True, interval=_REMEMBER_MS)
        self._remember.timeout.connect(self._keep_particulars)
        self._filled_for: Path | None = None
        self._assemble()
        self._connect_commands()
        self._connect_work()
        self._show_recent()
        self._tell_troubles()

    def open(self, path: Path) -> None:
        """Open a ledger."""
        self.messages.hide()
        self.asking.start_anew()
        self.checking.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop what is under way and keep what was typed."""
        self.runner.close(_LAST_WAIT_MS)
        if self._remember.isActive():
            self._remember.stop()
            try:
                self.session.remember()
            except AppError as error:
                dialogs.warn(self, error.message)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A file may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open the file that was dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if not files:
            self.messages.tell(Tone.NOTE, strings.NO_FILE)
            return
        self.open(files[0])
        if len(files) > 1:
            self.messages.tell(Tone.NOTE, strings.ONE_FILE)

    def _assemble(self) -> None:
        self.setWindowTitle(strings.APP)
        self.resize(1280, 700)
        self.setMinimumSize(900, 520)
        self.setAcceptDrops(True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.work)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.commands.allow(ledger=False, notice=False)

    def _connect_commands(self) -> None:
        commands = self.commands
        commands.open.triggered.connect(self._ask_ledger)
        commands.quit.triggered.connect(self.close)
        commands.forget.triggered.connect(self._forget_recent)
        commands.recheck.triggered.connect(self._recheck)
        commands.columns.triggered.connect(self.asking.ask)
        commands.reading.triggered.connect(self._show_reading)
        commands.write.triggered.connect(self._write)
        commands.mark.triggered.connect(self.copies.mark)
        commands.issues.triggered.connect(self.copies.issues)
        commands.open_notice.triggered.connect(self.result.open)
        commands.open_folder.triggered.connect(self.result.open_folder)
        commands.print.triggered.connect(self.result.print)
        self.start_page.open_asked.connect(self._ask_ledger)
        self.start_page.recent_asked.connect(self.open)

    def _connect_work(self) -> None:
        for course in (self.checking, self.writing, self.copies):
            course.failed.connect(self._fail)
            course.busy.connect(lambda: self.status.say(strings.BUSY))
        self.checking.checked.connect(self._show)
        self.writing.checked.connect(self._show)
        # After showing: the table stands behind the question. Not while writing, which asks about all that is left.
        self.checking.checked.connect(self.asking.after_reading)
        self.asking.answered.connect(self.checking.answer)
        self.writing.mend.connect(self.work.mend)
        self.writing.fill.connect(self.work.fill_in)
        self.writing.wrote.connect(self._wrote)
        self.copies.wrote.connect(self._wrote)
        self.work.header.day_chosen.connect(self._judge_at)
        self.work.form.edited.connect(self._give)
        self.work.form.preset_chosen.connect(self._choose_preset)
        self.work.elsewhere.connect(lambda sheet: self.status.say(strings.not_shown(sheet)))

    def _ask_ledger(self) -> None:
        recent = self.session.memory.recent()
        last = self.session.path or (recent[0] if recent else None)
        path = dialogs.ask_ledger(self, last.parent if last else Path.home())
        if path:
            self.open(path)

    def _show(self, checked: Checked) -> None:
        examination = checked.examination
        if self.pages.currentWidget() is self.start_page:
            service, settings = self.session.service(), self.session.settings
            self.work.form.show_presets(service.presets(), settings.preset)
            self.commands.show_kinds(service.templates(), settings.template, self._choose_kind)
        self.pages.setCurrentWidget(self.work)
        self.setWindowTitle(strings.window_title(examination.path.name))
        self.work.show_checked(checked)
        if examination.path != self._filled_for:
            # Only then: a field in which a day stands half typed keeps its text through a check.
            self.work.form.fill(self.session.particulars)
            self._filled_for = examination.path
        self.work.show_missing(self.session.particulars)
        self.status.say(strings.opened(examination.path.name, len(examination.report.advice)))
        self.commands.allow(ledger=True, notice=self.session.written is not None)
        self._show_recent()

    def _recheck(self) -> None:
        self.messages.take_back_fault()
        self.checking.recheck()

    def _show_reading(self) -> None:
        if self.session.examination:
            ReadingDialog(self, self.session.examination.ledger).exec()

    def _write(self) -> None:
        self.messages.take_back_fault()
        self.work.header.take_day()
        self.checking.put_off()
        self.writing.start()

    def _wrote(self, path: Path, asked: Path) -> None:
        self.status.say("")
        self.commands.allow(ledger=True, notice=True)
        self.result.tell(strings.written(path.name) if path == asked else strings.written_beside(path.name, asked.name))

    def _fail(self, error: AppError) -> None:
        self.status.say("")
        if isinstance(error, Cancelled):
            self.status.say(strings.CANCELLED)
        else:
            self.messages.tell(Tone.BAD, error.message)

    def _tell_troubles(self) -> None:
        troubles = [*self.session.settings.troubles, *self.session.memory.troubles]
        if troubles:
            self.messages.tell(Tone.NOTE, "".join(troubles))

    def _show_recent(self) -> None:
        recent = self.session.memory.recent()
        self.start_page.show_recent(recent)
        self.commands.show_recent(recent, self.open)

    def _forget_recent(self) -> None:
        self._try(self.session.memory.forget_recent)
        self._show_recent()

    def _judge_at(self, day: date) -> None:
        self.session.as_of = day
        self.checking.recheck_soon()

    def _give(self, name: str, text: str) -> None:
        before = self.session.particulars
        with contextlib.suppress(BadOption):
            # A day typed halfway: the field itself says so once it is left, until then it counts as missing.
            self.session.give(name, text)
        self.work.show_missing(self.session.particulars)
        self._remember.start()
        if any(before.day(one) != self.session.particulars.day(one) for one in PARTICULARS if one.kind is Kind.DAY):
            self.checking.recheck_soon()

    def _choose_kind(self, name: str) -> None:
        self._try(lambda: self.session.settings.change("template", name))

    def _choose_preset(self, name: str) -> None:
        self._try(lambda: self.session.settings.change("preset", name))

    def _keep_particulars(self) -> None:
        self._try(self.session.remember)

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except AppError as error:
            self._fail(error)
