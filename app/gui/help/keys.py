"""The controller of 快捷键: every key that an entry of the menus declares, as it declares it."""

from app.gui.help import keys_strings as strings
from app.gui.help.keys_dialog import KeysDialog
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry

KEYS = MenuEntry(strings.KEYS)


class Keys(Controller):
    """Shown at any time: it needs no work and waits for none."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.commands[KEYS].triggered.connect(self.show)

    def show(self) -> None:
        """Show it until it is closed."""
        dialog = KeysDialog(self.context.window, [one for one in self.context.commands.declared if one.keys])
        dialog.exec()
        dialog.deleteLater()
