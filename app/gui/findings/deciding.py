"""The controller of 不处理 and 恢复检查, and of looking up what was decided (记录)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from app.core.finding import Advice, Aside
from app.core.policy import Decided
from app.gui.findings import strings
from app.gui.findings.panel import FindingsPanel
from app.gui.findings.reason_dialog import ReasonDialog
from app.gui.findings.records_dialog import RecordsDialog
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.widgets.findings_list import advice_of, place_of

if TYPE_CHECKING:
    from app.service.examining import Examination

ASIDE = MenuEntry(strings.ASIDE, Needs.LEDGER)
RECORDS = MenuEntry(strings.RECORDS, Needs.LEDGER)


class Deciding(Controller):
    """A decision shows at once; where the ledger is being checked meanwhile, it is checked once more after that."""

    def __init__(self, context: Context, checking: Checking, findings: FindingsPanel) -> None:
        super().__init__(context)
        self._checking = checking
        self._findings = findings
        findings.aside_asked.connect(self.set_aside)
        findings.back_asked.connect(self.take_back)
        context.commands[ASIDE].triggered.connect(self._decide_chosen)
        context.commands[RECORDS].triggered.connect(self.show_records)

    def set_aside(self, advice: Advice) -> None:
        """Ask why, and remember it."""
        office, examination = self.session.office, self.session.examination
        place = place_of(advice)
        about = strings.asked_about(place, advice.message)
        dialog = ReasonDialog(self.context.window, about, office.decisions.reasons(Decided.SET_ASIDE))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        reason, day = dialog.reason.text(), self.session.today
        dialog.deleteLater()
        if accepted and examination:
            # Of the ledger as it was when asked; a check may have ended while the dialog stood.
            self._decide(
                examination,
                lambda: office.decisions.set_aside(examination, advice, reason, day=day),
                strings.set_aside(place),
            )

    def take_back(self, aside: Aside) -> None:
        """Ask for the finding again."""
        office, examination = self.session.office, self.session.examination
        if examination:
            self._decide(
                examination,
                lambda: office.decisions.take_back(examination, aside, day=self.session.today),
                strings.taken_back(place_of(aside.advice)),
            )

    def show_records(self) -> None:
        """Show what was decided about the open ledger."""
        office, path = self.session.office, self.session.path
        if path:
            titles = {rule.id: rule.title for rule in office.rules.all()}
            dialog = RecordsDialog(self.context.window, office.decisions.list_made(path), titles)
            dialog.exec()
            dialog.deleteLater()

    def _decide(self, examination: "Examination", act: Callable[[], "Examination"], said: str) -> None:
        self.begins.emit()
        made: list[Examination] = []
        if not self.attempt(lambda: made.append(act())):
            return
        if self.context.runner.busy or self.session.examination is not examination:
            self._checking.recheck_soon()
        else:
            self.checked.emit(self.session.take_report(made[0]))
        self.context.status.say(said)

    def _decide_chosen(self) -> None:
        if advice_of(self._findings.chosen_row()):
            self._findings.ask_aside()
        else:
            self.context.status.say(strings.NONE_CHOSEN)
