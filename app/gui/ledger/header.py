"""The line on top of an open ledger: open another, check again, the as-of date (核对日期), and on to the document."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.core.days import write_day
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
        self.day.dateChanged.connect(lambda _: self.day_chosen.emit(self._shown()))
        self.on = QPushButton(strings.HEADER_ON)
        self.on.setToolTip(strings.ON_TIP)
        self.on.setDefault(True)
        self.offer = QPushButton()
        self.offer.setToolTip(strings.FILED_TIP)
        self.offer.hide()
        self._offered: date | None = None
        self.offer.clicked.connect(self._take_offer)
        self.day.dateChanged.connect(lambda _: self._compare())
        label = QLabel(strings.AS_OF)
        label.setBuddy(self.day)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(looks.GAP)
        for widget in (self.open, self.recheck):
            row.addWidget(widget)
        row.addSpacing(looks.MARGIN * 2)
        row.addWidget(label)
        row.addWidget(self.day)
        row.addWidget(self.offer)
        row.addStretch()
        row.addWidget(self.on)
        # Where it is narrow its icons speak for the two that stand in the menu as well.
        self._named = {self.open: strings.HEADER_OPEN, self.recheck: strings.HEADER_RECHECK}
        for button, name in self._named.items():
            button.setAccessibleName(name)
        self.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give up words for room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        for button, name in self._named.items():
            button.setText(name)
        if self._row.totalMinimumSize().width() > self.width():
            for button in self._named:
                button.setText("")

    def show_filed(self, day: date | None) -> None:
        """Offer the day on which the ledger says it was filed; None: it says none."""
        if day != self._offered:
            self._offered = day
            self.offer.setText(strings.filed(write_day(day)) if day else "")
            self.offer.setVisible(day is not None and day != self._shown())
            self._fold()
        self._compare()

    def _shown(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _compare(self) -> None:
        """An offer that holds already cannot be taken, but keeps its place under the mouse."""
        self.offer.setEnabled(self._offered != self._shown())

    def _take_offer(self) -> None:
        if self._offered:
            self.day.setDate(QDate(self._offered.year, self._offered.month, self._offered.day))

    def take_day(self) -> None:
        """Take an as-of date that was typed and not yet left."""
        self.day.interpretText()
