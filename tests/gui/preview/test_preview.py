"""预览: the pages of the written document, each marked as a sketch (示意)."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.errors import UnreadableDocument
from app.core.page import Page
from app.gui.preview.dialog import PreviewDialog
from app.gui.preview.drawing import draw_page
from app.gui.preview.pages import Fit
from app.gui.shell import desktop
from app.gui.shell.strings import BUSY
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk, turn_wheel
from tests.gui.document_fakes import PAGES
from tests.gui.fakes import FakeService


@pytest.fixture(autouse=True)
def _word_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop, "prints_with_libreoffice", lambda: False)


@pytest.fixture
def dialog(opened: MainWindow, notice: Path, clerk: Clerk, idle: Callable[[], None]) -> PreviewDialog:
    clerk.press(clerk.button(opened.messages, "预览"))
    idle()
    shown = opened.controllers.preview.dialog
    assert shown
    assert shown.isVisible()
    return shown


def test_nothing_to_preview_before_a_document_is_written(opened: MainWindow) -> None:
    assert not opened.commands.preview.isEnabled()


def test_the_button_shows_the_written_document(dialog: PreviewDialog, service: FakeService, notice: Path) -> None:
    assert service.documents.previewed == [(notice, "word")]
    assert dialog.windowTitle() == f"预览（示意）- {notice.name}"
    assert dialog.note.text() == "示意：以 Word、WPS 打印为准"
    assert dialog.place.text() == "第 1 页，共 3 页"


def test_a_notch_of_the_wheel_scrolls_three_lines(dialog: PreviewDialog) -> None:
    dialog.pages.fit_to(Fit.WIDTH)
    bar = dialog.pages.verticalScrollBar()
    turn_wheel(dialog.pages.viewport())
    assert bar.value() >= 3 * dialog.pages.fontMetrics().lineSpacing()


def test_it_fits_into_a_narrow_window(dialog: PreviewDialog) -> None:
    assert dialog.minimumSizeHint().width() <= 900


def test_every_page_itself_says_that_it_is_a_sketch(qapp: QApplication) -> None:
    def drawn(page: Page, note: str) -> QImage:
        image = QImage(600, 850, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_page(painter, page, 1, note)
        painter.end()
        return image

    for page in PAGES:
        with_note, without = drawn(page, "示意：以 Word、WPS 打印为准"), drawn(page, "")
        head = (0, 0, 600, 40)
        assert with_note.copy(*head) != without.copy(*head)
        assert with_note.copy(0, 40, 600, 800) == without.copy(0, 40, 600, 800)


def test_pages_are_turned_by_keys_and_buttons(dialog: PreviewDialog, clerk: Clerk) -> None:
    pages = dialog.pages
    QTest.keyClick(pages, Qt.Key.Key_PageDown)
    assert dialog.place.text() == "第 2 页，共 3 页"
    clerk.press(clerk.button(dialog, "下一页"))
    assert dialog.place.text() == "第 3 页，共 3 页"
    clerk.press(clerk.button(dialog, "下一页"))
    clerk.press(clerk.button(dialog, "上一页"))
    assert dialog.place.text() == "第 2 页，共 3 页"
    QTest.keyClick(pages, Qt.Key.Key_Home)
    assert pages.current == 0
    QTest.keyClick(pages, Qt.Key.Key_End)
    assert pages.current == 2


def test_the_pages_grow_and_shrink(dialog: PreviewDialog, clerk: Clerk) -> None:
    pages = dialog.pages
    whole = pages.zoom
    assert 842 * whole < pages.viewport().height()
    clerk.press(clerk.button(dialog, "页宽"))
    wide = pages.zoom
    assert wide > whole
    assert 595 * wide < pages.viewport().width()
    clerk.press(clerk.button(dialog, "整页"))
    assert pages.zoom == whole
    clerk.press(clerk.button(dialog, "页宽"))
    clerk.press(clerk.button(dialog, "放大"))
    assert pages.zoom == pytest.approx(wide * 1.2)
    assert dialog.size_label.text() == f"{wide * 1.2 * 72 / dialog.logicalDpiX():.0%}"
    QTest.keyClick(pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert pages.zoom == pytest.approx(wide / 1.2)
    turned = QWheelEvent(
        QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pages.viewport(), turned)
    assert pages.zoom == pytest.approx(wide)


def test_a_page_keeps_its_place_when_it_grows(dialog: PreviewDialog) -> None:
    dialog.pages.go_to(1)
    for larger in (True, True, False, False, False):
        dialog.pages.scale(larger=larger)
        assert dialog.pages.current == 1


def test_a_window_that_grows_keeps_its_page(dialog: PreviewDialog) -> None:
    dialog.resize(1000, 300)
    for page in (0, 1):
        dialog.pages.go_to(page)
        dialog.resize(1900, 1000)
        assert dialog.pages.current == page
        dialog.resize(1000, 300)


def test_another_engine_lays_out_anew(
    dialog: PreviewDialog, service: FakeService, notice: Path, idle: Callable[[], None]
) -> None:
    dialog.layout_engines.setFocus()
    QTest.keyClick(dialog.layout_engines, Qt.Key.Key_Down)
    idle()
    assert service.documents.previewed[1:] == [(notice, "libreoffice")]
    assert dialog.note.text() == "示意：以 LibreOffice 打印为准"


def test_while_other_work_is_under_way_the_choice_is_taken_back(
    opened: MainWindow, dialog: PreviewDialog, service: FakeService, idle: Callable[[], None]
) -> None:
    service.hold = threading.Event()
    opened.commands.recheck.trigger()
    QTest.keyClick(dialog.layout_engines, Qt.Key.Key_Down)
    assert (dialog.engine, dialog.status.text.text()) == ("word", BUSY)
    service.hold.set()
    idle()
    assert len(service.documents.previewed) == 1


def test_where_libreoffice_prints_its_pages_come_first(
    opened: MainWindow, notice: Path, service: FakeService, idle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "prints_with_libreoffice", lambda: True)
    opened.commands.preview.trigger()
    idle()
    assert service.documents.previewed == [(notice, "libreoffice")]


def test_a_document_that_is_gone_is_said(
    opened: MainWindow, notice: Path, service: FakeService, idle: Callable[[], None]
) -> None:
    service.documents.error = UnreadableDocument("“通报.docx”打不开：文件或文件夹不在了。")
    opened.commands.preview.trigger()
    idle()
    assert opened.messages.text.text() == "“通报.docx”打不开：文件或文件夹不在了。"
    dialog = opened.controllers.preview.dialog
    assert dialog is None or not dialog.isVisible()


def test_a_workbook_is_no_document_to_preview(
    opened: MainWindow, clerk: Clerk, service: FakeService, idle: Callable[[], None]
) -> None:
    clerk.then(clerk.names(""))
    opened.commands.issues.trigger()
    idle()
    opened.commands.preview.trigger()
    idle()
    assert opened.messages.text.text() == "还没有生成过 Word 文档，请先点“生成通报”，再预览。"
    assert service.documents.previewed == []


def test_a_long_document_can_be_given_up(
    opened: MainWindow, notice: Path, service: FakeService, clerk: Clerk, idle: Callable[[], None]
) -> None:
    service.documents.hold = threading.Event()
    opened.commands.preview.trigger()
    clerk.press(opened.status.cancel)
    idle()
    assert opened.status.text.text() == "已取消。"
    assert service.documents.previewed == []
