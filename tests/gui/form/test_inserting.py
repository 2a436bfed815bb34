"""The paragraphs of part one: room for several lines, numbers put in by name, names that are none said beneath."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.particulars import IN_PARAGRAPHS
from app.gui.form.paragraphs import ParagraphsInput
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk


@pytest.fixture
def field(opened: MainWindow) -> ParagraphsInput:
    opened.go_to(Step.WRITE)
    opened.fill_in("组织领导")
    found = opened.form_page.form.inputs["组织领导"]
    assert isinstance(found, ParagraphsInput)
    return found


def test_each_text_of_part_one_has_room_for_five_lines_and_more(opened: MainWindow) -> None:
    form = opened.form_page.form
    assert [one.particular.name for one in form.paragraphs] == [one.name for one in IN_PARAGRAPHS]
    for one in form.paragraphs:
        assert one.area.height() >= 5 * one.area.fontMetrics().lineSpacing()
    assert not isinstance(form.inputs["问题线索处理情况"], ParagraphsInput)


def test_the_tabulator_leaves_it_by_way_of_its_button(field: ParagraphsInput, opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    field.area.setFocus()
    qtbot.waitUntil(field.area.hasFocus)
    QTest.keyClick(field.area, Qt.Key.Key_Tab)
    assert field.text() == ""
    assert field.insert.hasFocus()
    QTest.keyClick(field.insert, Qt.Key.Key_Tab)
    assert not field.isAncestorOf(opened.focusWidget())


def test_a_number_is_put_in_by_name_where_the_cursor_stands(
    field: ParagraphsInput, opened: MainWindow, clerk: Clerk, qtbot: QtBot
) -> None:
    field.fill("针对个问题。")
    cursor = field.area.textCursor()
    cursor.setPosition(2)
    field.area.setTextCursor(cursor)
    clerk.press(field.insert)
    qtbot.waitUntil(field.numbers.isVisible)
    offered = {action.text(): action for action in field.numbers.actions()}
    assert list(offered) == ["问题数（2）", "完成数（1）", "制度数（待确认）"]
    offered["问题数（2）"].trigger()
    field.numbers.close()
    assert field.text() == "针对{{ 问题数 }}个问题。"
    assert opened.session.particulars.texts["组织领导"] == "针对{{ 问题数 }}个问题。"
    assert field.unknown.isHidden()


def test_no_list_drops_down_where_one_has_gone_elsewhere(field: ParagraphsInput, opened: MainWindow) -> None:
    opened.go_to(Step.CHECK)
    field.show_numbers([("问题数", "2")])
    assert not field.numbers.isVisible()


def test_a_name_that_is_none_is_said_beneath_and_no_longer_once_it_is_mended(
    field: ParagraphsInput, opened: MainWindow
) -> None:
    field.area.setFocus()
    QTest.keyClicks(field.area, "{{ X }}")
    assert field.unknown.text() == "没有名为“X”的字段，印出来是【待补】；数字请用“插入数字”选。"
    assert field.unknown.isVisible()
    assert opened.form_page.form.paragraphs[0].unknown.isHidden()
    field.area.selectAll()
    QTest.keyClick(field.area, Qt.Key.Key_Delete)
    assert field.unknown.isHidden()


def test_a_name_that_is_none_is_said_of_what_is_remembered_and_gone_with_it(
    opened: MainWindow, clerk: Clerk, idle: Callable[[], None]
) -> None:
    path, form = opened.session.path, opened.form_page.form
    assert path
    opened.session.give("思想认识", "共{{ 没有 }}")
    opened.controllers.filling.remember()
    opened.controllers.filling.finish()
    opened.open(path.with_name("下月.xlsx"))
    idle()
    opened.go_to(Step.WRITE)
    assert "“没有”" in form.paragraphs[0].unknown.text()
    clerk.press(form.lent.give_back)
    assert form.paragraphs[0].unknown.isHidden()
