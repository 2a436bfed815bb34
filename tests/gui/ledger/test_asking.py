"""When 核对列 comes up, what is answered by it, and for how long the answer holds."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.core.columns import Column
from app.core.grid import Grid
from app.gui.window import MainWindow
from app.service import Memory, Office
from tests.gui.clerk import Clerk, block
from tests.gui.columns_clerk import (
    CLEAR,
    FINGERPRINT,
    TWO_OWNERS,
    choosing,
    owner,
    rules,
    settle,
)

Idle = Callable[[], None]


def test_a_form_has_no_columns_to_ask_about(asked: MainWindow, grids: list[Grid], open_it: Idle) -> None:
    rows = (("序号", 1), ("具体问题", "会议记录不规范"), ("责任人", "周敏"), ("整改时限", "2026年5月31日"))
    grids[:] = [Grid("销号单", rows)]
    open_it()
    asked.commands.columns.trigger()
    assert "没有可以核对的列" in asked.messages.text.text()


def test_what_is_confirmed_is_sure_and_remembered(
    asked: MainWindow, clerk: Clerk, open_it: Idle, memory: Memory, tmp_path: Path
) -> None:
    clerk.then(choosing(clerk, {}, "确定"))
    open_it()
    assert "column-unsure" not in rules(asked)
    assert owner(asked) == "张三"
    assert memory.answers() == {FINGERPRINT: {Column.OWNER: "D"}}
    assert Office(tmp_path / "own").memory.answers() == memory.answers()
    open_it()


def test_what_is_corrected_is_read_so_in_every_ledger_with_these_headings(
    asked: MainWindow, clerk: Clerk, open_it: Idle, memory: Memory, ledger: Path, qtbot: QtBot
) -> None:
    clerk.then(choosing(clerk, {4: "责任领导", 6: "责任人"}, "确定"))
    open_it()
    assert owner(asked) == "李四"
    assert memory.answers() == {FINGERPRINT: {Column.LEADER: "D", Column.OWNER: "F"}}
    asked.open(ledger.with_name("另一份.xlsx"))
    settle(asked, qtbot)
    assert owner(asked) == "李四"


def test_a_column_that_is_not_to_be_read_is_none(
    asked: MainWindow, clerk: Clerk, open_it: Idle, memory: Memory
) -> None:
    clerk.then(choosing(clerk, {5: "不读这一列"}, "确定"))
    open_it()
    assert memory.answers()[FINGERPRINT] == {Column.OWNER: "D", Column.DEADLINE: ""}
    examination = asked.session.examination
    assert examination and not examination.ledger.has(Column.DEADLINE, "台账")


def test_what_is_put_off_is_not_asked_at_each_check_but_at_the_next_opening(
    asked: MainWindow, clerk: Clerk, open_it: Idle, memory: Memory, qtbot: QtBot
) -> None:
    clerk.then(clerk.leaves)
    open_it()
    assert "column-unsure" in rules(asked)
    clerk.press(asked.work.header.recheck)
    settle(asked, qtbot)
    assert memory.answers() == {}
    clerk.then(clerk.leaves)
    open_it()
    assert clerk.seen == ["核对列", "核对列"]


def test_the_finding_leads_to_the_dialog(asked: MainWindow, clerk: Clerk, open_it: Idle, qtbot: QtBot) -> None:
    clerk.then(clerk.leaves, choosing(clerk, {}, "确定"))
    open_it()
    findings = asked.work.findings
    assert not findings.ask_columns.isVisible()
    clerk.press_row(findings.view, findings.model.index(1))
    assert findings.fix.text()
    clerk.press(findings.ask_columns)
    settle(asked, qtbot)
    assert "column-unsure" not in rules(asked)
    assert not findings.ask_columns.isVisible()


def test_a_sure_ledger_is_not_asked_about_but_can_be_corrected_from_the_menu(
    asked: MainWindow, clerk: Clerk, open_it: Idle, grids: list[Grid], memory: Memory, qtbot: QtBot
) -> None:
    grids[:] = [CLEAR]
    assert not asked.commands.columns.isEnabled()
    open_it()
    clerk.then(choosing(clerk, {}, "确定"))
    asked.commands.columns.trigger()
    assert memory.answers() == {}
    clerk.then(choosing(clerk, {6: "备注"}, "确定"))
    asked.commands.columns.trigger()
    settle(asked, qtbot)
    assert list(memory.answers().values()) == [{Column.SUPPORT: "", Column.NOTE: "F"}]
    assert asked.work.sheets.views()[0].grid_model.headerData(5, Qt.Orientation.Horizontal) == "F\n备注"


def test_automatic_recognition_comes_back_when_asked_for(
    asked: MainWindow, clerk: Clerk, open_it: Idle, memory: Memory, qtbot: QtBot
) -> None:
    memory.keep_answers({FINGERPRINT: {Column.OWNER: "F"}})
    open_it()
    assert owner(asked) == "李四"
    clerk.then(choosing(clerk, {}, "恢复自动识别"), clerk.leaves)
    asked.commands.columns.trigger()
    settle(asked, qtbot)
    assert memory.answers() == {}
    assert owner(asked) == "张三"
    assert "column-unsure" in rules(asked)


def test_what_cannot_be_remembered_holds_for_this_run(
    asked: MainWindow, clerk: Clerk, open_it: Idle, tmp_path: Path
) -> None:
    def look(_: QDialog) -> None:
        block(tmp_path / "own")

    clerk.then(choosing(clerk, {4: "责任领导", 6: "责任人"}, "确定", look))
    open_it()
    assert "刚才的内容没有记下" in asked.messages.text.text()
    assert owner(asked) == "李四"


def test_an_answer_waits_for_a_check_under_way(
    asked: MainWindow, clerk: Clerk, open_it: Idle, memory: Memory, qtbot: QtBot
) -> None:
    going = threading.Event()

    def look(_: QDialog) -> None:
        asked.runner.run(
            lambda _: going.wait(10), succeeded=lambda _: None, failed=asked.controllers.checking.failed.emit
        )

    clerk.then(choosing(clerk, {}, "确定", look))
    asked.open(Path("台账.xlsx"))
    qtbot.waitUntil(lambda: asked.runner.busy and QApplication.activeModalWidget() is None)
    assert memory.answers() == {}
    going.set()
    qtbot.waitUntil(lambda: memory.answers() == {FINGERPRINT: {Column.OWNER: "D"}})


def test_nothing_of_it_comes_between_while_writing(
    asked: MainWindow, clerk: Clerk, open_it: Idle, grids: list[Grid], qtbot: QtBot
) -> None:
    grids[:] = [CLEAR]
    open_it()
    grids[:] = [TWO_OWNERS]
    clerk.then(clerk.answers("取消"))
    clerk.writes(asked)
    settle(asked, qtbot)
    assert "“责任人”可能是这一列" in clerk.seen[0]
