"""The window's behaviour with a service that does as it is told."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.core.errors import UnreadableLedger
from app.core.field import Scope
from app.core.grid import Grid
from app.core.particulars import PARTICULARS
from app.gui.start.page import StartPage
from app.gui.start.row import RecentLedger, RecentRow
from app.gui.widgets.inputs import DayInput
from app.gui.window import MainWindow
from app.store.memory import Memory
from app.store.paths import templates_folder
from tests.gui.clerk import Clerk, selected
from tests.gui.fakes import FULL, GRID, SHEET, FakeService

Idle = Callable[[], None]


def drop(window: MainWindow, *urls: QUrl) -> None:
    data = QMimeData()
    data.setUrls(list(urls))
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_a_ledger_is_opened_by_the_button_and_its_dialog(
    window: MainWindow, clerk: Clerk, ledger: Path, idle: Idle
) -> None:
    clerk.then(clerk.names(str(ledger)))
    clerk.press(window.start_page.open_button)
    idle()
    assert window.windowTitle() == "台账.xlsx - 台账成文"
    assert window.pages.currentWidget() is window.work
    assert window.status.text.text() == "已核对“台账.xlsx”，发现5处。"


def test_a_kind_is_chosen_once_a_ledger_is_open(window: MainWindow, ledger: Path, idle: Idle) -> None:
    assert not window.commands.kinds.isEnabled()
    window.open(ledger)
    idle()
    assert window.commands.kinds.isEnabled()
    assert window.commands.kinds.actions()


def test_a_letter_stands_for_one_entry_of_a_menu(window: MainWindow) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        letters = [action.text().partition("&")[2][:1] for action in menu.actions() if not action.isSeparator()]
        assert len(letters) == len(set(letters)), menu.title()


def test_leaving_the_dialog_opens_nothing(window: MainWindow, clerk: Clerk, service: FakeService) -> None:
    clerk.then(clerk.leaves)
    window.commands.open.trigger()
    assert clerk.seen == ["打开台账"]
    assert service.examined == []


def test_a_dropped_ledger_is_opened(window: MainWindow, ledger: Path, idle: Idle, memory: Memory) -> None:
    drop(window, QUrl.fromLocalFile(str(ledger)))
    idle()
    assert window.session.path == ledger
    assert memory.recent() == (ledger,)


def test_what_is_read_in_another_way_is_told_and_remembered_as_told(
    window: MainWindow, service: FakeService, ledger: Path, idle: Idle
) -> None:
    service.changed = "有些写法的读法改了：F 列第 2 行。"
    drop(window, QUrl.fromLocalFile(str(ledger)))
    idle()
    assert "F 列第 2 行" in window.messages.text.text()
    assert service.told == [ledger]


def test_of_two_dropped_files_the_first_is_opened_and_this_is_said(
    window: MainWindow, ledger: Path, idle: Idle
) -> None:
    drop(window, QUrl.fromLocalFile(str(ledger)), QUrl.fromLocalFile(str(ledger.with_name("另.xlsx"))))
    idle()
    assert window.session.path == ledger
    assert window.messages.text.text() == "一次只能打开一份台账，已打开拖入的第一份。"


def test_what_is_dropped_and_is_no_file_is_refused(window: MainWindow, service: FakeService) -> None:
    drop(window, QUrl("https://example.cn/台账.xlsx"))
    assert window.messages.text.text() == "拖入的不是文件，请拖入一份台账文件。"
    assert service.examined == []


def test_on_a_small_screen_no_recent_ledger_is_cut(tmp_path: Path, qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    page.show_recent([RecentLedger(tmp_path / f"{name}.xlsx", "27 个问题") for name in "甲乙丙"])
    page.resize(800, 200)
    page.show()
    links = page.findChildren(RecentRow)
    qtbot.waitUntil(lambda: all(one.height() >= one.sizeHint().height() for one in links))
    assert (len(links), page.height()) == (3, 200)


def test_a_recent_ledger_is_opened_from_the_start_page_and_the_menu(
    opened: MainWindow, qtbot: QtBot, clerk: Clerk, ledger: Path, idle: Idle, service: FakeService
) -> None:
    assert next(action.text() for action in opened.commands.recent.actions()) == str(ledger)
    opened.commands.recent.actions()[0].trigger()
    idle()
    opened.pages.setCurrentWidget(opened.start_page)
    clerk.press(opened.start_page.findChildren(RecentRow)[-1])
    idle()
    assert [path for path, _, _ in service.examined] == [ledger] * 3


def test_recent_ledgers_are_forgotten_when_asked(opened: MainWindow, memory: Memory) -> None:
    opened.commands.forget.trigger()
    assert memory.recent() == ()
    assert not opened.commands.recent.isEnabled()


def test_an_error_is_one_sentence_in_the_window(
    window: MainWindow, service: FakeService, ledger: Path, idle: Idle
) -> None:
    service.error = UnreadableLedger("“台账.xlsx”设了密码，请另存一份不设密码的再打开。")
    window.open(ledger)
    idle()
    assert window.messages.isVisible()
    assert window.messages.text.text() == service.error.message
    assert window.pages.currentWidget() is window.start_page


def test_what_is_open_stays_open_when_the_next_one_fails(
    opened: MainWindow, service: FakeService, ledger: Path, idle: Idle
) -> None:
    service.error = UnreadableLedger("打不开。")
    opened.open(ledger.with_name("另.xlsx"))
    idle()
    assert opened.session.path == ledger
    assert opened.windowTitle() == "台账.xlsx - 台账成文"


def test_a_fault_is_taken_back_when_it_is_tried_again(
    opened: MainWindow, service: FakeService, ledger: Path, idle: Idle
) -> None:
    service.error = UnreadableLedger("打不开。")
    opened.commands.recheck.trigger()
    idle()
    assert opened.messages.text.text() == "打不开。"
    service.error = None
    opened.commands.recheck.trigger()
    idle()
    assert not opened.messages.isVisible()


def test_a_bug_flies_to_the_hook_and_the_window_goes_on(
    window: MainWindow, service: FakeService, ledger: Path, idle: Idle
) -> None:
    service.bug = ZeroDivisionError("a bug")
    with capture_exceptions() as raised:
        window.open(ledger)
        idle()
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    service.bug = None
    window.open(ledger)
    idle()
    assert window.session.path == ledger


def test_work_can_be_cancelled_while_the_window_is_alive(
    window: MainWindow, service: FakeService, clerk: Clerk, ledger: Path, qtbot: QtBot, idle: Idle
) -> None:
    service.hold = threading.Event()
    window.open(ledger)
    qtbot.waitUntil(lambda: window.status.text.text() == "正在打开台账")
    window.commands.recheck.trigger()
    clerk.press(window.status.cancel)
    idle()
    assert window.status.text.text() == "已取消。"
    assert not window.status.cancel.isVisible()
    assert window.session.path is None


def test_of_two_ledgers_opened_one_after_the_other_the_last_is_shown(
    window: MainWindow, service: FakeService, ledger: Path, idle: Idle
) -> None:
    service.hold = threading.Event()
    window.open(ledger)
    window.open(ledger.with_name("七月.xlsx"))
    service.hold.set()
    idle()
    assert window.session.path == ledger.with_name("七月.xlsx")
    assert window.messages.isHidden()


def test_a_document_asked_for_during_a_check_by_itself_is_written_after_it(
    opened: MainWindow, service: FakeService, clerk: Clerk, idle: Idle, qtbot: QtBot
) -> None:
    service.hold = threading.Event()
    opened.controllers.checking.recheck(by_itself=True)
    clerk.then(clerk.answers("取消"))
    clerk.writes(opened)
    clerk.writes(opened)
    assert opened.status.text.text() == "正在处理，请稍候或先取消。"
    service.hold.set()
    qtbot.waitUntil(lambda: bool(clerk.seen) and not opened.runner.busy)


def test_the_counts_stand_on_top(opened: MainWindow) -> None:
    summary = opened.work.summary
    shown = [summary.problems, summary.measures, summary.done, summary.overdue, *summary.levels.values()]
    assert [count.number.text() for count in shown] == ["2", "2", "1", "1", "2", "1", "2"]


def test_the_as_of_date_is_changed_and_the_ledger_judged_again(
    opened: MainWindow, service: FakeService, qtbot: QtBot
) -> None:
    opened.work.header.day.setDate(QDate(2026, 3, 31))
    qtbot.waitUntil(lambda: len(service.examined) == 2)
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert service.examined[1][1].as_of == date(2026, 3, 31)
    assert opened.work.summary.overdue.number.text() == "0"


def test_f5_reads_the_ledger_again(opened: MainWindow, service: FakeService, qtbot: QtBot, idle: Idle) -> None:
    service.grid = Grid(SHEET, (*GRID.rows, ("3",)), GRID.merges)
    service.advice = ()
    QTest.keyClick(opened, Qt.Key.Key_F5)
    idle()
    assert opened.work.sheets.views()[0].grid.height == 6
    assert opened.form_page.header.write.text() == "生成整改进展通报"


def test_checking_again_leaves_an_unchanged_table_where_it_is(opened: MainWindow, clerk: Clerk, idle: Idle) -> None:
    view = opened.work.sheets.views()[0]
    clerk.press_row(view, view.model().index(4, 1))
    clerk.press(opened.work.header.recheck)
    idle()
    assert opened.work.sheets.views() == [view]
    assert selected(opened) == f"{SHEET}!5,2"


def test_a_press_on_a_finding_selects_its_cell(opened: MainWindow, clerk: Clerk) -> None:
    findings = opened.work.findings
    clerk.press_row(findings.view, findings.model.index(1))
    assert selected(opened) == f"{SHEET}!3,3"
    assert findings.fix.text() == "怎么处理：填写责任人的姓名。"
    clerk.press_row(findings.view, findings.model.index(2))
    assert selected(opened) == f"{SHEET}!5,4"


def test_a_finding_of_a_particular_leads_to_its_field(opened: MainWindow, clerk: Clerk) -> None:
    findings = opened.work.findings
    clerk.press_row(findings.view, findings.model.index(6))
    assert opened.pages.currentWidget() is opened.form_page
    assert opened.focusWidget() is opened.form_page.form.inputs["反馈日期"].focusProxy()


def test_particulars_are_remembered_for_the_next_time(opened: MainWindow, memory: Memory, ledger: Path) -> None:
    for name, text in FULL.items():
        opened.form_page.form.inputs[name].edited.emit(text)
    opened.close()
    kept = memory.particulars(ledger)
    assert kept.texts["反馈日期"] == "2025年12月5日"
    kept_for_all = {one.name for one in PARTICULARS if one.name in FULL and one.scope is Scope.OFFICE}
    assert set(memory.particulars(ledger.with_name("另.xlsx")).texts) == kept_for_all


def test_the_feedback_day_is_judged_with(opened: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot) -> None:
    field = opened.form_page.form.inputs["反馈日期"]
    opened.fill_in("反馈日期")
    clerk.types(field.focusProxy(), "2025-12-5")
    qtbot.waitUntil(lambda: len(service.examined) == 2)
    assert service.examined[1][2].texts == {"反馈日期": "2025年12月5日"}
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert isinstance(field, DayInput) and field.line.text() == "2025-12-5"


def test_a_day_typed_halfway_counts_as_missing_and_stays(opened: MainWindow, clerk: Clerk, idle: Idle) -> None:
    opened.fill_in("反馈日期")
    clerk.types(opened.form_page.form.inputs["反馈日期"].focusProxy(), "2025-12")
    opened.commands.recheck.trigger()
    idle()
    assert opened.form_page.form.inputs["反馈日期"].text() == "2025-12"
    assert "反馈日期" in opened.form_page.form.missing.text()


def test_a_matter_of_the_office_whose_file_is_wrong_is_said_with_the_ledger(
    opened: MainWindow, idle: Idle, tmp_path: Path
) -> None:
    folder = templates_folder(tmp_path / "own")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "审计.toml").write_text("名称 = ", encoding="utf-8")
    opened.messages.hide()
    opened.commands.recheck.trigger()
    idle()
    assert opened.messages.isVisible()
    assert "用的是程序附带的“审计”" in opened.messages.text.text()
