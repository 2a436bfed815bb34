"""生成通报: what is asked before, where it is written, and what is told after."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.core.errors import UnreadableLedger
from app.core.grid import Cell
from app.core.told.sentence import LedgerGap, ToldDocument
from app.gui.window import MainWindow
from app.gui.writing.before_writing import BeforeWriting
from tests.gui.clerk import Clerk, selected
from tests.gui.conftest import AS_OF
from tests.gui.fakes import FULL, MUST, SHEET, FakeService

Idle = Callable[[], None]
WHY = "已请示分管领导"


def test_the_write_button_says_how_many_must_be_dealt_with(opened: MainWindow) -> None:
    assert opened.form_page.header.write.text() == "生成整改进展通报（还有2处必须处理）"


def write(window: MainWindow, clerk: Clerk, idle: Idle) -> None:
    clerk.writes(window)
    idle()


def test_going_to_mend_writes_nothing(opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle) -> None:
    clerk.then(clerk.answers("去补正"))
    write(opened, clerk, idle)
    assert service.written == []
    assert selected(opened) == f"{SHEET}!3,3"
    assert clerk.seen[0].startswith(
        "台账还有2处必须处理。\n· C3 · 整改台账：问题1：责任人没有填写。\n· D5 · 整改台账：问题2：整改时限没有填写。\n"
        f"还缺{len(FULL)}项"
    )


def test_missing_particulars_are_named_and_led_to(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.advice = ()
    opened.commands.recheck.trigger()
    idle()
    for name, text in FULL.items():
        if name not in ("联系电话", "成文日期"):
            opened.form_page.form.inputs[name].edited.emit(text)
    clerk.then(clerk.answers("去填写"))
    write(opened, clerk, idle)
    assert clerk.seen[0].startswith("还缺2项通报要素：联系电话、成文日期。")
    assert opened.focusWidget() is opened.form_page.form.inputs["联系电话"].focusProxy()
    assert service.written == []


@pytest.mark.parametrize("answer", ["取消", "带【待补】标记生成"])
def test_nothing_is_written_without_a_place(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle, answer: str
) -> None:
    clerk.then(clerk.answers(answer, WHY), *([clerk.leaves] if answer != "取消" else []))
    write(opened, clerk, idle)
    assert service.written == []


def test_the_notice_is_written_despite_findings_when_chosen(
    opened: MainWindow, clerk: Clerk, service: FakeService, ledger: Path, idle: Idle
) -> None:
    clerk.then(clerk.answers("带【待补】标记生成", WHY), clerk.names(""))
    write(opened, clerk, idle)
    out = ledger.with_name("台账-整改进展通报.docx")
    assert [(one.out, one.overwrite) for one in service.written] == [(out, False)]
    assert [(one.despite_findings, one.reason, one.day) for one in service.written] == [(True, WHY, AS_OF)]
    assert opened.messages.text.text() == "已生成“台账-整改进展通报.docx”。"
    assert opened.commands.print.isEnabled()


def test_what_could_not_be_recorded_is_said_with_what_was_written(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.unrecorded = ("文件已写好，但没有记入记录：磁盘已满。",)
    clerk.then(clerk.answers("带【待补】", WHY), clerk.names(""))
    write(opened, clerk, idle)
    assert opened.messages.text.text() == ("已生成“台账-整改进展通报.docx”。\n文件已写好，但没有记入记录：磁盘已满。")


def test_what_the_ledger_has_to_fill_is_said_with_what_was_written(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.told_document = ToldDocument((), (), (LedgerGap("整改时限", (Cell(SHEET, 8, 9),)),))
    service.uneven = "问责的各类之和3人，比问责人数2人多1人，同一人受两种处理的请核对。"
    clerk.then(clerk.answers("带【待补】", WHY), clerk.names(""))
    write(opened, clerk, idle)
    assert opened.messages.text.text().splitlines()[1:] == [
        f"文中还有【待补】，要在台账里补：整改时限（{SHEET}!I8）；补上以后再生成一次。",
        service.uneven,
    ]


def test_a_file_that_exists_is_overwritten_only_when_confirmed(
    opened: MainWindow, clerk: Clerk, service: FakeService, ledger: Path, idle: Idle
) -> None:
    taken = ledger.with_name("旧通报.docx")
    taken.write_bytes(b"old")
    clerk.then(clerk.answers("带【待补】", WHY), clerk.names(str(taken)), clerk.answers("否"), clerk.leaves)
    write(opened, clerk, idle)
    assert taken.read_bytes() == b"old"
    clerk.then(clerk.answers("带【待补】", WHY), clerk.names(str(taken)), clerk.answers("是"))
    write(opened, clerk, idle)
    assert [(one.out, one.overwrite) for one in service.written] == [(taken, True)]


def test_a_ledger_changed_since_is_checked_first_and_the_clerk_told(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.is_changed, service.advice = True, (MUST,)
    clerk.then(clerk.answers("取消"))
    write(opened, clerk, idle)
    assert len(service.examined) == 2
    assert clerk.seen[0].startswith("台账在打开以后改动过，已重新读取并核对。\n台账还有1处必须处理。")
    assert opened.form_page.header.write.text() == "生成整改进展通报（还有1处必须处理）"


def test_a_changed_ledger_without_findings_is_told_too(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    for name, text in FULL.items():
        opened.form_page.form.inputs[name].edited.emit(text)
    service.is_changed, service.advice = True, ()
    clerk.then(clerk.answers("继续生成"), clerk.names(""))
    write(opened, clerk, idle)
    assert clerk.seen[0] == "台账在打开以后改动过，已重新读取并核对。\n没有必须处理的问题。"
    assert [(one.despite_findings, one.reason, one.day) for one in service.written] == [(False, "", AS_OF)]
    assert len(service.written) == 1


@pytest.mark.parametrize("name", ["", "长" * 90 + ".docx"], ids=["proposed", "too long"])
def test_a_writing_error_is_shown(
    name: str, opened: MainWindow, clerk: Clerk, service: FakeService, ledger: Path, idle: Idle
) -> None:
    def break_it(dialog: QDialog) -> None:
        service.error = UnreadableLedger("磁盘已满。")
        clerk.names(name and str(ledger.with_name(name)))(dialog)

    clerk.then(clerk.answers("带【待补】", WHY), break_it)
    write(opened, clerk, idle)
    assert opened.messages.text.text() == "磁盘已满。"


def test_an_as_of_date_typed_and_not_left_counts_when_writing(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    line = opened.work.header.day.lineEdit()
    line.setText("2026年3月1日")
    clerk.then(clerk.answers("取消"))
    opened.commands.write.trigger()
    idle()
    assert service.examined[-1][1].as_of == date(2026, 3, 1)


def test_writing_despite_findings_waits_for_a_reason(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    states: list[tuple[bool, bool]] = []

    def try_it(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeWriting)
        line = dialog.reason.line
        states.append((dialog.write.isEnabled(), dialog.mend.isDefault()))
        clerk.types(line, "  ")
        states.append((dialog.write.isEnabled(), dialog.mend.isDefault()))
        clerk.types(line, WHY)
        states.append((dialog.write.isEnabled(), dialog.mend.isDefault()))
        QTest.keyClick(line, Qt.Key.Key_Return)

    clerk.then(try_it, clerk.names(""))
    write(opened, clerk, idle)
    assert states == [(False, True), (False, True), (True, False)]
    assert [(one.despite_findings, one.reason, one.day) for one in service.written] == [(True, WHY, AS_OF)]


def test_a_reason_given_before_is_at_hand(opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeWriting)
        assert dialog.reason.text() == ""
        dialog.reason.setFocus()
        QTest.keyClick(dialog.reason, Qt.Key.Key_Down)
        clerk.press(dialog.write)

    clerk.then(choose, clerk.names(""))
    write(opened, clerk, idle)
    assert [(one.despite_findings, one.reason, one.day) for one in service.written] == [(True, "上次的理由", AS_OF)]


def test_without_findings_no_reason_is_asked_and_none_recorded(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.advice = ()
    opened.commands.recheck.trigger()
    idle()
    clerk.then(clerk.answers("带【待补】"), clerk.names(""))
    write(opened, clerk, idle)
    assert "理由" not in clerk.seen[0]
    assert [(one.despite_findings, one.reason, one.day) for one in service.written] == [(False, "", AS_OF)]


@pytest.fixture
def held(opened: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot) -> MainWindow:
    """A window in which writing has begun and does not end by itself."""

    def hold(dialog: QDialog) -> None:
        service.hold = threading.Event()
        clerk.names("")(dialog)

    clerk.then(clerk.answers("带【待补】", WHY), hold)
    clerk.writes(opened)
    qtbot.waitUntil(lambda: opened.status.text.text() == "正在生成文件…")
    return opened


def test_closing_the_window_stops_a_writing_under_way(held: MainWindow, service: FakeService) -> None:
    held.close()
    assert not held.isVisible()
    assert service.written == []


def test_writing_can_be_cancelled(held: MainWindow, clerk: Clerk, service: FakeService, idle: Idle) -> None:
    clerk.press(held.status.cancel)
    idle()
    assert held.status.text.text() == "已取消。"
    assert service.written == []


def test_the_figures_are_at_hand_after_writing(opened: MainWindow, clerk: Clerk, idle: Idle) -> None:
    clerk.then(clerk.answers("带【待补】", WHY), clerk.names(""))
    write(opened, clerk, idle)
    clerk.press(clerk.button(opened.messages, "统计数字"))
    assert opened.controllers.figures.dialog and opened.controllers.figures.dialog.isVisible()


DAYS = ("成文日期2026年7月6日：印在落款处。", "核对日期2026年6月30日：是否逾期、能不能销号都按这一天判断。")


def complete(window: MainWindow, service: FakeService, idle: Idle) -> None:
    """Nothing is left to mend or to fill in."""
    service.advice = ()
    window.commands.recheck.trigger()
    idle()
    for name, text in FULL.items():
        window.form_page.form.inputs[name].edited.emit(text)


def test_days_that_differ_are_asked_about_in_one_question_and_once(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    complete(opened, service, idle)
    service.days = DAYS
    clerk.then(clerk.answers("继续生成"), clerk.names("甲"), clerk.names("乙"))
    write(opened, clerk, idle)
    write(opened, clerk, idle)
    assert clerk.seen[0].startswith(
        "下面的日期、年份不一致，请核对：\n· 成文日期2026年7月6日：印在落款处。\n· 核对日期"
    )
    assert len(service.written) == 2
    service.days = (DAYS[1],)
    clerk.then(clerk.answers("取消"))
    write(opened, clerk, idle)
    assert len(service.written) == 2


def test_the_day_can_be_changed_from_the_question(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    complete(opened, service, idle)
    service.days = DAYS
    clerk.then(clerk.answers("去改日期"))
    write(opened, clerk, idle)
    assert opened.focusWidget() is opened.form_page.form.inputs["成文日期"].focusProxy()
    service.days = DAYS[1:]
    clerk.then(clerk.answers("去改日期"))
    write(opened, clerk, idle)
    assert opened.focusWidget() is opened.work.header.day
    assert service.written == []


def test_a_title_that_cannot_be_set_well_is_told_once_and_leads_to_its_field(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    complete(opened, service, idle)
    service.unset_title = "标题排不成梯形或菱形"
    clerk.then(clerk.answers("去改标题"))
    write(opened, clerk, idle)
    assert clerk.seen[0].startswith("标题排不成梯形或菱形")
    assert opened.focusWidget() is opened.form_page.form.inputs["标题"].focusProxy()
    clerk.then(clerk.answers("继续生成"), clerk.names("甲"), clerk.names("乙"))
    write(opened, clerk, idle)
    write(opened, clerk, idle)
    assert len(service.written) == 2


def test_what_the_chosen_kind_answers_stops_it_not(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.answered = ("owner-missing",)
    opened.commands.recheck.trigger()
    idle()
    assert opened.form_page.header.write.text() == "生成整改进展通报（还有1处必须处理）"
    clerk.then(clerk.answers("取消"))
    write(opened, clerk, idle)
    assert clerk.seen[0].startswith("台账还有1处必须处理。\n· D5 · 整改台账：问题2")
