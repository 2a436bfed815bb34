"""The line on top of an open ledger: open another, check again, the as-of date (核对日期), and on to the document."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.gui.ledger import strings
from app.gui.shell import looks
from app.gui.shell.theme.icon import icon
from app.gui.widgets.calendar import DayEdit


class LedgerHeader(QWidget):
    """`day_chosen` tells a new as-of date; `on` leads to the next step."""

    day_chosen = Signal(date)

    def __init__(self, as_of: date) -> None:
        super().__init__()
        self.open = QPushButton(strings.HEADER_OPEN)
        self.recheck = QPushButton(strings.HEADER_RECHECK)
        self.open.setIcon(icon("open"))
        self.recheck.setIcon(icon("recheck"))
        self.open.setToolTip(strings.OPEN_TIP)
        self.recheck.setToolTip(strings.RECHECK_TIP)
        self.day = DayEdit(QDate(as_of.year, as_of.month, as_of.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy年M月d日")
        self.day.setToolTip(strings.AS_OF_TIP)
        self.day.setKeyboardTracking(False)
        self.day.dateChanged.connect(lambda day: self.day_chosen.emit(date(day.year(), day.month(), day.day())))
        self.on = QPushButton(strings.HEADER_ON)
        self.on.setToolTip(strings.ON_TIP)
        self.on.setDefault(True)
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
        row.addWidget(self.on)

    def take_day(self) -> None:
        """Take an as-of date that was typed and not yet left."""
        self.day.interpretText()
