"""The dialog 认表头: sheet, heading row and columns are chosen, and below stands at once what would be read."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.columns import Column
from app.core.finding import Level
from app.core.grid import Grid
from app.gui.heading import strings
from app.gui.heading.draft import Draft, fault, told
from app.gui.heading.heading_view import SHOWN_ROWS, HeadingView
from app.gui.shell import looks
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.drop_down import DropDown
from app.gui.widgets.sizes import fit

if TYPE_CHECKING:
    from app.service.headings import HeadingEffect

_SIZE, _LINES = (1280, 720), 3


class HeadingDialog(Dialog):
    """`drafted` tells a choice whose effect is to be shown; `draft` and `effect` hold what was accepted."""

    drafted = Signal(object)

    def __init__(self, parent: QWidget, grids: Sequence[Grid], sheet: int) -> None:
        super().__init__(parent)
        self.draft = Draft(sheet)
        self.effect: HeadingEffect | None = None
        self.setWindowTitle(strings.TITLE)
        fit(self, _SIZE)
        self._begun = False
        self._grids = grids
        self._views: dict[int, HeadingView] = {}
        self.pages = QStackedWidget()
        self.sheets = DropDown()
        self.sheets.addItems([grid.name if grid.visible else strings.hidden(grid.name) for grid in grids])
        self.row = QSpinBox()
        self.row.setAccessibleName(strings.ROW_NAME)
        self.row.setKeyboardTracking(False)
        self.told = _label("told")
        self.told.setMargin(looks.GAP)
        self.told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        # Else the table would jump whenever the sentences become longer or shorter.
        self.told.setMinimumHeight(_LINES * self.told.fontMetrics().lineSpacing() + 2 * looks.GAP)
        self.accept_button, self.leave_button = QPushButton(strings.ACCEPT), QPushButton(strings.CANCEL)
        self._lay_out()
        self.sheets.setCurrentIndex(sheet)
        self._show_sheet()
        self.sheets.currentIndexChanged.connect(self._choose_sheet)
        self.row.valueChanged.connect(self._choose_row)

    @property
    def view(self) -> HeadingView:
        """The sheet that is chosen; made when it is first shown: a workbook may have dozens."""
        if self.draft.sheet not in self._views:
            view = self._views[self.draft.sheet] = HeadingView(self._grids[self.draft.sheet])
            self.pages.addWidget(view)
            view.row_chosen.connect(self._choose_row)
            view.meanings.chosen.connect(self._choose_meaning)
            # Made later than the buttons, it comes before them for the keyboard.
            for before, after in pairwise((self.row, view, *view.meanings.drop_downs, self.accept_button)):
                self.setTabOrder(before, after)
        return self._views[self.draft.sheet]

    def begin(self) -> None:
        """Ask for the effect of the proposed heading."""
        self._draft(self.draft)

    def show_effect(self, draft: Draft, effect: "HeadingEffect") -> None:
        """Show what that choice comes to, if it is still the one."""
        if draft != self.draft:
            return
        self.effect = effect
        against = fault(draft, effect)
        self._show_row(effect.row)
        if not self._begun:
            # For the arrow keys. Not before a row is the current one: Qt would make it the first.
            self._begun = True
            self.view.setFocus()
        taken = {guess.cell.column: one for one, guess in effect.columns.items() if draft.columns.get(one) != ""}
        self.view.meanings.show_meanings(taken)
        self._tell(against or told(draft, effect), looks.of_level(Level.WARN) if against else looks.good())
        self.accept_button.setEnabled(not against)

    def _lay_out(self) -> None:
        intro = _label("intro")
        intro.setText(strings.INTRO)
        choice = QHBoxLayout()
        for text, field in ((strings.SHEET, self.sheets), (strings.ROW, self.row)):
            label = QLabel(text)
            label.setBuddy(field)
            choice.addWidget(label)
            choice.addWidget(field)
        choice.addWidget(QLabel(strings.OF_ROW))
        choice.addStretch()
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        column.addWidget(intro)
        column.addLayout(choice)
        column.addWidget(self.pages, 1)
        column.addWidget(self.told)
        column.addLayout(buttons)
        self.leave_button.setAutoDefault(False)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.reject)

    def _show_sheet(self) -> None:
        self.pages.setCurrentWidget(self.view)
        blocked = self.row.blockSignals(True)
        self.row.setRange(1, min(self.view.grid.height, SHOWN_ROWS))
        self.row.blockSignals(blocked)

    def _choose_sheet(self, sheet: int) -> None:
        self.draft = Draft(sheet)
        self._show_sheet()
        self._draft(self.draft)

    def _choose_row(self, row: int) -> None:
        if self.effect is None or row != self.effect.row:
            self._show_row(row)
            self._draft(self.draft.with_row(row))

    def _choose_meaning(self, index: int, before: Column | None, now: Column | None) -> None:
        # The row that is shown stays the heading: it is chosen with the first column.
        at = self.effect.row if self.effect else self.draft.row
        self._draft(replace(self.draft, row=at).with_meaning(index, before, now))

    def _show_row(self, row: int) -> None:
        blocked = self.row.blockSignals(True)
        self.row.setValue(row)
        self.row.blockSignals(blocked)
        self.view.show_row(row)

    def _draft(self, draft: Draft) -> None:
        """Nothing can be accepted before its effect was shown."""
        self.draft, self.effect = draft, None
        self.accept_button.setEnabled(False)
        self._tell(strings.TRYING, looks.aside())
        # Once what was chosen is drawn: the trial takes its turns with the window.
        QTimer.singleShot(0, self, lambda: self.drafted.emit(draft))

    def _tell(self, text: str, paint: looks.Paint) -> None:
        looks.paint(self.told, paint)
        self.told.setText(text)


def _label(name: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setObjectName(name)
    # What stands in a ledger may look like HTML.
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
