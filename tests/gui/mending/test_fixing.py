"""安全修正: nothing is written before it is listed; what is ticked is made in a copy, and a row leads to its cell."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from app.core.errors import BadOption
from app.gui.mending.fixes_dialog import FixesDialog
from app.gui.widgets.check_rows import CheckRowsView
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk, selected
from tests.gui.fakes import FIXES, SHEET, FakeService
from tests.gui.figures.test_figures import texts

Idle = Callable[[], None]


@pytest.fixture
def dialog(opened: MainWindow, idle: Idle) -> FixesDialog:
    opened.commands.fix.trigger()
    idle()
    shown = opened.controllers.fixing.dialog
    assert shown
    return shown


def tick(view: CheckRowsView, row: int) -> None:
    """Clicks into the box of a row."""
    index = view.model().index(row, 0)
    view.scrollTo(index)
    box = view.visualRect(index)
    half = box.height() // 2
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(half, half))


def test_every_fix_is_listed_and_what_is_left_to_the_clerk_with_its_reason(
    dialog: FixesDialog, service: FakeService
) -> None:
    assert texts(dialog.fixes.view) == [
        ["D4", "文字改成日期", "“2026年5月底前” → 2026年5月31日"],
        ["B5", "删去多余空格、删去重复标点", "“开展 自查。。” → “开展自查。”"],
    ]
    assert texts(dialog.by_hand) == [["B3", "单元格里是公式"]]
    assert dialog.by_hand_title.text() == "要请您自己改的（1处）"
    assert dialog.write.text() == "写修正副本（2处）…"
    assert service.fixed == []


def test_a_row_leads_to_its_cell_which_stays_in_sight(opened: MainWindow, dialog: FixesDialog, clerk: Clerk) -> None:
    clerk.press_row(dialog.fixes.view, dialog.fixes.view.model().index(1, 2))
    assert selected(opened) == f"{SHEET}!5,2"
    assert "原来：开展 自查。。\n改成：开展自查。" in dialog.details.toPlainText()
    clerk.press_row(dialog.by_hand, dialog.by_hand.model().index(0, 1))
    assert selected(opened) == f"{SHEET}!3,2"
    assert dialog.details.toPlainText().endswith("单元格里是公式")
    table = opened.work.sheets
    assert not dialog.geometry().intersects(QRect(table.mapToGlobal(QPoint()), table.size()))
    assert dialog.write.text() == "写修正副本（2处）…"


def test_only_what_is_ticked_is_made_in_the_copy(
    opened: MainWindow, dialog: FixesDialog, clerk: Clerk, service: FakeService, ledger: Path, idle: Idle
) -> None:
    tick(dialog.fixes.view, 0)
    assert dialog.write.text() == "写修正副本（1处）…"
    clerk.then(clerk.names(""))
    clerk.press(dialog.write)
    idle()
    assert clerk.seen == ["台账-修正副本.xlsx"]
    assert service.fixed == [[str(FIXES[1].cell)]]
    assert ledger.read_bytes() == b"a ledger"
    assert not dialog.isVisible()
    said = "已生成“台账-修正副本.xlsx”。修正了1处，列在工作表“修正清单”里；台账没有改。"
    said += "要用改好的，请按“打开台账…”打开这份副本。"
    assert opened.messages.text.text() == said
    assert clerk.button(opened.messages, "打开(").isVisible()


def test_all_none_and_the_space_bar(dialog: FixesDialog, clerk: Clerk) -> None:
    clerk.press(dialog.fixes.none)
    assert not dialog.write.isEnabled()
    clerk.press_row(dialog.fixes.view, dialog.fixes.view.model().index(1, 2))
    QTest.keyClick(dialog.fixes.view, Qt.Key.Key_Space)
    assert [one.cell for one in dialog.chosen()] == [FIXES[1].cell]
    clerk.press(dialog.fixes.all)
    assert len(dialog.chosen()) == 2


def test_where_all_is_left_to_the_clerk_nothing_can_be_written(
    opened: MainWindow, service: FakeService, idle: Idle
) -> None:
    service.fixes = FIXES[2:]
    opened.commands.fix.trigger()
    idle()
    dialog = opened.controllers.fixing.dialog
    assert dialog
    assert dialog.nothing.isVisible()
    assert not dialog.fixes.isVisible()
    assert not dialog.write.isEnabled()


def test_a_ledger_without_slips_says_so(opened: MainWindow, service: FakeService, idle: Idle) -> None:
    service.fixes = ()
    opened.commands.fix.trigger()
    idle()
    assert opened.controllers.fixing.dialog is None
    assert opened.status.text.text() == "没有可以放心修正的单元格。"


def test_a_format_that_cannot_be_fixed_is_one_sentence(opened: MainWindow, service: FakeService, idle: Idle) -> None:
    service.error = BadOption("不能写修正副本；请另存为 .xlsx。")
    opened.commands.fix.trigger()
    idle()
    assert opened.messages.text.text() == "不能写修正副本；请另存为 .xlsx。"
    assert opened.controllers.fixing.dialog is None


def test_looking_for_fixes_can_be_cancelled(opened: MainWindow, service: FakeService, clerk: Clerk, idle: Idle) -> None:
    service.hold = threading.Event()
    opened.commands.fix.trigger()
    clerk.press(opened.status.cancel)
    idle()
    assert opened.status.text.text() == "已取消。"
    assert opened.controllers.fixing.dialog is None


def test_the_list_goes_when_the_ledger_is_another_one(
    opened: MainWindow, dialog: FixesDialog, service: FakeService, idle: Idle
) -> None:
    opened.commands.recheck.trigger()
    idle()
    assert dialog.isVisible()
    service.digest = "another"
    opened.commands.recheck.trigger()
    idle()
    assert not dialog.isVisible()
