"""The dialogs of 安全修正 and 撤销修正: every fix with a box, before and after in full, and those left to the clerk."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.core.fix import Fix
from app.core.grid import Cell
from app.core.text import one_line
from app.gui.mending import strings
from app.gui.shell import looks
from app.gui.shell.strings import CLOSE
from app.gui.widgets.check_rows import CheckRowsView
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.rows import RowsView
from app.gui.widgets.sizes import fit

_UNDO_SIZE = (760, 480)
_DETAIL_LINES = 5


class FixList(QWidget):
    """Fixes to choose from and the whole text of the one looked at; `looked_at` tells its cell."""

    looked_at = Signal(Cell)

    def __init__(self, headings: Sequence[str], name: str) -> None:
        super().__init__()
        self._fixes: Sequence[Fix] = ()
        self.view = CheckRowsView(headings, name)
        self.all, self.none = QPushButton(strings.ALL), QPushButton(strings.NONE)
        self.all.clicked.connect(lambda: self.view.boxes.tick_all(True))
        self.none.clicked.connect(lambda: self.view.boxes.tick_all(False))
        self.view.chosen.connect(lambda row: self.looked_at.emit(self._fixes[row].cell))
        ticks = QHBoxLayout()
        for button in (self.all, self.none):
            button.setAutoDefault(False)
            ticks.addWidget(button)
        ticks.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addLayout(ticks)

    def show_fixes(self, fixes: Sequence[Fix], *, on: bool) -> None:
        """Show these instead, all ticked or none."""
        self._fixes, place = fixes, strings.places(fixes)
        self.view.boxes.show(len(fixes), lambda row: (place(fixes[row]), *_texts(fixes[row])), on=on)

    def chosen(self) -> list[Fix]:
        """The fixes that are ticked."""
        return [self._fixes[row] for row in self.view.boxes.chosen()]


def _texts(fix: Fix) -> Sequence[str]:
    return fix.label, one_line(strings.change(fix))


class FixesDialog(Dialog):
    """Leaves the window in use: `cell_chosen` tells a cell to be led to, `write_asked` that the copy is wanted."""

    cell_chosen = Signal(Cell)
    write_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: dict[Cell, Fix] = {}
        self.setWindowTitle(strings.FIX_TITLE)
        self.fixes = FixList(strings.HEADINGS, strings.FIX_TITLE)
        self.by_hand = RowsView(strings.BY_HAND_HEADINGS, strings.FIX_TITLE)
        self.by_hand_title = QLabel()
        self.details = details_box()
        self.write, self.close_button = QPushButton(), QPushButton(CLOSE)
        self.write.clicked.connect(self.write_asked)
        self.close_button.clicked.connect(self.close)
        self.fixes.view.ticked.connect(self._count)
        self.fixes.looked_at.connect(self._look_at)
        self.by_hand.chosen.connect(lambda row: self._look_at(self._left[row].cell))
        self._left: Sequence[Fix] = ()
        self._lay_out()

    def show_fixes(self, fixes: Sequence[Fix]) -> None:
        """Show what can be fixed, all of it ticked, and what is left to the clerk."""
        possible = [one for one in fixes if not one.obstacle]
        left = self._left = [one for one in fixes if one.obstacle]
        self._all, place = {one.cell: one for one in fixes}, strings.places(left)
        self.fixes.show_fixes(possible, on=True)
        self.by_hand.show_rows(len(left), lambda row: (place(left[row]), left[row].obstacle))
        self.by_hand_title.setText(strings.by_hand(len(left)))
        self.fixes.setVisible(bool(possible))
        self.nothing.setVisible(not possible)
        self.rest.setVisible(bool(left))
        self.details.setPlainText("")

    def chosen(self) -> list[Fix]:
        """The fixes to make."""
        return self.fixes.chosen()

    def _lay_out(self) -> None:
        self.nothing = QLabel(strings.NOTHING)
        self.rest, halves, buttons = QWidget(), QSplitter(Qt.Orientation.Vertical), QHBoxLayout()
        below = QVBoxLayout(self.rest)
        below.setContentsMargins(0, looks.GAP, 0, 0)
        below.addWidget(self.by_hand_title)
        below.addWidget(self.by_hand, 1)
        halves.addWidget(self.fixes)
        halves.addWidget(self.rest)
        halves.setChildrenCollapsible(False)
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 1)
        buttons.addWidget(self.write)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(strings.FIX_INTRO, wordWrap=True))
        column.addWidget(self.nothing)
        column.addWidget(halves, 1)
        column.addWidget(self.details)
        column.addLayout(buttons)

    def _count(self, count: int) -> None:
        self.write.setText(strings.write_fixed(count))
        self.write.setEnabled(count > 0)

    def _look_at(self, cell: Cell) -> None:
        self.details.setPlainText(strings.details(self._all[cell]))
        self.cell_chosen.emit(cell)


class UndoDialog(Dialog):
    """What was fixed in a copy; nothing is ticked until the clerk says what to bring back."""

    def __init__(self, parent: QWidget, copy: str, made: Sequence[Fix]) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{strings.UNDO_TITLE} - {copy}")
        fit(self, _UNDO_SIZE)
        self.fixes = FixList(strings.UNDO_HEADINGS, strings.UNDO_TITLE)
        self.details = details_box()
        self.write, self.close_button = QPushButton(), QPushButton(CLOSE)
        self.write.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        known = {one.cell: one for one in made}
        self.fixes.view.ticked.connect(self._count)
        self.fixes.looked_at.connect(lambda cell: self.details.setPlainText(strings.details(known[cell])))
        self.fixes.show_fixes(made, on=False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.write)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(strings.UNDO_INTRO, wordWrap=True))
        column.addWidget(self.fixes, 1)
        column.addWidget(self.details)
        column.addLayout(buttons)

    def chosen(self) -> list[Fix]:
        """The fixes to take back."""
        return self.fixes.chosen()

    def _count(self, count: int) -> None:
        self.write.setText(strings.write_undone(count))
        self.write.setEnabled(count > 0)


def details_box() -> QPlainTextEdit:
    """Room for a fix in full, to read and to copy."""
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setFixedHeight(_DETAIL_LINES * box.fontMetrics().lineSpacing() + 2 * looks.GAP)
    box.setPlaceholderText(strings.NOTHING_CHOSEN)
    box.setAccessibleName(strings.NOTHING_CHOSEN)
    return box
