"""The controller of 导出本单位设置 and 接收本单位设置: one file of all that is set, and the window begun anew with it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.core.progress import Progress
from app.gui.office_file import questions, strings
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_file, ask_target
from app.gui.shell.entries import MenuEntry
from app.gui.shell.messages import Tone
from app.gui.shell.session import Checked
from app.gui.shell.strings import READING

if TYPE_CHECKING:
    from app.service.office_file import Incoming

EXPORT = MenuEntry(strings.EXPORT)
IMPORT = MenuEntry(strings.IMPORT)


class OfficeSettings(Controller):
    """`replaced`: whatever shows something of the office is to be shown anew.

    What was typed and is not kept yet goes into the file, and into the one that keeps what was there: `hand_over` gives
    what keeps it.
    """

    replaced = Signal()

    def __init__(self, context: Context, hand_over: Callable[[], Callable[[], None]]) -> None:
        super().__init__(context)
        self._hand_over = hand_over
        context.commands[EXPORT].triggered.connect(self.export)
        context.commands[IMPORT].triggered.connect(self.take_over)

    def export(self) -> None:
        """Ask for a name and write the file."""
        if not self.is_free():
            return
        self.begins.emit()
        office, today = self.session.office.file, self.session.today
        out = ask_target(self.context.window, self.session.folder / office.propose_name(today), strings.FILTER)
        if out:
            # The dialog has asked about a file that stands there.
            overwrite, keep = out.exists(), self._hand_over()

            def write(progress: Progress) -> Path:
                keep()
                return office.export_to(out, today, overwrite=overwrite, progress=progress)

            self.run(write, strings.EXPORTING, self._tell_exported)

    def take_over(self) -> None:
        """Ask for a file and look through it; nothing is changed before the clerk has said so."""
        if not self.is_free():
            return
        self.begins.emit()
        file = ask_file(self.context.window, strings.ASK_FILE, self.session.folder, strings.FILTER)
        if file:
            office = self.session.office.file
            self.run(lambda progress: office.read(file, progress=progress), strings.READING, self._ask)

    def _tell_exported(self, written: Path) -> None:
        self.context.status.say("")
        self.told.emit(Tone.GOOD, strings.exported(written.name))

    def _ask(self, incoming: "Incoming") -> None:
        self.context.status.say("")
        office, today = self.session.office.file, self.session.today
        if not questions.may_replace(self.context.window, incoming.file.name, incoming.about, office.folder):
            return
        keep = self._hand_over()

        def replace(progress: Progress) -> Path:
            keep()
            return office.take_over(incoming, today, progress=progress)

        self.run(replace, strings.TAKING_OVER, partial(self._begin_anew, incoming.file.name))

    def _begin_anew(self, name: str, backup: Path) -> None:
        self.context.status.say("")
        path, before = self.session.path, self.session.office
        self.session.take_office(before.anew())
        self.replaced.emit()
        troubles = (*before.file.troubles, *self.session.office.troubles)
        self.told.emit(Tone.GOOD, strings.taken_over(name, str(backup), troubles))
        if path:
            self.run(self.session.plan_opening(path, anew=True), READING, self._show)

    def _show(self, checked: Checked) -> None:
        self.session.take(checked, anew=True)
        self.checked.emit(checked)
        if checked.unkept:
            self.failed.emit(checked.unkept)
