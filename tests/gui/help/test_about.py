"""关于台账成文: which version, under which licence, where its files stand; nothing personal is copied."""

import re
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QTextBrowser

from app.core.shipped import version
from app.gui.help import licences_dialog
from app.gui.help.about_dialog import AboutDialog
from app.gui.help.licences_dialog import LicencesDialog
from app.gui.help.version_info import version_info, without_user
from app.gui.shell import looks
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk, said

HOME = PurePosixPath("/home") / "王晓明"


def shown(dialog: LicencesDialog) -> list[str]:
    """The texts, tab by tab."""
    browsers = map(dialog.tabs.widget, range(dialog.tabs.count()))
    return [one.toPlainText() for one in browsers if isinstance(one, QTextBrowser)]


def test_the_menu_shows_version_licence_and_places(window: MainWindow, clerk: Clerk, tmp_path: Path) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, AboutDialog)
        clerk.seen += said(dialog)
        clerk.press(dialog.copy)
        clerk.seen.append(dialog.copied.text())
        clerk.press(dialog.leave)

    clerk.then(look)
    window.commands.about.trigger()
    assert f"台账成文 {version()}" in clerk.seen
    assert any("MIT" in text for text in clerk.seen)
    assert str(tmp_path / "own") in clerk.seen
    assert str(tmp_path / "own" / "log" / "taizhang.log") in clerk.seen
    assert clerk.seen[-1].startswith("已复制")
    assert QGuiApplication.clipboard().text().splitlines()[0] == f"版本：台账成文 {version()}"


def test_what_is_copied_tells_the_versions_and_not_the_user(tmp_path: Path) -> None:
    info = version_info(tmp_path / "王晓明" / ".config", tmp_path / "王晓明")
    assert [line.partition("：")[0] for line in info.splitlines()] == [
        "版本",
        "系统",
        "窗口",
        "Python",
        "设置和记录存放在",
    ]
    assert re.search(r"Qt 6\.\d+\.\d+，PySide6 6\.\d+", info)
    assert "王晓明" not in info and str(tmp_path) not in info


@pytest.mark.parametrize(
    ("path", "home", "shown"),
    [
        (HOME / ".config" / "x", HOME, "~/.config/x"),
        (PurePosixPath("/数据/王晓明/x"), HOME, "/数据/~/x"),
        (PurePosixPath("/数据/x"), HOME, "/数据/x"),
        (PureWindowsPath(r"D:\王晓明\x"), PureWindowsPath(r"C:\用户\王晓明"), r"D:\~\x"),
        (PureWindowsPath(r"D:\王晓明的配置"), PureWindowsPath(r"C:\用户\王晓明"), r"D:\~的配置"),
        (PureWindowsPath(r"\\机\盘\WANG\x"), PureWindowsPath(r"C:\用户\wang"), r"\\机\盘\~\x"),
        (PureWindowsPath(r"D:\x"), PureWindowsPath("C:\\"), r"D:\x"),
    ],
)
def test_a_path_is_told_without_the_name_of_the_user(
    path: PurePosixPath | PureWindowsPath, home: PurePosixPath | PureWindowsPath, shown: str
) -> None:
    assert without_user(path, home) == shown


def test_the_licences_stand_there_in_full(window: MainWindow, clerk: Clerk) -> None:
    texts: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, LicencesDialog)
        texts.extend(shown(dialog))
        clerk.leaves(dialog)

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, AboutDialog)
        clerk.then(read)
        clerk.press(dialog.licences)
        clerk.press(dialog.leave)

    clerk.then(look)
    window.commands.about.trigger()
    beginnings = [text.strip().splitlines()[0].strip() for text in texts]
    lesser = "GNU LESSER GENERAL PUBLIC LICENSE"
    assert beginnings == ["第三方组件", "MIT License", lesser, lesser, "GNU GENERAL PUBLIC LICENSE"]
    assert "python-calamine" in texts[0]
    assert "THE SOFTWARE IS PROVIDED" in texts[1]
    assert all("NO WARRANTY" in text for text in texts[3:])


def test_a_text_that_did_not_come_along_is_told(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(licences_dialog, "shipped", lambda name: tmp_path / name)
    dialog = LicencesDialog(window)
    assert [re.sub("（.*）", "", text) for text in shown(dialog)[:2]] == [
        "随程序附带的“THIRD_PARTY.md”读不出来，请重新安装程序。",
        "随程序附带的“LICENSE”读不出来，请重新安装程序。",
    ]


def test_the_icon_comes_along() -> None:
    assert not looks.program_icon().isNull()
    assert looks.program_icon().pixmap(64).width() == 64
