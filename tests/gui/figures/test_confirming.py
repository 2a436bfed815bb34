"""Claimed figures in the window: asked about before writing, ticked, corrected, confirmed; printed only then."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.core.errors import CannotWrite
from app.core.told.origin import Origin, OriginKind, from_cell
from app.core.told.sentence import LedgerGap, PrintedGap, ToldDocument, ToldSentence
from app.gui.figures.dialog import FiguresDialog
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.gui.writing.before_writing import BeforeWriting
from tests.gui.clerk import Act, Clerk, said, selected
from tests.gui.fakes import DEADLINE, FULL, SHEET, FakeService
from tests.gui.figures.test_figures import texts

Idle = Callable[[], None]
RULES = 5  # its row


@pytest.fixture
def complete(opened: MainWindow, service: FakeService, idle: Idle) -> MainWindow:
    """Nothing to ask but the figures."""
    service.advice, service.claims.asks = (), True
    for name, text in FULL.items():
        opened.form_page.form.inputs[name].edited.emit(text)
    opened.commands.recheck.trigger()
    idle()
    return opened


@pytest.fixture
def dialog(opened: MainWindow) -> FiguresDialog:
    opened.controllers.figures.open_unconfirmed()
    shown = opened.controllers.figures.dialog
    assert shown
    return shown


def write(window: MainWindow, clerk: Clerk, idle: Idle) -> None:
    clerk.writes(window)
    idle()
    idle()


def asked(clerk: Clerk, button: str, told: list[str]) -> Act:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeWriting)
        told.extend(said(dialog))
        assert clerk.button(dialog, "确认数字").isVisible()
        clerk.press(clerk.button(dialog, button))

    return act


def test_every_candidate_stands_there_with_cell_value_and_reason(dialog: FiguresDialog) -> None:
    assert dialog.figures.row() == RULES
    assert texts(dialog.panel.view) == [
        ["B3 · 整改台账", "8", "修订完善8项制度"],
        ["B5 · 整改台账", "5", "还没有做：拟制定5项制度"],
    ]
    assert dialog.panel.view.boxes.chosen() == [0]
    assert (dialog.panel.sum.text(), dialog.panel.unit.text()) == ("8", "项")
    assert "没有确认的，文件里印成【待补：制度数】" in dialog.panel.caption.text()
    assert [one.accessibleName() for one in (dialog.panel.view, dialog.panel.sum)] == ["台账里的写法", "制度数"]


def test_a_candidate_leads_to_its_cell(opened: MainWindow, dialog: FiguresDialog, clerk: Clerk) -> None:
    clerk.press_row(dialog.panel.view, dialog.panel.view.model().index(1, 2))
    assert selected(opened) == f"{SHEET}!5,2"
    assert dialog.isVisible()


def test_ticked_by_the_keyboard_it_is_added_and_confirmed(
    opened: MainWindow, dialog: FiguresDialog, service: FakeService
) -> None:
    assert dialog.panel.view.hasFocus()
    dialog.panel.view.selectRow(1)
    QTest.keyClick(dialog.panel.view, Qt.Key.Key_Space)
    assert dialog.panel.sum.text() == "13"
    dialog.panel.sum.setFocus()
    QTest.keyClick(dialog.panel.sum, Qt.Key.Key_Return)
    (kept,) = service.claims.kept
    assert (kept.name, str(kept.confirmed)) == ("制度数", "13")
    assert [one.counts for one in kept.candidates] == [True, True]
    assert texts(dialog.figures)[RULES] == ["制度数", "13项（已确认）", "2处写法，计入2处"]
    assert dialog.isVisible()


def test_nothing_moves_under_the_mouse_that_confirms(dialog: FiguresDialog) -> None:
    dialog.stays.setText("很长的一句话，" * 60)
    dialog._say_what_stays()
    dialog.stays.setMinimumHeight(90)
    dialog._say_what_stays()
    assert dialog.stays.minimumHeight() == 90
    for width in (300, dialog.stays.width()):
        dialog.stays.resize(width, 20)
        dialog._say_what_stays()
        assert dialog.stays.minimumHeight() >= dialog.stays.heightForWidth(width)


def test_the_sum_can_be_corrected_and_what_is_no_number_is_said(
    dialog: FiguresDialog, clerk: Clerk, service: FakeService
) -> None:
    dialog.panel.sum.clear()
    clerk.types(dialog.panel.sum, "八")
    clerk.press(dialog.panel.confirm)
    assert dialog.panel.fault.text() == "“制度数”只能写数字，例如 8 或 8项，不能写“八”。"
    assert service.claims.kept == []
    dialog.panel.sum.clear()
    clerk.types(dialog.panel.sum, "9")
    clerk.press(dialog.panel.confirm)
    assert [str(one.confirmed) for one in service.claims.kept] == ["9"]
    assert not dialog.panel.fault.isVisible()


def test_what_is_not_told_in_the_ledger_can_be_given(dialog: FiguresDialog, clerk: Clerk, service: FakeService) -> None:
    clerk.press_row(dialog.figures, dialog.figures.model().index(RULES + 1, 0))
    assert not dialog.panel.view.isVisible()
    dialog.panel.sum.clear()
    clerk.types(dialog.panel.sum, "12万元")
    clerk.press(dialog.panel.confirm)
    assert [(one.name, str(one.confirmed)) for one in service.claims.kept] == [("金额", "120000")]


def test_before_writing_the_clerk_is_asked_and_led_to_them(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    told: list[str] = []
    clerk.then(asked(clerk, "确认数字", told))
    write(complete, clerk, idle)
    assert told == [
        "有1个数字取自进展的文字，还没有确认（括号里是程序认出的合计，可能没有认全）：制度数（8项）。不确认，文件里印成【待补】。"
    ]
    shown = complete.controllers.figures.dialog
    assert shown
    assert (shown.isVisible(), shown.figures.row(), service.written) == (True, RULES, [])
    clerk.press_row(shown.panel.view, shown.panel.view.model().index(0, 1))
    assert complete.pages.currentWidget() is complete.work  # to look a cell up
    clerk.press(shown.panel.confirm)
    clerk.then(clerk.names(""))  # nothing is asked any more
    clerk.press(shown.go_on)
    idle()
    idle()
    assert not shown.isVisible()
    assert complete.pages.currentWidget() is complete.form_page
    assert [one.confirmed for one in service.written] == [{"制度数": Decimal(8), "问责人数": Decimal(2)}]


def test_looked_at_by_the_menu_they_lead_to_no_document(opened: MainWindow, dialog: FiguresDialog) -> None:
    assert dialog.go_on.isVisible()
    opened.commands.figures.trigger()
    assert not dialog.go_on.isVisible()


def test_without_confirming_it_is_written_with_marks(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    clerk.then(asked(clerk, "先不确认，印成【待补】", []), clerk.names(""))
    write(complete, clerk, idle)
    assert [one.confirmed for one in service.written] == [{"问责人数": Decimal(2)}]


def test_it_is_one_question_with_all_the_others(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    told: list[str] = []
    service.claims.asks = True
    clerk.then(asked(clerk, "取消", told))
    write(opened, clerk, idle)
    assert told[0].startswith("台账还有2处必须处理。") and "有1个数字取自进展的文字" in told[0]
    assert service.written == []


def test_what_cannot_be_remembered_holds_for_now_and_is_said(
    opened: MainWindow, dialog: FiguresDialog, clerk: Clerk, service: FakeService
) -> None:
    service.claims.error = CannotWrite("磁盘已满。")
    clerk.press(dialog.panel.confirm)
    assert "磁盘已满。" in opened.messages.text.text()
    assert texts(dialog.figures)[RULES][1] == "8项（已确认）"


def test_what_cannot_be_known_now_is_left_open_and_the_next_one_chosen(
    opened: MainWindow, dialog: FiguresDialog, clerk: Clerk, service: FakeService
) -> None:
    clerk.press(dialog.panel.leave)
    assert texts(dialog.figures)[RULES][1] == "8项（留作【待补】）"
    assert service.claims.kept == [] and dialog.isVisible()
    clerk.press(dialog.panel.confirm)  # known after all
    assert texts(dialog.figures)[RULES][1] == "8项（已确认）"
    assert not dialog.panel.leave.isVisible()


def test_the_words_of_the_document_and_what_stays_open_in_it_are_said(
    opened: MainWindow, dialog: FiguresDialog, clerk: Clerk
) -> None:
    rules, issuer = Origin(OriginKind.FIGURE, "制度数"), Origin(OriginKind.PARTICULAR, "发文机关")
    said = "【待补：发文机关】修订制度【待补：制度数】，"
    gaps = PrintedGap(1, 0, 9, "发文机关", issuer), PrintedGap(1, 13, 21, "制度数", rules)
    told = ToldDocument((ToldSentence(1, said, rules),), (), printed_gaps=gaps)
    figures = opened.controllers.figures
    figures.take_told(told)
    assert dialog.panel.caption.text().startswith(f"文件里写“{said[:-1]}”。制度数：")
    assert dialog.stays.text() == "现在生成，印成【待补】的：制度数1个数字，台账和要素里1处。"
    assert dialog.go_on.text() == "继续生成(&G)"
    figures.open_gap()
    figures.take_told(told)
    asked: list[bool] = []
    figures.others_asked.connect(lambda: asked.append(True))
    assert dialog.go_on.text() == "去补其余1处(&G)"
    clerk.press(dialog.go_on)
    assert asked == [True] and not dialog.isVisible()
    figures.open_gap()
    figures.take_told(ToldDocument((), ()))
    assert not dialog.go_on.isVisible()


def test_what_the_ledger_still_lacks_is_said_before_it_is_asked_where_to_write(
    complete: MainWindow, clerk: Clerk, service: FakeService, idle: Idle, qtbot: QtBot
) -> None:
    service.claims.asks = False
    gap = LedgerGap("还存在的问题", (DEADLINE,)), LedgerGap("佐证材料")
    printed = PrintedGap(1, 0, 1, "还存在的问题", from_cell(DEADLINE))
    service.told_document = ToldDocument((), (), gaps=gap, printed_gaps=(printed,))
    complete.go_to(Step.WRITE)
    live = complete.controllers.live
    live.renew_soon()
    qtbot.waitUntil(lambda: bool(live.ledger_gaps()))
    clerk.then(clerk.answers("去填写"))
    write(complete, clerk, idle)
    assert "台账里还缺：还存在的问题（整改台账!D5）、佐证材料（台账里没有这样一列）。" in clerk.seen[-1]
    assert complete.selection.at == DEADLINE and service.written == []
    qtbot.waitUntil(lambda: bool(live.ledger_gaps()))
    clerk.then(clerk.answers("带【待补】标记生成"), clerk.names(""))
    write(complete, clerk, idle)
    assert len(service.written) == 1
