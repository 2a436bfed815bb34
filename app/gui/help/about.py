"""The controller of 关于台账成文."""

from pathlib import Path

from app.gui.help import strings
from app.gui.help.about_dialog import AboutDialog
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry

ABOUT = MenuEntry(strings.ABOUT)


class About(Controller):
    """Shown at any time: it needs no work and waits for none."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        context.commands[ABOUT].triggered.connect(self.show)

    def show(self) -> None:
        """Show it until it is closed."""
        office = self.session.office
        dialog = AboutDialog(self.context.window, office.folder, office.log_file, Path.home())
        dialog.exec()
        dialog.deleteLater()
