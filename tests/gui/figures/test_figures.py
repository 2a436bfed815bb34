"""统计数字: every figure with its proof; a cell that is chosen is led to in the table."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect

from app.core.figure import plain
from app.gui.figures.dialog import FiguresDialog
from app.gui.widgets.rows import RowsView
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk, selected
from tests.gui.fakes import FIGURES, SHEET, FakeService


@pytest.fixture
def dialog(opened: MainWindow) -> FiguresDialog:
    opened.commands.figures.trigger()
    shown = opened.controllers.figures.dialog
    assert shown
    return shown


def texts(view: RowsView) -> list[list[str]]:
    rows = view.rows
    return [[rows.data(rows.index(row, n)) for n in range(rows.columnCount())] for row in range(rows.rowCount())]


def test_every_figure_says_how_it_was_come_by(dialog: FiguresDialog) -> None:
    assert texts(dialog.figures) == [
        ["问题数", "2个", "数了2个单元格＝完成数1＋推进数1"],
        ["完成数", "1个", "数了1个单元格"],
        ["推进数", "1个", "数了1个单元格"],
        ["完成率", "50%", "完成数1÷问题数2"],
        ["状态不明数", "0个", "台账里没有要计入的。"],
        ["制度数", "8项（待确认）", "2处写法，计入1处"],
        ["金额", "0元", "进展里没有写到"],
        ["问责人数", "2人（已确认）", "1处写法，计入1处"],
    ]


def test_a_figure_shows_its_cells_and_a_cell_leads_to_the_table(
    opened: MainWindow, dialog: FiguresDialog, clerk: Clerk
) -> None:
    assert selected(opened) != f"{SHEET}!4,2"
    clerk.press_row(dialog.figures, dialog.figures.model().index(2, 0))
    assert texts(dialog.cells) == [["B4 · 整改台账", "1", "<b>对账</b>&清理往来款项。"]]
    clerk.press_row(dialog.cells, dialog.cells.model().index(0, 0))
    assert selected(opened) == f"{SHEET}!4,2"
    assert dialog.isVisible()
    table = opened.work.sheets
    assert not dialog.geometry().intersects(QRect(table.mapToGlobal(QPoint()), table.size()))


def test_a_figure_without_cells_says_why(dialog: FiguresDialog, clerk: Clerk) -> None:
    for row, said in ((3, "这个数字由别的数字算出，没有自己的单元格。"), (4, "台账里没有要计入的。")):
        clerk.press_row(dialog.figures, dialog.figures.model().index(row, 0))
        assert dialog.caption.text() == said
        assert not dialog.cells.isVisible()


def test_the_figures_keep_up_with_the_ledger(
    opened: MainWindow, dialog: FiguresDialog, monkeypatch: pytest.MonkeyPatch, qtbot: object
) -> None:
    monkeypatch.setattr(FakeService, "figures", lambda *_: FIGURES[1:2])
    opened.controllers.figures.refresh()
    assert [row[0] for row in texts(dialog.figures)] == ["完成数", "制度数", "金额", "问责人数"]


def test_a_number_is_plain() -> None:
    assert [plain(Decimal(text)) for text in ("362800", "1E+2", "88.89", "50.00", "0")] == [
        "362800", "100", "88.89", "50", "0"
    ]  # fmt: skip
