"""The controller of 下一处问题: by one key to the next finding that is still open, with the keyboard in the list."""

from app.gui.findings import strings
from app.gui.findings.panel import FindingsPanel
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs

NEXT = MenuEntry(strings.NEXT, Needs.LEDGER, "F8")


class Stepping(Controller):
    """What is set aside or noted in the list of changes is passed over; behind the last one comes the first."""

    def __init__(self, context: Context, findings: FindingsPanel) -> None:
        super().__init__(context)
        self._findings = findings
        context.commands[NEXT].triggered.connect(self.step)

    def step(self) -> None:
        """Go to the next one."""
        if not self._findings.choose_next():
            self.context.status.say(strings.NONE_OPEN)
