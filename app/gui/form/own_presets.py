"""The controller of the office's own layouts (本单位版式): 另存为本单位版式, and 删除."""

from dataclasses import replace
from itertools import chain, count

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from app.core.errors import AppError
from app.core.office.own_preset import OwnPreset
from app.gui.form import strings
from app.gui.form.choosing import Choosing
from app.gui.form.panel import Form
from app.gui.form.preset_dialog import PresetDialog
from app.gui.shell.controller import Context, Controller
from app.gui.shell.messages import Tone
from app.gui.shell.strings import CANCEL


class OwnPresetsController(Controller):
    """One saved is chosen at once; after one is removed the default is."""

    def __init__(self, context: Context, choosing: Choosing, form: Form) -> None:
        super().__init__(context)
        self._choosing = choosing
        self._form = form
        form.save_preset.clicked.connect(self.save_as)
        form.remove_preset.clicked.connect(self.remove)

    def save_as(self) -> None:
        """Begin with the chosen layout; an own one can be saved again under its name."""
        office = self.session.office
        labels = {name: label for name, label, _ in office.presets.all()}
        own = self._form.own_presets()
        bases = {label: office.presets.values(name) for name, label in labels.items() if name not in own}
        start = office.presets.values(self.session.settings.preset)
        if not start.name:
            names = (f"{strings.PROPOSED}{mark}" for mark in chain(("",), count(2)))
            start = replace(start, name=next(name for name in names if name not in own))
        dialog = PresetDialog(self.context.window, bases, start, own, office.presets.explain, self._keep)
        if dialog.exec():
            self.take(dialog.preset().name)
            # Its sentence says what it does.
            self._form.show_layouts()
        dialog.deleteLater()

    def take(self, name: str) -> None:
        """Choose a layout just saved, and say that it was where it could be chosen."""
        self._choosing.choose_preset(name)
        if self.session.settings.preset == name:
            self.told.emit(Tone.GOOD, strings.saved(name))

    def remove(self) -> None:
        """Remove the chosen own layout, once that is confirmed."""
        name = self.session.settings.preset
        default = next(str(one.default) for one in self.session.settings.declared if one.name == "preset")
        if self._confirm(name) and self.attempt(lambda: self.session.office.presets.remove(name)):
            self._choosing.choose_preset(default)
            self.told.emit(Tone.GOOD, strings.removed(name, self._form.presets.currentText()))

    def _keep(self, preset: OwnPreset) -> str:
        try:
            self.session.office.presets.save(preset)
        except AppError as error:
            return error.message
        return ""

    def _confirm(self, name: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, strings.REMOVE_TITLE, strings.ask_remove(name))
        box.setParent(self.context.window, box.windowFlags())
        box.setTextFormat(Qt.TextFormat.PlainText)
        yes = box.addButton(strings.REMOVE, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(CANCEL, QMessageBox.ButtonRole.RejectRole))
        box.exec()
        confirmed = box.clickedButton() is yes
        box.deleteLater()
        return confirmed
