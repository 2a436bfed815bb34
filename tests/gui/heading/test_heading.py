"""认表头: a ledger whose headings nobody knows is read after three choices, and next month without any."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.columns import Column
from app.core.grid import Grid
from app.gui.heading.dialog import HeadingDialog
from app.gui.heading.meaning_header import MeaningDropDown
from app.gui.window import MainWindow
from tests.gui.clerk import Act, Clerk
from tests.gui.columns_clerk import pick

Wait = Callable[[], None]
TOP = ["报送：办公室", "填表：李强", "六月"]
HEAD = ["甲栏", "乙栏", "丙栏"]
ITEMS = (
    ["台账没有更新。", "补齐三个月的记录，明确专人每月核对一次并留痕。", "2026年9月30日前"],
    ["学习记录缺三次。", "按计划补学，由支部书记逐次签字后交办公室存档。", "2026年10月底前"],
    ["公章登记不全。", "重新登记，用章须经分管领导当面审批签字。", "研究后再定"],
)
FINGERPRINT = "A:甲栏|B:乙栏|C:丙栏"


def write(file: Path, *rows: list[Any], name: str = "报送") -> Path:
    book = Workbook()
    assert book.active is not None
    book.active.title = name
    for row in rows:
        book.active.append(row)
    book.create_sheet("通讯录").append(["姓名", "电话"])
    book.save(file)
    return file


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    return write(tmp_path / "六月.xlsx", TOP, HEAD, *ITEMS)


@pytest.fixture
def tried(qtbot: QtBot) -> Callable[[QDialog], HeadingDialog]:
    """The dialog, once it shows what the latest choice comes to."""

    def wait(dialog: QDialog) -> HeadingDialog:
        assert isinstance(dialog, HeadingDialog)
        qtbot.waitUntil(lambda: dialog.effect is not None)
        return dialog

    return wait


@pytest.fixture
def three_choices(clerk: Clerk, tried: Callable[[QDialog], HeadingDialog]) -> Act:
    def act(shown: QDialog) -> None:
        dialog = tried(shown)
        assert dialog.row.value() == 1
        clerk.press_row(dialog.view, dialog.view.model().index(1, 0))
        tried(dialog)
        for column, meaning in ((0, "具体问题"), (2, "整改时限")):
            pick(dialog.view.meanings.drop_downs[column], meaning)
            tried(dialog)
        clerk.seen.append(dialog.told.text())
        clerk.press(dialog.accept_button)

    return act


def deadlines(window: MainWindow) -> list[str]:
    assert window.session.examination
    return [one.entries[Column.DEADLINE].text for one in window.session.examination.ledger.measures()]


def test_three_choices_and_next_month_none(
    real: MainWindow, clerk: Clerk, wait: Wait, strange: Path, three_choices: Act, tmp_path: Path, qtbot: QtBot
) -> None:
    clerk.then(three_choices)
    real.open(strange)
    qtbot.waitUntil(lambda: real.session.path == strange, timeout=30_000)
    wait()
    assert clerk.seen == [
        "表头在第2行。读到3个问题、3条措施。第1个问题：“台账没有更新”。"
        "整改时限读出2个，1个看不懂（C5“研究后再定”）。没有选“责任人”、“完成状态”，不核对这些内容。"
    ]
    assert "已按您指的表头读取“报送”，并记住了" in real.messages.text.text()
    assert deadlines(real) == [row[2] for row in ITEMS]
    july = write(tmp_path / "七月.xlsx", ["报送：办公室", "填表：周敏", "七月"], HEAD, *reversed(ITEMS))
    real.open(july)
    wait()
    assert real.session.path == july
    assert deadlines(real) == [row[2] for row in reversed(ITEMS)]
    assert real.session.memory.answers() == {FINGERPRINT: {Column.PROBLEM: "A", Column.DEADLINE: "C"}}


def test_a_guess_that_is_chosen_again_is_confirmed(
    real: MainWindow, clerk: Clerk, strange: Path, tried: Callable[[QDialog], HeadingDialog], qtbot: QtBot
) -> None:
    def act(shown: QDialog) -> None:
        dialog = tried(shown)
        clerk.press_row(dialog.view, dialog.view.model().index(1, 0))
        tried(dialog)
        clerk.seen.append(dialog.told.text())
        guessed = next(one for one in dialog.view.meanings.drop_downs if one.currentText() == "具体问题")
        guessed.activated.emit(guessed.currentIndex())
        clerk.seen.append(tried(dialog).told.text())
        clerk.leaves(dialog)

    clerk.then(act)
    real.open(strange)
    qtbot.waitUntil(lambda: len(clerk.seen) == 3, timeout=30_000)
    assert ["不对请改选" in told for told in clerk.seen[:2]] == [True, False]


def test_cancelled_everything_stays_and_the_line_offers_it_again(
    real: MainWindow, clerk: Clerk, wait: Wait, strange: Path, qtbot: QtBot
) -> None:
    clerk.then(clerk.leaves)
    real.open(strange)
    qtbot.waitUntil(lambda: clerk.seen == ["认表头"], timeout=30_000)
    wait()
    assert (real.session.path, real.session.memory.answers()) == (None, {})
    assert "没有认出台账" in real.messages.text.text()
    clerk.then(clerk.leaves)
    clerk.press(clerk.button(real.messages, "选表头"))
    qtbot.waitUntil(lambda: clerk.seen == ["认表头", "认表头"])


def test_a_heading_with_nothing_below_it_leads_to_the_choice_too(
    real: MainWindow, clerk: Clerk, tmp_path: Path, tried: Callable[[QDialog], HeadingDialog], qtbot: QtBot
) -> None:
    known = ["具体问题", "整改措施", "整改时限"]

    def look(dialog: QDialog) -> None:
        clerk.seen.append(tried(dialog).told.text())
        clerk.leaves(dialog)

    clerk.then(look)
    real.open(write(tmp_path / "空.xlsx", ["整改台账"], known, ["合计"]))
    qtbot.waitUntil(lambda: len(clerk.seen) == 2, timeout=30_000)
    assert clerk.seen[0] == "第2行下面没有读到一个问题，请另选表头行，或另选“具体问题”那一列。"
    assert "有表头，但下面没有一条问题" in real.messages.text.text()


def test_forgotten_it_is_asked_about_again(
    real: MainWindow, clerk: Clerk, wait: Wait, strange: Path, three_choices: Act, qtbot: QtBot
) -> None:
    clerk.then(three_choices)
    real.open(strange)
    qtbot.waitUntil(lambda: real.session.path == strange, timeout=30_000)
    wait()
    clerk.then(clerk.answers("恢复自动识别"), clerk.leaves)
    real.commands.columns.trigger()
    qtbot.waitUntil(lambda: clerk.seen[-1:] == ["认表头"], timeout=30_000)
    assert real.session.memory.answers() == {}


def test_the_open_ledger_is_read_by_another_heading(
    real: MainWindow, clerk: Clerk, wait: Wait, tmp_path: Path, tried: Callable[[QDialog], HeadingDialog], qtbot: QtBot
) -> None:
    rows = (
        ["序号", "具体问题", "整改时限"],
        ["一号", "上月结转：公章登记不全", "年底"],
        [2, "新的问题。", "2026年9月底前"],
    )
    real.open(write(tmp_path / "两行.xlsx", *rows))
    wait()
    assert deadlines(real) == ["年底", "2026年9月底前"]

    def act(shown: QDialog) -> None:
        dialog = tried(shown)
        assert dialog.row.value() == 1
        dialog.row.setValue(2)
        tried(dialog)
        for column, meaning in ((1, "具体问题"), (2, "整改时限")):
            pick(dialog.view.meanings.drop_downs[column], meaning)
            tried(dialog)
        clerk.press(dialog.accept_button)

    clerk.then(act)
    real.commands.heading.trigger()
    qtbot.waitUntil(lambda: deadlines(real) == ["2026年9月底前"], timeout=30_000)


def test_by_the_keyboard_alone(
    real: MainWindow, clerk: Clerk, wait: Wait, strange: Path, tried: Callable[[QDialog], HeadingDialog], qtbot: QtBot
) -> None:
    def act(shown: QDialog) -> None:
        dialog = tried(shown)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.view)
        QTest.keyClick(dialog.view, Qt.Key.Key_Down)
        tried(dialog)
        QTest.keyClick(dialog.view, Qt.Key.Key_Tab)
        first = QApplication.focusWidget()
        assert first is dialog.view.meanings.drop_downs[0]
        QTest.keyClick(first, Qt.Key.Key_Down)
        tried(dialog)
        assert dialog.draft.columns == {Column.PROBLEM: "A"}
        focused: QWidget = first
        for following in (*dialog.view.meanings.drop_downs[1:], dialog.accept_button):
            QTest.keyClick(focused, Qt.Key.Key_Tab)
            assert QApplication.focusWidget() is following
            focused = following
        QTest.keyClick(dialog.accept_button, Qt.Key.Key_Return)

    clerk.then(act)
    real.open(strange)
    qtbot.waitUntil(lambda: real.session.path == strange, timeout=30_000)
    wait()
    assert real.session.examination
    assert [one.text for one in real.session.examination.ledger.problems] == [row[0] for row in ITEMS]


def test_a_hidden_sheet_is_offered_and_read_next_month_too(
    real: MainWindow, clerk: Clerk, wait: Wait, tmp_path: Path, tried: Callable[[QDialog], HeadingDialog], qtbot: QtBot
) -> None:
    def hide(month: str) -> Path:
        book = Workbook()
        assert book.active is not None
        book.active.append(["本工作簿按月报送，请勿改动格式。"])
        data = book.create_sheet("数据")
        for row in (HEAD, *ITEMS):
            data.append(row)
        data.sheet_state = "hidden"
        book.save(tmp_path / month)
        return tmp_path / month

    def act(shown: QDialog) -> None:
        dialog = tried(shown)
        clerk.seen.append(dialog.sheets.currentText())
        pick(dialog.view.meanings.drop_downs[0], "具体问题")
        clerk.press(tried(dialog).accept_button)

    clerk.then(act)
    for month in ("六月.xlsx", "七月.xlsx"):
        real.open(file := hide(month))
        qtbot.waitUntil(lambda file=file: real.session.path == file, timeout=30_000)  # type: ignore[misc]
        wait()
        assert real.session.examination
        assert [one.text for one in real.session.examination.ledger.problems] == [row[0] for row in ITEMS]
        assert real.messages.isVisible() == (month == "六月.xlsx")
    assert "这张表在台账里是隐藏的；以后不读它，用“选择工作表”。" in real.messages.text.text()
    assert clerk.seen == ["数据（隐藏的）"]


def test_a_sheet_that_is_left_out_is_not_said_to_be_read(
    real: MainWindow, clerk: Clerk, wait: Wait, tmp_path: Path, tried: Callable[[QDialog], HeadingDialog], qtbot: QtBot
) -> None:
    book = Workbook()
    for month in ("5月", "6月"):
        sheet = book.create_sheet(month)
        for row in (["序号", "具体问题", "整改时限"], *([number, *one[::2]] for number, one in enumerate(ITEMS))):
            sheet.append(row)
    book.save(tmp_path / "台账.xlsx")
    real.open(tmp_path / "台账.xlsx")
    wait()

    def act(dialog: QDialog) -> None:
        shown = tried(dialog)
        shown.sheets.setCurrentText("5月")
        clerk.press(tried(dialog).accept_button)

    clerk.then(act)
    real.commands.heading.trigger()
    qtbot.waitUntil(lambda: "已记住“5月”的表头" in real.messages.text.text(), timeout=30_000)
    assert "但这张表现在没有读：和“6月”是同一批问题，没有重复计入。要读它，用" in real.messages.text.text()


def test_nothing_is_accepted_before_its_effect_was_shown(qtbot: QtBot, real: MainWindow, strange: Path) -> None:
    dialog = HeadingDialog(real, real.session.office.headings.sheets(strange), 0)
    qtbot.addWidget(dialog)
    dialog.begin()
    assert (dialog.accept_button.isEnabled(), dialog.told.text()) == (False, "正在试读…")
    assert [dialog.sheets.itemText(number) for number in range(dialog.sheets.count())] == ["报送", "通讯录"]


def test_every_button_is_in_reach_on_a_small_screen_with_large_letters(
    qtbot: QtBot, real: MainWindow, strange: Path, qapp: QApplication
) -> None:
    before = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(larger)
    try:
        real.resize(1280, 700)
        dialog = HeadingDialog(real, real.session.office.headings.sheets(strange), 0)
        qtbot.addWidget(dialog)
        dialog.begin()
        dialog.show()
        qtbot.waitExposed(dialog)
        assert dialog.height() <= real.height()
        assert all(dialog.rect().contains(one.geometry()) for one in dialog.findChildren(QPushButton))
        assert dialog.view.viewport().height() > 3 * dialog.fontMetrics().lineSpacing()
    finally:
        qapp.setFont(before)


def test_a_wide_sheet_gets_its_drop_downs_bit_by_bit_in_their_order(qtbot: QtBot, real: MainWindow) -> None:
    wide = Grid("宽表", (tuple(f"栏{at}" for at in range(70)), ("问题。",) * 70))
    dialog = HeadingDialog(real, [wide], 0)
    qtbot.addWidget(dialog)
    meanings = dialog.view.meanings
    meanings.show_meanings({70: Column.DEADLINE})
    assert len(meanings.drop_downs) < 70
    qtbot.waitUntil(lambda: len(meanings.drop_downs) == 70)
    assert meanings.drop_downs[-1].currentText() == "整改时限"
    order: list[QWidget | None] = [dialog.view]
    while order[-1] is not dialog.accept_button:
        assert order[-1]
        order.append(order[-1].nextInFocusChain())
    assert [one for one in order if isinstance(one, MeaningDropDown)] == meanings.drop_downs
