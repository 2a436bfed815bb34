"""The bar of the steps: walked both ways by mouse and keys, never to where nothing is, never moved by a count."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk

Idle = Callable[[], None]
KEYS = {Step.OPEN: Qt.Key.Key_1, Step.CHECK: Qt.Key.Key_2, Step.WRITE: Qt.Key.Key_3}


def at(window: MainWindow) -> Step:
    """The step that is marked, which is the one whose page is shown."""
    (marked,) = [step for step, button in window.steps.buttons.items() if button.isChecked()]
    pages = {Step.OPEN: window.start_page, Step.CHECK: window.work, Step.WRITE: window.form_page}
    assert window.pages.currentWidget() is pages[marked]
    return marked


def test_before_a_ledger_is_open_the_others_say_what_is_missing(window: MainWindow) -> None:
    buttons = window.steps.buttons
    assert at(window) is Step.OPEN
    assert [button.isEnabled() for button in buttons.values()] == [True, False, False]
    assert buttons[Step.CHECK].toolTip() == buttons[Step.WRITE].toolTip() == "请先打开一份台账。"
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert at(window) is Step.OPEN


def test_they_are_walked_both_ways_by_the_mouse(opened: MainWindow, clerk: Clerk) -> None:
    assert at(opened) is Step.CHECK
    for step in (Step.WRITE, Step.CHECK, Step.OPEN, Step.CHECK, Step.CHECK, Step.WRITE, Step.OPEN):
        clerk.goes_to(opened, step)
        assert at(opened) is step


def test_they_are_walked_both_ways_by_keys_whatever_their_labels_say(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.steps.buttons[Step.WRITE].text().startswith("③ 生成（缺")
    for step in (Step.WRITE, Step.CHECK, Step.OPEN, Step.WRITE):
        QTest.keyClick(opened, KEYS[step], Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda step=step: opened.steps.buttons[step].isChecked())  # type: ignore[misc]
        assert at(opened) is step


def test_the_strong_button_of_the_second_leads_to_the_third(opened: MainWindow, clerk: Clerk) -> None:
    clerk.press(opened.work.header.on)
    assert at(opened) is Step.WRITE


def test_a_count_moves_no_button(opened: MainWindow) -> None:
    buttons = opened.steps.buttons
    before = [button.geometry() for button in buttons.values()]
    for text in ("", "缺12项要素"):
        buttons[Step.WRITE].count(text)
        opened.steps.layout().activate()  # type: ignore[union-attr]
        assert [button.geometry() for button in buttons.values()] == before


def test_a_check_by_itself_leaves_one_where_one_is(opened: MainWindow, idle: Idle) -> None:
    for step in (Step.WRITE, Step.OPEN):
        opened.go_to(step)
        opened.controllers.checking.recheck(by_itself=True)
        idle()
        assert at(opened) is step


def test_who_opens_the_same_ledger_again_looks_at_it(opened: MainWindow, ledger: Path, idle: Idle) -> None:
    opened.go_to(Step.OPEN)
    opened.open(ledger)
    idle()
    assert at(opened) is Step.CHECK


def test_a_field_leads_to_the_third_and_a_cell_to_the_second(opened: MainWindow) -> None:
    opened.go_to(Step.OPEN)
    opened.selection.field.emit("反馈日期")
    assert at(opened) is Step.WRITE
    opened.selection.cell.emit(next(iter(opened.session.must())).finding.origin)
    assert at(opened) is Step.CHECK
