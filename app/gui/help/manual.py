"""The controller of 使用手册."""

from app.gui.help import strings
from app.gui.help.manual_window import ManualWindow
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs

MANUAL = MenuEntry(strings.MANUAL, Needs.NOTHING, "F1", "help")


class Manual(Controller):
    """Made when it is first asked for; asked for again, it comes to the front where it was left."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.window: ManualWindow | None = None
        context.commands[MANUAL].triggered.connect(self.show)

    def show(self) -> None:
        """Show it beside the work."""
        self.window = self.window or ManualWindow(self.context.window)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
