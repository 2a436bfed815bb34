"""预览 of LibreOffice's real pages: chosen with the mouse, with the real service, refused, and given up."""

import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.preview.dialog import PreviewDialog
from app.gui.shell import desktop
from app.gui.window import MainWindow
from app.word.preview import WORD, read_pages
from app.word.reading import conversion
from app.word.standard.layout import LITERAL
from tests.gui.clerk import Clerk
from tests.gui.columns_clerk import pick
from tests.word.preview.samples import written
from tests.word.stand_in import program

ENTRY = "LibreOffice 实际排版"
SKETCH = "示意：以 Word、WPS 打印为准"
Wait = Callable[[], None]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "通报.docx"
    path.write_bytes(written("整改台账", LITERAL)["整改进展通报"])
    return path


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], None]:
    """Lets another LibreOffice be found, or none."""
    monkeypatch.setattr(desktop, "prints_with_libreoffice", lambda: False)
    return lambda path: monkeypatch.setattr(conversion, "find_program", lambda: path)


def preview(window: MainWindow, document: Path, wait: Wait) -> PreviewDialog:
    window.session.files.take(document)
    window.controllers.preview.take(document, None)
    window.commands.allow(ledger=True, notice=True)
    window.commands.preview.trigger()
    wait()
    dialog = window.controllers.preview.dialog
    assert dialog and dialog.isVisible()
    return dialog


def is_a_sketch(dialog: PreviewDialog, document: Path) -> bool:
    named = dialog.windowTitle() == "预览（示意）- 通报.docx" and dialog.note.text() == SKETCH
    return named and dialog.engine == "word" and dialog.pages.count == len(read_pages(document, WORD))


def test_the_entry_shows_the_real_pages(
    real: MainWindow, document: Path, wait: Wait, clerk: Clerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "prints_with_libreoffice", lambda: False)
    dialog = preview(real, document, wait)
    assert is_a_sketch(dialog, document)
    pick(dialog.layout_engines, ENTRY)
    wait()
    program = re.fullmatch(r"预览（(LibreOffice [\d.]+) 实际排版）- 通报\.docx", dialog.windowTitle())
    assert program
    assert dialog.note.text() == f"{program[1]} 实际排版：Word、WPS 断行可能不同"
    assert dialog.layout_engines.currentText() == ENTRY
    count = dialog.pages.count
    assert count > 1
    assert dialog.place.text() == f"第 1 页，共 {count} 页"
    assert dialog.minimumSizeHint().width() <= 900
    qtbot.waitUntil(lambda: has_ink(dialog))
    clerk.press(clerk.button(dialog, "下一页"))
    clerk.press(clerk.button(dialog, "页宽"))
    assert dialog.place.text() == f"第 2 页，共 {count} 页"
    qtbot.waitUntil(lambda: has_ink(dialog))
    pick(dialog.layout_engines, "Word、WPS")
    wait()
    assert is_a_sketch(dialog, document)


def has_ink(dialog: PreviewDialog) -> bool:
    """Below the note on the page's head, within the middle third of its width."""
    image = dialog.pages.viewport().grab().toImage()
    across, down = range(image.width() * 2 // 5, image.width() * 3 // 5), range(image.height() // 5, image.height())
    dark = sum(image.pixelColor(x, y).lightness() < 128 for x in across for y in down)
    return dark > len(across) * len(down) / 200


def test_without_libreoffice_nothing_is_offered(
    real: MainWindow, document: Path, wait: Wait, found: Callable[[Path | None], None]
) -> None:
    found(None)
    engines = preview(real, document, wait).layout_engines
    assert [engines.itemText(at) for at in range(engines.count())] == ["Word、WPS", "LibreOffice"]


def test_a_failure_is_said_and_the_sketch_stays(
    real: MainWindow,
    document: Path,
    clerk: Clerk,
    wait: Wait,
    found: Callable[[Path | None], None],
    tmp_path: Path,
) -> None:
    found(program(tmp_path, "print('LibreOffice 9.9')"))
    dialog = preview(real, document, wait)
    pick(dialog.layout_engines, ENTRY)
    wait()
    assert dialog.messages.text.text() == "LibreOffice 9.9 没有能打开这份文件，没有排出实际的页面。"
    assert dialog.messages.isVisible()
    assert is_a_sketch(dialog, document)
    pick(dialog.layout_engines, "LibreOffice")
    wait()
    assert not dialog.messages.isVisible()
    assert dialog.note.text() == "示意：以 LibreOffice 打印为准"


def test_after_a_failure_behind_a_closed_dialog_the_sketch_comes(
    real: MainWindow,
    document: Path,
    clerk: Clerk,
    wait: Wait,
    found: Callable[[Path | None], None],
    tmp_path: Path,
) -> None:
    found(program(tmp_path, "print('LibreOffice 9.9')"))
    dialog = preview(real, document, wait)
    dialog.close()
    dialog.choose("real-pages")
    real.commands.preview.trigger()
    wait()
    assert real.messages.text.text() == "LibreOffice 9.9 没有能打开这份文件，没有排出实际的页面。"
    assert not dialog.isVisible()
    real.commands.preview.trigger()
    wait()
    assert dialog.isVisible()
    assert is_a_sketch(dialog, document)


def test_it_can_be_given_up_at_the_dialog_s_foot(
    real: MainWindow,
    document: Path,
    clerk: Clerk,
    wait: Wait,
    found: Callable[[Path | None], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found(program(tmp_path, "time.sleep(60)"))
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    dialog = preview(real, document, wait)
    pick(dialog.layout_engines, ENTRY)
    started = time.monotonic()
    clerk.press(dialog.status.cancel)
    wait()
    assert time.monotonic() - started < 10
    assert dialog.status.text.text() == "已取消。"
    assert not dialog.messages.isVisible()
    assert is_a_sketch(dialog, document)
    assert [one.name for one in temporary.iterdir() if one.name.startswith("taizhang-")] == []
