"""本单位版式: saved from the form with what comes of it shown at once, chosen, removed, and fallen back from."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.core.errors import CannotWrite
from app.core.office.own_preset import OwnPreset
from app.gui.form.preset_dialog import PresetDialog
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.store.settings import Settings
from tests.gui.clerk import Act, Clerk
from tests.gui.fakes import FakeService

OFFICE = OwnPreset("局办版", "literal", top=38.0)


@pytest.fixture
def form(opened: MainWindow) -> MainWindow:
    opened.go_to(Step.WRITE)
    bar = opened.form_page.form._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    return opened


@pytest.fixture
def kept(form: MainWindow, service: FakeService) -> MainWindow:
    """An office with a layout of its own, chosen."""
    service.presets.kept[OFFICE.name] = OFFICE
    form.controllers.choosing.choose_preset("局办版")
    return form


def acting(act: Callable[[PresetDialog], object]) -> Act:
    def do(dialog: QDialog) -> None:
        assert isinstance(dialog, PresetDialog)
        act(dialog)

    return do


def type_number(dialog: PresetDialog, side: str, text: str) -> None:
    field = dialog.lengths[side]
    field.selectAll()
    QTest.keyClicks(field, text)


def test_a_layout_is_saved_with_only_what_was_changed(
    form: MainWindow, clerk: Clerk, service: FakeService, settings: Settings
) -> None:
    said: list[str] = []

    def fill(dialog: PresetDialog) -> None:
        assert dialog.name.text() == "本单位版式"
        said.append(dialog.outcome.text())
        dialog.name.selectAll()
        clerk.types(dialog.name, "局办版")
        type_number(dialog, "top", "36")
        dialog.fonts["仿宋"].setCurrentText("方正仿宋_GBK")
        said.append(dialog.outcome.text())
        clerk.press(dialog.save)

    clerk.then(acting(fill))
    clerk.press(form.form_page.form.save_preset)
    assert said[0] == "每页 22 行、每行 28 字（上边距 None，字体 {}）。"
    assert said[1] == "每页 22 行、每行 28 字（上边距 36.0，字体 {'仿宋': '方正仿宋_GBK'}）。"
    assert service.presets.kept == {"局办版": OwnPreset("局办版", "ink-true", top=36.0, fonts={"仿宋": "方正仿宋_GBK"})}
    assert settings.preset == form.form_page.form.presets.currentText() == "局办版"
    assert form.form_page.form.note.text().startswith("每页 22 行")
    assert form.messages.text.text() == "已保存版式“局办版”，现在就用它。"


def test_what_makes_no_page_is_refused_at_once(form: MainWindow, clerk: Clerk, service: FakeService) -> None:
    def fill(dialog: PresetDialog) -> None:
        type_number(dialog, "top", "80")
        clerk.seen.append(dialog.outcome.text())
        assert not dialog.save.isEnabled()
        type_number(dialog, "top", "40")
        assert dialog.save.isEnabled()
        clerk.press(dialog.cancel)

    clerk.then(acting(fill))
    clerk.press(form.form_page.form.save_preset)
    assert clerk.seen == ["上边距不能是 80 毫米。"]
    assert service.presets.kept == {}


def test_another_base_brings_its_own_values_but_keeps_what_was_typed(form: MainWindow, clerk: Clerk) -> None:
    def fill(dialog: PresetDialog) -> None:
        type_number(dialog, "left", "30")
        dialog.base.setFocus()
        QTest.keyClick(dialog.base, Qt.Key.Key_Down)
        assert (dialog.lengths["top"].value(), dialog.lengths["left"].value()) == (37.0, 30.0)
        assert dialog.preset() == OwnPreset("本单位版式", "literal", left=30.0)
        clerk.press(dialog.cancel)

    clerk.then(acting(fill))
    clerk.press(form.form_page.form.save_preset)


def test_what_cannot_be_kept_is_said_in_the_dialog(form: MainWindow, clerk: Clerk, service: FakeService) -> None:
    service.presets.error = CannotWrite("磁盘已满。")

    def fill(dialog: PresetDialog) -> None:
        clerk.press(dialog.save)
        clerk.seen.append(dialog.outcome.text())
        assert dialog.isVisible()
        clerk.press(dialog.cancel)

    clerk.then(acting(fill))
    clerk.press(form.form_page.form.save_preset)
    assert clerk.seen == ["磁盘已满。"]


def test_an_own_layout_is_begun_with_its_values_and_said_to_be_replaced(kept: MainWindow, clerk: Clerk) -> None:
    def look(dialog: PresetDialog) -> None:
        assert dialog.name.text() == "局办版"
        assert dialog.base.currentText() == "标准字面值"
        assert dialog.lengths["top"].value() == 38.0
        assert dialog.outcome.text().endswith("已经有同名的版式，保存后替换原来的。")
        clerk.press(dialog.cancel)

    clerk.then(acting(look))
    clerk.press(kept.form_page.form.save_preset)


def test_only_an_own_layout_can_be_removed(
    form: MainWindow, service: FakeService, settings: Settings, clerk: Clerk
) -> None:
    assert not form.form_page.form.remove_preset.isEnabled()
    service.presets.kept[OFFICE.name] = OFFICE
    form.controllers.choosing.relist()
    presets = form.form_page.form.presets
    presets.setFocus()
    QTest.keyClick(presets, Qt.Key.Key_End)
    assert settings.preset == "局办版"
    clerk.then(clerk.answers("取消"))
    clerk.press(form.form_page.form.remove_preset)
    assert service.presets.kept
    clerk.then(clerk.answers("删除"))
    clerk.press(form.form_page.form.remove_preset)
    assert clerk.seen[-1] == "要删除本单位版式“局办版”吗？已经生成的文件不受影响。"
    assert service.presets.kept == {}
    assert settings.preset == "ink-true"
    assert presets.count() == 2
    assert form.messages.text.text() == "已删除版式“局办版”，现在用“墨迹对齐”。"


def test_a_layout_that_cannot_be_removed_stays(kept: MainWindow, service: FakeService, clerk: Clerk) -> None:
    service.presets.error = CannotWrite("磁盘是只读的。")
    clerk.then(clerk.answers("删除"))
    clerk.press(kept.form_page.form.remove_preset)
    assert kept.messages.text.text() == "磁盘是只读的。"
    assert kept.form_page.form.presets.currentText() == "局办版"


def test_a_chosen_layout_that_is_gone_falls_back_with_a_sentence(
    kept: MainWindow, service: FakeService, settings: Settings
) -> None:
    del service.presets.kept["局办版"]
    QApplication.sendEvent(kept, QEvent(QEvent.Type.WindowActivate))
    assert settings.preset == "ink-true"
    assert kept.messages.text.text() == "版式“局办版”不在了或不能用，已改用“墨迹对齐”。"
