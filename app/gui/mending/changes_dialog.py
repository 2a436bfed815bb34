"""The dialog 修改清单: each change with before and after, to be taken off, written into a copy or into the ledger."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.grid import Cell
from app.gui.mending import in_place_strings as strings
from app.gui.mending.changes import Change
from app.gui.shell import looks
from app.gui.shell.tasks import TaskRunner
from app.gui.widgets.rows import RowsView
from app.gui.widgets.sizes import hold_width
from app.gui.widgets.work_dialog import WorkDialog

_MOST = 999


class ChangesDialog(WorkDialog):
    """Leaves the window in use: `cell_chosen` tells a cell to be led to, `remove_asked` which changes shall go."""

    cell_chosen = Signal(Cell)
    remove_asked = Signal(list)

    def __init__(self, parent: QWidget, runner: TaskRunner) -> None:
        super().__init__(parent, runner, strings.TITLE)
        self._changes: Sequence[Change] = ()
        self.view = RowsView(strings.HEADINGS, strings.TITLE)
        self.remove, self.remove_all = QPushButton(strings.REMOVE), QPushButton(strings.REMOVE_ALL)
        self.copy, self.back = QPushButton(), QPushButton(strings.WRITE_BACK)
        self.save_as = QPushButton(strings.SAVE_AS)
        hold_width(self.copy, strings.write_copy(_MOST))
        self.view.chosen.connect(self._look_at)
        self.remove.clicked.connect(lambda: self.remove_asked.emit([self._changes[self.view.row()].mend.cell]))
        self.remove_all.clicked.connect(self._ask_all)
        intro = QLabel(strings.INTRO, wordWrap=True)
        self.does = looks.mute(QLabel(wordWrap=True))
        self.lay_out([intro, self._list()], [self.copy, self.back, self.save_as])
        # Enter in the list writes what stands on it.
        self.copy.setDefault(True)

    def show_changes(self, changes: Sequence[Change], copy: str, *, writes_back: bool) -> None:
        """Show these instead, and what the copy is called; the button that writes into the ledger only where the office has
        allowed it.
        """
        if changes != self._changes:
            self._changes = changes
            place = _places(changes)
            self.view.show_rows(len(changes), lambda row: _texts(changes[row], place))
            self.remove.setEnabled(False)
        count = sum(one.writable for one in changes)
        self.copy.setText(strings.write_copy(count))
        self.copy.setToolTip(strings.copy_tip(copy))
        self.back.setVisible(writes_back)
        self.does.setText("\n".join((strings.COPY_DOES, strings.BACK_DOES if writes_back else strings.BACK_ALLOWED_IN)))
        for button in (self.copy, self.back, self.save_as):
            button.setEnabled(count > 0)

    def bring(self) -> None:
        """Show it in front, the keyboard where it is written: the list would choose its first row and lead to its cell."""
        (self.copy if self.copy.isEnabled() else self.close_button).setFocus()
        super().bring()

    def _list(self) -> QWidget:
        """The view, and below it what is done to its rows: in one row with the rest they are wider than the side."""
        whole, buttons = QWidget(), QHBoxLayout()
        for button in (self.remove, self.remove_all):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)
        # Right above the buttons it speaks of.
        column.addWidget(self.does)
        return whole

    def _ask_all(self) -> None:
        self.remove_asked.emit([one.mend.cell for one in self._changes])

    def _look_at(self, row: int) -> None:
        self.remove.setEnabled(True)
        self.cell_chosen.emit(self._changes[row].mend.cell)


def _places(changes: Sequence[Change]) -> Callable[[Cell], str]:
    """How their cells are named: with the sheet where there is more than one."""
    return str if len({one.mend.cell.sheet for one in changes}) > 1 else lambda cell: cell.address


def _texts(change: Change, place: Callable[[Cell], str]) -> Sequence[str]:
    mend = change.mend
    note = mend.obstacle.reason if mend.obstacle else "" if change.current else strings.OUTDATED
    return place(mend.cell), change.label, strings.change(mend), note
