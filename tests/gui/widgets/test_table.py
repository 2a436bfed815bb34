"""The table: values, merges, hidden rows, colours, and its speed on a long sheet."""

import time
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.days import ShownDay, Unit
from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell, Doubt, Grid, Merge, Value
from app.core.ledger import Ledger
from app.core.sheet import Sheet
from app.gui.ledger.sheets import Sheets
from app.gui.shell import looks
from app.gui.shell.tally import marks_of
from app.gui.widgets.grid_model import GridModel, show_cell, show_value
from tests.gui.fakes import ALL, SHEET, a_ledger
from tests.ledger.heading.drawn import drawn
from tests.tables import grid, ledger

ROLE = Qt.ItemDataRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def sheets(qtbot: QtBot) -> Sheets:
    made = Sheets()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.show_ledger(a_ledger(Path("台账.xlsx")), marks_of(a_ledger(Path("台账.xlsx")), Report(ALL)))
    return made


@pytest.mark.parametrize(
    ("value", "doubt", "text"),
    [
        (None, None, ""),
        (3.0, None, "3"),
        (0.5, None, "0.5"),
        (True, None, "是"),
        (date(2026, 6, 30), None, "2026-06-30"),
        (datetime(2026, 6, 30), None, "2026-06-30"),
        (datetime(2026, 6, 30, 9, 5), None, "2026-06-30 09:05"),
        (None, Doubt.ERROR, "（错误值）"),
        ("#N/A", Doubt.ERROR, "（错误值）"),
        (ShownDay(date(2026, 10, 31), "Oct-26", Unit.MONTH), None, "Oct-26"),
        (0.30000000000000004, None, "0.3"),
        (None, Doubt.PICTURE, "（图片）"),
        ("见图", Doubt.PICTURE, "见图（图片）"),
        (None, Doubt.NOT_CALCULATED, "（公式未计算）"),
    ],
)
def test_a_value_is_shown_as_a_clerk_writes_it(value: Value, doubt: Doubt | None, text: str) -> None:
    assert show_value(value, doubt) == text


def test_a_cell_is_shown_as_in_the_ledger() -> None:
    sheet = grid([[0.85, "周敏", ""]], shown={"A1": "85%"}, struck={"B1": "李强", "C1": "旧时限"})
    assert [show_cell(sheet, 1, at) for at in (1, 2, 3)] == ["85%", "周敏", "（已划掉）旧时限"]


def test_only_used_sheets_have_a_tab(sheets: Sheets) -> None:
    assert [sheets.tabs.tabText(i) for i in range(sheets.tabs.count())] == [SHEET]
    assert [view.accessibleName() for view in sheets.views()] == [f"工作表“{SHEET}”"]


def test_columns_have_letters_and_what_they_were_taken_for(sheets: Sheets) -> None:
    model = sheets.views()[0].grid_model
    assert [model.headerData(i, ACROSS) for i in range(4)] == ["A", "B", "C\n责任人", "D"]
    assert [model.headerData(i, DOWN) for i in range(5)] == ["1", "2", "3", "4", "5"]
    assert model.headerData(2, ACROSS, ROLE.ToolTipRole) == "标题是“责任人”"


def test_merged_ranges_are_spans(sheets: Sheets) -> None:
    view = sheets.views()[0]
    assert (view.rowSpan(0, 0), view.columnSpan(0, 0)) == (1, 4)
    assert (view.rowSpan(2, 0), view.columnSpan(2, 0)) == (2, 1)


def test_hidden_rows_are_shown_greyed_and_said(sheets: Sheets) -> None:
    model = sheets.views()[0].grid_model
    assert model.data(model.index(3, 2)) == "张三"
    assert model.data(model.index(3, 2), ROLE.BackgroundRole) == looks.quiet().ground
    assert model.data(model.index(4, 2), ROLE.BackgroundRole) is None
    assert model.headerData(3, DOWN, ROLE.ToolTipRole) == "台账里隐藏的行或列"


def test_faulty_cells_have_their_levels_colour_and_sentence(sheets: Sheets) -> None:
    model = sheets.views()[0].grid_model
    owner, deadline = model.index(2, 2), model.index(2, 3)
    assert model.data(owner, ROLE.BackgroundRole) == looks.of_level(Level.MUST).ground
    assert model.data(deadline, ROLE.BackgroundRole) == looks.of_level(Level.WARN).ground
    assert model.data(owner, ROLE.ToolTipRole) == "必须处理：问题1：责任人没有填写。"


def test_going_to_a_cell_under_a_merge_selects_the_range(sheets: Sheets) -> None:
    told: list[Cell] = []
    sheets.chosen.connect(told.append)
    assert sheets.go_to(Cell(SHEET, 4, 1))
    index = sheets.views()[0].currentIndex()
    assert (index.row(), index.column()) == (2, 0)
    assert told == [Cell(SHEET, 3, 1)]


@pytest.mark.parametrize(
    ("column", "width", "first", "whole"), [(3, 280, 1, True), (3, 380, 2, True), (4, 380, 2, False)]
)
def test_going_to_a_cell_shows_the_column_before_it_whole_where_there_is_room(
    sheets: Sheets, column: int, width: int, first: int, whole: bool
) -> None:
    view = sheets.views()[0]
    for at in range(view.grid.width):
        view.setColumnWidth(at, width)
    QApplication.processEvents()
    sheets.go_to(Cell(SHEET, 3, column))
    across = view.horizontalHeader()
    assert across.logicalIndexAt(0) + 1 == first
    assert (across.sectionViewportPosition(first - 1) == 0) is whole


def test_a_sheet_that_is_not_shown_is_said(sheets: Sheets) -> None:
    assert not sheets.go_to(Cell("说明", 1, 1))


def test_other_findings_on_the_same_values_keep_the_view(sheets: Sheets) -> None:
    view = sheets.views()[0]
    sheets.show_ledger(a_ledger(Path("台账.xlsx")), marks_of(a_ledger(Path("台账.xlsx")), Report()))
    assert sheets.views() == [view]
    assert view.grid_model.data(view.grid_model.index(2, 2), ROLE.BackgroundRole) is None


def test_rows_out_of_sight_are_fitted_bit_by_bit_and_leave_a_chosen_cell_in_sight(sheets: Sheets, qtbot: QtBot) -> None:
    rows = tuple((number, "问题文字" * 20, *[None] * 28) for number in range(300))
    sheets.show_ledger(
        Ledger("a.xlsx", "", "xlsx", (Sheet("台账", True, grid=Grid("台账", rows)),), ()),
        marks_of(Ledger("a.xlsx", "", "xlsx", (Sheet("台账", True, grid=Grid("台账", rows)),), ()), Report()),
    )
    (view,) = sheets.views()
    high = view.rowHeight(0)
    assert view.rowHeight(299) < high
    sheets.go_to(Cell("台账", 200, 2))
    qtbot.waitUntil(lambda: view.rowHeight(299) == high)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_thirty_thousand_rows_are_shown_quickly(sheets: Sheets, qtbot: QtBot) -> None:
    rows = tuple(("1", "问题" * 20, "措施文字" * 12, None, "2026年6月底前") for _ in range(30_000))
    merges = tuple(Merge(r, c, r + 2, c) for r in range(1, 29_998, 3) for c in (1, 2))
    long = Sheet("台账", True, grid=Grid("台账", rows, merges))
    advice = tuple(
        Advice(Finding("owner-missing", Level.MUST, Cell("台账", row, 4)), "责任人是空的。", "填写。")
        for row in range(1, 30_001)
    )
    began = time.perf_counter()
    sheets.show_ledger(
        Ledger("a.xlsx", "", "xlsx", (long,), ()), marks_of(Ledger("a.xlsx", "", "xlsx", (long,), ()), Report(advice))
    )
    assert sheets.go_to(Cell("台账", 29_000, 4))
    qtbot.wait(1)
    # About 0.7 s on the developing machine; ten times that means that something is measured row by row.
    assert time.perf_counter() - began < 7
    assert sheets.views()[0].rowViewportPosition(28_999) >= 0


def test_a_column_that_two_tables_read_in_two_ways_is_named_by_both(qtbot: QtBot) -> None:
    read = ledger(
        drawn("""
        序号 | 问题 | 责任人 | 整改时限 | <
        ^ | ^ | ^ | 月 | 日
        1 | 公文流转偏慢 | 王建国 | 9 | 30
        序号 | 问题 | 整改时限 | 责任人 |
        2 | 会议开得偏多 | 2026年9月30日 | 林芳 |
        """)
    )
    (sheet,) = read.sheets
    assert sheet.grid is not None
    model = GridModel(sheet, sheet.grid, {})
    labels = [model.headerData(at, ACROSS) for at in range(5)]
    assert labels == ["A\n序号", "B\n具体问题", "C\n责任人/整改时限", "D\n整改时限/责任人", "E\n整改时限"]
