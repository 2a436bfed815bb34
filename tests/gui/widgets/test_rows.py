"""A table of texts: what the keyboard comes to is told, and looks chosen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.widgets.rows import RowsView


def test_the_tabulator_comes_to_a_row_that_looks_chosen(qtbot: QtBot) -> None:
    view = RowsView(("名称", "数值"), "表")
    qtbot.addWidget(view)
    view.show_rows(3, lambda row: (f"第{row}行", str(row)))
    view.show()
    told: list[int] = []
    view.chosen.connect(told.append)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert told == [0]
    assert {index.row() for index in view.selectedIndexes()} == {0}
    assert len(view.selectedIndexes()) == 2
