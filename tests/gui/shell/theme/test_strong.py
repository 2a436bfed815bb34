"""On every page exactly one button is the strong one: the next step."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from app.gui.shell.steps import Step
from app.gui.window import MainWindow


def strong(window: MainWindow) -> list[QPushButton]:
    return [button for button in window.findChildren(QPushButton) if button.isVisible() and button.isDefault()]


def test_on_the_first_page_it_opens_a_ledger(window: MainWindow) -> None:
    assert strong(window) == [window.start_page.open_button]


def test_with_a_ledger_open_it_goes_on_to_the_document(opened: MainWindow) -> None:
    assert strong(opened) == [opened.work.header.on]


def test_at_the_third_step_it_writes_the_document(opened: MainWindow) -> None:
    opened.go_to(Step.WRITE)
    assert strong(opened) == [opened.form_page.header.write]


def test_a_message_brings_no_second_one(opened: MainWindow, notice: Path, idle: Callable[[], None]) -> None:
    idle()
    assert opened.messages.isVisible()
    assert strong(opened) == [opened.form_page.header.write]
