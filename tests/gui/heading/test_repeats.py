"""选择工作表: what is asked where sheets hold the same problems, and what of it is kept."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog

from app.core.finding import Advice, Finding, Level
from app.core.grid import Cell
from app.gui.heading.repeats_dialog import RepeatsDialog
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.fakes import SHEET, FakeService

Idle = Callable[[], None]
SAID = f"“5月”、“{SHEET}”里是同一批问题。现在只读“{SHEET}”。"


@pytest.fixture
def repeated(service: FakeService, opened: MainWindow, idle: Idle) -> MainWindow:
    """A ledger whose sheets hold the same problems; the finding is chosen."""
    finding = Finding("sheet-repeated", Level.MUST, Cell(SHEET, 1, 1))
    service.advice = (Advice(finding, SAID, "选定怎么计入。"),)
    opened.commands.recheck.trigger()
    idle()
    opened.work.findings.choose_first(Level.MUST)
    return opened


def fingerprint(window: MainWindow) -> str:
    assert window.session.examination
    return window.session.examination.ledger.sheets[0].fingerprint


@pytest.mark.parametrize(("choice", "kept"), [("latest", "latest"), ("all", "all")])
def test_the_answer_is_kept_by_the_headings_of_the_used_sheet(
    repeated: MainWindow, clerk: Clerk, idle: Idle, choice: str, kept: str, service: FakeService
) -> None:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RepeatsDialog)
        assert dialog.latest.text() == f"只用“{SHEET}”，其余的不重复计入(&O)"
        (dialog.all if choice == "all" else dialog.latest).click()
        clerk.press(dialog.accept_button)

    clerk.then(act)
    read = len(service.examined)
    clerk.press(repeated.work.findings.ask_sheets)
    idle()
    assert repeated.session.memory.repeats() == {fingerprint(repeated): kept}
    assert len(service.examined) == read + 1
    assert "照此计入" in repeated.messages.text.text()


def test_left_nothing_is_kept(repeated: MainWindow, clerk: Clerk) -> None:
    clerk.then(clerk.leaves)
    clerk.press(repeated.work.findings.ask_sheets)
    assert (clerk.seen, repeated.session.memory.repeats()) == (["选择工作表"], {})


def test_what_was_answered_can_be_changed_and_forgotten(
    service: FakeService, opened: MainWindow, clerk: Clerk, idle: Idle
) -> None:
    service.advice = ()
    opened.session.memory.keep_repeats({fingerprint(opened): "all"})

    def forgets(dialog: QDialog) -> None:
        assert isinstance(dialog, RepeatsDialog)
        assert dialog.all.isChecked()
        clerk.press(dialog.ask_button)

    clerk.then(forgets)
    opened.commands.sheets.trigger()
    idle()
    assert opened.session.memory.repeats() == {}


def test_where_nothing_is_repeated_this_is_said(opened: MainWindow) -> None:
    assert not opened.work.findings.ask_sheets.isVisible()
    opened.commands.sheets.trigger()
    assert opened.messages.text.text() == "这份台账没有内容重复的工作表，不用选择。"


def test_what_was_kept_is_handed_in_at_every_reading(service: FakeService, opened: MainWindow, idle: Idle) -> None:
    opened.session.memory.keep_repeats({"A:甲": "latest"})
    opened.commands.recheck.trigger()
    idle()
    assert service.repeats[-1] == {"A:甲": "latest"}
