"""The controller of 字体: says once, before anything is written, which fonts are missing, and takes what is there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from app.core.errors import AppError
from app.core.office.needed_fonts import FontReport
from app.gui.fonts import strings
from app.gui.fonts.dialog import FontsDialog
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry
from app.gui.shell.messages import MessageBar, Tone
from app.gui.shell.tasks import Result

if TYPE_CHECKING:
    from app.service.fonts import OfficeFonts

FONTS = MenuEntry(strings.FONTS)


class FontsController(Controller):
    """`notice` stands above the pages while there is something the clerk has not dealt with; it stops nothing.

    Nothing is looked up before `look`: the window and a ledger on the command line come first. `saved` tells the name of
    a layout with the fonts that are there.
    """

    saved = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.notice = MessageBar(closable=False)
        self._report: FontReport | None = None
        self.looking = self._again = False
        context.commands[FONTS].triggered.connect(self.show_all)
        context.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look again when the window is come back to with something missing: it may have been installed."""
        is_back = watched is self.context.window and event.type() == QEvent.Type.WindowActivate
        if is_back and not self.notice.isHidden():
            self.look()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Find out what is missing, beside whatever else is under way, and say it where that was not done before."""
        if self.looking:
            self._again = True
            return
        self.looking = True
        # Loaded in its turn, behind the parsers; then nothing waits for the system, which may take half a minute.
        self._beside(lambda: self.session.office.fonts, self._ask)

    def look_again(self) -> None:
        """The layout may be another, or of other fonts: what was found out may hold no more."""
        if self._report:
            self.look()

    def show_all(self) -> None:
        """Show how the fonts stand now, whatever was said of them before."""
        fonts = self.session.office.fonts
        self.run(lambda _: fonts.look(), strings.LOOKING, self._open)

    def shorten(self) -> None:
        """Leave the room to the ledger, once one is on show."""
        if self._report and not self.notice.isHidden():
            self._tell(self._report)

    def _ask(self, fonts: "OfficeFonts") -> None:
        def find_out() -> tuple[FontReport, bool]:
            report = fonts.look()
            return report, fonts.is_told(report)

        self.context.runner.run_aside(find_out, succeeded=lambda found: self._take(*found), failed=self._give_up)

    def _take(self, report: FontReport, is_told: bool) -> None:
        self.looking = False
        if self._again:
            self._again = False
            self.look()
        else:
            self._show(report, is_told)

    def _give_up(self, error: AppError) -> None:
        self.looking = self._again = False
        self.failed.emit(error)

    def _beside(self, work: Callable[[], Result], succeeded: Callable[[Result], None]) -> None:
        self.context.runner.run_beside(work, succeeded=succeeded, failed=self.failed.emit)

    def _show(self, report: FontReport, is_told: bool) -> None:
        self._report = report
        if is_told:
            self.notice.hide()
        else:
            self._tell(report)

    def _tell(self, report: FontReport) -> None:
        dismiss = (strings.DISMISS, partial(self._dismiss, report))
        if self.session.path is not None:
            self.notice.tell(Tone.INFO, report.summary, [(strings.HOW, partial(self._open, report)), dismiss])
        else:
            switch = [(strings.SWITCH, partial(self._open, report))] if report.replacements else []
            self.notice.tell(Tone.INFO, strings.notice(report), [*switch, dismiss])

    def _dismiss(self, report: FontReport) -> None:
        self.notice.hide()
        self._beside(lambda: self.session.office.fonts.mark_told(report), lambda _: None)

    def _open(self, report: FontReport) -> None:
        self.context.status.say("")
        fonts = self.session.office.fonts
        name = fonts.plan_preset(report).name if report.replacements else ""
        dialog = FontsDialog(self.context.window, report, name)
        if dialog.exec():
            self._beside(lambda: fonts.take_what_is_there(report), self.saved.emit)
        dialog.deleteLater()
