"""选择工作表: what is asked where sheets hold the same problems, which sheets are read, and what of it is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QDialog

from app.core.finding import Advice, Finding, Level
from app.core.grid import Cell
from app.gui.heading.sheets_dialog import SheetAnswer, SheetsDialog
from app.gui.window import MainWindow
from tests.gui.clerk import Act, Clerk
from tests.gui.fakes import SHEET, FakeService

Idle = Callable[[], None]
SAID = f"“5月”、“{SHEET}”里是同一批问题。现在只读“{SHEET}”。"
PRINT = "C:责任人"
HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限"]


@pytest.fixture
def repeated(service: FakeService, opened: MainWindow, idle: Idle) -> MainWindow:
    """A ledger whose sheets hold the same problems; the finding is chosen."""
    finding = Finding("sheet-repeated", Level.MUST, Cell(SHEET, 1, 1))
    service.advice = (Advice(finding, SAID, "选定怎么计入。"),)
    opened.commands.recheck.trigger()
    idle()
    opened.work.findings.choose_first(Level.MUST)
    return opened


def answering(clerk: Clerk, answer: SheetAnswer, *ticked: str) -> Act:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SheetsDialog)
        clerk.seen.append("、".join(one.text() for one in dialog.buttons.values()))
        dialog.buttons[answer].click()
        for name, tick in dialog.ticks.items():
            if ticked and tick.isChecked() != (name in ticked):
                tick.click()
        clerk.press(dialog.accept_button)

    return act


@pytest.mark.parametrize("answer", [SheetAnswer.LATEST, SheetAnswer.ALL])
def test_the_answer_is_kept_by_the_headings_of_the_used_sheet(
    repeated: MainWindow, clerk: Clerk, idle: Idle, answer: SheetAnswer, service: FakeService
) -> None:
    clerk.then(answering(clerk, answer))
    read = len(service.examined)
    clerk.press(repeated.work.findings.ask_sheets)
    idle()
    assert clerk.seen == [f"只用“{SHEET}”，其余的不重复计入(&O)、都计入：它们是不同的问题(&A)、只读下面选定的(&N)："]
    assert repeated.session.memory.repeats() == {PRINT: answer.value}
    assert service.repeats[-1] == {PRINT: answer.value}
    assert len(service.examined) == read + 1
    assert "已按选定的工作表读取" in repeated.messages.text.text()


def test_left_nothing_is_kept(repeated: MainWindow, clerk: Clerk, idle: Idle) -> None:
    clerk.then(clerk.leaves)
    clerk.press(repeated.work.findings.ask_sheets)
    idle()
    assert (clerk.seen, repeated.session.memory.repeats()) == (["选择工作表"], {})


def test_what_was_answered_can_be_forgotten(service: FakeService, opened: MainWindow, clerk: Clerk, idle: Idle) -> None:
    service.advice = ()
    opened.session.memory.keep_repeats({PRINT: "all"})
    clerk.then(answering(clerk, SheetAnswer.AUTOMATIC))
    opened.commands.sheets.trigger()
    idle()
    assert opened.session.memory.repeats() == {}
    assert not opened.work.findings.ask_sheets.isVisible()


def write(file: Path, hidden: str = "旧表") -> Path:
    book = Workbook()
    assert book.active is not None
    book.active.title = "台账"
    sheets: dict[str, list[list[Any]]] = {
        "台账": [HEAD, [1, "制度不健全。", "修订制度。", "周敏", "2026年9月底前"]],
        hidden: [HEAD, [1, "学习不经常。", "补学。", "李强", "2026年8月底前"]],
        "空表头": [HEAD],
        "说明": [["按月报送。"]],
    }
    for name, rows in sheets.items():
        sheet = book["台账"] if name == "台账" else book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book[hidden].sheet_state = "hidden"
    book.save(file)
    return file


def used(window: MainWindow) -> list[str]:
    assert window.session.examination
    return [one.name for one in window.session.examination.ledger.sheets if one.used and one.problems]


def test_a_hidden_sheet_is_read_when_it_is_ticked_and_next_time_too(
    real: MainWindow, clerk: Clerk, wait: Idle, tmp_path: Path
) -> None:
    real.open(write(tmp_path / "六月.xlsx"))
    wait()
    assert used(real) == ["台账"]
    looked: list[tuple[str, bool]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, SheetsDialog)
        looked.extend((one.text(), one.isEnabled()) for one in dialog.ticks.values())
        answering(clerk, SheetAnswer.NAMED, "旧表")(dialog)

    clerk.then(look)
    real.commands.sheets.trigger()
    wait()
    assert [one for one, _ in looked] == [
        "台账（现在读到1个问题）",
        "旧表（现在没有读：是隐藏的工作表）",
        "空表头（现在读到0个问题）",
        "说明（现在没有读：没有认出表头）",
    ]
    assert used(real) == ["旧表"]
    real.open(write(tmp_path / "七月.xlsx"))
    wait()
    assert used(real) == ["旧表"]
    real.open(write(tmp_path / "别的.xlsx", hidden="去年"))
    wait()
    assert used(real) == ["台账"]


def test_nothing_ticked_is_no_choice(real: MainWindow, clerk: Clerk, wait: Idle, tmp_path: Path) -> None:
    real.open(write(tmp_path / "六月.xlsx"))
    wait()

    def untick(dialog: QDialog) -> None:
        assert isinstance(dialog, SheetsDialog)
        assert not dialog.ticks["旧表"].isEnabled()  # not before the last answer is chosen
        dialog.buttons[SheetAnswer.NAMED].click()
        assert [name for name, tick in dialog.ticks.items() if tick.isEnabled()] == ["台账", "旧表"]
        for tick in dialog.ticks.values():
            tick.setChecked(False)
        assert not dialog.accept_button.isEnabled()
        clerk.leaves(dialog)

    clerk.then(untick)
    real.commands.sheets.trigger()
    wait()
    assert used(real) == ["台账"]
