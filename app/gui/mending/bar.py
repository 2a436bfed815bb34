"""The line below the table in which the selected cell is mended: what it is, an input that fits, 同上, 记下."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.days import read_day, write_day
from app.gui.mending import in_place_strings as strings
from app.gui.mending.offer import CellOffer
from app.gui.shell import looks
from app.gui.shell.theme.icon import icon
from app.gui.widgets import strings as widget_strings
from app.gui.widgets.calendar import pick_day
from app.gui.widgets.drop_down import DropDown

_PLACE_WIDTH, _VALUE_WIDTH = "汉" * 8, "汉" * 12


class MendBar(QWidget):
    """`noted` tells the value that the cell on show is to have, `above_asked` that it is that of the cell above,
    `list_asked` that the list of changes is wanted.
    """

    noted = Signal(str)
    above_asked = Signal()
    list_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offer: CellOffer | None = None
        self.place = QLabel()
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self._line = QLineEdit()
        # A file dropped here belongs to the window, which opens it.
        self._line.setAcceptDrops(False)
        self.value = _value_input(self._line)
        self.day = QToolButton()
        self.day.setIcon(icon("calendar"))
        self.day.setToolTip(widget_strings.PICK_DAY)
        self.day.setAccessibleName(widget_strings.PICK_DAY)
        self.above, self.note = QPushButton(strings.SAME_AS_ABOVE), QPushButton(strings.NOTE)
        self.above.setToolTip(strings.SAME_AS_ABOVE_HINT)
        self.list = QPushButton()
        self.hint = looks.mute(QLabel())
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self._line.returnPressed.connect(self._note)
        self.note.clicked.connect(self._note)
        self.above.clicked.connect(self.above_asked)
        self.day.clicked.connect(self._pick_day)
        self.list.clicked.connect(self.list_asked)
        self._lay_out()
        self.show_count(0)
        self.show_offer(None, "", strings.NOTHING_SELECTED)

    def show_offer(self, offer: CellOffer | None, value: str, hint: str) -> None:
        """Show another cell, with the value already noted for it; of the same cell, what was typed stays."""
        before, self._offer = self._offer, offer
        self.say(hint)
        if offer and before and (before.cell, before.before) == (offer.cell, offer.before):
            return
        self.place.setText(strings.place(offer.cell, offer.label) if offer else strings.NO_CELL)
        self.value.clear()
        self.value.addItems(offer.choices if offer else [])
        self.value.setCurrentIndex(-1)
        self.fill(value)
        self._line.setPlaceholderText(strings.now_says(offer.before) if offer else "")
        self.value.setAccessibleName(f"{strings.VALUE} {self.place.text()}")
        self.day.setVisible(offer is not None and offer.is_day)
        self.allow(offer is not None)

    def allow(self, allowed: bool) -> None:
        """Whether the cell on show can be mended at all."""
        for widget in (self.value, self.day, self.note):
            widget.setEnabled(allowed)
        self.above.setEnabled(allowed and self._offer is not None and self._offer.above is not None)

    def fill(self, value: str) -> None:
        """Put a value into the input."""
        self.value.setEditText(value)

    def say(self, hint: str) -> None:
        """Say something about the cell, in one line."""
        self.hint.setText(hint)
        self.hint.setToolTip(hint)

    def show_count(self, count: int) -> None:
        """Tell how many changes are on the list."""
        self.list.setText(strings.list_button(count))
        self.list.setEnabled(count > 0)

    def begin(self) -> None:
        """Give the input the keyboard."""
        if self.value.isEnabled():
            self.value.setFocus()

    def _lay_out(self) -> None:
        metrics = self.fontMetrics()
        self.place.setMinimumWidth(metrics.horizontalAdvance(_PLACE_WIDTH))
        self.value.setMinimumWidth(metrics.horizontalAdvance(_VALUE_WIDTH))
        self.hint.setMinimumWidth(1)
        row = QHBoxLayout()
        row.addWidget(self.place)
        row.addWidget(self.value, 1)
        for widget in (self.day, self.above, self.note, self.list):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, looks.GAP)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.hint)

    def _note(self) -> None:
        text = self.value.currentText().strip()
        if self._offer is None or not self.value.isEnabled():
            return
        if not text:
            self.say(strings.EMPTY_VALUE)
        elif text == self._offer.before:
            self.say(strings.SAME)
        else:
            self.noted.emit(text)

    def _pick_day(self) -> None:
        pick_day(self.value, read_day(self.value.currentText()), lambda day: self.fill(write_day(day)))


def _value_input(line: QLineEdit) -> DropDown:
    value = DropDown()
    value.setEditable(True)
    value.setLineEdit(line)
    value.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    value.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    completer = QCompleter(value.model(), value)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    value.setCompleter(completer)
    return value
