"""The line on top: open, check again, the as-of date (核对日期), and the one button that writes."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QPushButton, QWidget

from app.gui import looks, strings
from app.gui.actions import Actions


class Header(QWidget):
    """`day_chosen` tells a new as-of date."""

    day_chosen = Signal(date)

    def __init__(self, actions: Actions, as_of: date) -> None:
        super().__init__()
        self.open = _button(strings.HEADER_OPEN, actions.open.trigger)
        self.recheck = _button(strings.HEADER_RECHECK, actions.recheck.trigger)
        self.recheck.setToolTip(strings.RECHECK_TIP)
        self.write = _button(strings.write_button(0), actions.write.trigger)
        self.open.setToolTip(strings.OPEN_TIP)
        self.write.setToolTip(strings.WRITE_TIP)
        font = self.write.font()
        font.setBold(True)
        self.write.setFont(font)
        self.write.setDefault(True)
        self.day = QDateEdit(QDate(as_of.year, as_of.month, as_of.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy年M月d日")
        self.day.setToolTip(strings.AS_OF_TIP)
        self.day.setKeyboardTracking(False)
        self.day.dateChanged.connect(lambda day: self.day_chosen.emit(date(day.year(), day.month(), day.day())))
        label = QLabel(strings.AS_OF)
        label.setBuddy(self.day)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(looks.GAP)
        for widget in (self.open, self.recheck):
            row.addWidget(widget)
        row.addSpacing(looks.MARGIN * 2)
        row.addWidget(label)
        row.addWidget(self.day)
        row.addStretch()
        row.addWidget(self.write, 0, Qt.AlignmentFlag.AlignRight)

    def take_day(self) -> None:
        """Take an as-of date that was typed and not yet left."""
        self.day.interpretText()

    def show_must(self, count: int) -> None:
        """Say on the button how many findings stop the notice."""
        self.write.setText(strings.write_button(count))


def _button(text: str, pressed: object) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(pressed)
    return button
