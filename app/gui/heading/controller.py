"""The controller of 认表头: reads the sheets once, shows what each choice comes to, and reads by the accepted one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from app.core.errors import UnreadableLedger
from app.core.grid import Grid
from app.gui.checking import Checking
from app.gui.controller import Context, Controller
from app.gui.heading import strings
from app.gui.heading.dialog import HeadingDialog
from app.gui.heading.draft import Draft, kept
from app.gui.messages import Tone
from app.gui.tasks import raise_it

if TYPE_CHECKING:
    from app.service.headings import HeadingEffect


class HeadingRescue(Controller):
    """Where a ledger could not be read for want of a heading, and at any time when told to."""

    def __init__(self, context: Context, checking: Checking) -> None:
        super().__init__(context)
        self._checking = checking
        self._unread: Path | None = None
        self._to_tell = ""
        self._dialog: HeadingDialog | None = None
        context.commands.heading.triggered.connect(self._ask_open)
        checking.unread.connect(self._rescue)
        checking.checked.connect(self._end)

    def ask_again(self) -> None:
        """Ask about the ledger that could not be read last, else about the open one."""
        path = self._unread or self.session.path
        if path:
            self._ask(path)

    def _rescue(self, path: Path) -> None:
        self._unread, self._to_tell = path, ""
        self._ask(path)

    def _ask_open(self) -> None:
        if self.session.path:
            self._ask(self.session.path)

    def _ask(self, path: Path) -> None:
        if self._dialog is None:
            sheets = partial(self.session.office.headings.sheets, path)
            self.run(lambda progress: sheets(progress=progress), strings.OPENING, partial(self._choose, path))

    def _choose(self, path: Path, grids: Sequence[Grid]) -> None:
        self.context.status.say("")
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
            self._read(path, grids[dialog.draft.sheet].name, dialog.draft, dialog.effect)

    def _likely(self, path: Path, grids: Sequence[Grid]) -> int:
        """The sheet that is shown, if it is of this ledger; else the fullest."""
        view = self.context.work.sheets.tabs.currentWidget() if path == self.session.path else None
        shown = [number for number, grid in enumerate(grids) if view in self._views_of(grid)]
        return shown[0] if shown else max(range(len(grids)), key=lambda number: _filled(grids[number]))

    def _views_of(self, grid: Grid) -> list[object]:
        return [view for view in self.context.work.sheets.views() if view.grid.name == grid.name]

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

    def _read(self, path: Path, sheet: str, draft: Draft, effect: "HeadingEffect") -> None:
        remembered = self.session.memory.answers().get(effect.fingerprint, {})
        self.begins.emit()
        self._to_tell = strings.kept(sheet)
        self._checking.read_so(path, {effect.fingerprint: kept(draft, effect, remembered)})

    def _end(self) -> None:
        """A ledger was read: as it was asked for, if one was."""
        self._unread = None
        if self._to_tell:
            self.told.emit(Tone.GOOD, self._to_tell)
            self._to_tell = ""


def _filled(grid: Grid) -> int:
    return sum(value is not None for row in grid.rows for value in row)
