"""The sheets of a ledger as tabs: each keeps its view through every reading, and the one in sight stays in sight."""

import pytest
from pytestqt.qtbot import QtBot

from app.core.finding import Report
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger
from app.core.sheet import Sheet
from app.gui.ledger.sheets import Sheets
from app.gui.shell.tally import marks_of
from tests.gui.clerk import Clerk


def of(*names: str, text: str = "自查。", file: str = "台账.xlsx") -> Ledger:
    grids = [Grid(name, tuple((n, name, text) for n in range(200))) for name in names]
    return Ledger(file, "", "xlsx", tuple(Sheet(grid.name, True, grid=grid) for grid in grids), ())


@pytest.fixture
def sheets(qtbot: QtBot) -> Sheets:
    made = Sheets()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.show_ledger(of("一月", "二月"), marks_of(of("一月", "二月"), Report()))
    return made


def tabs(sheets: Sheets) -> list[str]:
    return [sheets.tabs.tabText(at) for at in range(sheets.tabs.count())]


def test_a_changed_ledger_keeps_its_views_its_tab_and_where_each_was(sheets: Sheets) -> None:
    sheets.go_to(Cell("二月", 150, 2))
    views = sheets.views()
    place = views[1].visualRect(views[1].currentIndex()).top()
    sheets.show_ledger(of("一月", "二月", text="开展自查。"), marks_of(of("一月", "二月", text="开展自查。"), Report()))
    assert sheets.views() == views
    assert sheets.shown() == "二月"
    assert views[1].cell() == Cell("二月", 150, 2)
    assert views[1].visualRect(views[1].currentIndex()).top() == pytest.approx(place, abs=1)
    assert sheets.text(Cell("二月", 150, 3)) == "开展自查。"


def test_sheets_come_go_and_change_places(sheets: Sheets) -> None:
    sheets.go_to(Cell("二月", 150, 2))
    kept = sheets.views()[1]
    sheets.show_ledger(of("三月", "二月", "四月"), marks_of(of("三月", "二月", "四月"), Report()))
    assert tabs(sheets) == ["三月", "二月", "四月"] and sheets.views()[1] is kept
    sheets.show_ledger(of("二月", "四月", "三月"), marks_of(of("二月", "四月", "三月"), Report()))
    assert tabs(sheets) == ["二月", "四月", "三月"] and sheets.views()[0] is kept
    assert sheets.shown() == "二月"


def test_another_ledger_has_views_of_its_own(sheets: Sheets) -> None:
    sheets.go_to(Cell("二月", 150, 2))
    before = sheets.views()
    sheets.show_ledger(
        of("一月", "二月", file="另一份.xlsx"), marks_of(of("一月", "二月", file="另一份.xlsx"), Report())
    )
    assert not {*before} & {*sheets.views()}
    assert sheets.shown() == "一月" and sheets.views()[0].cell() is None


def test_the_tab_that_comes_to_the_front_tells_its_cell_and_no_other(sheets: Sheets, clerk: Clerk) -> None:
    told: list[Cell] = []
    sheets.go_to(Cell("一月", 3, 2))
    sheets.chosen.connect(told.append)
    sheets.go_to(Cell("二月", 5, 2))
    clerk.press_tab(sheets.tabs, 0)
    assert told == [Cell("二月", 5, 2), Cell("一月", 3, 2)]
