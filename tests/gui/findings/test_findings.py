"""The findings panel: groups with counts, the sentence where nothing was found, long lists."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.finding import Advice, Finding, Level, ParagraphOrigin, Report
from app.gui.findings.panel import FindingsPanel
from app.gui.ledger.reading import in_brief, left_out
from app.gui.shell import theme
from app.gui.widgets.findings_list import ITEM, place_of
from tests.gui.clerk import Clerk
from tests.gui.fakes import ALL, MUST, NO_DAY, OF_FIELD, OF_NONE, WARN, a_ledger

LEDGER = a_ledger(Path("台账.xlsx"))


@pytest.fixture
def panel(qtbot: QtBot) -> FindingsPanel:
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.resize(360, 500)
    made.show()
    made.show_report(LEDGER, Report(ALL), in_brief(LEDGER), left_out(LEDGER))
    return made


def test_findings_are_grouped_by_level_with_their_counts(panel: FindingsPanel) -> None:
    texts = [panel.model.data(panel.model.index(row)) for row in range(panel.model.rowCount())]
    assert texts == [
        "必须处理（2处）", MUST.message, NO_DAY.message,
        "建议核对（1处）", WARN.message,
        "提示（2处）", OF_FIELD.message, OF_NONE.message,
    ]  # fmt: skip
    assert not panel.clean.isVisible()


def test_a_place_is_named_in_a_few_words() -> None:
    assert [place_of(one) for one in (MUST, OF_FIELD, OF_NONE)] == ["C3 · 整改台账", "通报要素“反馈日期”", "整份台账"]
    in_document = Advice(Finding("word-wrong", Level.WARN, ParagraphOrigin(3, "截止目前")), "有错字。", "改正。")
    assert place_of(in_document) == "第 3 段“截止目前”"


def test_nothing_found_says_what_was_checked(panel: FindingsPanel) -> None:
    panel.show_report(LEDGER, Report(), in_brief(LEDGER), left_out(LEDGER))
    assert panel.clean.isVisible() and not panel.view.isVisible()
    assert panel.clean.text() == (
        "没有发现问题。已核对 1 张工作表、3 行，可以生成文件。没有读取的工作表：“说明”（没有可以识别的表头）。"
    )


def test_what_was_read_and_what_was_not_is_said(panel: FindingsPanel) -> None:
    assert panel.read.text() == "“整改台账”：表头在第2行，读了3行。没有读取的工作表：“说明”（没有可以识别的表头）。"


def test_a_heading_cannot_be_chosen(panel: FindingsPanel, clerk: Clerk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.chosen):
        clerk.press_row(panel.view, panel.model.index(3))


def test_the_keyboard_goes_from_finding_to_finding(panel: FindingsPanel, qtbot: QtBot) -> None:
    chosen: list[Advice] = []
    panel.chosen.connect(chosen.append)
    panel.choose_first(Level.MUST)
    for _ in range(2):
        QTest.keyClick(panel.view, Qt.Key.Key_Down)
    assert chosen == [MUST, NO_DAY, WARN]


def test_a_finding_that_gets_the_keyboard_looks_chosen(panel: FindingsPanel) -> None:
    QApplication.sendEvent(panel.view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert panel.chosen_row() == MUST
    assert [index.data(ITEM) for index in panel.view.selectedIndexes()] == [MUST]


def test_the_card_of_the_chosen_finding_lies_on_the_ground_of_the_window(panel: FindingsPanel) -> None:
    panel.choose_first(Level.MUST)
    row = panel.view.visualRect(panel.view.currentIndex())
    shown = panel.grab().toImage()
    colours = [
        shown.pixelColor(panel.view.viewport().mapTo(panel, place)).name()
        for place in (row.topLeft(), row.bottomRight(), row.center())
    ]
    assert colours[:2] == [theme.now().ground.lower()] * 2 != colours[2:] * 2


def test_a_finding_is_shown_as_chosen_without_telling_it(panel: FindingsPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.chosen):
        panel.show_chosen(WARN)
        assert panel.chosen_row() == WARN
        assert panel.why.isEnabled() and panel.fix.text() == "怎么处理：核对是否已经完成。"
        panel.show_chosen(None)
    assert panel.chosen_row() is None and not panel.view.selectedIndexes()
    assert not panel.why.isEnabled()


def test_another_ledger_begins_at_its_first_finding_and_the_same_one_keeps_its_place(
    panel: FindingsPanel, qtbot: QtBot
) -> None:
    many = Report(tuple(Advice(Finding("overdue", Level.WARN, None, str(n)), f"第{n}处。", "") for n in range(99)))
    bar = panel.view.verticalScrollBar()
    for file, first in (("台账.xlsx", 0), ("台账.xlsx", 50), ("另一份.xlsx", 0)):
        panel.show_report(a_ledger(Path(file)), many)
        qtbot.waitUntil(lambda: bar.maximum() > 500)
        assert panel.view.rowAt(0) == first
        panel.view.put(50, 0)
