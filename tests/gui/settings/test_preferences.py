"""设置: every declared setting in the dialog, kept when accepted, judged with at once."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from app.core.errors import CannotWrite
from app.gui.settings.dialog import SettingsDialog
from app.gui.window import MainWindow
from app.store.settings import SETTINGS, Settings
from tests.gui.clerk import Act, Clerk
from tests.gui.fakes import FakeService


def acting(look: Callable[[SettingsDialog], object], button: str, clerk: Clerk) -> Act:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        look(dialog)
        clerk.press(clerk.button(dialog, button))

    return act


def days(dialog: SettingsDialog, name: str, number: int) -> None:
    field = dialog.inputs[name]
    assert isinstance(field, QSpinBox)
    field.selectAll()
    QTest.keyClicks(field, str(number))


def pick(dialog: SettingsDialog, name: str, key: Qt.Key) -> None:
    field = dialog.inputs[name]
    assert isinstance(field, QComboBox)
    QTest.keyClick(field, key)


def test_every_declared_setting_has_its_input_label_and_help(window: MainWindow, clerk: Clerk) -> None:
    def look(dialog: SettingsDialog) -> None:
        labels = {label.text() for label in dialog.findChildren(QLabel)}
        for one in SETTINGS:
            assert one.label in labels
            assert any(text.startswith(one.help) for text in labels)
            field = dialog.inputs[one.name]
            assert isinstance(field, QCheckBox) is isinstance(one.default, bool)
            assert isinstance(field, QSpinBox) is (type(one.default) is int)
            if isinstance(field, QSpinBox):
                assert (field.minimum(), field.maximum()) == one.limits
        assert dialog.values() == {one.name: one.default for one in SETTINGS}

    clerk.then(acting(look, "取消", clerk))
    window.commands.settings.trigger()


@pytest.fixture
def _large_font(qapp: QApplication) -> Iterator[None]:
    """Of itself a dialog takes two thirds of the screen at most: with such letters that is too little."""
    before = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(before.pointSizeF() * 1.6)
    qapp.setFont(larger)
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("_large_font")
def test_no_help_is_cut(window: MainWindow, clerk: Clerk) -> None:
    window.resize(1200, 1000)

    def look(dialog: SettingsDialog) -> None:
        layout = dialog.layout()
        assert layout
        assert dialog.height() >= layout.totalHeightForWidth(dialog.width())

    clerk.then(acting(look, "取消", clerk))
    window.commands.settings.trigger()


def test_what_is_accepted_is_kept_and_judged_with(
    opened: MainWindow, clerk: Clerk, service: FakeService, settings: Settings, qtbot: QtBot
) -> None:
    def change(dialog: SettingsDialog) -> None:
        days(dialog, "due_soon_days", 15)
        days(dialog, "immediate_days", 45)
        pick(dialog, "template", Qt.Key.Key_Down)
        pick(dialog, "preset", Qt.Key.Key_Down)

    clerk.then(acting(change, "确定", clerk))
    opened.commands.settings.trigger()
    assert (settings.due_soon_days, settings.immediate_days) == (15, 45)
    assert (settings.template, settings.preset) == ("督办通知单", "literal")
    assert opened.form_page.header.kinds.currentText() == "督办通知单"
    assert opened.form_page.form.presets.currentText() == "标准字面值"
    qtbot.waitUntil(lambda: len(service.examined) == 2)
    check_context = service.examined[-1][1]
    assert (check_context.due_soon_days, check_context.immediate_days) == (15, 45)


def test_what_is_left_changes_nothing(opened: MainWindow, clerk: Clerk, settings: Settings) -> None:
    clerk.then(acting(lambda dialog: days(dialog, "due_soon_days", 15), "取消", clerk))
    opened.commands.settings.trigger()
    assert settings.due_soon_days == 7
    assert not opened.controllers.checking.is_pending


def test_the_defaults_are_brought_back(window: MainWindow, clerk: Clerk, settings: Settings) -> None:
    settings.change("due_soon_days", 30)

    def restore(dialog: SettingsDialog) -> None:
        assert dialog.values()["due_soon_days"] == 30
        clerk.press(dialog.restore)

    clerk.then(acting(restore, "确定", clerk))
    window.commands.settings.trigger()
    assert settings.due_soon_days == 7


def test_what_cannot_be_kept_is_said_in_the_dialog(
    window: MainWindow, clerk: Clerk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise CannotWrite("写不进去，这次的内容没有记住。")

    monkeypatch.setattr(Settings, "change", refuse)

    def try_it(dialog: SettingsDialog) -> None:
        days(dialog, "due_soon_days", 15)
        clerk.press(dialog.accept_button)
        assert dialog.isVisible()
        assert dialog.fault.text() == "写不进去，这次的内容没有记住。"

    clerk.then(acting(try_it, "取消", clerk))
    window.commands.settings.trigger()


def test_what_is_printed_otherwise_is_not_checked_again(opened: MainWindow, clerk: Clerk) -> None:
    clerk.then(acting(lambda dialog: pick(dialog, "template", Qt.Key.Key_Down), "确定", clerk))
    opened.commands.settings.trigger()
    assert opened.form_page.header.kinds.currentText() == "督办通知单"
    assert not opened.controllers.checking.is_pending
