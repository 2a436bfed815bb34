"""The controller of 认表头: reads the sheets once, shows what each choice comes to, and reads by the accepted one."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from app.core.columns import Answers
from app.core.errors import UnreadableLedger
from app.core.grid import Grid
from app.gui.heading import strings
from app.gui.heading.dialog import HeadingDialog
from app.gui.heading.draft import Draft, kept
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.messages import Tone
from app.gui.shell.outcome import raise_it

if TYPE_CHECKING:
    from app.service.headings import HeadingEffect

HEADING = MenuEntry(strings.HEADING, Needs.LEDGER)


class HeadingRescue(Controller):
    """Where a ledger could not be read for want of a heading, and at any time when told to.

    `shown` gives the name of the sheet that is in sight.
    """

    def __init__(self, context: Context, checking: Checking, shown: Callable[[], str]) -> None:
        super().__init__(context)
        self._checking = checking
        self._shown = shown
        self._unread: Path | None = None
        self._accepted: Grid | None = None
        self._dialog: HeadingDialog | None = None
        context.commands[HEADING].triggered.connect(self._ask_open)
        checking.unread.connect(self._rescue)
        checking.checked.connect(self._end)

    def ask_again(self) -> None:
        """Ask about the ledger that could not be read last, else about the open one."""
        path = self._unread or self.session.path
        if path:
            self._ask(path)

    def _rescue(self, path: Path) -> None:
        self._unread, self._accepted = path, None
        self._ask(path)

    def _ask_open(self) -> None:
        if self.session.path:
            self._ask(self.session.path)

    def _ask(self, path: Path) -> None:
        if self._dialog is None:
            sheets = partial(self.session.office.headings.sheets, path)
            self.run(lambda progress: sheets(progress=progress), strings.OPENING, partial(self._choose, path))

    def _choose(self, path: Path, of_file: Sequence[Grid]) -> None:
        self.context.status.say("")
        grids = [grid for grid in of_file if grid.height and not grid.disputed]
        if not grids:
            self.failed.emit(UnreadableLedger(strings.NOTHING_THERE))
            return
        dialog = self._dialog = HeadingDialog(self.context.window, grids, self._likely(path, grids))
        dialog.drafted.connect(partial(self._try, dialog, grids))
        dialog.begin()
        try:
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
        finally:
            self._dialog = None
            dialog.deleteLater()
        if accepted and dialog.effect:
            remembered = self.session.memory.answers().get(dialog.effect.fingerprint, {})
            answers = {dialog.effect.fingerprint: kept(dialog.draft, dialog.effect, remembered)}
            self._read(path, of_file, grids[dialog.draft.sheet], answers)

    def _likely(self, path: Path, grids: Sequence[Grid]) -> int:
        """The sheet that is shown, if it is of this ledger; else the fullest, a hidden one where no other holds more
        than a note.
        """
        name = self._shown() if path == self.session.path else ""
        shown = [number for number, grid in enumerate(grids) if grid.name == name]
        return shown[0] if shown else max(range(len(grids)), key=lambda number: _likeliness(grids[number]))

    def _try(self, dialog: HeadingDialog, grids: Sequence[Grid], draft: Draft) -> None:
        """Off the main thread: a long sheet takes its time. What was overtaken by another choice is not tried."""
        session, grid = self.session, grids[draft.sheet]

        def effect() -> "HeadingEffect | None":
            if dialog.draft is not draft:
                return None
            answers = session.memory.answers()
            return session.office.headings.effect(grid, draft.row, draft.columns, as_of=session.as_of, answers=answers)

        def show(found: "HeadingEffect | None") -> None:
            if found and dialog is self._dialog:
                dialog.show_effect(draft, found)

        self.context.runner.run_beside(effect, succeeded=show, failed=raise_it)

    def _read(self, path: Path, of_file: Sequence[Grid], sheet: Grid, answers: Answers) -> None:
        self.begins.emit()
        self._accepted = sheet
        read = partial(self._checking.read_so, path, answers)
        if sheet.visible:
            read()
        else:
            self.run(lambda _: self._keep_hidden(path, of_file, sheet, answers), strings.OPENING, lambda _: read())

    def _keep_hidden(self, path: Path, of_file: Sequence[Grid], sheet: Grid, answers: Answers) -> None:
        """A hidden sheet is read where it is named; those that are read now stay. Raises CannotWrite."""
        memory, open_now = self.session.memory, self.session.examination if path == self.session.path else None
        used = [one.name for one in open_now.ledger.sheets if one.used] if open_now else []
        known = {**memory.answers(), **answers}
        key = self.session.office.headings.key(of_file, as_of=self.session.as_of, answers=known)
        memory.keep_sheets(key, list(dict.fromkeys((*used, sheet.name))))

    def _end(self) -> None:
        """A ledger was read: as it was asked for, if one was."""
        self._unread = None
        if self._accepted:
            self._tell(self._accepted)
            self._accepted = None

    def _tell(self, accepted: Grid) -> None:
        read = self.session.examination.ledger.sheets if self.session.examination else ()
        left_out = next((one.why_not for one in read if one.name == accepted.name and not one.used), None)
        if left_out:
            self.told.emit(Tone.NOTE, strings.kept_unread(accepted.name, left_out))
        else:
            self.told.emit(Tone.GOOD, (strings.kept if accepted.visible else strings.kept_hidden)(accepted.name))


def _likeliness(grid: Grid) -> tuple[bool, int]:
    filled = sum(value is not None for row in grid.rows for value in row)
    return grid.visible and grid.width > 1, filled
