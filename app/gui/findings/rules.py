"""The controller of 检查规则 and 为什么这样查: shows the rules, gives one another level, and has the ledger checked again."""

from app.core.errors import AppError
from app.gui.findings import rules_strings as strings
from app.gui.findings.panel import FindingsPanel
from app.gui.findings.rules_dialog import RulesDialog
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry
from app.gui.widgets.findings_list import advice_of

RULES = MenuEntry(strings.RULES)


class Rules(Controller):
    """What a rule says comes from the service, for this dialog as for the command line and the page in docs."""

    def __init__(self, context: Context, checking: Checking, findings: FindingsPanel) -> None:
        super().__init__(context)
        self._checking = checking
        self._findings = findings
        context.commands[RULES].triggered.connect(self.show_all)
        findings.why_asked.connect(self.show)

    def show_all(self) -> None:
        """Show the rules, that of the chosen finding first."""
        advice = advice_of(self._findings.chosen_row())
        self.show(advice.finding.rule if advice else "")

    def show(self, rule: str) -> None:
        """Show the rules with this one chosen, or the first."""
        dialog = RulesDialog(self.context.window, self.session.office.rules.all(), rule)
        dialog.level_chosen.connect(lambda one, word: self._change(dialog, one, word))
        dialog.exec()
        dialog.deleteLater()

    def _change(self, dialog: RulesDialog, rule: str, word: str) -> None:
        office = self.session.office
        try:
            office.rules.change_level(rule, word)
        except AppError as error:
            # Where the clerk looks: the window's own line lies behind the dialog.
            dialog.tell(error.message)
            return
        dialog.show_rules(office.rules.all())
        self._checking.recheck_soon()
