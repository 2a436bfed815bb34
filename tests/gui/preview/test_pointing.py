"""A click on a sentence of the preview leads to where it comes from."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from app.core.grid import Cell
from app.core.page import Face, Ink, Page, Span
from app.core.told.origin import TEMPLATE, Origin, OriginKind, from_cell
from app.core.told.sentence import PrintedGap, ToldDocument, ToldSentence
from app.gui.preview import sources_strings as strings
from app.gui.preview.dialog import PreviewDialog
from app.gui.shell import desktop
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk, selected
from tests.gui.fakes import SHEET, FakeService

CELL, OTHER, OWED = Cell(SHEET, 4, 2), Cell(SHEET, 4, 5), Cell(SHEET, 5, 4)
DAY = Origin(OriginKind.PARTICULAR, "反馈日期")
COUNT = Origin(OriginKind.FIGURE, "问题数")
TOLD = ToldDocument(
    (
        ToldSentence(1, "已清理往来款项。", from_cell(CELL), (CELL, OTHER)),
        ToldSentence(2, "于12月5日反馈。", DAY, (), ("反馈日期",)),
        ToldSentence(3, "共27个问题。", COUNT, (), ("问题数",)),
        ToldSentence(4, "现予公布。", TEMPLATE),
        ToldSentence(5, "【待补：整改时限】前完成。", from_cell(CELL), (CELL,)),
        ToldSentence(6, "【待补：联系电话】", TEMPLATE),
        ToldSentence(7, "【待补：制度数】", COUNT),
        ToldSentence(8, "【待补：佐证材料】", TEMPLATE),
    ),
    (),
    printed_gaps=(
        PrintedGap(5, 0, 9, "整改时限", from_cell(OWED)),
        PrintedGap(6, 0, 9, "联系电话", Origin(OriginKind.PARTICULAR, "联系电话")),
        PrintedGap(7, 0, 8, "制度数", Origin(OriginKind.FIGURE, "制度数")),
        PrintedGap(8, 0, 9, "佐证材料", TEMPLATE),
    ),
)
INK = Ink(Face(("仿宋",)), 16)


def _line(sentence: ToldSentence) -> Span:
    places = tuple(100.0 + 16 * at for at in range(len(sentence.text)))
    return Span(sentence.text, places, places[-1] + 16, 120.0 + 30 * sentence.paragraph, INK, False, sentence.paragraph)


PAGE = Page(595, 842, 1, tuple(map(_line, TOLD.sentences)), ())


@pytest.fixture
def dialog(
    opened: MainWindow, notice: Path, clerk: Clerk, idle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> PreviewDialog:
    monkeypatch.setattr(desktop, "prints_with_libreoffice", lambda: False)
    clerk.press(clerk.button(opened.messages, "预览"))
    idle()
    shown = opened.controllers.preview.dialog
    assert shown
    return shown


@pytest.fixture(autouse=True)
def _pages(service: FakeService) -> None:
    service.told_document, service.documents.pages = TOLD, (PAGE,)


def place(dialog: PreviewDialog, paragraph: int) -> QPoint:
    """The middle of a paragraph's third character."""
    pages = dialog.pages
    left = (pages.viewport().width() - round(PAGE.width * pages.zoom)) // 2
    return QPoint(round(left + 140 * pages.zoom), round(16 + (115 + 30 * paragraph) * pages.zoom))


def click(dialog: PreviewDialog, paragraph: int) -> None:
    QTest.mouseClick(dialog.pages.viewport(), Qt.MouseButton.LeftButton, pos=place(dialog, paragraph))


def test_a_click_on_a_sentence_leads_to_its_cell(opened: MainWindow, dialog: PreviewDialog) -> None:
    assert selected(opened) != f"{SHEET}!4,2"
    click(dialog, 1)
    assert selected(opened) == f"{SHEET}!4,2"
    assert not dialog.isVisible()
    assert opened.status.text.text() == f"这句话的出处：台账“{SHEET}”B4、E4。"


def test_the_preview_comes_back_where_it_was(
    opened: MainWindow, dialog: PreviewDialog, clerk: Clerk, idle: Callable[[], None]
) -> None:
    click(dialog, 1)
    clerk.goes_to(opened, Step.WRITE)  # there its message stands
    clerk.press(clerk.button(opened.messages, "预览"))
    idle()
    assert dialog.isVisible()


def test_of_a_ledger_changed_since_it_is_said(
    opened: MainWindow, dialog: PreviewDialog, service: FakeService, idle: Callable[[], None]
) -> None:
    service.digest = "2" * 64
    opened.commands.recheck.trigger()
    idle()
    click(dialog, 1)
    assert opened.status.text.text().endswith(strings.CHANGED)


def test_a_click_on_a_particular_leads_to_its_field(opened: MainWindow, dialog: PreviewDialog) -> None:
    click(dialog, 2)
    assert opened.pages.currentWidget() is opened.form_page


def test_a_click_on_a_figure_shows_how_it_was_counted(opened: MainWindow, dialog: PreviewDialog) -> None:
    click(dialog, 3)
    shown = opened.controllers.figures.dialog
    assert shown and shown.isVisible()


def test_a_click_on_a_gap_leads_to_the_cell_that_fills_it_not_to_that_of_its_sentence(
    opened: MainWindow, dialog: PreviewDialog
) -> None:
    click(dialog, 5)
    assert selected(opened) == f"{SHEET}!5,4"
    assert not dialog.isVisible()
    assert opened.status.text.text() == "D5 待补“整改时限”。"


def test_a_click_on_a_gap_leads_to_its_field(opened: MainWindow, dialog: PreviewDialog) -> None:
    click(dialog, 6)
    assert opened.pages.currentWidget() is opened.form_page
    assert opened.focusWidget() is opened.form_page.form.inputs["联系电话"].focusProxy()


def test_a_click_on_a_claimed_figure_leads_to_its_confirmation(opened: MainWindow, dialog: PreviewDialog) -> None:
    click(dialog, 7)
    shown = opened.controllers.figures.dialog
    assert shown and shown.isVisible()


def test_of_a_gap_that_no_column_fills_it_is_said(opened: MainWindow, dialog: PreviewDialog) -> None:
    click(dialog, 8)
    assert dialog.isVisible()
    assert opened.status.text.text() == f"待补“佐证材料”：{strings.FILL_NOWHERE}"


def test_the_words_of_the_template_lead_nowhere(dialog: PreviewDialog) -> None:
    click(dialog, 4)
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("paragraph", "cursor", "said"),
    [
        (1, Qt.CursorShape.PointingHandCursor, f"台账“{SHEET}”B4、E4\n点一下，到台账里看。"),
        (2, Qt.CursorShape.PointingHandCursor, "要素“反馈日期”\n点一下，到要素里看。"),
        (3, Qt.CursorShape.PointingHandCursor, "统计数字“问题数”\n点一下，看它是怎么数出来的。"),
        (4, Qt.CursorShape.ArrowCursor, "模板文字"),
        (5, Qt.CursorShape.PointingHandCursor, "待补“整改时限”\n点一下，到台账里补。"),
        (6, Qt.CursorShape.PointingHandCursor, "待补“联系电话”\n点一下，到要素里填。"),
        (9, Qt.CursorShape.ArrowCursor, ""),
    ],
)
def test_cursor_and_tip_say_what_it_is(
    dialog: PreviewDialog, paragraph: int, cursor: Qt.CursorShape, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tips: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _on: tips.append(text))
    view, at = dialog.pages.viewport(), place(dialog, paragraph)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(at), QPointF(at), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, moved)
    assert view.cursor().shape() is cursor
    QApplication.sendEvent(view, QHelpEvent(QHelpEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert tips == [said]


def test_without_sources_nothing_is_promised(dialog: PreviewDialog) -> None:
    assert dialog.hint.isVisible()
    dialog.show_pages("通报.docx", "word", [PAGE])
    assert not dialog.hint.isVisible()
    click(dialog, 1)
    assert dialog.isVisible()
