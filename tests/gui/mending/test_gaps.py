"""From one 【待补】 of the page to the next, those of the ledger filled in on the way: none is come to twice."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.grid import Cell
from app.core.told.origin import OriginKind
from app.core.told.sentence import PrintedGap
from app.gui.shell import desktop
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.test_end_to_end import SAMPLES

SHEET = "整改台账"
VALUES = {"I8": "2026年12月底前", "I29": "2026年9月30日", "I55": "2026年9月20日前"}
Wait = Callable[[], None]


@pytest.fixture
def shown(real: MainWindow, tmp_path: Path, wait: Wait, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(desktop, "prints_with_libreoffice", lambda: False)  # the sketch is there at once
    real.open(Path(shutil.copy(SAMPLES / "整改台账.xlsx", tmp_path)))
    wait()
    real.go_to(Step.WRITE)
    qtbot.waitUntil(lambda: bool(gaps(real)), timeout=20_000)
    return real


def gaps(window: MainWindow) -> list[PrintedGap]:
    return [one.gap for one in window.controllers.live.needs]


def cells(window: MainWindow) -> list[str]:
    return [one.filled_by.cell.address for one in gaps(window) if one.filled_by.cell]


def test_each_gap_that_is_filled_leads_to_the_next_and_is_not_come_to_again(
    shown: MainWindow, clerk: Clerk, qtbot: QtBot
) -> None:
    live, bar = shown.controllers.live, shown.work.mend_bar
    before = cells(shown)
    assert set(VALUES) <= set(before)
    fields = sum(one.filled_by.kind is OriginKind.PARTICULAR for one in gaps(shown))
    assert f"要素没有填{fields}处" in shown.form_page.live.line.text()
    assert shown.steps.buttons[Step.WRITE].text() == f"③ 生成（缺{fields}项要素）"
    first = next(one for one in gaps(shown) if one.filled_by.cell)
    live._go_to(first)
    filled = []
    while (at := shown.selection.at) and at.address in VALUES and at.address not in filled:
        assert shown.pages.currentWidget() is shown.work
        assert shown.focusWidget() is bar.value
        clerk.types(shown.focusWidget(), VALUES[at.address])
        QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Return)
        filled.append(at.address)
    assert filled
    following = before[before.index(filled[-1]) + 1]
    assert shown.selection.at == Cell(SHEET, int(following[1:]), ord(following[0]) - ord("A") + 1)
    seen = []
    for _ in before:
        QTest.keyClick(shown, Qt.Key.Key_F9)
        qtbot.waitUntil(lambda: not live._walks and shown.session.counts_noted, timeout=20_000)
        seen.append(live._at.filled_by.cell.address if live._at and live._at.filled_by.cell else "")
    assert set(filled).isdisjoint([*seen, *cells(shown)])
    clerk.then(clerk.answers("不要了，关闭"))


def test_the_foot_of_the_table_is_not_offered_to_be_changed(shown: MainWindow) -> None:
    shown.selection.cell.emit(Cell(SHEET, 76, 1))
    bar = shown.work.mend_bar
    assert bar.hint.text() == "这一格不在问题的各行里，不在这里改。"
    assert not bar.note.isEnabled()
