"""检查规则: every rule with its level, found by words, changed at once; and 为什么这样查."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.core.errors import CannotWrite
from app.gui.findings.rules_dialog import RulesDialog
from app.gui.shell.strings import for_window
from app.gui.window import MainWindow
from app.service import Office
from tests.gui.clerk import Act, Clerk
from tests.gui.fakes import RULES, WARN, FakeService

Idle = Callable[[], None]


def looking(look: Callable[[RulesDialog], object]) -> Act:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RulesDialog)
        look(dialog)
        QTest.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)

    return act


def levels(dialog: RulesDialog) -> dict[str, str]:
    return {item.text(0): item.text(1) for item in dialog.tree.items.values()}


def visible(dialog: RulesDialog) -> list[str]:
    return [rule for rule, item in dialog.tree.items.items() if not item.isHidden()]


@pytest.fixture
def dialog(opened: MainWindow, qtbot: QtBot) -> RulesDialog:
    made = RulesDialog(opened, RULES)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_rule_of_the_service_is_shown_with_its_level_why_and_fix(
    opened: MainWindow, office: Office, qtbot: QtBot
) -> None:
    rules = office.rules.all()
    dialog = RulesDialog(opened, rules)
    qtbot.addWidget(dialog)
    assert list(dialog.tree.items) == [rule.id for rule in rules]
    for rule in rules:
        dialog.tree.choose(rule.id)
        assert dialog.title.text() == rule.title
        assert rule.why in dialog.text.toPlainText() and for_window(rule.fix) in dialog.text.toPlainText()
        assert dialog.levels.currentText() == rule.level.label


def test_rules_stand_below_their_families(dialog: RulesDialog) -> None:
    heads = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    assert [head.text(0) for head in heads if head] == ["缺项（2条）", "时间（1条）"]
    assert levels(dialog) == {"缺责任人": "必须处理", "缺整改时限": "必须处理", "已逾期": "建议核对"}


def test_another_level_is_kept_and_the_ledger_checked_again(
    opened: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot
) -> None:
    def change(dialog: RulesDialog) -> None:
        clerk.press_row(dialog.tree, dialog.tree.indexFromItem(dialog.tree.items["overdue"]))
        dialog.levels.setFocus()
        QTest.keyClick(dialog.levels, Qt.Key.Key_Up)
        assert levels(dialog)["已逾期"] == "必须处理"
        clerk.press(dialog.restore)
        assert levels(dialog)["已逾期"] == "建议核对"
        assert not dialog.restore.isEnabled()
        for _ in range(2):
            QTest.keyClick(dialog.levels, Qt.Key.Key_Down)
        assert levels(dialog)["已逾期"] == "不检查"

    clerk.then(looking(change))
    opened.commands.rules.trigger()
    assert service.rules.levels == [("overdue", word) for word in ("must", "default", "info", "off")]
    qtbot.waitUntil(lambda: len(service.examined) == 2)


def test_a_level_that_cannot_be_kept_is_said_in_the_dialog(
    opened: MainWindow, clerk: Clerk, service: FakeService
) -> None:
    def change(dialog: RulesDialog) -> None:
        service.rules.error = CannotWrite("“rules.json”写不进去，这次的内容没有记住。")
        dialog.levels.setFocus()
        QTest.keyClick(dialog.levels, Qt.Key.Key_Down)
        assert dialog.fault.isVisible() and dialog.fault.text() == service.rules.error.message
        assert dialog.levels.currentText() == "必须处理"
        service.rules.error = None
        QTest.keyClick(dialog.levels, Qt.Key.Key_Down)
        assert not dialog.fault.isVisible()

    clerk.then(looking(change))
    opened.commands.rules.trigger()


def test_words_pick_out_rules(dialog: RulesDialog, clerk: Clerk) -> None:
    clerk.types(dialog.search, "时限")
    assert visible(dialog) == ["deadline-missing", "overdue"]
    assert dialog.title.text() == "缺整改时限"
    clerk.types(dialog.search, " 必须")
    assert visible(dialog) == ["deadline-missing"]
    clerk.types(dialog.search, "没有的词")
    assert visible(dialog) == []
    assert dialog.title.text() == "没有含“时限 必须没有的词”的规则，请换一个词。"
    assert not dialog.levels.isEnabled()
    dialog.search.clear()
    assert len(visible(dialog)) == len(RULES)


def test_why_leads_from_a_finding_to_its_rule(opened: MainWindow, clerk: Clerk) -> None:
    told: list[str] = []
    findings = opened.work.findings
    clerk.press_row(findings.view, findings.model.index(findings.model.rows.index(WARN)))
    clerk.then(*[looking(lambda dialog: told.append(dialog.title.text()))] * 2)
    clerk.press(findings.why)
    opened.commands.rules.trigger()
    assert told == ["已逾期", "已逾期"]


def test_the_rules_are_shown_without_a_ledger(window: MainWindow, clerk: Clerk, service: FakeService) -> None:
    clerk.then(looking(lambda dialog: QTest.keyClick(dialog.levels, Qt.Key.Key_Down)))
    window.commands.rules.trigger()
    assert service.rules.levels == [("owner-missing", "warn")]
    assert service.examined == []
