"""使用手册: the whole manual with its pictures, beside the work, and nothing of it reaches the network."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from app.core.shipped import shipped
from app.gui.help import manual_window
from app.gui.help.manual_window import ManualWindow
from app.gui.window import MainWindow

PICTURE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def manual(window: MainWindow) -> ManualWindow:
    window.commands.manual.trigger()
    shown = window.controllers.manual.window
    assert shown
    assert shown.isVisible()
    assert not shown.isModal()
    return shown


def test_every_chapter_is_listed_and_leads_to_its_place(manual: ManualWindow) -> None:
    chapters = [manual.chapters.item(row).text().strip() for row in range(manual.chapters.count())]
    written = shipped("docs/使用手册.md").read_text(encoding="utf-8").splitlines()
    assert chapters == [line.lstrip("# ") for line in written if line.startswith(("## ", "### "))]
    manual.chapters.setCurrentRow(len(chapters) - 1)
    assert manual.text.textCursor().block().text() == chapters[-1]
    assert manual.text.verticalScrollBar().value() > 0


def test_a_picture_is_read_when_it_is_painted_and_fits(manual: ManualWindow) -> None:
    assert manual.text.loadResource(PICTURE, QUrl("screenshots/01-开始.png")) is None
    found = manual.text.document().find("\N{OBJECT REPLACEMENT CHARACTER}")
    placed = found.charFormat().toImageFormat()
    assert 600 < placed.width() <= manual.text.viewport().width()
    manual.text.show_block(found.block())
    shown = manual.text.grab().toImage()
    # Rows of letters have the colours of their edges; the picture has rows of none.
    rows = range(shown.height() // 2 - 160, shown.height() // 2 + 160, 8)
    colours = {shown.pixelColor(x, row).rgb() for row in rows for x in range(shown.width())}
    assert len(colours) > 5


def test_a_link_is_not_opened(manual: ManualWindow) -> None:
    assert not manual.text.openLinks()


def test_asked_for_again_it_is_the_same_one(manual: ManualWindow, window: MainWindow) -> None:
    manual.text.verticalScrollBar().setValue(200)
    QTest.keyClick(manual, "\x1b")  # type: ignore[call-overload]  # PySide6 declares the key as a number only
    window.commands.manual.trigger()
    assert window.controllers.manual.window is manual
    assert manual.text.verticalScrollBar().value() == 200


def test_without_its_file_a_sentence_says_so(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manual_window, "shipped", lambda name: tmp_path / Path(name).name)
    assert "请重新安装程序" in ManualWindow(window).text.toPlainText()
