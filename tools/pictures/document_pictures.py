"""The steps of a clerk with templates, layouts and Word files, for the pictures of the window."""

from pathlib import Path
from unittest.mock import patch

import docx
from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit

from app.gui.form.preset_dialog import PresetDialog
from app.gui.shell import desktop
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.gui.writing.before_writing import BeforeWriting
from tools.pictures.album import Album, answer, look, press, settle, wait


def picture_documents(window: MainWindow, ledger: Path, album: Album) -> None:
    """Picture own templates and layouts, the layout check, what to know before printing."""
    picture_templates(window, album)
    window.go_to(Step.WRITE)
    area = window.form_page.form.save_preset
    window.form_page.form.show_layouts()
    answer(lambda dialog: make_preset(window, dialog, album))
    area.click()
    album.take(window, "本单位版式")
    answer(write_despite, QDialog.accept)
    window.commands.write.trigger()
    settle(window)
    album.take(window, "写好以后")
    answer(look(window, album, "打印前的提醒"))
    # Without a printer nothing is said of what is to be looked at before printing.
    with patch.object(desktop, "find_printer", lambda: "二楼打印机"):
        window.commands.print.trigger()
        settle(window)
    picture_layout(window, write_letter(ledger), album)


def picture_templates(window: MainWindow, album: Album) -> None:
    """Picture the list of templates, and the check of a copy with troubles."""
    window.commands.templates.trigger()
    settle(window)
    dialog = window.controllers.templates.dialog
    if not dialog:
        return
    dialog.check.click()
    settle(window)
    album.take(window, "模板", dialog)
    answer(name_it)
    dialog.copy.click()
    settle(window)
    chosen = dialog.chosen()
    if chosen:
        spoil(chosen.path)
    dialog.check.click()
    settle(window)
    album.take(window, "模板有错误", dialog)
    dialog.close()
    if chosen:
        chosen.path.unlink()
    window.controllers.choosing.relist()


def name_it(dialog: QDialog) -> None:
    """Give the copy a name."""
    assert isinstance(dialog, QInputDialog)
    line = dialog.findChild(QLineEdit)
    if line:
        line.setText("局办通报")
    dialog.accept()


def spoil(template: Path) -> None:
    """Add the mistakes that offices make to a template."""
    document = docx.Document(str(template))
    document.add_paragraph("联系单位：{{ 发文单位 }}，共｛｛ 问题数 ｝｝个问题。")
    document.add_paragraph("{%p for 事项 in 事项列表 %}")
    document.save(str(template))


def make_preset(window: MainWindow, dialog: QDialog, album: Album) -> None:
    """Make a layout of the office's own and save it."""
    assert isinstance(dialog, PresetDialog)
    dialog.name.setText("局办版")
    dialog.lengths["top"].setValue(60)
    album.take(window, "版式不成页", dialog)
    dialog.lengths["top"].setValue(36)
    dialog.fonts["仿宋"].setCurrentText("方正仿宋_GBK")
    album.take(window, "另存为本单位版式", dialog)
    press(dialog, "保存")


def write_despite(dialog: QDialog) -> None:
    """Give a reason and write with 【待补】."""
    assert isinstance(dialog, BeforeWriting)
    dialog.reason.line.setText("已请示分管领导，先行报送征求意见稿")
    press(dialog, "带【待补】")


def write_letter(ledger: Path) -> Path:
    """Write a letter as somebody types it who does not know the standard."""
    document = docx.Document()
    document.add_paragraph("关于报送整改情况的函")
    document.add_paragraph("县委巡察办：")
    document.add_paragraph("现将整改情况报送如下，处理了一人（身份证号11010519491231002X）。【待补】")
    path = ledger.with_name("来函.docx")
    document.save(str(path))
    return path


def picture_layout(window: MainWindow, document: Path, album: Album) -> None:
    """Picture the check of the document just written, and of another one."""
    for path, title in ((window.session.written, "版面检查"), (document, "别的文件的版面")):
        if path:
            window.controllers.layout_check.check(path)
            settle(window)
        dialog = window.controllers.layout_check.dialog
        if dialog:
            wait(50)
            album.take(window, title, dialog)
            dialog.close()
