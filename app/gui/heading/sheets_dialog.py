"""The question which sheets of a ledger are read: whatever is recognised, one of those that say the same, or named ones."""

from collections.abc import Collection, Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.sheet import Sheet
from app.gui.heading import strings
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.sizes import fit

# In characters and lines: how large it begins, and the least of the list that is always seen.
_WIDTH, _LINES, _FEWEST = 44, 15, 3


class SheetAnswer(Enum):
    """What the clerk may say: the value is what is kept about sheets with the same problems."""

    AUTOMATIC = ""
    LATEST = "latest"
    ALL = "all"
    NAMED = "named"


class SheetsDialog(Dialog):
    """`answer` and `names` are what was chosen; `offered` are the possible answers, the first of them chosen at first.

    `latest`: the sheets that count where only the latest does; `readable`: those that have a heading.
    """

    def __init__(
        self,
        parent: QWidget,
        question: str,
        offered: Sequence[SheetAnswer],
        sheets: Sequence[Sheet],
        *,
        latest: Sequence[str],
        readable: Collection[str],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.SHEETS_TITLE)
        self._question = QLabel(question, wordWrap=True)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        said = {
            SheetAnswer.LATEST: strings.only([name.replace("&", "&&") for name in latest]),
            SheetAnswer.ALL: strings.ALL_COUNT,
            SheetAnswer.AUTOMATIC: strings.AUTOMATIC,
            SheetAnswer.NAMED: strings.NAMED,
        }
        self.buttons = {one: QRadioButton(said[one]) for one in said if one in offered}
        self.ticks = {sheet.name: _tick(sheet, sheet.name in readable) for sheet in sheets}
        self.accept_button, self.leave_button = QPushButton(strings.ANSWER), QPushButton(strings.LEAVE)
        self._lay_out()
        line = self.fontMetrics().lineSpacing()
        fit(self, (self.fontMetrics().horizontalAdvance("汉" * _WIDTH), (_LINES + 2 * len(self.ticks)) * line))
        for button in (*self.buttons.values(), *self.ticks.values()):
            button.toggled.connect(self._judge)
        self.buttons[offered[0]].setChecked(True)

    @property
    def answer(self) -> SheetAnswer:
        """What is chosen."""
        return next(one for one, button in self.buttons.items() if button.isChecked())

    @property
    def names(self) -> list[str]:
        """The sheets that are ticked."""
        return [name for name, tick in self.ticks.items() if tick.isChecked()]

    def _lay_out(self) -> None:
        self._list = QScrollArea(widgetResizable=True)
        inside = QWidget()
        ticks = QVBoxLayout(inside)
        for tick in self.ticks.values():
            ticks.addWidget(tick)
        ticks.addStretch()
        self._list.setWidget(inside)
        self._list.setMinimumHeight(_FEWEST * self.fontMetrics().lineSpacing())
        self.accept_button.setDefault(True)
        self.leave_button.setAutoDefault(False)
        self.accept_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        for widget in (self._question, *self.buttons.values()):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)

    def _judge(self) -> None:
        """The list is for naming only, and then at least one sheet is named."""
        named = self.buttons[SheetAnswer.NAMED].isChecked()
        self._list.setEnabled(named)
        self.accept_button.setEnabled(not named or bool(self.names))


def _tick(sheet: Sheet, readable: bool) -> QCheckBox:
    name = sheet.name.replace("&", "&&")
    why = (sheet.why_not or "").replace("&", "&&")
    tick = QCheckBox(strings.sheet_read(name, sheet.problems) if sheet.used else strings.sheet_left_out(name, why))
    tick.setChecked(sheet.used and readable)
    tick.setEnabled(readable)
    return tick
