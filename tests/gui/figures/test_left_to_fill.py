"""What the dialog says is left is what would be written now; it is said once known, and led to by a button, never by itself."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import NothingToWrite
from app.core.grid import Cell
from app.core.told.origin import Origin, OriginKind, from_cell
from app.core.told.sentence import PrintedGap, ToldDocument
from app.gui.figures.dialog import FiguresDialog
from app.gui.preview import live
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.fakes import SHEET, FakeService

FIRST, SECOND = Cell(SHEET, 4, 4), Cell(SHEET, 5, 4)
FIGURE = PrintedGap(1, 0, 9, "制度数", Origin(OriginKind.FIGURE, "制度数"))
ALL = (FIGURE, *(PrintedGap(at, 0, 9, "整改时限", from_cell(cell)) for at, cell in ((2, FIRST), (3, SECOND))))
WAITING = "正在看文件里还有没有【待补】…"


def says(service: FakeService, *gaps: PrintedGap) -> None:
    service.told_document = ToldDocument((), (), printed_gaps=gaps)


@pytest.fixture
def walked(
    opened: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """At the first of two cells, the figure standing before them in the document."""
    monkeypatch.setattr(live, "_PAUSE_MS", 30)
    says(service, *ALL)
    clerk.goes_to(opened, Step.WRITE)
    qtbot.waitUntil(lambda: len(opened.controllers.live.needs) == 3)
    opened.controllers.live._go_to(ALL[1])
    return opened


def dialog_of(window: MainWindow) -> FiguresDialog | None:
    return window.controllers.figures.dialog


def note(window: MainWindow, clerk: Clerk) -> None:
    clerk.types(window.focusWidget(), "2026年9月30日")
    clerk.press(window.work.mend_bar.note)


def test_behind_the_last_cell_the_figures_are_offered_by_a_button(
    walked: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot
) -> None:
    status = walked.status
    assert "填完这一格，还有1处要补、1个统计数字要确认。" in status.text.text()
    note(walked, clerk)
    assert walked.selection.at == SECOND
    assert "填完这一格，还有1个统计数字要确认。" in status.text.text()
    says(service, FIGURE)
    note(walked, clerk)
    qtbot.waitUntil(status.way.isVisible)
    assert dialog_of(walked) is None
    assert status.text.text() == "台账里要补的都记下了，文里还有1个统计数字没有确认。"
    assert status.way.text() == "去确认统计数字（1处）"
    clerk.press(status.way)
    dialog = dialog_of(walked)
    assert dialog and dialog.isVisible() and not status.way.isVisible()
    qtbot.waitUntil(lambda: dialog.stays.text() == "现在生成，印成【待补】的：制度数1个数字。")
    assert not dialog.go_on.isVisible()
    clerk.then(clerk.answers("不要了，关闭"))


def test_the_button_goes_with_the_next_act(
    walked: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot
) -> None:
    says(service, FIGURE)
    note(walked, clerk)
    note(walked, clerk)
    qtbot.waitUntil(walked.status.way.isVisible)
    clerk.goes_to(walked, Step.WRITE)
    assert not walked.status.way.isVisible()
    clerk.then(clerk.answers("不要了，关闭"))


def test_what_is_left_is_said_only_as_it_is_now(
    walked: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot
) -> None:
    walked.controllers.figures.open_gap()
    dialog = walked.controllers.figures.dialog
    assert dialog
    qtbot.waitUntil(lambda: dialog.stays.text() == "现在生成，印成【待补】的：制度数1个数字，台账和要素里2处。")
    assert dialog.go_on.text() == "去补其余2处(&G)"
    service.drafting = threading.Event()
    says(service)
    clerk.press(dialog.panel.confirm)
    assert dialog.stays.text() == WAITING and not dialog.go_on.isVisible()
    assert "【待补：制度数】" not in dialog.panel.caption.text()
    service.drafting.set()
    qtbot.waitUntil(lambda: dialog.stays.text() == "文件里没有【待补】了。")
    assert not dialog.go_on.isVisible()


def test_a_cell_noted_beside_it_is_waited_for(
    walked: MainWindow, clerk: Clerk, service: FakeService, qtbot: QtBot
) -> None:
    walked.controllers.figures.open_gap()
    dialog = walked.controllers.figures.dialog
    assert dialog
    qtbot.waitUntil(lambda: dialog.go_on.text() == "去补其余2处(&G)")
    says(service, *ALL[:2])
    note(walked, clerk)
    assert dialog.stays.text() == WAITING
    qtbot.waitUntil(lambda: dialog.go_on.isVisible() and dialog.go_on.text() == "去补其余1处(&G)")
    clerk.then(clerk.answers("不要了，关闭"))


def test_where_there_is_no_document_nothing_is_said_of_it(
    walked: MainWindow, service: FakeService, qtbot: QtBot
) -> None:
    walked.controllers.figures.open_gap()
    dialog = dialog_of(walked)
    assert dialog and dialog.stays.isVisible()
    service.undrafted = NothingToWrite("台账里没有已完成的问题。")
    walked.commands.recheck.trigger()
    qtbot.waitUntil(lambda: not dialog.stays.isVisible())
    assert not dialog.go_on.isVisible()
