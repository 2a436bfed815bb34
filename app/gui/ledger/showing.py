"""The controller of 读取情况."""

from app.gui.ledger import strings
from app.gui.ledger.reading import ReadingDialog
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs

READING = MenuEntry(strings.SHOW_READING, Needs.LEDGER)


class Showing(Controller):
    """Shown as the ledger was read last."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.commands[READING].triggered.connect(self.show)

    def show(self) -> None:
        """Show it until it is closed."""
        examination = self.session.examination
        if examination:
            dialog = ReadingDialog(self.context.window, examination.ledger, examination.words)
            dialog.exec()
            dialog.deleteLater()
