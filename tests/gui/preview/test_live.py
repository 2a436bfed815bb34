"""The live page beside the form: drawn anew after what it depends on, kept where one looks; its 【待补】 lead to what fills them."""

import re
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.errors import NothingToWrite
from app.core.grid import Cell
from app.core.matters.given import Particulars
from app.core.page import Face, Ink, Page, Span
from app.core.told.origin import TEMPLATE, Origin, OriginKind, from_cell
from app.core.told.sentence import PrintedGap, ToldDocument, ToldSentence
from app.gui.preview import live
from app.gui.preview.live_panel import LivePanel
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk, selected
from tests.gui.document_fakes import PAGES
from tests.gui.fakes import DEADLINE, FULL, SHEET, FakeService

CELL = Cell(SHEET, 4, 2)
PHONE, ISSUER = (Origin(OriginKind.PARTICULAR, name) for name in ("联系电话", "发文机关"))
COUNTED = Origin(OriginKind.FIGURE, "制度数")
SAID = (
    ToldSentence(1, "【待补：发文机关】的通报", ISSUER),
    ToldSentence(2, "已清理。【待补：整改时限】", from_cell(CELL), (CELL,)),
    ToldSentence(3, "【待补：制度数】【待补：金额】", COUNTED),
    ToldSentence(4, "【待补：联系电话】", PHONE),
    ToldSentence(5, "【待补：发文机关】", ISSUER),
)
GAPS = (
    PrintedGap(1, 0, 9, "发文机关", ISSUER),
    PrintedGap(2, 4, 13, "整改时限", from_cell(DEADLINE)),
    PrintedGap(3, 0, 8, "制度数", COUNTED),
    PrintedGap(3, 8, 15, "金额", Origin(OriginKind.FIGURE, "金额")),
    PrintedGap(4, 0, 9, "联系电话", PHONE),
    PrintedGap(5, 0, 9, "发文机关", ISSUER),
)
TOLD = ToldDocument(SAID, (), printed_gaps=GAPS)
INK = Ink(Face(("仿宋",)), 16)


def line(sentence: ToldSentence, top: float) -> Span:
    places = tuple(100.0 + 16 * at for at in range(len(sentence.text)))
    return Span(sentence.text, places, places[-1] + 16, top, INK, False, sentence.paragraph)


DRAFT = (
    Page(595, 842, 1, (line(SAID[0], 120), line(SAID[1], 150), line(SAID[2], 180)), ()),
    Page(595, 842, 2, (line(SAID[3], 700), line(SAID[4], 730)), ()),
)
Drawn = Callable[[int], None]


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch, service: FakeService) -> None:
    monkeypatch.setattr(live, "_PAUSE_MS", 30)
    service.told_document, service.drafts = TOLD, DRAFT


@pytest.fixture
def drawn(qtbot: QtBot, service: FakeService, window: MainWindow) -> Drawn:
    """Waits until so many drafts were made, and for no more."""

    def wait(count: int) -> None:
        qtbot.waitUntil(lambda: len(service.drafted) >= count)
        qtbot.wait(80)
        assert len(service.drafted) == count

    return wait


@pytest.fixture
def page(opened: MainWindow, clerk: Clerk, drawn: Drawn) -> LivePanel:
    """The third step, drawn once."""
    clerk.goes_to(opened, Step.WRITE)
    drawn(1)
    return opened.form_page.live


def words(page: LivePanel) -> str:
    """Those of its line, without what makes them links."""
    return re.sub("<[^>]*>", "", page.line.text())


def types(window: MainWindow, name: str, text: str) -> None:
    window.form_page.form.inputs[name].edited.emit(text)


def click(page: LivePanel, paragraph: int, at: int) -> None:
    """On the middle of a character of the first page."""
    pages = page.pages
    left = (pages.viewport().width() - round(595 * pages.zoom)) // 2 - pages.horizontalScrollBar().value()
    x, y = left + (108 + 16 * at) * pages.zoom, 16 + (85 + 30 * paragraph) * pages.zoom
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def test_nothing_is_drawn_before_the_third_step(opened: MainWindow, service: FakeService, qtbot: QtBot) -> None:
    qtbot.wait(80)
    assert service.drafted == []


def test_the_third_step_shows_the_document_as_it_would_be_written(
    opened: MainWindow, page: LivePanel, service: FakeService
) -> None:
    assert page.pages.isVisible() and page.pages.count == 2
    assert words(page) == "还有5处【待补】：要素没有填2处、台账里缺“整改时限”1处、统计数字没有确认2处。"
    assert (service.drafted[0].template, service.drafted[0].particulars) == ("整改进展通报", Particulars())
    assert service.written == [] and not opened.messages.isVisible()


def test_typing_draws_it_anew_once_one_pauses(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn
) -> None:
    for text in ("某", "某县", "某县某局"):
        types(opened, "发文机关", text)
    drawn(2)
    assert service.drafted[1].particulars.texts["发文机关"] == "某县某局"


def test_what_else_it_depends_on_draws_it_anew(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn, idle: Callable[[], None]
) -> None:
    opened.form_page.header.kinds.textActivated.emit("督办通知单")
    drawn(2)
    opened.form_page.form.preset_chosen.emit("literal")
    drawn(3)
    opened.commands.recheck.trigger()
    drawn(4)
    opened.controllers.figures.confirmed.emit()
    drawn(5)
    assert [(one.template, one.preset) for one in service.drafted[1:3]] == [
        ("督办通知单", "ink-true"),
        ("督办通知单", "literal"),
    ]


def test_out_of_sight_it_waits_until_one_comes_back(
    opened: MainWindow, page: LivePanel, clerk: Clerk, service: FakeService, drawn: Drawn
) -> None:
    clerk.goes_to(opened, Step.CHECK)
    opened.controllers.figures.confirmed.emit()
    drawn(1)
    clerk.goes_to(opened, Step.WRITE)
    drawn(2)
    clerk.goes_to(opened, Step.CHECK)
    clerk.goes_to(opened, Step.WRITE)
    drawn(2)


def test_the_later_drawing_takes_the_place_of_the_one_under_way(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn, qtbot: QtBot
) -> None:
    service.drafting = threading.Event()
    types(opened, "发文机关", "某县")
    qtbot.wait(80)
    assert not opened.runner.busy and not opened.status.cancel.isVisible()
    types(opened, "发文机关", "某市")
    qtbot.wait(80)
    service.drafting.set()
    drawn(2)
    assert service.drafted[1].particulars.texts["发文机关"] == "某市"


def test_what_the_clerk_asks_for_goes_first_and_the_page_is_drawn_after_it(
    opened: MainWindow, page: LivePanel, service: FakeService, qtbot: QtBot, idle: Callable[[], None]
) -> None:
    service.drafting = threading.Event()
    types(opened, "发文机关", "某县")
    qtbot.wait(80)
    opened.commands.recheck.trigger()
    idle()
    assert len(service.examined) == 2 and len(service.drafted) == 1
    service.drafting.set()
    qtbot.waitUntil(lambda: len(service.drafted) > 1)


def test_the_place_is_kept_to_the_line(opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn) -> None:
    bar = page.pages.verticalScrollBar()
    bar.setValue(bar.maximum() - 7)
    before = bar.value()
    types(opened, "发文机关", "某县")
    drawn(2)
    assert bar.value() == before
    service.drafts = (*DRAFT, *PAGES)
    types(opened, "发文机关", "某市")
    drawn(3)
    assert page.pages.count == 5 and bar.value() == before


def test_why_there_is_no_page_stands_in_its_place_and_nowhere_else(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn
) -> None:
    page.pages.verticalScrollBar().setValue(99)
    service.undrafted = NothingToWrite("台账里没有<b>已完成</b>的问题。")
    types(opened, "发文机关", "某县")
    drawn(2)
    assert page.sentence.isVisible() and page.sentence.text() == "台账里没有<b>已完成</b>的问题。"
    assert not (page.pages.isVisible() or page.next_gap.isEnabled() or opened.messages.isVisible())
    service.undrafted = None
    types(opened, "发文机关", "某市")
    drawn(3)
    assert page.pages.isVisible() and page.pages.verticalScrollBar().value() == 99


def test_of_several_the_first_is_named_as_such(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn
) -> None:
    service.sheets = 4
    opened.form_page.header.kinds.textActivated.emit("督办通知单")
    drawn(2)
    assert (
        words(page) == "共4份，这是第1份。还有5处【待补】：要素没有填2处、台账里缺“整改时限”1处、统计数字没有确认2处。"
    )


def test_a_click_on_a_gap_leads_to_its_field(opened: MainWindow, page: LivePanel) -> None:
    click(page, 1, 2)
    assert opened.focusWidget() is opened.form_page.form.inputs["发文机关"].focusProxy()


def test_a_click_on_a_gap_leads_to_its_cell_and_on_the_words_beside_it_to_theirs(
    opened: MainWindow, page: LivePanel, clerk: Clerk
) -> None:
    click(page, 2, 6)
    assert opened.pages.currentWidget() is opened.work
    assert selected(opened) == f"{SHEET}!5,4"
    clerk.goes_to(opened, Step.WRITE)
    click(page, 2, 1)
    assert selected(opened) == f"{SHEET}!4,2"


def test_the_gaps_are_walked_through_each_thing_once_and_from_any_step(
    opened: MainWindow, page: LivePanel, clerk: Clerk
) -> None:
    form = opened.form_page.form
    clerk.press(page.next_gap)
    assert opened.focusWidget() is form.inputs["发文机关"].focusProxy()
    QTest.keyClick(opened, Qt.Key.Key_F9)
    assert opened.pages.currentWidget() is opened.work and selected(opened) == f"{SHEET}!5,4"
    QTest.keyClick(opened, Qt.Key.Key_F9)
    figures = opened.controllers.figures.dialog
    assert figures and figures.isVisible()
    figures.close()
    opened.commands.next_gap.trigger()
    assert opened.pages.currentWidget() is opened.form_page
    assert opened.focusWidget() is form.inputs["联系电话"].focusProxy()
    opened.commands.next_gap.trigger()
    assert opened.focusWidget() is form.inputs["发文机关"].focusProxy()


def test_the_gap_one_is_led_to_is_brought_into_sight(opened: MainWindow, page: LivePanel) -> None:
    pages = page.pages
    at = GAPS[4]
    assert pages.current == 0
    opened.controllers.live.lead_to_gap(at)
    page.mark(at)
    assert pages.current == 1
    before = pages.verticalScrollBar().value()
    page.mark(GAPS[5])
    assert pages.verticalScrollBar().value() == before


def test_the_walk_goes_through_the_document_as_it_is_now(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn
) -> None:
    opened.commands.next_gap.trigger()
    service.told_document = ToldDocument(SAID, (), printed_gaps=GAPS[3:5])
    types(opened, "发文机关", "某县")
    opened.commands.next_gap.trigger()
    drawn(2)
    figures = opened.controllers.figures.dialog
    assert figures and figures.isVisible()


def test_without_a_gap_it_is_said(opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn) -> None:
    service.told_document = ToldDocument(SAID, ())
    types(opened, "发文机关", "某县")
    drawn(2)
    assert words(page) == "没有【待补】了。" and not page.next_gap.isEnabled()
    opened.commands.next_gap.trigger()
    assert opened.status.text.text() == "没有【待补】了。"


def test_asked_for_the_next_gap_from_another_step_it_says_why_there_is_no_document(
    opened: MainWindow, page: LivePanel, clerk: Clerk, service: FakeService, drawn: Drawn
) -> None:
    clerk.goes_to(opened, Step.CHECK)
    service.undrafted = NothingToWrite("台账里没有已完成的问题。")
    opened.controllers.figures.confirmed.emit()
    for _ in range(2):
        opened.commands.next_gap.trigger()
        drawn(2)
        assert opened.status.text.text() == "台账里没有已完成的问题。"


def test_a_walk_that_had_to_wait_for_other_work_goes_on_behind_it(
    opened: MainWindow, page: LivePanel, clerk: Clerk, service: FakeService, qtbot: QtBot
) -> None:
    clerk.goes_to(opened, Step.CHECK)
    service.drafting = threading.Event()
    opened.controllers.figures.confirmed.emit()
    opened.commands.next_gap.trigger()
    opened.commands.recheck.trigger()
    qtbot.waitUntil(lambda: len(service.examined) == 2)
    service.drafting.set()
    qtbot.waitUntil(lambda: opened.pages.currentWidget() is opened.form_page)


def test_what_no_column_fills_is_said_and_walked_past(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn
) -> None:
    service.told_document = ToldDocument(SAID, (), printed_gaps=(PrintedGap(1, 0, 9, "佐证材料", TEMPLATE), GAPS[4]))
    types(opened, "发文机关", "某县")
    drawn(2)
    opened.commands.next_gap.trigger()
    assert opened.status.text.text().startswith("待补“佐证材料”：台账的这张表里没有这样一列")
    opened.commands.next_gap.trigger()
    assert opened.focusWidget() is opened.form_page.form.inputs["联系电话"].focusProxy()


def test_the_page_is_folded_away_stays_so_and_draws_nothing(
    opened: MainWindow, page: LivePanel, clerk: Clerk, drawn: Drawn
) -> None:
    fold = opened.form_page.header.fold
    width = page.width()
    clerk.press(fold)
    assert not page.isVisible()
    types(opened, "发文机关", "某县")
    clerk.goes_to(opened, Step.CHECK)
    clerk.goes_to(opened, Step.WRITE)
    drawn(1)
    assert not page.isVisible()
    clerk.press(fold)
    drawn(2)
    assert page.isVisible() and page.width() == width


def test_drawn_to_the_edge_it_is_folded_too(opened: MainWindow, page: LivePanel, clerk: Clerk) -> None:
    halves, fold = opened.form_page.halves, opened.form_page.header.fold
    QTest.mousePress(halves.handle(1), Qt.MouseButton.LeftButton, pos=QPoint(1, 9))
    QTest.mouseMove(halves.handle(1), QPoint(opened.width(), 9))
    QTest.mouseRelease(halves.handle(1), Qt.MouseButton.LeftButton)
    assert not fold.isChecked() and not page.isVisible()
    clerk.press(fold)
    assert page.isVisible() and page.width() > 200


def test_it_fits_into_the_smallest_window(opened: MainWindow, page: LivePanel) -> None:
    opened.resize(900, 480)
    assert opened.width() == 900
    assert opened.form_page.form.width() + page.width() < 900


def test_another_template_under_the_same_name_is_seen_when_one_comes_back(
    real: MainWindow, wait: Callable[[], None], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the real service: nothing is left in the folder of temporary files, nor beside the ledger."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    mine = real.session.office.templates.copy("督办通知单", "本局督办单")
    ledger = tmp_path / "清单.xlsx"
    ledger.write_bytes((Path(__file__).resolve().parents[3] / "samples" / "督查事项清单.xlsx").read_bytes())
    real.open(ledger)
    wait()
    shown = real.form_page.live
    real.go_to(Step.WRITE)
    real.form_page.header.kinds.textActivated.emit("本局督办单")
    qtbot.waitUntil(lambda: shown.pages.count > 0, timeout=20_000)
    assert words(shown).startswith("共")
    kept = sorted(tmp_path.rglob("*"))
    mine.write_bytes(b"no template any more")
    QApplication.sendEvent(real, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: "本局督办单" in shown.sentence.text(), timeout=20_000)
    assert sorted(tmp_path.rglob("*")) == kept
    assert not real.session.office.decisions.list_made(ledger).made


def test_a_press_on_a_part_of_the_count_leads_to_its_first(opened: MainWindow, page: LivePanel) -> None:
    assert page.line.text().count("<a ") == 3
    page.line.linkActivated.emit("1")
    assert opened.selection.at == DEADLINE
    opened.go_to(Step.WRITE)
    page.line.linkActivated.emit("2")
    assert opened.controllers.figures.dialog and opened.controllers.figures.dialog.isVisible()


def test_all_that_a_cell_lacks_is_said_at_once_with_how_many_are_left(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn
) -> None:
    both = [
        PrintedGap(2, at, at + 1, name, from_cell(DEADLINE)) for at, name in enumerate(("还存在的问题", "新的完成时限"))
    ]
    service.told_document = ToldDocument(SAID, (), printed_gaps=(*both, GAPS[4]))
    opened.commands.recheck.trigger()
    drawn(2)
    page.gap_chosen.emit(both[0])
    said = opened.status.text.text()
    assert said.startswith("D5 待补“还存在的问题”和“新的完成时限”，都写在这一格。")
    assert "还剩6家未成立" in said and "预计2026年12月底完成" in said
    assert said.find("填完这一格，还有1处要补。") < said.find("例：")
    page.next_gap.click()
    assert "联系电话" in opened.status.text.text()


def test_what_came_of_work_behind_does_not_cover_what_is_to_be_done(opened: MainWindow, page: LivePanel) -> None:
    page.gap_chosen.emit(GAPS[1])
    said = opened.status.text.text()
    opened.status.say_behind("已按修改清单重新核对。")
    assert opened.status.text.text() == said


def test_figures_left_open_are_not_come_to_again_before_the_others(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn
) -> None:
    service.told_document = ToldDocument(SAID, (), printed_gaps=(GAPS[2], GAPS[3], GAPS[1]))
    opened.commands.recheck.trigger()
    drawn(2)
    page.gap_chosen.emit(GAPS[2])
    # Confirmed, the first is gone and the second stands behind it.
    service.told_document = ToldDocument(SAID, (), printed_gaps=(GAPS[3], GAPS[1]))
    opened.controllers.figures.confirmed.emit()
    drawn(3)
    opened.controllers.figures.others_asked.emit()
    assert opened.selection.at == DEADLINE


def test_while_it_is_drawn_anew_it_says_so_and_the_step_tells_no_count(
    opened: MainWindow, page: LivePanel, service: FakeService, drawn: Drawn
) -> None:
    step = opened.steps.buttons[Step.WRITE]
    for name, text in FULL.items():
        types(opened, name, text)
    drawn(2)
    assert step.text() == "③ 生成（5处待补）"
    service.drafting = threading.Event()
    types(opened, "联系电话", "0000-0000001")
    assert words(page).endswith("（正在照刚改的重排…）") and step.text() == "③ 生成"
    service.drafting.set()
    drawn(3)
    assert not words(page).endswith("）") and step.text() == "③ 生成（5处待补）"
    types(opened, "联系电话", "")
    assert step.text() == "③ 生成（缺1项要素）"
