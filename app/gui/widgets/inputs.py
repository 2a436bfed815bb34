"""The inputs of the form, one a kind of field: a line, a day with its calendar, a longer text, a choice."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.core.days import write_day
from app.core.field import Kind, Particular
from app.gui.shell import looks
from app.gui.shell.theme.icon import icon
from app.gui.widgets import strings
from app.gui.widgets.calendar import pick_day
from app.gui.widgets.drop_down import DropDown
from app.gui.widgets.typed_day import typed_day


class Input(QWidget):
    """One particular's input; `edited` tells every change, `text` and `fill` read and set it.

    `confirmed`: Enter was pressed, and what stands in it can be meant.
    """

    edited = Signal(str)
    confirmed = Signal()

    def __init__(self, particular: Particular) -> None:
        super().__init__()
        self.particular = particular
        # The tabulator comes by way of it to the part that has the keyboard: without a policy Qt leaves it where it
        # was made in the order of all widgets, and from 领导小组组长 went to what was made next, not to what stands next.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def call(self, particular: Particular) -> None:
        """Show it under the name and with the example that its matter (事项) has for it."""
        self.particular = particular
        self.setToolTip(particular.meaning)
        field = self.focusProxy() or self
        field.setAccessibleName(particular.label)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.setPlaceholderText(strings.example(particular.example))

    def text(self) -> str:
        """What stands in it."""
        raise NotImplementedError

    def fill(self, text: str) -> None:
        """Put a text in without telling."""
        raise NotImplementedError


class LineInput(Input):
    """A short text."""

    def __init__(self, particular: Particular) -> None:
        super().__init__(particular)
        self.line = QLineEdit()
        # A file dropped here belongs to the window, which opens it.
        self.line.setAcceptDrops(False)
        self.line.textEdited.connect(lambda _: self.edited.emit(self.text()))
        self.line.returnPressed.connect(self.confirm)
        self.setFocusProxy(self.line)
        self.call(particular)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(2)
        self.row = QHBoxLayout()
        self.row.setSpacing(2)
        self.row.addWidget(self.line)
        self.box.addLayout(self.row)

    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def fill(self, text: str) -> None:
        """Put a text in the line."""
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def confirm(self) -> None:
        """Enter was pressed."""
        self.confirmed.emit()


class DayInput(LineInput):
    """A day: typed as clerks write it, or picked; what is no day is said below, never refused.

    `as_of`: where the calendar begins in an empty field, and whose year is meant where none is typed.
    """

    def __init__(self, particular: Particular) -> None:
        super().__init__(particular)
        self.as_of = date.min
        self.pick = QToolButton()
        self.pick.setIcon(icon("calendar"))
        self.pick.setToolTip(strings.PICK_DAY_BY_KEY)
        self.pick.setAccessibleName(strings.PICK_DAY)
        # Who types days goes from line to line; who would rather pick one by the keyboard has a key for it.
        self.pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        by_key = QShortcut(QKeySequence("Alt+Down"), self.line, context=Qt.ShortcutContext.WidgetShortcut)
        for asked in (self.pick.clicked, by_key.activated):
            asked.connect(self._open_calendar)
        self.row.addWidget(self.pick)
        self.fault = QLabel(strings.DAY_FAULT, wordWrap=True)
        self.fault.hide()
        self.box.addWidget(self.fault)
        self.line.editingFinished.connect(self._judge)
        self.line.textEdited.connect(lambda _: self.fault.hide())

    def fill(self, text: str) -> None:
        """Put a day in."""
        super().fill(text)
        self.fault.hide()

    def text(self) -> str:
        """The day as it is printed, however it is typed; what is no day as it stands."""
        day = self._day()
        return write_day(day) if day else super().text()

    def confirm(self) -> None:
        """What is no day is said first."""
        self._judge()
        if self.fault.isHidden():
            self.confirmed.emit()

    def _day(self) -> date | None:
        return typed_day(self.line.text(), year=self.as_of.year)

    def _judge(self) -> None:
        day = self._day()
        self.fault.setVisible(bool(self.line.text().strip()) and day is None)
        if day:
            self.line.setText(write_day(day))

    def _open_calendar(self) -> None:
        pick_day(self.line, self._day() or self.as_of, self._take)

    def _take(self, day: date) -> None:
        self.fill(write_day(day))
        self.edited.emit(self.text())


class LongInput(Input):
    """A longer text; so many `lines` of it are in sight."""

    lines = 3

    def __init__(self, particular: Particular) -> None:
        super().__init__(particular)
        self.area = QPlainTextEdit()
        self.area.setAcceptDrops(False)
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(self.lines * self.fontMetrics().lineSpacing() + 2 * looks.GAP)
        self.area.textChanged.connect(lambda: self.edited.emit(self.text()))
        self.setFocusProxy(self.area)
        self.call(particular)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.addWidget(self.area)

    def text(self) -> str:
        """What stands in the area."""
        return self.area.toPlainText()

    def fill(self, text: str) -> None:
        """Put a text in the area without telling."""
        blocked = self.area.blockSignals(True)
        self.area.setPlainText(text)
        self.area.blockSignals(blocked)


class ChoiceInput(Input):
    """A choice among a few."""

    def __init__(self, particular: Particular) -> None:
        super().__init__(particular)
        self.choices = DropDown()
        self.choices.addItems(particular.choices)
        self.choices.textActivated.connect(self.edited)
        self.setFocusProxy(self.choices)
        self.call(particular)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.choices)

    def text(self) -> str:
        """What is chosen."""
        return self.choices.currentText()

    def fill(self, text: str) -> None:
        """Choose without telling; an empty text means the first."""
        self.choices.setCurrentIndex(max(0, self.choices.findText(text)))


def input_for(particular: Particular) -> Input:
    """The input for a field's kind."""
    kinds: dict[Kind, type[Input]] = {Kind.DAY: DayInput, Kind.LONG_TEXT: LongInput, Kind.CHOICE: ChoiceInput}
    return kinds.get(particular.kind, LineInput)(particular)
