"""The kind of document: in the menu, beside the button and on it, all alike."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.store.settings import Settings
from tests.gui.clerk import Clerk


def ticked(window: MainWindow) -> list[str]:
    return [action.text() for action in window.commands.kinds.actions() if action.isChecked()]


def test_the_kind_is_chosen_beside_the_button(opened: MainWindow, settings: Settings) -> None:
    kinds = opened.form_page.header.kinds
    assert kinds.currentText() == "整改进展通报"
    kinds.setFocus()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    assert settings.template == "督办通知单"
    assert ticked(opened) == ["督办通知单"]
    assert opened.form_page.header.write.text() == "生成督办通知单（还有2处必须处理）"


def test_the_kind_is_chosen_in_the_menu(opened: MainWindow, settings: Settings) -> None:
    opened.commands.kinds.actions()[1].trigger()
    assert settings.template == "督办通知单"
    assert opened.form_page.header.kinds.currentText() == "督办通知单"
    assert ticked(opened) == ["督办通知单"]


def test_a_wording_of_the_notice_stands_in_the_list_not_on_the_button(opened: MainWindow) -> None:
    opened.form_page.header.show_kinds(("整改进展通报", "整改进展通报（分方面）"), "整改进展通报（分方面）")
    assert opened.form_page.header.kinds.currentText() == "整改进展通报（分方面）"
    assert opened.form_page.header.write.text() == "生成整改进展通报（还有2处必须处理）"


def test_only_what_the_kind_prints_is_asked_for(opened: MainWindow, clerk: Clerk, idle: Callable[[], None]) -> None:
    opened.commands.kinds.actions()[1].trigger()
    opened.go_to(Step.WRITE)
    form = opened.form_page.form
    assert {name for name, field in form.inputs.items() if field.isVisible()} == {"发文机关", "成文日期", "反馈日期"}
    assert form.missing.text().startswith("还缺2项：发文机关、成文日期。")
    assert opened.steps.buttons[Step.WRITE].text() == "③ 生成（缺2项要素）"
    form.inputs["发文机关"].edited.emit("中共某县某局党组")
    assert opened.steps.buttons[Step.WRITE].text() == "③ 生成（缺1项要素）"
    clerk.then(clerk.answers("取消"))
    clerk.writes(opened)
    idle()
    assert "还缺1项通报要素：成文日期。" in clerk.seen[0]
