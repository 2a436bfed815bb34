"""The controller of 设置: shows every declared setting, keeps what was changed, and has the ledger checked again."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from app.core.errors import AppError
from app.gui.settings import strings
from app.gui.settings.dialog import SettingsDialog, Value
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry

SETTINGS = MenuEntry(strings.SETTINGS, icon="settings")
_NO_FINDINGS = {"preset", "template", "follows", "writes_back"}
"""The settings that change no finding."""


class Preferences(Controller):
    """`changed`: what can also be chosen elsewhere in the window (kind, layout) is to say the same there."""

    changed = Signal()

    def __init__(self, context: Context, checking: Checking) -> None:
        super().__init__(context)
        self._checking = checking
        context.commands[SETTINGS].triggered.connect(self.show)

    def show(self) -> None:
        """Show them until the clerk leaves them or all could be kept."""
        office = self.session.office
        choices = {
            "preset": [(name, label) for name, label, _ in office.presets.all()],
            "template": [(name, name) for name in office.templates.names()],
        }
        dialog = SettingsDialog(self.context.window, self.session.settings, choices, self._keep)
        dialog.exec()
        dialog.deleteLater()

    def _keep(self, values: Mapping[str, Value]) -> str:
        settings = self.session.settings
        changed = {name: value for name, value in values.items() if value != settings.value_of(name)}
        try:
            for name, value in changed.items():
                settings.change(name, value)
        except AppError as error:
            return error.message
        finally:
            if changed:
                # What could be kept holds, whatever became of the rest.
                self.changed.emit()
            if changed.keys() - _NO_FINDINGS:
                self._checking.recheck_soon()
        return ""
