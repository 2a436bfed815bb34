"""What is handed to the system: a written notice (打开, 打开所在文件夹, 打印), and the folder of the log."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from app.gui.shell import desktop, strings
from app.gui.shell.desktop import PrintResult
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk

Handed = list[str]


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> Handed:
    """Everything handed to the system; nothing is really started."""
    seen: Handed = []

    def open_url(url: QUrl) -> bool:
        seen.append(url.toLocalFile())
        return True

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        seen.append(" ".join([program, *arguments]))
        return True, 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setattr(QProcess, "startDetached", start)
    monkeypatch.setattr("app.gui.shell.desktop.sys.platform", "linux")
    return seen


def test_the_buttons_open_the_notice_and_its_folder(
    opened: MainWindow, notice: Path, clerk: Clerk, handed: Handed
) -> None:
    clerk.press(clerk.button(opened.messages, "打开(&D)"))
    clerk.press(clerk.button(opened.messages, "打开所在文件夹"))
    assert handed == [str(notice), str(notice.parent)]


def test_the_menu_shows_the_folder_of_the_log(
    window: MainWindow, handed: Handed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "own" / "log"
    window.commands.log.trigger()
    assert handed == [str(log)]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    window.commands.log.trigger()
    assert window.messages.text.text() == f"打不开日志所在的文件夹，请自己打开：{log}"


def test_printing_goes_through_the_word_processor(
    opened: MainWindow,
    notice: Path,
    clerk: Clerk,
    handed: Handed,
    monkeypatch: pytest.MonkeyPatch,
    idle: Callable[[], None],
) -> None:
    monkeypatch.setattr(QStandardPaths, "findExecutable", lambda name: f"/usr/bin/{name}")
    clerk.press(clerk.button(opened.messages, "打印"))
    idle()
    assert handed == [f"/usr/bin/soffice --pt 二楼打印机 {notice}"]
    assert opened.messages.text.text().startswith("正在交给打印机“二楼打印机”打印。")
    assert opened.messages.objectName() == "info"  # not the green of what is done


def test_without_a_printer_nothing_is_handed_over_and_that_is_said(
    opened: MainWindow, notice: Path, handed: Handed, monkeypatch: pytest.MonkeyPatch, idle: Callable[[], None]
) -> None:
    monkeypatch.setattr(desktop, "find_printer", lambda: "")
    opened.commands.print.trigger()
    idle()
    assert handed == []
    assert opened.messages.text.text().startswith("这台电脑没有装打印机，没有打印。")
    assert "PDF" in opened.messages.text.text()
    assert opened.messages.objectName() == "warn"


def test_what_can_be_done_with_the_notice_stays_offered_without_a_printer(
    opened: MainWindow, notice: Path, clerk: Clerk, monkeypatch: pytest.MonkeyPatch, idle: Callable[[], None]
) -> None:
    monkeypatch.setattr(desktop, "find_printer", lambda: "")
    before = [one.text() for one in opened.messages.findChildren(QPushButton) if one.isVisible()]
    clerk.press(clerk.button(opened.messages, "打印"))
    idle()
    assert opened.messages.objectName() == "warn"
    assert [one.text() for one in opened.messages.findChildren(QPushButton) if one.isVisible()] == before
    assert "预览" in "".join(before)


def test_without_one_the_notice_is_opened_for_printing_by_hand(
    opened: MainWindow, notice: Path, handed: Handed, monkeypatch: pytest.MonkeyPatch, idle: Callable[[], None]
) -> None:
    monkeypatch.setattr(QStandardPaths, "findExecutable", lambda name: "")
    opened.commands.print.trigger()
    idle()
    assert handed == [str(notice)]
    assert "按 Ctrl+P 打印" in opened.messages.text.text()


def test_what_is_missing_is_the_program_for_that_kind_of_file() -> None:
    assert strings.cannot_open("副本.xlsx") == "系统没有能打开“副本.xlsx”的程序，请安装 WPS 或 Excel。"
    assert strings.cannot_open("通报.docx").endswith("请安装 WPS 或 Word。")


def test_a_system_without_a_program_is_said(
    opened: MainWindow, notice: Path, monkeypatch: pytest.MonkeyPatch, idle: Callable[[], None]
) -> None:
    monkeypatch.setattr(desktop, "open_file", lambda _: False)
    monkeypatch.setattr(desktop, "print_file", lambda _path, _printer: PrintResult.FAILED)
    for command in (opened.commands.open_notice, opened.commands.print):
        command.trigger()
        idle()
        assert opened.messages.text.text() == f"系统没有能打开“{notice.name}”的程序，请安装 WPS 或 Word。"


def test_a_notice_that_is_gone_is_said(opened: MainWindow, notice: Path, handed: Handed) -> None:
    notice.unlink()
    opened.commands.open_notice.trigger()
    assert opened.messages.text.text() == f"找不到“{notice.name}”，可能已被移动或删除，请重新生成。"
    assert handed == []
