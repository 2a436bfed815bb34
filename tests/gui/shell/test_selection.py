"""One selection: table, list and cell box show the same cell and finding, whatever was pressed, decided or read again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.core.finding import Advice, Finding, Level
from app.core.grid import Cell, Grid, Merge
from app.gui.shell.selection import Selection, find_again, next_left
from app.gui.shell.steps import Step
from app.gui.widgets.findings_list import Row
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk, selected
from tests.gui.fakes import ALL, DEADLINE, GRID, MUST, NO_DAY, OF_FIELD, OF_NONE, OWNER, SHEET, WARN, FakeService

Idle = Callable[[], None]
OTHER = Advice(Finding("owner-odd", Level.INFO, OWNER), "责任人的写法少见。", "核对。")


def press_cell(window: MainWindow, clerk: Clerk, row: int, column: int) -> None:
    view = window.work.sheets.views()[0]
    clerk.press_row(view, view.model().index(row - 1, column - 1))


def press_finding(window: MainWindow, clerk: Clerk, row: Row) -> None:
    findings = window.work.findings
    clerk.press_row(findings.view, findings.model.index(findings.model.rows.index(row)))


def recheck(window: MainWindow, idle: Idle) -> None:
    window.commands.recheck.trigger()
    idle()


def shown(window: MainWindow) -> tuple[str, object, str]:
    """Where the table is, what the list has chosen, and the address in the cell box."""
    work = window.work
    assert work.findings.chosen_row() is not None or not work.findings.aside.isEnabled()
    return selected(window), work.findings.chosen_row(), work.sheets.cell.address.text()


def test_a_press_on_a_red_cell_chooses_its_finding(opened: MainWindow, clerk: Clerk) -> None:
    press_cell(opened, clerk, 3, 3)
    assert shown(opened) == (f"{SHEET}!3,3", MUST, "C3")
    press_cell(opened, clerk, 5, 4)
    assert shown(opened) == (f"{SHEET}!5,4", NO_DAY, "D5")
    assert opened.work.findings.fix.text() == "怎么处理：填写整改时限。"


def test_a_press_on_a_cell_without_a_finding_leaves_none_chosen(opened: MainWindow, clerk: Clerk) -> None:
    press_finding(opened, clerk, MUST)
    press_cell(opened, clerk, 5, 2)
    assert shown(opened) == (f"{SHEET}!5,2", None, "B5")


def test_a_press_on_the_cell_the_table_is_at_takes_its_finding_back(opened: MainWindow, clerk: Clerk) -> None:
    press_finding(opened, clerk, MUST)
    press_finding(opened, clerk, OF_NONE)
    press_cell(opened, clerk, 3, 3)
    assert shown(opened) == (f"{SHEET}!3,3", MUST, "C3")


def test_the_keys_in_the_table_move_the_list(opened: MainWindow, clerk: Clerk) -> None:
    press_cell(opened, clerk, 3, 3)
    QTest.keyClick(opened.work.sheets.views()[0], Qt.Key.Key_Right)
    assert shown(opened) == (f"{SHEET}!3,4", WARN, "D3")


def test_of_several_findings_of_a_cell_the_chosen_one_stays(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.advice = (*ALL, OTHER)
    recheck(opened, idle)
    press_finding(opened, clerk, OTHER)
    press_cell(opened, clerk, 3, 3)
    assert shown(opened)[1] == OTHER
    press_cell(opened, clerk, 5, 4)
    press_cell(opened, clerk, 3, 3)
    assert shown(opened)[1] == MUST


def test_a_cell_that_a_finding_of_its_heading_speaks_of_chooses_it_and_stays(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    of_column = Advice(Finding("column", Level.WARN, Cell(SHEET, 2, 2), cells=(Cell(SHEET, 5, 2),)), "这一栏。", "改。")
    service.advice = (of_column,)
    recheck(opened, idle)
    press_cell(opened, clerk, 5, 2)
    assert shown(opened) == (f"{SHEET}!5,2", of_column, "B5")
    press_finding(opened, clerk, of_column)
    assert shown(opened) == (f"{SHEET}!2,2", of_column, "B2")


def test_a_finding_below_a_merge_is_that_of_the_cell_that_shows(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    below = Advice(Finding("merged", Level.WARN, Cell(SHEET, 4, 1)), "合并了。", "改。")
    service.advice = (below,)
    recheck(opened, idle)
    press_finding(opened, clerk, below)
    assert shown(opened) == (f"{SHEET}!3,1", below, "A3")
    press_cell(opened, clerk, 5, 2)
    press_cell(opened, clerk, 3, 1)
    assert shown(opened) == (f"{SHEET}!3,1", below, "A3")


def test_what_leads_to_a_cell_chooses_its_finding(opened: MainWindow) -> None:
    opened.selection.cell.emit(DEADLINE)
    assert shown(opened) == (f"{SHEET}!5,4", NO_DAY, "D5")


def test_a_finding_set_aside_and_taken_back_leaves_list_and_table_at_one_place(
    opened: MainWindow, clerk: Clerk, service: FakeService
) -> None:
    press_cell(opened, clerk, 3, 3)
    clerk.then(clerk.answers("确定", "已请示"))
    clerk.press(opened.work.findings.aside)
    assert shown(opened) == (f"{SHEET}!5,4", NO_DAY, "D5")
    clerk.then(clerk.answers("确定", "已请示"))
    clerk.press(opened.work.findings.aside)
    assert [one.advice for one in service.aside] == [MUST, NO_DAY]
    assert shown(opened) == (f"{SHEET}!3,4", WARN, "D3")
    QTest.keyClick(opened.work.findings.view, Qt.Key.Key_End)
    QTest.keyClick(opened.work.findings.view, Qt.Key.Key_Return)
    press_finding(opened, clerk, service.aside[0])
    assert selected(opened) == f"{SHEET}!3,3"
    clerk.press(opened.work.findings.aside)
    assert shown(opened) == (f"{SHEET}!3,3", MUST, "C3")


def test_where_nothing_changed_f5_leaves_everything_where_it_is(opened: MainWindow, clerk: Clerk, idle: Idle) -> None:
    for advice in ALL:
        press_finding(opened, clerk, advice)
        before = shown(opened)
        recheck(opened, idle)
        assert shown(opened) == before


def test_a_ledger_that_changed_keeps_view_cell_finding_widths_and_place(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    many = tuple((n, f"第{n}个问题", None, "2026年6月30日") for n in range(300))
    service.grid = Grid(SHEET, (*GRID.rows, *many), GRID.merges)
    of_row = Advice(Finding("owner-missing", Level.MUST, Cell(SHEET, 200, 3), "问题199"), "责任人没有填写。", "填写。")
    service.advice = (*ALL, of_row)
    recheck(opened, idle)
    (view,) = opened.work.sheets.views()
    press_finding(opened, clerk, of_row)
    view.setColumnWidth(1, 333)
    top = view.visualRect(view.currentIndex()).top()
    changed = tuple((n, f"第{n}个问题，" * (n % 5 + 1), "李强", None) for n in range(320))
    service.grid = Grid(SHEET, (*GRID.rows, *changed), (*GRID.merges, Merge(100, 2, 101, 2)))
    service.advice = (of_row, NO_DAY)
    recheck(opened, idle)
    assert opened.work.sheets.views() == [view]
    assert shown(opened) == (f"{SHEET}!200,3", of_row, "C200")
    assert view.columnWidth(1) == 333
    assert view.model().rowCount() == len(GRID.rows) + 320
    assert view.rowSpan(99, 1) == 2
    assert view.visualRect(view.currentIndex()).top() == pytest.approx(top, abs=1)
    assert view.model().index(199, 2).data() == "李强"


def test_a_finding_that_was_mended_leaves_the_cell_and_what_it_has_left(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    press_finding(opened, clerk, MUST)
    service.advice = (NO_DAY, OTHER)
    recheck(opened, idle)
    assert shown(opened) == (f"{SHEET}!3,3", OTHER, "C3")
    service.advice = (NO_DAY,)
    recheck(opened, idle)
    assert shown(opened) == (f"{SHEET}!3,3", None, "C3")


def test_a_finding_whose_days_count_on_is_still_the_same(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    press_finding(opened, clerk, WARN)
    later = replace(WARN, message="问题1：已逾期92天。")
    service.advice = (MUST, later)
    recheck(opened, idle)
    assert shown(opened) == (f"{SHEET}!3,4", later, "D3")


def test_a_cell_that_is_gone_leaves_the_table_at_the_last_row(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    press_finding(opened, clerk, NO_DAY)
    service.grid, service.advice = Grid(SHEET, GRID.rows[:4], GRID.merges), (MUST,)
    recheck(opened, idle)
    where, row, address = shown(opened)
    assert (where, row, address) == (f"{SHEET}!4,4", None, "D4")


def test_another_ledger_begins_without_a_selection(opened: MainWindow, clerk: Clerk, ledger: Path, idle: Idle) -> None:
    press_finding(opened, clerk, MUST)
    other = ledger.with_name("另一份.xlsx")
    other.write_bytes(b"another")
    opened.open(other)
    idle()
    assert (opened.selection.at, opened.selection.finding) == (None, None)
    assert opened.work.findings.chosen_row() is None
    assert opened.work.sheets.cell.address.text() == ""


def test_a_finding_of_a_field_gives_its_field_the_keyboard_and_not_the_line_of_the_last_cell(
    opened: MainWindow, clerk: Clerk
) -> None:
    field = opened.form_page.form.inputs["反馈日期"]
    press_finding(opened, clerk, MUST)
    press_finding(opened, clerk, OF_FIELD)
    assert opened.pages.currentWidget() is opened.form_page
    assert field.isAncestorOf(opened.focusWidget() or opened)
    opened.go_to(Step.CHECK)
    opened.form_page.form.rows["反馈日期"].show_no_mark()
    QTest.keyClick(opened.work.findings.view, Qt.Key.Key_Return)
    assert opened.pages.currentWidget() is opened.work and not opened.work.mend_bar.isAncestorOf(opened.focusWidget())


def test_what_was_answered_goes_on_to_the_next_or_to_the_one_before() -> None:
    assert next_left(NO_DAY, ALL, (MUST, WARN, OF_FIELD)) == WARN
    assert next_left(OF_NONE, ALL, (MUST, WARN)) == WARN
    assert next_left(MUST, ALL, ()) is None
    assert find_again(OF_NONE, (MUST,)) is None


def test_without_anyone_to_show_it_a_finding_is_still_chosen() -> None:
    selection = Selection()
    selection.choose_finding(OF_FIELD)
    assert selection.finding == OF_FIELD
