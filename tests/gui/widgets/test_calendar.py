"""The calendar: its month as a document writes it, each part as wide in every month."""

from PySide6.QtCore import QDate, QRect
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.gui.widgets.calendar import Calendar


def test_the_month_stands_behind_its_year_and_nothing_moves(qtbot: QtBot) -> None:
    calendar = Calendar()
    qtbot.addWidget(calendar)
    calendar.setSelectedDate(QDate(2026, 8, 31))
    calendar.show()
    qtbot.waitExposed(calendar)
    places: set[tuple[QRect, ...]] = set()
    for month in (9, 10, 11, 12):
        calendar.showNextMonth()
        buttons = sorted(
            (one for one in calendar.findChildren(QToolButton) if one.isVisible()), key=lambda one: one.x()
        )
        assert [one.text() for one in buttons if one.text()] == ["2026年", f"{month}月"]
        places.add(tuple(one.geometry() for one in buttons))
    assert len(places) == 1
