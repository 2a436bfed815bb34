"""在原处补正: what is missing is typed below the table, noted, and written into a copy or into the ledger."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit
from pytestqt.qtbot import QtBot

from app.core.finding import Level
from app.core.grid import Cell
from app.core.mending.edit import Obstacle
from app.gui.mending.changes_dialog import ChangesDialog
from app.gui.widgets.findings_list import advice_of, text_of
from app.gui.window import MainWindow
from tests.gui import fakes
from tests.gui.clerk import Clerk
from tests.gui.fakes import GRID, FakeService
from tests.gui.figures.test_figures import texts
from tests.gui.test_end_to_end import SAMPLES

SHEET = "整改台账"
OWNER, DEADLINE, STATUS, FORMULA = (Cell(SHEET, *place) for place in ((12, 8), (29, 9), (8, 11), (8, 13)))
Wait = Callable[[], None]
_RETURN = Qt.Key.Key_Return


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The sample with a status that nobody understands, too, and a formula."""
    path = tmp_path_factory.mktemp("faulty") / "整改台账.xlsx"
    book = load_workbook(SAMPLES / path.name)
    book[SHEET]["K8"], book[SHEET]["M8"] = "看情况", "=1+1"
    for address, rule in (("H37", '"叶青禾,林芳"'), ("I55", "INDIRECT(A1)")):
        listed = DataValidation(type="list", formula1=rule)
        listed.add(address)
        book[SHEET].add_data_validation(listed)
    book.save(path)
    return path.read_bytes()


@pytest.fixture
def file(faulty: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "整改台账.xlsx"
    path.write_bytes(faulty)
    return path


@pytest.fixture
def shown(real: MainWindow, file: Path, wait: Wait) -> MainWindow:
    real.open(file)
    wait()
    return real


def choose(window: MainWindow, clerk: Clerk, cell: Cell) -> None:
    """Clicks on the first finding of a cell."""
    panel = window.work.findings
    found = ((row, advice_of(one)) for row, one in enumerate(panel.model.rows))
    row = next(row for row, advice in found if advice and advice.finding.origin == cell)
    clerk.press_row(panel.view, panel.model.index(row))


def note(window: MainWindow, clerk: Clerk, cell: Cell, text: str) -> None:
    """Chooses a finding, goes to the line by Enter, types and presses Enter."""
    choose(window, clerk, cell)
    QTest.keyClick(window.work.findings.view, _RETURN)
    clerk.types(window.focusWidget(), text)
    QTest.keyClick(window.focusWidget(), _RETURN)


def line_of(window: MainWindow) -> QLineEdit:
    line = window.work.mend_bar.value.lineEdit()
    assert line
    return line


def shown_list(window: MainWindow, clerk: Clerk) -> ChangesDialog:
    clerk.press(window.work.mend_bar.list)
    dialog = window.controllers.changes.dialog
    assert dialog
    return dialog


def count(window: MainWindow) -> int:
    examination = window.session.examination
    assert examination
    return len(examination.report.advice)


def said(file: Path, *addresses: str) -> list[object]:
    sheet = load_workbook(file)[SHEET]
    return [sheet[one].value for one in addresses]


def pick(day: QDate) -> None:
    popup = QApplication.activePopupWidget()
    assert popup
    calendar = popup.findChild(QCalendarWidget)
    assert calendar
    calendar.clicked.emit(day)


def test_owner_day_and_status_are_mended_into_a_copy_and_taken_back(
    shown: MainWindow, clerk: Clerk, file: Path, wait: Wait, qtbot: QtBot
) -> None:
    bar, before, found = shown.work.mend_bar, file.read_bytes(), count(shown)
    table = shown.work.sheets.views()[0]
    note(shown, clerk, OWNER, "叶青禾")
    # The next finding is chosen, and what is typed next is for that one.
    assert shown.selection.at == Cell(SHEET, 20, 12)
    assert shown.focusWidget() is bar.value
    choose(shown, clerk, DEADLINE)
    assert bar.place.text() == "I29 整改时限"
    clerk.press(bar.day)
    pick(QDate(2026, 9, 30))
    clerk.press(bar.note)
    choose(shown, clerk, STATUS)
    choices = [bar.value.itemText(row) for row in range(bar.value.count())]
    assert {"已整改", "整改中", "未开始"} <= set(choices)
    assert "看情况" not in choices
    note(shown, clerk, STATUS, "整改中")
    dialog = shown_list(shown, clerk)
    assert [row[:3] for row in texts(dialog.view)] == [
        ["H12", "责任人", "空 → “叶青禾”"],
        ["I29", "整改时限", "空 → “2026年9月30日”"],
        ["K8", "完成状态", "“看情况” → “整改中”"],
    ]
    assert not dialog.back.isVisible()
    clerk.press(dialog.copy)
    copy = file.with_name("整改台账（补正副本）.xlsx")
    qtbot.waitUntil(lambda: shown.session.path == copy and not shown.runner.busy, timeout=10_000)
    assert said(copy, "H12", "K8") == ["叶青禾", "整改中"]
    assert file.read_bytes() == before
    assert count(shown) == found - 3
    assert shown.messages.text.text().startswith("补正了3处，写在“整改台账（补正副本）.xlsx”里，已经打开")
    assert not shown.controllers.in_place.changes.edits
    # The next finding in order is chosen, in the table as it stood.
    assert shown.selection.at == Cell(SHEET, 22, 7)
    assert shown.work.sheets.views()[0] is table
    clerk.press(clerk.button(shown.messages, "撤销"))
    qtbot.waitUntil(lambda: shown.session.path == file and not shown.runner.busy, timeout=10_000)
    assert count(shown) == found
    assert shown.messages.text.text() == (
        "已回到“整改台账.xlsx”，3处修改又在修改清单里；写好的“整改台账（补正副本）.xlsx”还在，没有动。"
    )
    assert len(shown.controllers.in_place.changes.all) == 3
    assert said(copy, "H12", "K8") == ["叶青禾", "整改中"]
    clerk.then(clerk.answers("不要了，关闭"))


def test_where_the_office_allows_it_the_ledger_itself_is_written_and_a_formula_never(
    shown: MainWindow, clerk: Clerk, file: Path, qtbot: QtBot
) -> None:
    bar, before, found = shown.work.mend_bar, file.read_bytes(), count(shown)
    shown.selection.cell.emit(FORMULA)
    qtbot.waitUntil(lambda: not bar.value.isEnabled())
    assert bar.hint.text() == "M8：这个单元格里是公式；请在 Excel 或 WPS 里改公式，或改公式引用的单元格。"
    assert not bar.note.isEnabled()
    note(shown, clerk, OWNER, "叶青禾")
    dialog = shown_list(shown, clerk)
    assert not dialog.back.isVisible()
    shown.session.settings.change("writes_back", True)
    shown.controllers.preferences.changed.emit()
    clerk.press(dialog.back)
    qtbot.waitUntil(lambda: count(shown) == found - 1 and not shown.runner.busy, timeout=10_000)
    [backup] = file.parent.glob("*备份*.xlsx")
    assert backup.read_bytes() == before
    assert said(file, "H12") == ["叶青禾"]
    assert shown.messages.text.text() == f"补正了1处，已写回“整改台账.xlsx”；原来的留在“{backup.name}”。"
    assert clerk.button(shown.messages, "撤销").isVisible()


def test_what_stands_in_the_way_of_a_value_is_told_on_the_list(
    opened: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot
) -> None:
    service.mending.obstacles[fakes.OWNER] = Obstacle.VALIDATED
    note(opened, clerk, fakes.OWNER, "周敏")
    dialog = shown_list(opened, clerk)
    qtbot.waitUntil(lambda: texts(dialog.view)[0][3] == Obstacle.VALIDATED.reason)
    assert not dialog.copy.isEnabled()
    opened.selection.cell.emit(fakes.OWNER)
    assert opened.work.mend_bar.hint.text() == f"C3：{Obstacle.VALIDATED.reason}。"
    assert opened.work.mend_bar.value.isEnabled()  # another value may do
    clerk.then(clerk.answers("不要了，关闭"))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2, None])
def test_a_cell_of_the_table_is_mended_from_there(opened: MainWindow, clerk: Clerk, key: Qt.Key | None) -> None:
    view, bar = opened.work.sheets.views()[0], opened.work.mend_bar
    clerk.press_row(view, view.model().index(4, 2))
    if key:
        QTest.keyClick(view, key)
    else:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center())
    assert bar.place.text() == "C5 责任人"
    assert opened.focusWidget() is bar.value


def test_a_heading_is_not_mended(opened: MainWindow) -> None:
    opened.selection.cell.emit(Cell(SHEET, 2, 3))
    assert opened.work.mend_bar.hint.text() == "这一格不在问题的各行里，不在这里改。"
    assert not opened.work.mend_bar.value.isEnabled()


def test_the_same_as_above_and_what_is_no_change(opened: MainWindow, clerk: Clerk) -> None:
    bar = opened.work.mend_bar
    opened.selection.cell.emit(Cell(SHEET, 5, 3))
    QTest.keyClick(bar.value, _RETURN)
    assert bar.hint.text() == "还没有填内容；这一格要清空的，请按“清空”。"
    clerk.types(bar.value, "李四")
    QTest.keyClick(bar.value, _RETURN)
    assert bar.hint.text() == "与台账里写的一样，不用改。"
    clerk.press(bar.above)
    assert bar.value.currentText() == "张三"
    clerk.press(bar.note)
    assert bar.list.text() == "修改清单（1）…"
    opened.selection.cell.emit(fakes.OWNER)
    assert not bar.above.isEnabled()  # above it stands the heading
    clerk.then(clerk.answers("不要了，关闭"))


def test_a_name_is_chosen_by_a_part_of_it(opened: MainWindow, clerk: Clerk) -> None:
    opened.session.settings.change("roster", "周敏、林芳")
    choose(opened, clerk, fakes.OWNER)
    clerk.types(opened.work.mend_bar.value, "芳")
    completer = opened.work.mend_bar.value.completer()
    assert completer
    assert completer.currentCompletion() == "林芳"
    QTest.keyClick(opened.work.mend_bar.value, Qt.Key.Key_Escape)


def test_changes_are_taken_off_the_list(opened: MainWindow, clerk: Clerk) -> None:
    bar = opened.work.mend_bar
    note(opened, clerk, fakes.OWNER, "周敏")
    note(opened, clerk, fakes.DEADLINE, "2026-9-30")
    assert bar.list.text() == "修改清单（2）…"
    dialog = shown_list(opened, clerk)
    assert not dialog.remove.isEnabled()
    assert dialog.focusWidget() is dialog.copy
    clerk.press_row(dialog.view, dialog.view.model().index(0, 0))
    assert opened.selection.at == fakes.OWNER
    assert line_of(opened).text() == "周敏"
    clerk.press(dialog.remove)
    assert [row[0] for row in texts(dialog.view)] == ["D5"]
    clerk.press(dialog.remove_all)
    assert bar.list.text() == "修改清单…"
    assert not dialog.copy.isEnabled()


def test_read_again_the_list_stays_and_what_changed_below_it_is_told(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Wait
) -> None:
    note(opened, clerk, fakes.OWNER, "周敏")
    note(opened, clerk, fakes.DEADLINE, "长期坚持")
    opened.selection.cell.emit(Cell(SHEET, 5, 3))
    clerk.types(opened.work.mend_bar.value, "王")
    rows = [list(row) for row in GRID.rows]
    rows[2][2], rows[4][3] = "罗成林", "长期坚持"
    service.grid = replace(GRID, rows=tuple(map(tuple, rows)))
    QTest.keyClick(opened, Qt.Key.Key_F5)
    idle()
    assert opened.messages.text.text() == (
        "修改清单里的 整改台账!C3，台账里已经改动：这些先不写，请在修改清单里看一看。"
    )
    # What was typed is noted before it was read again, and what the ledger says already is done.
    assert line_of(opened).text() == "王"
    dialog = shown_list(opened, clerk)
    assert [(row[0], row[3]) for row in texts(dialog.view)] == [
        ("C3", "台账里这一行已经改动，不写；仍要改的请再记一次"),
        ("C5", ""),
    ]
    clerk.then(clerk.answers("不要了，关闭"))


def test_another_ledger_or_the_end_drops_no_list_unasked(
    opened: MainWindow, clerk: Clerk, ledger: Path, idle: Wait
) -> None:
    other = ledger.with_name("另一份.xlsx")
    note(opened, clerk, fakes.OWNER, "周敏")
    opened.open(ledger)  # the same again: nothing to ask
    idle()
    clerk.then(clerk.answers("取消"))
    opened.open(other)
    assert opened.session.path == ledger
    clerk.then(clerk.answers("看修改清单"))
    opened.close()
    assert opened.isVisible()
    dialog = opened.controllers.changes.dialog
    assert dialog
    assert dialog.isVisible()
    dialog.close()
    clerk.then(clerk.answers("不要了，打开"))
    opened.open(other)
    idle()
    assert clerk.seen == ["修改清单里有1处修改还没有写进文件。\n不写就没有了，台账不受影响。"] * 3
    assert opened.session.path == other
    assert opened.work.mend_bar.list.text() == "修改清单…"


def test_what_is_noted_counts_at_once_and_is_taken_back_where_it_is_told(
    opened: MainWindow, clerk: Clerk, idle: Wait, qtbot: QtBot
) -> None:
    panel, table = opened.work.findings, opened.work.sheets.views()[0]
    note(opened, clerk, fakes.OWNER, "周敏")
    assert opened.selection.at == fakes.DEADLINE
    cell = table.model().index(2, 2)
    assert cell.data() == "→ 周敏"
    qtbot.waitUntil(lambda: opened.session.counts_noted)
    assert opened.status.text.text() == (
        "已记下 C3：空 → “周敏”，按 Ctrl+Z 撤销。已按修改清单重新核对：1 条已解决。台账文件还没有动。"
    )
    assert opened.selection.at == fakes.DEADLINE
    rows = [text_of(row) for row in panel.model.rows]
    assert rows[0] == "必须处理（1处）"
    assert rows[-2:] == ["已记下，还没有写进文件", "问题1：责任人没有填写。\n→ 周敏"]
    assert cell.data() == "→ 周敏"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "已记下，还没有写进文件：→ 周敏"
    assert opened.work.sheets.text(fakes.OWNER) == "周敏"
    assert opened.work.summary.levels[Level.MUST].number.text() == "1"
    QTest.keyClick(opened, Qt.Key.Key_F5)
    idle()
    assert [text_of(row) for row in panel.model.rows] == rows
    choose(opened, clerk, fakes.OWNER)
    assert advice_of(panel.chosen_row()) == fakes.MUST
    clerk.press(panel.note_back)
    qtbot.waitUntil(lambda: opened.session.counts_noted)
    assert not panel.note_back.isVisible()
    assert cell.data() == ""
    assert text_of(panel.model.rows[0]) == "必须处理（2处）"
    assert opened.selection.finding == fakes.MUST
    assert not opened.controllers.in_place.changes.all


def test_the_last_change_is_taken_back_by_a_key_also_from_the_line(opened: MainWindow, clerk: Clerk) -> None:
    bar, changes = opened.work.mend_bar, opened.controllers.in_place.changes

    def undo() -> list[str]:
        QTest.keyClick(opened.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        return listed()

    def listed() -> list[str]:
        return [f"{one.mend.cell.address} {one.mend.text}" for one in changes.all]

    note(opened, clerk, fakes.OWNER, "周敏")
    note(opened, clerk, fakes.DEADLINE, "长期坚持")
    note(opened, clerk, fakes.OWNER, "林芳")
    opened.selection.cell.emit(fakes.OWNER)
    bar.begin()
    clerk.press(bar.back)
    bar.begin()
    assert undo() == ["D5 长期坚持", "C3 林芳"]
    clerk.types(bar.value, "周海")
    assert undo() == ["D5 长期坚持", "C3 林芳"]  # what is typed goes first
    assert line_of(opened).text() == "林芳"
    assert undo() == ["C3 周敏", "D5 长期坚持"]
    assert opened.selection.at == fakes.OWNER
    assert line_of(opened).text() == "周敏"
    assert undo() == ["C3 周敏"]
    assert opened.selection.at == fakes.DEADLINE
    assert undo() == []
    assert undo() == []
    assert opened.status.text.text() == "没有可以撤销的补正。"


def test_what_stands_in_the_way_is_told_when_a_finding_is_chosen(shown: MainWindow, clerk: Clerk, qtbot: QtBot) -> None:
    bar = shown.work.mend_bar
    choose(shown, clerk, Cell(SHEET, 37, 8))
    listed = "H37：这个单元格只能填规定的内容（数据验证）：叶青禾、林芳。"
    qtbot.waitUntil(lambda: bar.hint.text() == listed, timeout=1000)
    assert {bar.value.itemText(row) for row in range(bar.value.count())} == {"叶青禾", "林芳"}
    choose(shown, clerk, Cell(SHEET, 55, 9))
    qtbot.waitUntil(lambda: "列表由公式得出，这里看不到；请在 Excel 或 WPS 里手工改" in bar.hint.text(), timeout=1000)
    choose(shown, clerk, Cell(SHEET, 22, 7))
    assert bar.hint.text().startswith("这是合并的单元格（G22:G23），填的内容算整块的。")


def test_a_format_that_is_not_written_is_told_at_once(
    real: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait
) -> None:
    file = tmp_path / "整改台账.csv"
    heading = "序号,具体问题,整改措施,责任人,整改时限,完成状态"
    rows = [
        f"{n},会议记录不全第{n}次。,修订制度第{n}条。,{'叶青禾' * (n > 1)},2026年9月30日,整改中" for n in range(1, 6)
    ]
    file.write_text("\n".join([heading, *rows]), encoding="utf-8")
    real.open(file)
    wait()
    [sheet] = real.work.sheets.views()
    choose(real, clerk, Cell(sheet.grid.name, 2, 4))
    assert real.work.mend_bar.hint.text() == (
        "D2：这种格式的文件不能补正单元格；请在 Excel 或 WPS 里手工改，或另存为 .xlsx 再补正。"
    )
    QTest.keyClick(real.work.findings.view, _RETURN)
    assert real.focusWidget() is real.work.findings.view
