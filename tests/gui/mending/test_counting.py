"""What is noted counts at once: in findings, counts and table, over saves of others, and before a document is made."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.grid import Cell
from app.gui.shell.steps import Step
from app.gui.widgets.findings_list import NotedAdvice, text_of
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.mending.test_in_place import choose, line_of, note
from tests.gui.test_end_to_end import SAMPLES
from tests.gui.test_end_to_end import text_of as text_of_document

SHEET = "整改台账"
OWNER, FINISHED, DEADLINE, OTHER = (Cell(SHEET, *place) for place in ((12, 8), (20, 12), (29, 9), (37, 8)))
Wait = Callable[[], None]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLES / "整改台账.xlsx", tmp_path))


@pytest.fixture
def counted(real: MainWindow, qtbot: QtBot) -> Wait:
    return lambda: qtbot.waitUntil(lambda: real.session.counts_noted and not real.runner.busy, timeout=10_000)


@pytest.fixture
def shown(real: MainWindow, file: Path, wait: Wait) -> MainWindow:
    real.open(file)
    wait()
    return real


@pytest.fixture
def dropped(clerk: Clerk) -> Wait:
    """The list is left unwritten at the end."""
    return lambda: clerk.then(clerk.answers("不要了，关闭"))


def found_at(window: MainWindow, cell: Cell) -> list[str]:
    examination = window.session.examination
    assert examination
    return [one.finding.rule for one in examination.report.advice if one.finding.origin == cell]


def noted_rows(window: MainWindow) -> list[str]:
    return [text_of(row) for row in window.work.findings.model.rows if isinstance(row, NotedAdvice)]


def undo(window: MainWindow) -> None:
    window.controllers.changes.undo_last()


def test_a_change_answers_a_finding_makes_another_and_is_taken_back(
    shown: MainWindow, clerk: Clerk, counted: Wait
) -> None:
    note(shown, clerk, DEADLINE, "尽快")
    counted()
    assert found_at(shown, DEADLINE) == ["deadline-unreadable"]
    assert "已按修改清单重新核对：1 条已解决，1 条新增。新增的必须处理：问题9" in shown.status.text.text()
    assert shown.status.text.text().endswith("台账文件还没有动。")
    assert noted_rows(shown) == []  # it has answered nothing yet
    assert shown.work.sheets.text(DEADLINE) == "尽快"
    note(shown, clerk, DEADLINE, "2026年9月30日")
    counted()
    assert found_at(shown, DEADLINE) == []
    assert noted_rows(shown) == ["问题9“破解学会发展难题办法不多，部分…”：整改时限是空的。\n→ 2026年9月30日"]
    undo(shown)
    counted()
    assert found_at(shown, DEADLINE) == ["deadline-unreadable"]
    undo(shown)
    counted()
    assert found_at(shown, DEADLINE) == ["deadline-missing"]
    assert shown.work.sheets.text(DEADLINE) == ""


def test_what_is_told_of_a_deadline_that_has_passed_is_written_beside_it(
    shown: MainWindow, clerk: Clerk, counted: Wait, dropped: Wait
) -> None:
    late, beside = Cell(SHEET, 36, 9), Cell(SHEET, 36, 11)
    assert found_at(shown, late) == ["overdue"]
    note(shown, clerk, late, "正在整改")
    assert [one.mend.cell for one in shown.controllers.in_place.changes.all] == [beside]
    counted()
    assert found_at(shown, late) == ["overdue"]
    assert "这一处查到的还在（" in shown.status.text.text()
    shown.selection.choose_finding(next(one for one in shown.work.sheets.findings_at(late)))
    shown.selection.go_beside(Cell(SHEET, 36, 10))
    shown.work.mend_bar.noted.emit("手册正在征求意见，预计2026年8月底完成。")
    counted()
    assert found_at(shown, late) == ["overdue"]
    assert "这一处仍列为已逾期，新的时限已经写明（预计2026年8月底" in shown.status.text.text()
    dropped()


def test_what_is_typed_and_left_is_noted_and_escape_drops_it(
    shown: MainWindow, clerk: Clerk, counted: Wait, dropped: Wait, qtbot: QtBot
) -> None:
    changes = shown.controllers.in_place.changes

    def listed() -> list[str]:
        return [f"{one.mend.cell.address} {one.mend.text}" for one in changes.all]

    choose(shown, clerk, OWNER)
    clerk.types(shown.focusWidget(), "叶青禾")
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Escape)
    choose(shown, clerk, FINISHED)
    assert listed() == []
    clerk.types(shown.focusWidget(), "6-18")
    choose(shown, clerk, OTHER)  # another card
    assert listed() == ["L20 2026年6月18日"]
    qtbot.waitUntil(lambda: shown.status.text.text() == "已记下 L20：空 → “2026年6月18日”，按 Ctrl+Z 撤销。")
    clerk.types(shown.focusWidget(), "石磊")
    clerk.press(shown.steps.buttons[Step.WRITE])  # another step
    assert listed() == ["L20 2026年6月18日", "H37 石磊"]
    counted()
    assert found_at(shown, FINISHED) == found_at(shown, OTHER) == []
    shown.go_to(Step.CHECK)
    shown.work.begin()
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed() == ["L20 2026年6月18日"]
    dropped()


def test_the_keyboard_is_where_one_types_and_looking_is_no_change(
    shown: MainWindow, clerk: Clerk, counted: Wait, dropped: Wait
) -> None:
    bar, changes = shown.work.mend_bar, shown.controllers.in_place.changes
    for row in range(8, 30):  # long texts, shown as Qt's area shows them
        shown.selection.cell.emit(Cell(SHEET, row, 10))
        shown.controllers.in_place.begin()
    choose(shown, clerk, OWNER)
    assert shown.focusWidget() is bar.value
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        QTest.keyClick(line_of(shown), key)
        assert line_of(shown).text() == ""
    bar.value.hidePopup()
    choose(shown, clerk, OTHER)
    assert not changes.all
    choose(shown, clerk, OWNER)
    clerk.types(bar.value, "叶青禾")
    clerk.press(bar.note)
    assert shown.selection.at == FINISHED
    assert shown.focusWidget() is bar.value
    counted()
    seen = []
    for _ in range(len(shown.work.findings.model.rows)):
        QTest.keyClick(shown, Qt.Key.Key_F8)
        seen.append(shown.selection.at)
    assert FINISHED in seen
    assert OWNER not in seen
    dropped()


def test_a_save_beneath_keeps_what_fits_counted_and_tells_what_does_not(
    shown: MainWindow, clerk: Clerk, file: Path, counted: Wait, dropped: Wait, qtbot: QtBot
) -> None:
    note(shown, clerk, OWNER, "叶青禾")
    note(shown, clerk, DEADLINE, "2026年9月30日")
    counted()
    book = load_workbook(file)
    book[SHEET]["I29"], book[SHEET]["H37"] = "2026年8月31日", "石磊"
    book.save(file)
    qtbot.waitUntil(lambda: found_at(shown, OTHER) == [] and shown.session.counts_noted, timeout=10_000)
    assert found_at(shown, OWNER) == []
    assert shown.work.sheets.text(OWNER) == "叶青禾"
    assert shown.work.sheets.text(DEADLINE) == "2026年8月31日"
    assert "修改清单里的 整改台账!I29，台账里已经改动" in shown.messages.text.text()
    assert load_workbook(file)[SHEET]["H12"].value is None
    dropped()


def test_a_document_is_made_only_of_what_is_written(
    shown: MainWindow, clerk: Clerk, file: Path, wait: Wait, qtbot: QtBot
) -> None:
    before, copy = file.read_bytes(), file.with_name("整改台账（补正副本）.xlsx")
    note(shown, clerk, DEADLINE, "2026年9月17日")
    shown.go_to(Step.WRITE)
    clerk.then(clerk.answers("先不写"))
    clerk.press(shown.form_page.header.write)
    qtbot.waitUntil(lambda: len(clerk.seen) == 1, timeout=30_000)
    wait()
    assert not copy.exists()
    clerk.then(clerk.answers("写入并生成"))
    clerk.then(clerk.answers("带【待补】", "已请示分管领导"), clerk.names(""))
    clerk.press(shown.form_page.header.write)
    qtbot.waitUntil(lambda: len(clerk.seen) == 4, timeout=30_000)
    for _ in range(3):  # the copy is opened, the document written, its place shown
        wait()
    assert shown.pages.currentWidget() is shown.form_page
    assert clerk.seen[0].startswith(
        "修改清单里有1处还没有写进文件。要生成的文件须与台账一致，先写进去吗？\n· I29：空 → “2026年9月17日”"
    )
    assert clerk.seen[0].endswith(
        "会写到同一文件夹的“整改台账（补正副本）.xlsx”，随即打开，再由它生成；原来的台账不动。"
    )
    assert file.read_bytes() == before
    assert load_workbook(copy)[SHEET]["I29"].value == datetime(2026, 9, 17)
    assert "2026年9月17日" in text_of_document(file.with_name("整改台账（补正副本）-整改进展通报.docx"))
    assert not shown.controllers.in_place.changes.all


def test_a_copy_is_written_into_after_asking_and_has_no_copy_of_its_own(
    shown: MainWindow, clerk: Clerk, file: Path, qtbot: QtBot, wait: Wait
) -> None:
    copy = file.with_name("整改台账（补正副本）.xlsx")

    def write(*answers: str) -> None:
        clerk.press(shown.work.mend_bar.list)
        dialog = shown.controllers.changes.dialog
        assert dialog
        clerk.then(*map(clerk.answers, answers))
        clerk.press(dialog.copy)
        qtbot.waitUntil(
            lambda: shown.session.path == copy and not shown.controllers.in_place.changes.all, timeout=10_000
        )
        wait()

    note(shown, clerk, OWNER, "叶青禾")
    write()
    note(shown, clerk, OTHER, "石磊")
    write("写进去")
    assert [load_workbook(copy)[SHEET][one].value for one in ("H12", "H37")] == ["叶青禾", "石磊"]
    [backup] = file.parent.glob("*备份*")
    assert backup.name.startswith("整改台账（补正副本）（备份")
    assert sorted(one.name for one in file.parent.glob("*.xlsx")) == sorted((file.name, copy.name, backup.name))
    # From the ledger again: the copy that is there is replaced only where that is said.
    shown.open(file)
    wait()
    note(shown, clerk, OTHER, "林芳")
    write("换成这次的")
    assert "换成这次的，以前写在它里面的补正就没有了" in clerk.seen[-1]
    assert [load_workbook(copy)[SHEET][one].value for one in ("H12", "H37")] == [None, "林芳"]
