"""Where the clerk is led once a value is noted: down the list as it stands, also to what comes of the value itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.grid import Cell
from app.gui.widgets.findings_list import advice_of
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.hands import keyboard
from tests.gui.mending.test_in_place import choose, note
from tests.gui.test_end_to_end import SAMPLES

SHEET = "整改台账"
FIRST, PAST, AFTER, NUMBER = (Cell(SHEET, *place) for place in ((37, 8), (55, 9), (71, 12), (73, 1)))
Wait = Callable[[], None]
_RETURN = Qt.Key.Key_Return


@pytest.fixture
def shown(real: MainWindow, tmp_path: Path, wait: Wait) -> MainWindow:
    file = tmp_path / "整改台账.xlsx"
    file.write_bytes((SAMPLES / file.name).read_bytes())
    real.open(file)
    wait()
    return real


@pytest.fixture
def counted(shown: MainWindow, qtbot: QtBot) -> Wait:
    return lambda: qtbot.waitUntil(lambda: shown.session.counts_noted and not shown.runner.busy, timeout=10_000)


def listed(window: MainWindow) -> list[str]:
    return [f"{one.mend.cell.address} {one.mend.text}" for one in window.controllers.in_place.changes.all]


def test_a_new_finding_of_a_noted_cell_is_not_passed_over(shown: MainWindow, clerk: Clerk, counted: Wait) -> None:
    note(shown, clerk, PAST, "2026年3月31日")
    counted()
    rules = [one.finding.rule for one in shown.work.sheets.findings_at(PAST)]
    assert rules == ["overdue"]
    rows = [advice_of(row) for row in shown.work.findings.model.rows]
    at = next(n for n, one in enumerate(rows) if one and one.finding.origin == PAST)
    before = rows[at - 1]
    assert before and isinstance(before.finding.origin, Cell)
    choose(shown, clerk, before.finding.origin)
    clerk.types(keyboard(shown), "苏文澜")
    QTest.keyClick(keyboard(shown), _RETURN)
    assert shown.selection.finding and shown.selection.finding.finding.origin == PAST
    assert shown.selection.at == Cell(PAST.sheet, PAST.row, 11)  # where it is told whether it is done
    clerk.then(clerk.answers("不要了，关闭"))


def test_a_date_in_the_column_of_numbers_is_asked_about_first(shown: MainWindow, clerk: Clerk) -> None:
    note(shown, clerk, NUMBER, "2026年9月30日")
    assert listed(shown) == []
    assert shown.work.mend_bar.hint.text() == "“2026年9月30日”不像序号；确要这样写的，再按一次回车。"
    QTest.keyClick(keyboard(shown), _RETURN)
    assert listed(shown) == ["A73 2026年9月30日"]
    clerk.then(clerk.answers("不要了，关闭"))


def test_one_typed_and_left_is_noted_and_told(shown: MainWindow, clerk: Clerk, qtbot: QtBot) -> None:
    choose(shown, clerk, NUMBER)
    clerk.types(shown.focusWidget(), "2026年9月30日")
    choose(shown, clerk, FIRST)
    assert listed(shown) == ["A73 2026年9月30日"]
    qtbot.waitUntil(lambda: "“2026年9月30日”不像序号，请看一看。" in shown.status.text.text())
    clerk.then(clerk.answers("不要了，关闭"))


def test_after_taking_back_enter_goes_on_as_before(
    shown: MainWindow, clerk: Clerk, counted: Wait, qtbot: QtBot
) -> None:
    choose(shown, clerk, FIRST)
    clerk.types(shown.focusWidget(), "石磊")
    QTest.keyClick(keyboard(shown), _RETURN)
    following = shown.selection.at
    assert following != FIRST
    counted()
    QTest.keyClick(keyboard(shown), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.selection.at == FIRST
    qtbot.waitUntil(lambda: shown.status.text.text().startswith("已撤销 H37 的这一处。"))
    clerk.types(keyboard(shown), "石磊")
    QTest.keyClick(keyboard(shown), _RETURN)
    assert shown.selection.at == following
    clerk.then(clerk.answers("不要了，关闭"))


def test_from_what_is_overdue_to_done_and_to_its_day(shown: MainWindow, clerk: Clerk) -> None:
    examination = shown.session.examination
    assert examination
    late = next(one for one in examination.report.advice if one.finding.rule == "overdue")
    assert isinstance(late.finding.origin, Cell)
    row = late.finding.origin.row
    choose(shown, clerk, late.finding.origin)
    also = shown.work.findings.also
    also.cells.popup(also.mapToGlobal(also.rect().bottomLeft()))
    QTest.mouseClick(
        also.cells, Qt.MouseButton.LeftButton, pos=also.cells.actionGeometry(also.cells.actions()[0]).center()
    )
    assert shown.selection.at == Cell(SHEET, row, 11)
    clerk.types(keyboard(shown), "已完成")
    QTest.keyClick(keyboard(shown), _RETURN)
    assert shown.selection.at == Cell(SHEET, row, 12)
    clerk.types(keyboard(shown), "6.18")
    QTest.keyClick(keyboard(shown), _RETURN)
    assert listed(shown) == [f"K{row} 已完成", f"L{row} 2026年6月18日"]
    assert shown.selection.at
    assert shown.selection.at.row != row
    clerk.then(clerk.answers("不要了，关闭"))


def test_a_new_grave_finding_is_said_where_it_may_be_out_of_sight(
    shown: MainWindow, clerk: Clerk, counted: Wait, qtbot: QtBot
) -> None:
    shown.selection.cell.emit(Cell(SHEET, 8, 8))
    clerk.press(shown.work.mend_bar.clear)
    counted()
    qtbot.waitUntil(lambda: "新增的必须处理：" in shown.status.text.text())
    clerk.then(clerk.answers("不要了，关闭"))


def test_what_a_noted_change_brought_up_in_its_row_comes_next_and_once(
    shown: MainWindow, clerk: Clerk, counted: Wait
) -> None:
    as_of = shown.session.as_of
    note(shown, clerk, PAST, f"{as_of.year}年{as_of.month}月{as_of.day}日")
    counted()
    assert [one.finding.rule for one in shown.work.sheets.findings_at(PAST)] == ["due-soon"]
    note(shown, clerk, FIRST, "苏文澜")
    assert shown.selection.finding and shown.selection.finding.finding.rule == "due-soon"
    assert shown.selection.at == Cell(PAST.sheet, PAST.row, 11)  # where it is told whether it is done
    assert [one.text()[:4] for one in shown.work.findings.also.cells.actions()] == ["完成状态", "完成时间", "整改进展"]
    note(shown, clerk, AFTER, "2026年6月18日")
    assert shown.selection.finding and shown.selection.finding.finding.origin != PAST
    clerk.then(clerk.answers("不要了，关闭"))


def test_the_cell_that_may_be_mended_instead_keeps_the_finding_with_its_advice(shown: MainWindow) -> None:
    assert shown.session.examination
    late = next(one for one in shown.session.examination.report.advice if one.finding.rule == "overdue")
    shown.selection.choose_finding(late)
    progress = next(one for one in shown.work.findings.also.cells.actions() if one.text().startswith("整改进展"))
    progress.trigger()
    assert shown.work.mend_bar.place.text().endswith("整改进展")
    assert shown.selection.finding == late
    assert "预计×年×月底完成" in shown.work.findings.fix.text()
