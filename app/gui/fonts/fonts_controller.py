"""The controller of 字体: says once, before anything is written, which fonts are missing, and takes what is there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject

from app.core.office.needed_fonts import FontReport
from app.gui import presets_strings
from app.gui.choosing import Choosing
from app.gui.controller import Context, Controller
from app.gui.fonts import strings
from app.gui.fonts.fonts_dialog import FontsDialog
from app.gui.messages import MessageBar, Tone
from app.gui.tasks import Result


class FontsController(Controller):
    """`notice` stands above the pages while there is something the clerk has not dealt with; it stops nothing.

    Nothing is looked up before `look`: the window and a ledger on the command line come first.
    """

    def __init__(self, context: Context, choosing: Choosing) -> None:
        super().__init__(context)
        self.notice = MessageBar(closable=False)
        self._choosing = choosing
        self._report: FontReport | None = None
        context.commands.fonts.triggered.connect(self.show_all)
        choosing.preset_set.connect(self._look_at_another_preset)
        context.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look again when the window is come back to with something missing: it may have been installed."""
        is_back = watched is self.context.window and event.type() == QEvent.Type.WindowActivate
        if is_back and not self.notice.isHidden():
            self.look()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Find out what is missing, beside whatever else is under way, and say it where that was not done before."""
        self._beside(self._find_out, lambda found: self._show(*found))

    def show_all(self) -> None:
        """Show how the fonts stand now, whatever was said of them before."""
        fonts = self.session.office.fonts
        self.run(lambda _: fonts.look(), strings.LOOKING, self._open)

    def shorten(self) -> None:
        """Leave the room to the ledger, once one is on show."""
        if self._report and not self.notice.isHidden():
            self._tell(self._report)

    def _find_out(self) -> tuple[FontReport, bool]:
        fonts = self.session.office.fonts
        report = fonts.look()
        return report, fonts.is_told(report)

    def _beside(self, work: Callable[[], Result], succeeded: Callable[[Result], None]) -> None:
        self.context.runner.run_beside(work, succeeded=succeeded, failed=self.failed.emit)

    def _look_at_another_preset(self) -> None:
        if self._report and self._report.preset != self.session.settings.preset:
            self.look()

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
            self._beside(lambda: fonts.take_what_is_there(report), self._use)
        dialog.deleteLater()

    def _use(self, name: str) -> None:
        self._choosing.choose_preset(name)
        self.told.emit(Tone.GOOD, presets_strings.saved(name))
