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
from app.gui.widgets.sizes import hold_place


class LedgerHeader(QWidget):
    """`day_chosen` tells a new as-of date, `answered` by which of two days is judged: whether by that of the filing; `on`
    leads to the next step.
    """

    day_chosen = Signal(date)
    answered = Signal(bool)

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
        self.question, self.by_filing, self.by_today = QLabel(), QPushButton(), QPushButton()
        # Answered, it leaves the buttons where they are.
        hold_place(self.question)
        self._filed: date | None = None
        self._today = as_of
        self._asks = False
        self.by_filing.clicked.connect(lambda: self._answer(by_filing=True))
        self.by_today.clicked.connect(lambda: self._answer(by_filing=False))
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
        for asking in (self.question, self.by_filing, self.by_today):
            row.addWidget(asking)
            asking.hide()
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
        # Once answered its place stays as it is.
        if self._asks and self._filed:
            self.question.setText(strings.ask_day(write_day(self._filed)))
        if self._is_crowded():
            for button in self._named:
                button.setText("")
        if self._is_crowded() and self.question.text():
            self.question.setText(strings.ASK_DAY_SHORT)

    def _is_crowded(self) -> bool:
        return self._row.totalMinimumSize().width() > self.width()

    def show_day(self, day: date) -> None:
        """Show by which day is judged, without telling it."""
        if day != self._shown():
            blocked = self.day.blockSignals(True)
            self.day.setDate(QDate(day.year, day.month, day.day))
            self.day.blockSignals(blocked)
            self._compare()

    def show_filed(self, day: date | None, today: date, *, asks: bool) -> None:
        """Offer to judge by the day on which the ledger says it was filed, or by today; None: it says none.

        `asks`: what that means is asked, for it was not answered yet.
        """
        if (day, today) != (self._filed, self._today):
            self.question.clear()
        self._filed, self._today = day, today
        offered = day is not None and day != today
        self._asks = asks and offered
        if offered and day:
            self.by_filing.setText(strings.by_filing(day))
            self.by_filing.setToolTip(strings.by_filing_tip(write_day(day)))
            self.by_today.setText(strings.BY_TODAY)
            self.by_today.setToolTip(strings.by_today_tip(write_day(today)))
        for button in (self.by_filing, self.by_today):
            button.setVisible(offered)
        self._fold()
        self.question.setVisible(self._asks)
        self._compare()

    def _shown(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _compare(self) -> None:
        """A day that holds already cannot be taken, but for an answer, and keeps its place under the mouse."""
        self.by_filing.setEnabled(self._asks or self._filed != self._shown())
        self.by_today.setEnabled(self._asks or self._today != self._shown())

    def _answer(self, *, by_filing: bool) -> None:
        day = self._filed if by_filing else self._today
        if day:
            self.show_day(day)
            self.answered.emit(by_filing)

    def take_day(self) -> None:
        """Take an as-of date that was typed and not yet left."""
        self.day.interpretText()
