"""Copies of a real ledger, with real clicks and the real service: fixed, brought back, names masked, cancelled."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.gui.mending.fixes_dialog import UndoDialog
from app.gui.window import MainWindow
from app.gui.writing.before_writing import BeforeWriting
from tests.gui.clerk import Clerk
from tests.gui.mending.test_fixing import tick
from tests.gui.test_end_to_end import WHY, copied, open_by_button, text_of
from tests.gui.writing.test_masking import tick as tick_masking

Wait = Callable[[], None]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_fixes_are_made_in_a_copy_and_one_is_brought_back(
    real: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait
) -> None:
    def bring_back(dialog: QDialog) -> None:
        assert isinstance(dialog, UndoDialog)
        tick(dialog.fixes.view, 0)
        clerk.press(dialog.write)

    ledger, before = copied("整改台账.xlsx", tmp_path)
    open_by_button(real, clerk, ledger, wait)
    real.commands.fix.trigger()
    wait()
    dialog = real.controllers.fixing.dialog
    assert dialog
    count = len(dialog.chosen())
    clerk.then(clerk.names(""))
    clerk.press(dialog.write)
    wait()
    fixed = tmp_path / "整改台账-修正副本.xlsx"
    assert f"修正了{count}处" in real.messages.text.text()
    assert load_workbook(fixed)["整改台账"]["L11"].is_date
    clerk.then(clerk.names(""), bring_back, clerk.names(""))
    real.commands.undo.trigger()
    wait()
    wait()
    undone = load_workbook(tmp_path / "整改台账-修正副本-撤销修正.xlsx")["整改台账"]
    assert undone["L11"].value == "2026年2月11日"
    assert undone["I14"].is_date
    assert digest(ledger) == before


@pytest.mark.parametrize(("action", "copy"), [("fix", "修正副本"), ("mark", "标注副本")])
def test_a_format_that_cannot_be_copied_says_what_to_do_before_a_name_is_asked(
    real: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait, action: str, copy: str
) -> None:
    ledger, _ = copied("整改台账.xlsx", tmp_path)
    open_by_button(real, clerk, ledger, wait)
    examination = real.session.examination
    assert examination
    object.__setattr__(examination.ledger, "kind", "xls")
    getattr(real.commands, action).trigger()
    wait()
    assert real.messages.text.text() == (
        f"“整改台账.xlsx”是 .xls 格式，不是 .xlsx 或 .xlsm 文件，不能写{copy}；"
        "请用 Excel 或 WPS 把台账另存为 .xlsx 再写，也可以写问题清单。"
    )


def test_names_are_masked_in_the_document_and_stay_in_the_ledger(
    real: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait
) -> None:
    def mask(dialog: QDialog) -> None:
        assert isinstance(dialog, BeforeWriting)
        tick_masking(dialog)
        clerk.types(dialog.reason.line, WHY)
        clerk.press(clerk.button(dialog, "带【待补】"))

    ledger, _ = copied("整改台账.xlsx", tmp_path)
    book = load_workbook(ledger)
    book.worksheets[0]["J8"] = "已对责任人王晓明进行批评教育，给予李建国党内警告处分。"
    book.save(ledger)
    before = digest(ledger)
    open_by_button(real, clerk, ledger, wait)
    clerk.then(mask, clerk.names(""))
    clerk.writes(real)
    wait()
    wait()
    text = text_of(tmp_path / "整改台账-整改进展通报.docx")
    assert "王某" in text and "李某" in text
    assert "王晓明" not in text and "李建国" not in text
    written, _gaps, *_ = real.messages.text.text().split("\n")
    assert written.endswith("已隐去2人的姓名（2处）。")
    assert digest(ledger) == before


@pytest.mark.parametrize("action", ["mark", "issues", "issues_by_department", "fix"])
def test_work_on_a_large_ledger_can_be_cancelled(
    real: MainWindow, clerk: Clerk, tmp_path: Path, wait: Wait, qtbot: QtBot, action: str
) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["序号", "问题", "整改措施", "责任部门", "责任人", "整改时限"])
    for number in range(1, 5001):
        sheet.append([number, f"问题之{number}", "修订制度。。", f"第{number % 9}科", None, "2026.3.31"])
    ledger = tmp_path / "台账.xlsx"
    book.save(ledger)
    open_by_button(real, clerk, ledger, wait)
    if action != "fix":
        clerk.then(clerk.names(""))
    getattr(real.commands, action).trigger()
    qtbot.waitUntil(lambda: real.status.text.text().startswith("正在"))
    assert real.status.cancel.isVisible()
    clerk.press(real.status.cancel)
    qtbot.waitUntil(lambda: not real.runner.busy, timeout=5_000)
    assert real.status.text.text() == "已取消。"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["台账.xlsx"]
    assert real.controllers.fixing.dialog is None
