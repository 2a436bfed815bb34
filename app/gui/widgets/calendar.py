"""A month to pick a day from, in the colours of the theme: Qt's own has pictures of its own and a red that dark eats."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.core.finding import Level
from app.gui.shell import looks
from app.gui.shell.theme import tokens
from app.gui.shell.theme.icon import icon
from app.gui.widgets import strings

_DAY = Qt.DayOfWeek
_ARROWS = {"qt_calendar_prevmonth": "back", "qt_calendar_nextmonth": "forward"}
_BAR, _YEAR, _MONTH = "qt_calendar_navigationbar", "qt_calendar_yearbutton", "qt_calendar_monthbutton"
_MENU_ROOM = "汉"


class Calendar(QCalendarWidget):
    """Without the numbers of the weeks, which no office here counts by."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalHeaderFormat(self.VerticalHeaderFormat.NoVerticalHeader)
        weekend = QTextCharFormat()
        weekend.setForeground(looks.of_level(Level.MUST).ink)
        for day in (_DAY.Saturday, _DAY.Sunday):
            self.setWeekdayTextFormat(day, weekend)
        for button in self.findChildren(QToolButton):
            if button.objectName() in _ARROWS:
                button.setIcon(icon(_ARROWS[button.objectName()]))
        self._write_month_as_it_is_printed()

    def _write_month_as_it_is_printed(self) -> None:
        """2026年10月, as in any document, and each part as wide in every month: Qt writes 十月 2026."""
        parts = {one.objectName(): one for one in self.findChildren(QWidget)}
        row, year, month = parts[_BAR].layout(), parts[_YEAR], parts[_MONTH]
        assert isinstance(row, QHBoxLayout) and isinstance(year, QToolButton) and isinstance(month, QToolButton)
        row.removeWidget(month)
        row.insertWidget(row.indexOf(year) + 1, month)
        for number, action in enumerate(month.menu().actions(), 1):
            action.setText(strings.month(number))
        for button, longest in ((year, strings.year(2026)), (month, strings.month(12) + _MENU_ROOM)):
            button.setFixedWidth(button.fontMetrics().horizontalAdvance(longest) + 2 * tokens.CLOSE)

        def write(year_shown: int, month_shown: int) -> None:
            year.setText(strings.year(year_shown))
            month.setText(strings.month(month_shown))

        self.currentPageChanged.connect(write)
        write(self.yearShown(), self.monthShown())


class DayEdit(QDateEdit):
    """A day with its calendar, which is made when it is first asked for: the window is there sooner."""

    _dressed = False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Only the mouse drops it down."""
        if not self._dressed:
            self._dressed = True
            self.setCalendarWidget(Calendar())
        super().mousePressEvent(event)


def pick_day(below: QWidget, shown: date, taken: Callable[[date], None]) -> None:
    """Drop a calendar down below a widget, at a day, and tell the one that was picked."""
    popup = QFrame(below, Qt.WindowType.Popup)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar = Calendar()
    box = QVBoxLayout(popup)
    box.setContentsMargins(1, 1, 1, 1)
    box.addWidget(calendar)
    calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))

    def take(day: QDate) -> None:
        popup.close()
        taken(date(day.year(), day.month(), day.day()))

    calendar.clicked.connect(take)
    calendar.activated.connect(take)
    popup.adjustSize()
    popup.move(_place_for(popup, below))
    popup.show()
    calendar.setFocus()


def _place_for(popup: QWidget, below: QWidget) -> QPoint:
    """Below a widget, or above it where the screen ends before."""
    under = below.mapToGlobal(QPoint(0, below.height()))
    fits = under.y() + popup.height() <= below.screen().availableGeometry().bottom()
    return under if fits else below.mapToGlobal(QPoint(0, -popup.height()))
