"""存为 PDF: beside 打印, asked where, and said what to do where it cannot be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.errors import CannotWrite
from app.gui.shell import desktop
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.fakes import FakeService

Idle = Callable[[], None]


def test_it_is_offered_beside_printing_and_says_where_it_stands(
    opened: MainWindow, notice: Path, clerk: Clerk, idle: Idle
) -> None:
    clerk.then(clerk.names(""))
    clerk.press(clerk.button(opened.messages, "存为 PDF"))
    idle()
    pdf = notice.with_suffix(".pdf")
    assert (clerk.seen[-1], pdf.read_bytes()) == (pdf.name, b"%PDF")
    assert opened.messages.text.text() == f"已存为“{pdf.name}”，在“{pdf.parent}”里，可以拷到能打印的电脑上打印。"
    assert clerk.button(opened.messages, "打印").isVisible()


def test_it_says_which_fonts_stand_in_for_others(
    opened: MainWindow, notice: Path, clerk: Clerk, idle: Idle, service: FakeService
) -> None:
    service.documents.standing_in = ("本机没有字体“仿宋”，打印时会用“黑体”代替。",)
    clerk.then(clerk.names(""))
    clerk.press(clerk.button(opened.messages, "存为 PDF"))
    idle()
    told = opened.messages.text.text().split("\n")[1]
    assert told == service.documents.standing_in[0] + "PDF 里就是代替的字体，要原来的字体请装上以后再存。"


def test_the_pages_just_saved_can_be_opened_until_another_document_is_written(
    opened: MainWindow, notice: Path, clerk: Clerk, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []

    def open_once(path: Path) -> bool:
        shown.append(path)
        return len(shown) == 1

    monkeypatch.setattr(desktop, "open_file", open_once)
    clerk.then(clerk.names(""))
    clerk.press(clerk.button(opened.messages, "存为 PDF"))
    idle()
    for _ in range(2):
        clerk.press(clerk.button(opened.messages, "打开 PDF"))
    pdf = notice.with_suffix(".pdf")
    assert shown == [pdf, pdf]
    assert opened.messages.text.text() == f"系统没有能打开“{pdf.name}”的程序，请安装 WPS 或 PDF 阅读器。"
    opened.result.begin("已生成。", [])
    assert not [one for one in opened.result._buttons() if one[0].startswith("打开 PDF")]


def test_where_it_cannot_be_nothing_is_asked_and_it_is_said_what_to_do(
    opened: MainWindow, notice: Path, clerk: Clerk, service: FakeService
) -> None:
    service.documents.refusal = "这台电脑没有装 LibreOffice。请点“打开”。"
    opened.commands.save_pdf.trigger()
    assert opened.messages.text.text() == service.documents.refusal
    assert clerk.button(opened.messages, "打开(&D)").isVisible()


def test_what_fails_leaves_the_documents_line_with_its_buttons(
    opened: MainWindow, notice: Path, clerk: Clerk, service: FakeService, idle: Idle
) -> None:
    service.documents.error = CannotWrite("磁盘已满。")
    clerk.then(clerk.names(""))
    opened.commands.save_pdf.trigger()
    idle()
    assert opened.messages.text.text() == "磁盘已满。"
    assert clerk.button(opened.messages, "存为 PDF").isVisible()


def test_a_folder_that_cannot_be_shown_is_named(
    opened: MainWindow, notice: Path, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "open_folder", lambda _: False)
    clerk.press(clerk.button(opened.messages, "打开所在文件夹"))
    assert opened.messages.text.text() == f"打不开所在的文件夹，请自己打开：{notice.parent}"


def test_the_documents_line_stays_on_its_page(opened: MainWindow, notice: Path, clerk: Clerk) -> None:
    said = opened.messages.text.text()
    clerk.goes_to(opened, Step.CHECK)
    assert not opened.messages.isVisible()
    clerk.goes_to(opened, Step.WRITE)
    assert opened.messages.isVisible() and opened.messages.text.text() == said
    clerk.press(clerk.button(opened.messages, "关闭"))
    clerk.goes_to(opened, Step.CHECK)
    clerk.goes_to(opened, Step.WRITE)
    assert not opened.messages.isVisible()


def test_once_what_it_was_made_of_has_changed_its_line_claims_nothing_any_more(
    opened: MainWindow, notice: Path
) -> None:
    opened.form_page.form.inputs["联系电话"].edited.emit("0599-1234567")
    assert opened.messages.text.text() == f"“{notice.name}”生成以后，台账、要素或数字又改过；改好了请再生成一次。"
