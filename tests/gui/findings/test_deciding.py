"""不处理 and 恢复检查, by button, menu and keyboard; and the record of what was decided."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from app.core.errors import CannotWrite
from app.core.finding import Advice, Aside
from app.gui.findings.reason_dialog import ReasonDialog
from app.gui.findings.records_dialog import RecordsDialog
from app.gui.window import MainWindow
from tests.gui.clerk import Act, Clerk, selected
from tests.gui.fakes import MUST, NO_DAY, OF_FIELD, OF_NONE, SHEET, WARN, FakeService

Idle = Callable[[], None]
WHY = "已请示分管领导"


def choose(window: MainWindow, clerk: Clerk, text: str) -> None:
    model = window.work.findings.model
    row = next(n for n in range(model.rowCount()) if text in model.data(model.index(n)))
    clerk.press_row(window.work.findings.view, model.index(row))


def rows(window: MainWindow) -> list[str]:
    model = window.work.findings.model
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def giving(clerk: Clerk, reason: str) -> Act:
    return clerk.answers("确定", reason)


def set_aside(window: MainWindow, clerk: Clerk, text: str) -> None:
    choose(window, clerk, text)
    clerk.then(giving(clerk, WHY))
    clerk.press(window.work.findings.aside)


def test_a_finding_set_aside_goes_to_the_end_of_the_list(
    opened: MainWindow, clerk: Clerk, service: FakeService
) -> None:
    set_aside(opened, clerk, MUST.message)
    assert service.aside == [Aside(MUST, WHY)]
    assert clerk.seen[0].startswith(f"C3 · 整改台账\n{MUST.message}\n写明理由后，这一处不再提示")
    assert rows(opened)[:2] == ["必须处理（1处）", NO_DAY.message]
    assert rows(opened)[-1] == "▸ 已写明理由不处理（1处）"
    assert opened.form_page.header.write.text() == "生成整改进展通报（还有1处必须处理）"
    assert opened.work.summary.aside.text() == "另有 1 处已写明理由不处理"
    assert opened.status.text.text() == "C3 · 整改台账 已不处理，理由已记下。"
    assert len(service.examined) == 1


def test_the_next_finding_takes_the_place_of_the_one_set_aside(opened: MainWindow, clerk: Clerk) -> None:
    set_aside(opened, clerk, MUST.message)
    assert opened.work.findings.chosen_row() == NO_DAY
    assert opened.work.findings.fix.text() == "怎么处理：填写整改时限。"
    assert selected(opened) == f"{SHEET}!5,4"


@pytest.mark.parametrize("advice", [OF_FIELD, OF_NONE])
def test_a_finding_without_a_cell_is_set_aside(
    opened: MainWindow, clerk: Clerk, service: FakeService, advice: Advice
) -> None:
    findings = opened.work.findings
    findings.view.setCurrentIndex(findings.model.index(findings.model.rows.index(advice)))
    clerk.then(giving(clerk, WHY))
    opened.commands.aside.trigger()
    assert service.aside == [Aside(advice, WHY)]


def test_those_set_aside_are_unfolded_and_asked_again(opened: MainWindow, clerk: Clerk, service: FakeService) -> None:
    set_aside(opened, clerk, MUST.message)
    choose(opened, clerk, "已写明理由不处理")
    assert rows(opened)[-2:] == ["▾ 已写明理由不处理（1处）", f"{MUST.message}\n理由：{WHY}"]
    choose(opened, clerk, WHY)
    assert selected(opened) == f"{SHEET}!3,3"
    assert opened.work.findings.aside.text() == "恢复检查"
    clerk.press(opened.work.findings.aside)
    assert service.aside == []
    assert rows(opened)[0] == "必须处理（2处）"
    assert opened.work.summary.aside.text() == ""
    assert opened.status.text.text() == "C3 · 整改台账 已恢复检查。"
    assert opened.work.findings.chosen_row() == MUST


def test_the_keyboard_unfolds_and_folds(opened: MainWindow, clerk: Clerk) -> None:
    set_aside(opened, clerk, OF_NONE.message)
    view = opened.work.findings.view
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert rows(opened)[-1].endswith(f"理由：{WHY}")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert rows(opened)[-1] == "▸ 已写明理由不处理（1处）"


def test_everything_set_aside_is_said_beside_the_green_sentence(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.advice = (WARN,)
    opened.commands.recheck.trigger()
    idle()
    set_aside(opened, clerk, WARN.message)
    findings = opened.work.findings
    assert findings.clean.isVisible() and findings.view.isVisible()
    assert "另有 1 处已写明理由不处理。" in findings.clean.text()
    opened.commands.recheck.trigger()
    idle()
    assert opened.status.text.text() == "已核对“台账.xlsx”，没有发现问题，另有 1 处已写明理由不处理。"


def test_without_a_reason_nothing_is_set_aside(opened: MainWindow, clerk: Clerk, service: FakeService) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ReasonDialog)
        assert not dialog.accept_button.isEnabled()
        QTest.keyClick(dialog.reason.line, Qt.Key.Key_Return)
        assert dialog.isVisible()
        clerk.press(dialog.cancel_button)

    choose(opened, clerk, MUST.message)
    clerk.then(look)
    clerk.press(opened.work.findings.aside)
    assert service.aside == []


def test_the_menu_of_a_finding_offers_what_its_buttons_do(
    opened: MainWindow, clerk: Clerk, qtbot: QtBot, service: FakeService
) -> None:
    choose(opened, clerk, NO_DAY.message)
    findings = opened.work.findings
    findings.view.menu_asked.emit(findings.mapToGlobal(findings.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["为什么这样查", "不处理…"]
    clerk.then(giving(clerk, WHY))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[1]).center())
    qtbot.waitUntil(lambda: service.aside == [Aside(NO_DAY, WHY)])


def test_nothing_chosen_is_said(opened: MainWindow) -> None:
    opened.commands.aside.trigger()
    assert opened.status.text.text() == "请先在“核对结果”里选中一处，再点这里。"
    assert not opened.work.findings.aside.isEnabled()


def test_a_journal_that_cannot_be_written_is_said_and_the_finding_stays(
    opened: MainWindow, clerk: Clerk, service: FakeService
) -> None:
    service.error = CannotWrite("记录文件写不进去。")
    set_aside(opened, clerk, MUST.message)
    assert opened.messages.text.text() == "记录文件写不进去。"
    assert rows(opened)[0] == "必须处理（2处）"


def test_what_is_set_aside_while_a_check_runs_is_checked_once_more(
    opened: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot
) -> None:
    service.hold = threading.Event()
    opened.commands.recheck.trigger()
    set_aside(opened, clerk, MUST.message)
    service.hold.set()
    qtbot.waitUntil(lambda: len(service.examined) == 3 and not opened.runner.busy)
    assert rows(opened)[0] == "必须处理（1处）"


def test_the_record_is_shown_the_latest_first(opened: MainWindow, clerk: Clerk) -> None:
    shown: list[list[str]] = []
    details: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RecordsDialog)
        rows = dialog.view.rows
        for row in range(rows.rowCount()):
            shown.append([rows.data(rows.index(row, column)) for column in range(4)])
            clerk.press_row(dialog.view, rows.index(row, 0))
            details.append(dialog.details.toPlainText())
        clerk.press(dialog.close_button)

    clerk.then(look)
    opened.commands.records.trigger()
    assert shown == [
        ["2026-06-30", "带问题生成", "“通报.docx”，2处没有处理", "领导已同意"],
        ["2026-06-29", "生成文件", "“报告.docx”（没有写完）", ""],
        ["2026-06-03", "恢复检查", "D3 · 整改台账", ""],
        ["2026-06-02", "不处理", "通报要素“反馈日期”", "等批复"],
        ["2026-06-01", "不处理", "C3 · 整改台账", "已请示"],
    ]
    assert details[0] == f"文件：{Path('通报.docx')}\n没有处理的问题：\n· 缺责任人。\n· 缺时限。"
    assert details[1] == f"文件：{Path('报告.docx')}（没有写完）"
    assert details[2] == "规则：已逾期\n当时的内容：2026-03-31"
    assert details[4] == "规则：缺责任人\n当时单元格是空的。"


def test_a_journal_that_cannot_be_read_is_said_once(opened: MainWindow, service: FakeService, idle: Idle) -> None:
    service.troubles = ("记录文件有 1 行读不出来，已跳过。",)
    for shown in (True, False):
        opened.messages.hide()
        opened.commands.recheck.trigger()
        idle()
        assert opened.messages.isVisible() is shown
    assert opened.messages.text.text() == service.troubles[0]


def test_the_menu_key_opens_the_menu_at_the_chosen_finding(opened: MainWindow, clerk: Clerk) -> None:
    choose(opened, clerk, NO_DAY.message)
    view = opened.work.findings.view
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, QPoint(), view.mapToGlobal(QPoint())))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    # The screen of tests is narrow, and a menu keeps to it: only the height tells the row.
    assert view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).center()).y() == menu.pos().y()
    menu.close()
