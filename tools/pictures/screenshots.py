"""Drives the real window through the steps of a clerk and takes a picture of each for docs/screenshots/."""

import os
import shutil
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from app.core.finding import Level
from app.gui.findings.reason_dialog import ReasonDialog
from app.gui.shell import theme
from app.gui.shell.chinese import speak_chinese
from app.gui.shell.session import Session
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.gui.writing.before_writing import BeforeWriting
from app.service import Office
from tools.pictures.album import Album, answer, look, open_ledger, press, settle
from tools.pictures.document_pictures import picture_documents
from tools.pictures.fixing_pictures import picture_fixes, picture_masking
from tools.pictures.folder import PictureFolder
from tools.pictures.program_pictures import picture_about, picture_fonts

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2026, 6, 30)
SIZE = (1366, 728)


def main() -> None:
    """All steps, from the empty window to the written notice."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with make_home() as temporary:
        folder = temporary / "办公室" / "巡察整改"
        folder.mkdir(parents=True)
        # The dialogs show the home folder.
        os.environ["HOME"] = str(folder.parent)
        app = QApplication([])
        # A cursor that comes and goes would be another picture each time.
        app.setCursorFlashTime(0)
        speak_chinese(app)
        theme.apply(app)
        ledger = folder / "整改台账.xlsx"
        shutil.copy(ROOT / "samples" / ledger.name, ledger)
        pictures = PictureFolder(ROOT / "docs" / "screenshots")
        album = Album(pictures)
        window = make_window(temporary / "own")
        take_steps(window, ledger, album)
        window.close()
        # That of an office which has set nothing yet.
        window = make_window(temporary / "设置")
        picture_fonts(window, album)
        picture_about(window, album)
        window.close()
        pictures.finish()


def make_window(own: Path) -> MainWindow:
    """A window on that folder: not on the one of whoever takes the pictures."""
    window = MainWindow()
    for _ in window.furnish(Session(Office(own), AS_OF)):
        pass
    window.resize(*SIZE)
    window.show()
    return window


@contextmanager
def make_home() -> Iterator[Path]:
    """A folder of the same name at every run, because dialogs show it; made anew and removed afterwards."""
    folder = Path(tempfile.gettempdir()) / "台账成文"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


def take_steps(window: MainWindow, ledger: Path, album: Album) -> None:
    """What the clerk does, in order."""
    album.take(window, "开始")
    opened = open_ledger(window, ledger)
    album.take(window, "核对结果")
    window.work.findings.choose_first(Level.MUST)
    album.take(window, "跳到单元格")
    window.fill_in("部署机关")
    settle(window)
    album.take(window, "通报要素")
    called = window.session.particulars.matter.names
    for label, text in tomllib.loads((ROOT / "samples" / "要素.toml").read_text(encoding="utf-8")).items():
        field = window.form_page.form.inputs[called.get(label, label)]
        field.fill(text)
        field.edited.emit(text)
    settle(window)
    album.take(window, "要素填齐")
    answer(lambda dialog: write_despite(window, dialog, album), lambda dialog: save(window, dialog, album))
    window.commands.write.trigger()
    settle(window)
    album.take(window, "已生成")
    picture_preview(window, album)
    shutil.copy(ROOT / "samples" / "整改台账-已补正.xlsx", ledger)
    window.commands.recheck.trigger()
    settle(window)
    window.go_to(Step.CHECK)
    window.messages.hide()
    album.take(window, "补正以后")
    answer(lambda dialog: put_off_columns(window, dialog, album))
    open_ledger(window, copy_with_two_owners(ledger))
    shutil.copy(ROOT / "samples" / ledger.name, ledger)
    open_ledger(window, ledger)
    picture_decisions(window, album)
    picture_documents(window, ledger, album)
    picture_fixes(window, album)
    picture_masking(window, ledger, album)
    print(f"opening to findings: {opened:.2f} s")


def picture_preview(window: MainWindow, album: Album) -> None:
    """Picture the pages of the notice, drawn without Word."""
    window.commands.preview.trigger()
    settle(window)
    dialog = window.controllers.preview.dialog
    assert dialog
    album.take(window, "预览", dialog)
    dialog.close()


def picture_decisions(window: MainWindow, album: Album) -> None:
    """Picture rules, findings set aside, the figures, the record, the settings."""
    findings = window.work.findings
    findings.choose_first(Level.MUST)
    answer(look(window, album, "检查规则"))
    findings.why.click()
    answer(lambda dialog: set_aside(window, dialog, album))
    findings.aside.click()
    findings.view.setCurrentIndex(findings.model.index(findings.model.rowCount() - 1))
    findings.view.pressed_enter.emit()
    album.take(window, "不处理以后")
    window.commands.figures.trigger()
    figures = window.controllers.figures.dialog
    if figures:
        figures.cells.selectRow(1)
        album.take(window, "统计数字", figures, at=window.work.side.mapTo(window, QPoint()))
        figures.close()
    for title, action in (("记录", window.commands.records), ("设置", window.commands.settings)):
        answer(look(window, album, title))
        action.trigger()


def set_aside(window: MainWindow, dialog: QDialog, album: Album) -> None:
    """Give a reason."""
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.line.setText("承办单位已书面报请延期，待批复")
    album.take(window, "不处理", dialog)
    press(dialog, "确定")


def copy_with_two_owners(ledger: Path) -> Path:
    """The same ledger with two columns 责任人, which only the clerk can tell apart."""
    book = load_workbook(ledger)
    book.worksheets[0]["F4"] = "责任人"
    copy = ledger.with_name("整改台账（两列责任人）.xlsx")
    book.save(copy)
    return copy


def write_despite(window: MainWindow, dialog: QDialog, album: Album) -> None:
    """Give a reason and write with 【待补】."""
    assert isinstance(dialog, BeforeWriting)
    dialog.reason.line.setText("已请示分管领导，先行报送征求意见稿")
    album.take(window, "还有必须处理的", dialog)
    press(dialog, "带【待补】")


def save(window: MainWindow, dialog: QDialog, album: Album) -> None:
    """Accept the proposed name."""
    assert isinstance(dialog, QFileDialog)
    album.take(window, "保存通报", dialog)
    dialog.accept()


def put_off_columns(window: MainWindow, dialog: QDialog, album: Album) -> None:
    """Picture the unsure columns and put them off."""
    album.take(window, "核对列", dialog)
    press(dialog, "先按现在的读")


if __name__ == "__main__":
    main()
