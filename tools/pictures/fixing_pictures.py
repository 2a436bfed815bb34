"""The pictures of 安全修正, 撤销修正 and 隐去姓名: what the clerk sees before a copy or a public document is written."""

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QFileDialog

from app.gui.mending.fixes_dialog import UndoDialog
from app.gui.window import MainWindow
from app.gui.writing.before_writing import BeforeWriting
from tools.pictures.album import Album, answer, open_ledger, settle


def picture_fixes(window: MainWindow, album: Album) -> None:
    """Picture the fixes of the open ledger, the copy with them, and one taken back."""
    window.commands.fix.trigger()
    settle(window)
    dialog = window.controllers.fixing.dialog
    assert dialog
    dialog.fixes.view.selectRow(1)
    dialog.fixes.view.boxes.toggle(2)
    album.take(window, "安全修正", dialog, at=window.work.side.mapTo(window, QPoint()))
    answer(accept)
    dialog.write.click()
    settle(window)
    album.take(window, "修正副本")
    copy = window.session.written
    assert copy
    answer(accept, lambda asked: look_at_undo(window, asked, album))
    window.commands.undo.trigger()
    settle(window)


def picture_masking(window: MainWindow, ledger: Path, album: Album) -> None:
    """Picture the names of persons dealt with, about to be printed."""
    book = load_workbook(ledger)
    book.worksheets[0]["J8"] = "已对责任人王晓明进行批评教育，给予李建国党内警告处分。"
    book.worksheets[0]["J9"] = "约谈王晓明，督促其加快办理。"
    copy = ledger.with_name("整改台账（有姓名）.xlsx")
    book.save(copy)
    open_ledger(window, copy)
    answer(lambda asked: look_at_names(window, asked, album))
    window.commands.write.trigger()
    settle(window)


def look_at_undo(window: MainWindow, dialog: QDialog, album: Album) -> None:
    """Picture what was fixed, and leave it so."""
    assert isinstance(dialog, UndoDialog)
    dialog.fixes.view.selectRow(0)
    dialog.fixes.view.boxes.toggle(0)
    album.take(window, "撤销修正", dialog)
    dialog.reject()


def look_at_names(window: MainWindow, dialog: QDialog, album: Album) -> None:
    """Picture every replacement, and write nothing."""
    assert isinstance(dialog, BeforeWriting)
    assert dialog.masking
    dialog.masking.box.setChecked(True)
    album.take(window, "隐去姓名", dialog)
    dialog.reject()


def accept(dialog: QDialog) -> None:
    """Take the proposed file."""
    assert isinstance(dialog, QFileDialog)
    dialog.accept()
