"""What is typed or pasted on a cell of the table, as in Excel, is for that cell: no row is sought by it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.core.grid import Cell
from app.gui.widgets.table import GridView
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.hands import keyboard
from tests.gui.test_end_to_end import SAMPLES

SHEET = "整改台账"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(real: MainWindow, tmp_path: Path, wait: Callable[[], None]) -> GridView:
    file = tmp_path / "整改台账.xlsx"
    file.write_bytes((SAMPLES / "整改台账.xlsx").read_bytes())
    real.open(file)
    wait()
    return real.work.sheets.views()[0]


def press_cell(table: GridView, clerk: Clerk, row: int, column: int) -> None:
    clerk.press_row(table, table.model().index(row - 1, column - 1))


def noted(window: MainWindow) -> dict[str, str]:
    return {one.mend.cell.address: one.mend.text for one in window.controllers.in_place.changes.all}


def test_digits_typed_on_a_cell_are_its_value(real: MainWindow, table: GridView, clerk: Clerk) -> None:
    press_cell(table, clerk, 55, 9)
    QTest.keyClick(table, Qt.Key.Key_9)
    QTest.keyClicks(real.work.mend_bar.input.line, ".20")
    assert real.selection.at == Cell(SHEET, 55, 9)
    assert real.work.mend_bar.input.text == "9.20"
    QTest.keyClick(keyboard(real), Qt.Key.Key_Return)
    assert noted(real) == {"I55": "2026年9月20日"}
    clerk.then(clerk.answers("不要了，关闭"))


def test_what_is_pasted_on_a_cell_is_its_value(real: MainWindow, table: GridView, clerk: Clerk) -> None:
    QApplication.clipboard().setText("叶青禾")
    press_cell(table, clerk, 12, 8)
    QTest.keyClick(table, Qt.Key.Key_V, CTRL)
    assert (real.work.mend_bar.input.text, real.work.mend_bar.input.touched) == ("叶青禾", True)
    QTest.keyClick(keyboard(real), Qt.Key.Key_Return)
    assert noted(real) == {"H12": "叶青禾"}
    clerk.then(clerk.answers("不要了，关闭"))


def test_characters_of_an_input_method_are_its_value(real: MainWindow, table: GridView, clerk: Clerk) -> None:
    press_cell(table, clerk, 12, 8)
    assert table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    clerk.types(table, "叶")
    assert real.work.mend_bar.input.text == "叶"
    assert QApplication.focusWidget() is real.work.mend_bar.value
    clerk.then(clerk.answers("不要了，关闭"))


def test_a_long_text_is_replaced_and_comes_back_by_undo(real: MainWindow, table: GridView, clerk: Clerk) -> None:
    press_cell(table, clerk, 55, 10)
    area = real.work.mend_bar.area
    before = area.toPlainText()
    assert before
    QTest.keyClick(table, Qt.Key.Key_5)
    assert area.toPlainText() == "5"
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    QTest.keyClick(area, Qt.Key.Key_Z, CTRL)
    assert area.toPlainText() == before


def test_what_is_typed_on_a_chosen_finding_is_for_its_cell(real: MainWindow, table: GridView, clerk: Clerk) -> None:
    QTest.keyClick(real.work.findings.view, Qt.Key.Key_F8)
    at = real.selection.at
    view = real.work.findings.view
    assert QApplication.focusWidget() is view
    QTest.keyClick(view, Qt.Key.Key_9)
    assert real.selection.at == at
    assert real.work.mend_bar.input.text == "9"
    QTest.keyClick(keyboard(real), Qt.Key.Key_Escape)


def test_a_key_that_is_none_of_a_text_stays_with_the_table(real: MainWindow, table: GridView, clerk: Clerk) -> None:
    press_cell(table, clerk, 55, 9)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is table
    assert real.selection.at == Cell(SHEET, 56, 9)
