"""打印前的提醒: after writing in the message or behind a button, and once more before printing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog

from app.core.errors import BadTemplate
from app.core.grid import Cell
from app.gui.printing.reminders import Reminders
from app.gui.shell import desktop
from app.gui.shell.desktop import PrintResult
from app.gui.window import MainWindow
from tests.gui.clerk import Act, Clerk
from tests.gui.document_fakes import SHORT_FONT
from tests.gui.fakes import SHEET, FakeService

Idle = Callable[[], None]
LONG = tuple(SHORT_FONT.replace("仿宋", font) for font in ("仿宋", "黑体", "楷体", "宋体"))


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    seen: list[Path] = []

    def send(path: Path, _printer: str) -> PrintResult:
        seen.append(path)
        return PrintResult.SENT

    monkeypatch.setattr(desktop, "print_file", send)
    return seen


def write(window: MainWindow, clerk: Clerk, idle: Idle) -> None:
    clerk.then(clerk.answers("带【待补】", "已请示"), clerk.names(""))
    clerk.writes(window)
    idle()


def deciding(button: str, clerk: Clerk) -> Act:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, Reminders)
        clerk.seen.append(dialog.text.toPlainText())
        clerk.press(clerk.button(dialog, button))

    return act


def test_a_short_reminder_stands_in_the_message(
    opened: MainWindow, clerk: Clerk, idle: Idle, service: FakeService
) -> None:
    service.documents.warnings = (SHORT_FONT,)
    write(opened, clerk, idle)
    assert opened.messages.text.text() == f"已生成“台账-整改进展通报.docx”。\n{SHORT_FONT}"


def test_many_reminders_stand_behind_a_button(
    opened: MainWindow, clerk: Clerk, idle: Idle, service: FakeService
) -> None:
    service.documents.warnings = LONG
    write(opened, clerk, idle)
    assert opened.messages.text.text() == f"已生成“台账-整改进展通报.docx”。\n打印前请看“提醒…”：{LONG[0]}"
    clerk.then(deciding("关闭", clerk))
    clerk.press(clerk.button(opened.messages, "提醒…"))
    assert clerk.seen[-1].split("\n\n") == list(LONG)


@pytest.mark.parametrize(("button", "times"), [("仍然打印", 1), ("取消", 0)])
def test_before_printing_it_is_asked_once_more(
    opened: MainWindow,
    clerk: Clerk,
    idle: Idle,
    service: FakeService,
    printed: list[Path],
    button: str,
    times: int,
) -> None:
    service.documents.warnings = LONG
    write(opened, clerk, idle)
    clerk.then(deciding(button, clerk))
    clerk.press(clerk.button(opened.messages, "打印(&P)"))
    idle()
    assert len(printed) == times


def test_without_a_reminder_it_is_printed_at_once(
    opened: MainWindow, clerk: Clerk, idle: Idle, service: FakeService, printed: list[Path]
) -> None:
    service.documents.warnings = LONG
    write(opened, clerk, idle)
    # The fonts were installed meanwhile.
    service.documents.warnings = ()
    opened.commands.print.trigger()
    idle()
    assert len(printed) == 1


def test_a_document_that_cannot_be_looked_at_is_written_and_printed_all_the_same(
    opened: MainWindow, clerk: Clerk, idle: Idle, service: FakeService, printed: list[Path]
) -> None:
    service.documents.error = BadTemplate("读不出这份 Word 文档，没有检查字体。")
    write(opened, clerk, idle)
    assert opened.messages.text.text().startswith("已生成")
    assert "没有检查字体" in opened.messages.text.text()
    clerk.then(deciding("仍然打印", clerk))
    opened.commands.print.trigger()
    idle()
    assert len(printed) == 1


def test_a_copy_of_the_ledger_is_printed_without_asking(
    opened: MainWindow, clerk: Clerk, idle: Idle, service: FakeService, printed: list[Path]
) -> None:
    service.documents.warnings = LONG
    clerk.then(clerk.names(""))
    opened.commands.mark.trigger()
    idle()
    assert "提醒" not in "".join(button[0] for button in opened.controllers.printing.buttons())
    opened.commands.print.trigger()
    idle()
    assert [path.suffix for path in printed] == [".xlsx"]


def test_what_is_not_printed_stays_in_reach_and_leads_to_its_cell(
    opened: MainWindow, clerk: Clerk, idle: Idle, service: FakeService, printed: list[Path]
) -> None:
    service.uneven = "A列序号的1处文字没有印进文件：D5"
    write(opened, clerk, idle)
    opened.commands.print.trigger()
    idle()
    assert "没有印进文件" not in opened.messages.text.text()

    def press_cell(dialog: QDialog) -> None:
        assert isinstance(dialog, Reminders)
        clerk.seen.append(dialog.text.toPlainText())
        dialog.text.anchorClicked.emit(QUrl("0"))

    clerk.then(press_cell)
    clerk.press(clerk.button(opened.messages, "提醒…"))
    assert "D5" in clerk.seen[-1]
    assert opened.selection.at == Cell(SHEET, 5, 4)
