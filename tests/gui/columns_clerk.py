"""A ledger with two columns 责任人, and how a clerk answers 核对列 with clicks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog
from pytestqt.qtbot import QtBot

from app.core.grid import Grid
from app.gui.ledger.columns_dialog import ColumnsDialog, ColumnsPage
from app.gui.window import MainWindow
from tests.gui.clerk import Act, Clerk

HEADINGS = ("序号", "具体问题", "整改措施", "责任人", "整改时限", "责任人", "备注", "密级")
ROWS = (
    (1, "制度不健全。", "修订制度。", "张三", "2026年9月底前", "李四", None, "内部"),
    (2, "学习不经常。", "制定计划。", "王五", "2026年9月底前", "赵六", None, "内部"),
)
TITLE = ("整改台账", *(None,) * 7)
TWO_OWNERS = Grid("台账", (TITLE, HEADINGS, *ROWS))
CLEAR = Grid("台账", ((*HEADINGS[:5], "配合人"), *(row[:6] for row in ROWS)))
FINGERPRINT = "A:序号|B:具体问题|C:整改措施|D:责任人|E:整改时限|F:责任人|G:备注|H:密级"
BETWEEN_CLICKS_MS = 20
_TRIES = 20


def of_another(name: str, like: Grid) -> Grid:
    """A sheet with the same headings and problems of its own."""
    rows = ((row[0], f"{name}{row[1]}", *row[2:]) if isinstance(row[0], int) else row for row in like.rows)
    return Grid(name, tuple(rows))


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.runner.busy and QApplication.activeModalWidget() is None)


def owner(window: MainWindow) -> str:
    examination = window.session.examination
    assert examination
    return examination.ledger.problems[0].measures[0].owners[0]


def rules(window: MainWindow) -> set[str]:
    examination = window.session.examination
    assert examination
    return {one.finding.rule for one in examination.report.advice}


def page(dialog: QDialog, number: int = 0) -> ColumnsPage:
    assert isinstance(dialog, ColumnsDialog)
    return dialog.pages[number]


def pick(drop_down: QComboBox, text: str) -> None:
    """Chooses as a clerk does: a click opens the list, a click takes the entry."""
    QTest.mouseClick(drop_down, Qt.MouseButton.LeftButton)
    view = drop_down.view()
    index = view.model().index(drop_down.findText(text), 0)
    # Qt takes no click on an entry before a double click would be over, which lasts longer on a busy machine.
    for _ in range(_TRIES):
        QTest.qWait(2 * BETWEEN_CLICKS_MS)
        if view.isVisible():
            view.scrollTo(index)
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        if drop_down.currentText() == text:
            return
    raise AssertionError((drop_down.currentText(), text))


def choosing(clerk: Clerk, choices: Mapping[int, str], button: str, look: Callable[[QDialog], object] = id) -> Act:
    def act(dialog: QDialog) -> None:
        for index, text in choices.items():
            pick(page(dialog).drop_downs[index], text)
        look(dialog)
        clerk.press(clerk.button(dialog, button))

    return act


def shown(dialog: QDialog) -> list[list[str]]:
    view = page(dialog).view
    items = [[view.item(row, column) for column in range(4)] for row in range(view.rowCount())]
    return [[item.text() if item else "" for item in row] for row in items]
