"""核对列 as the clerk sees it: what is shown, what is refused."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.core.columns import Column
from app.core.grid import Grid, Merge
from app.gui.ledger.columns_dialog import ColumnsDialog
from app.gui.shell import looks
from app.gui.window import MainWindow
from app.store.memory import Memory
from tests.gui.clerk import Clerk, turn_wheel
from tests.gui.columns_clerk import (
    CLEAR,
    FINGERPRINT,
    HEADINGS,
    ROWS,
    TWO_OWNERS,
    choosing,
    of_another,
    page,
    pick,
    rules,
    shown,
)
from tests.gui.test_chinese import english

Idle = Callable[[], None]


def test_the_unsure_columns_come_first_with_heading_samples_and_reason(clerk: Clerk, open_it: Idle) -> None:
    seen: list[list[str]] = []
    clerk.then(choosing(clerk, {}, "先按现在的读", lambda dialog: seen.extend(shown(dialog))))
    open_it()
    reason = "读作“责任人”：表头“责任人”与台账常用表头一致；F 列也像，拿不准。"
    rival = "也像“责任人”，拿不准；现在把 D 列读作“责任人”，不读这一列。"
    assert seen[:3] == [
        ["D", "责任人", "张三\n王五", reason],
        ["F", "责任人", "李四\n赵六", rival],
        ["A", "序号", "1\n2", "读作“序号”：表头“序号”与台账常用表头一致。"],
    ]
    assert [row[0] for row in seen] == ["D", "F", "A", "B", "C", "E", "G", "H"]
    assert seen[-1] == ["H", "密级", "内部", "现在不读这一列。"]


def test_the_unsure_ones_are_coloured(clerk: Clerk, open_it: Idle) -> None:
    coloured: list[bool] = []

    def look(dialog: QDialog) -> None:
        view = page(dialog).view
        items = [view.item(row, 0) for row in range(view.rowCount())]
        coloured.extend(item is not None and item.background().style() != Qt.BrushStyle.NoBrush for item in items)

    clerk.then(choosing(clerk, {}, "先按现在的读", look))
    open_it()
    assert coloured == [True, True] + [False] * 6


def test_the_keyboard_goes_from_drop_down_to_drop_down_and_on_to_the_buttons(
    clerk: Clerk, open_it: Idle, qtbot: QtBot
) -> None:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        order = list(page(dialog).drop_downs.values())
        order[0].setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is order[0])
        for following in (*order[1:], dialog.accept_button):
            focused = QApplication.focusWidget()
            assert focused
            QTest.keyClick(focused, Qt.Key.Key_Tab)
            assert QApplication.focusWidget() is following
        clerk.press(dialog.leave_button)

    clerk.then(act)
    open_it()


def test_rows_are_as_high_as_their_texts_need_at_the_width_they_have(clerk: Clerk, open_it: Idle) -> None:
    heights: list[tuple[int, int]] = []

    def look(dialog: QDialog) -> None:
        QApplication.processEvents()
        view = page(dialog).view
        heights.append((view.rowHeight(0), view.sizeHintForRow(0) + looks.GAP))

    clerk.then(choosing(clerk, {}, "先按现在的读", look))
    open_it()
    assert heights[0][0] == heights[0][1]


def test_one_meaning_for_two_columns_is_said_and_must_be_solved(clerk: Clerk, open_it: Idle) -> None:
    said: list[tuple[str, bool]] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        pick(page(dialog).drop_downs[6], "责任人")
        said.append((dialog.fault.text(), dialog.accept_button.isEnabled()))
        pick(page(dialog).drop_downs[4], "不读这一列")
        said.append((dialog.fault.text(), dialog.accept_button.isEnabled()))
        clerk.press(dialog.accept_button)

    clerk.then(act)
    open_it()
    told = "D、F 列都选了“责任人”。一种内容只能是一列，请留下一列，其余的改选别的或“不读这一列”。"
    assert said == [(told, False), ("", True)]


@pytest.mark.parametrize(
    ("choices", "fault"),
    [
        ({2: "不读这一列"}, "还没有选哪一列是“具体问题”。少了它台账读不出来，请选一列。"),
        ({2: "不读这一列", 7: "具体问题"}, "选作“具体问题”的 G 列没有内容，请选有内容的一列。"),
    ],
)
def test_a_choice_nothing_could_be_read_with_is_refused(
    clerk: Clerk, open_it: Idle, choices: dict[int, str], fault: str
) -> None:
    said: list[tuple[str, bool]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        said.append((dialog.fault.text(), dialog.accept_button.isEnabled()))

    clerk.then(choosing(clerk, choices, "先按现在的读", look))
    open_it()
    assert said == [(fault, False)]


def test_there_is_nothing_to_bring_back_before_an_answer(clerk: Clerk, open_it: Idle) -> None:
    enabled: list[bool] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        enabled.append(dialog.forget_button.isEnabled())

    clerk.then(choosing(clerk, {}, "先按现在的读", look))
    open_it()
    assert enabled == [False]


def test_sheets_with_the_same_headings_are_answered_once(
    asked: MainWindow, clerk: Clerk, open_it: Idle, grids: list[Grid], memory: Memory
) -> None:
    grids[:] = [
        of_another("汇总", CLEAR),
        TWO_OWNERS,
        of_another("二科", TWO_OWNERS),
    ]
    tabs: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ColumnsDialog)
        tabs.extend(dialog.tabs.tabText(i) for i in range(dialog.tabs.count()))

    clerk.then(choosing(clerk, {}, "确定", look))
    open_it()
    assert tabs == ["台账 等2张", "汇总"]
    assert memory.answers() == {FINGERPRINT: {Column.OWNER: "D"}}
    assert "column-unsure" not in rules(asked)


def test_a_group_head_stands_above_its_heading(clerk: Clerk, open_it: Idle, grids: list[Grid]) -> None:
    above = (*HEADINGS[:3], "整改计划", None, "整改计划", "备注", "密级")
    merges = (Merge(1, 4, 1, 5), *(Merge(1, column, 2, column) for column in (1, 2, 3, 7, 8)))
    grids[:] = [Grid("台账", (above, HEADINGS, *ROWS), merges)]
    headings: list[str] = []
    clerk.then(choosing(clerk, {}, "确定", lambda dialog: headings.extend(row[1] for row in shown(dialog))))
    open_it()
    assert headings == ["整改计划\n责任人", "整改计划\n责任人", *HEADINGS[:3], "整改计划\n整改时限", *HEADINGS[6:]]


def test_the_wheel_scrolls_and_changes_no_column(clerk: Clerk, open_it: Idle) -> None:
    def look(dialog: QDialog) -> None:
        drop_down = page(dialog).drop_downs[5]
        turn_wheel(drop_down)
        assert drop_down.currentText() == "整改时限"

    clerk.then(choosing(clerk, {}, "先按现在的读", look))
    open_it()


def test_the_dialogs_are_chinese(asked: MainWindow, clerk: Clerk, open_it: Idle) -> None:
    found: set[str] = set()

    def look(dialog: QDialog) -> None:
        found.update(english(dialog))
        found.update(text for row in shown(dialog) for text in row if text.isascii() and len(text) > 1)

    def read(dialog: QDialog) -> None:
        found.update(english(dialog))
        clerk.press(clerk.button(dialog, "关闭"))

    clerk.then(choosing(clerk, {}, "先按现在的读", look), read)
    open_it()
    clerk.press(asked.work.findings.show_reading)
    assert found == {"1\n2"}
