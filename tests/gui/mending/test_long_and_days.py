"""在原处补正: long texts beside their findings, cells cleared on purpose, days as they are typed and will be written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget

from app.core.columns import Column, Guess
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.mending.edit import Mend
from app.core.sheet import Sheet
from app.gui.mending import in_place_strings as strings
from app.gui.mending.bar import MendBar
from app.gui.window import MainWindow
from tests.gui import fakes
from tests.gui.clerk import Clerk
from tests.gui.fakes import GRID, SHEET, FakeService
from tests.gui.figures.test_figures import texts

MEASURE, OWNER, FINISHED = Cell(SHEET, 5, 2), Cell(SHEET, 5, 3), Cell(SHEET, 5, 4)
_KEY = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier


def guess(column: Column, at: int) -> Guess:
    return Guess(column, column.label, Cell(SHEET, 2, at), "")


@pytest.fixture(autouse=True)
def _columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small ledger with columns for a measure, its owner and its deadline."""
    made = fakes.a_ledger
    columns = {one: guess(one, at) for one, at in ((Column.MEASURE, 2), (Column.OWNER, 3), (Column.DEADLINE, 4))}

    def with_columns(*args: object) -> Ledger:
        ledger = made(*args)  # type: ignore[arg-type]
        sheet = Sheet(SHEET, True, header_rows=(2,), columns=columns, rows_read=3, grid=ledger.sheets[0].grid)
        return replace(ledger, sheets=(sheet, *ledger.sheets[1:]))

    monkeypatch.setattr(fakes, "a_ledger", with_columns)


def go_to(window: MainWindow, cell: Cell) -> MendBar:
    window.selection.cell.emit(cell)
    bar = window.work.mend_bar
    bar.begin()
    return bar


def listed(window: MainWindow) -> list[str]:
    window.controllers.changes.show_list()
    dialog = window.controllers.changes.dialog
    assert dialog
    return [row[2] for row in texts(dialog.view)]


def test_a_long_text_is_changed_where_it_stands_in_lines(opened: MainWindow, clerk: Clerk) -> None:
    bar = go_to(opened, MEASURE)
    assert opened.focusWidget() is bar.area
    assert bar.area.toPlainText() == "开展自查。"
    assert not opened.work.sheets.cell.isVisible()  # the text stands once
    QTest.keyClick(bar.area, _KEY.Key_Return, _CTRL)
    assert bar.hint.text() == "与台账里写的一样，不用改。"
    QTest.keyClick(bar.area, _KEY.Key_Return)
    clerk.types(bar.area, "每季度一次。")
    QTest.keyClick(bar.area, _KEY.Key_Return, _CTRL)
    assert listed(opened) == ["“开展自查。” → “开展自查。每季度一次。”"]
    [change] = opened.controllers.in_place.changes.all
    assert change.mend.text == "开展自查。\n每季度一次。"
    go_to(opened, OWNER)
    assert opened.work.sheets.cell.isVisible()
    assert not bar.area.isVisible()
    opened.controllers.in_place.undo()


def test_a_cell_is_cleared_by_its_own_button_and_never_by_an_empty_text(opened: MainWindow, clerk: Clerk) -> None:
    bar = go_to(opened, MEASURE)
    bar.area.selectAll()
    QTest.keyClick(bar.area, _KEY.Key_Delete)
    clerk.press(bar.note)
    assert bar.hint.text() == "还没有填内容；这一格要清空的，请按“清空”。"
    assert not opened.controllers.in_place.changes.all
    clerk.press(bar.clear)
    assert listed(opened) == ["“开展自查。” → 清空"]
    assert bar.hint.text() == "已记在修改清单里：“开展自查。” → 清空。"
    clerk.press(bar.back)
    assert listed(opened) == []
    go_to(opened, fakes.OWNER)
    assert not bar.clear.isEnabled()  # there is nothing in it


def test_a_long_change_is_listed_by_what_differs() -> None:
    before = "对2023年以来的会议记录开展一次自查，逐份核对，补充说明材料。"
    one = Mend(MEASURE, before, before.replace("逐份", "逐页"))
    assert strings.change(one) == "“…开展一次自查，逐份核对，补充说明材…” → “…开展一次自查，逐页核对，补充说明材…”"
    assert strings.change(replace(one, text="")) == "“对2023年以来的会议记录开展…” → 清空"


def test_a_day_is_shown_as_it_will_be_written(opened: MainWindow, clerk: Clerk) -> None:
    bar = go_to(opened, FINISHED)
    for typed, said in (
        ("9.", "看不出是哪一天，记下的话照原样写；日期请写成 2026年9月30日、9.30 或 9月底前 的样子。"),
        ("30", "按回车记下：2026年9月30日。"),
        ("前", "按回车记下：2026年9月30日前。"),
    ):
        clerk.types(bar.value, typed)
        assert bar.hint.text() == said
    QTest.keyClick(bar.value, _KEY.Key_Return)
    assert listed(opened) == ["空 → “2026年9月30日前”"]
    opened.controllers.in_place.undo()


def test_the_calendar_begins_at_a_sensible_day(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Callable[[], None]
) -> None:
    bar = go_to(opened, Cell(SHEET, 3, 4))
    assert opens_at(bar, clerk) == QDate(2026, 3, 31)  # its own
    bar = go_to(opened, FINISHED)
    assert opens_at(bar, clerk) == QDate(
        2026, 6, 30
    )  # a blank deadline: the day it is checked at, not a past one above
    QTest.keyClick(bar.value, _KEY.Key_Escape)
    clerk.types(bar.value, "9.30")
    assert opens_at(bar, clerk) == QDate(2026, 9, 30)
    assert bar.value.currentText() == "2026年9月30日"
    QTest.keyClick(bar.value, _KEY.Key_Escape)
    rows = [[None if isinstance(one, date) else one for one in row] for row in GRID.rows]
    service.grid = replace(GRID, rows=tuple(map(tuple, rows)))
    QTest.keyClick(opened, _KEY.Key_F5)
    idle()
    go_to(opened, OWNER)
    bar = go_to(opened, FINISHED)
    assert opens_at(bar, clerk) == QDate(2026, 6, 30)  # the day it is checked at
    QTest.keyClick(bar.value, _KEY.Key_Escape)


def opens_at(bar: MendBar, clerk: Clerk) -> QDate:
    """Where it begins; it is taken, and the keyboard is in the line then."""
    clerk.press(bar.day)
    popup = QApplication.activePopupWidget()
    assert popup
    calendar = popup.findChild(QCalendarWidget)
    assert calendar
    day = calendar.selectedDate()
    calendar.clicked.emit(day)
    return day


def test_escape_leads_back_to_the_findings_or_the_table(opened: MainWindow, clerk: Clerk) -> None:
    findings, table = opened.work.findings.view, opened.work.sheets.views()[0]
    for cell, box, behind in (
        (fakes.DEADLINE, "value", findings),
        (OWNER, "value", table),
        (MEASURE, "area", table),
    ):
        bar = go_to(opened, cell)
        before = bar.input.text
        clerk.types(opened.focusWidget(), "王")
        QTest.keyClick(getattr(bar, box), _KEY.Key_Escape)
        assert opened.focusWidget() is behind
        assert bar.input.text == before


def test_what_is_only_put_in_is_listed_by_itself() -> None:
    before = "修订内部控制手册，对8个流程重新设岗定责。"
    for after in (f"{before}目前手册尚未提交党组会审定。", f"目前手册尚未提交党组会审定。{before}"):
        assert strings.change(Mend(MEASURE, before, after)) == "添上“目前手册尚未提交党组会审定。”"
    assert strings.change(Mend(MEASURE, "待定", "石磊")) == "“待定” → “石磊”"


def test_what_is_said_of_a_cell_is_never_wider_than_its_place(opened: MainWindow) -> None:
    bar, before = opened.work.mend_bar, opened.work.mend_bar.wanted_width()
    bar.say("已记在修改清单里：" + "很长的一句话，" * 40)
    assert bar.wanted_width() == before
