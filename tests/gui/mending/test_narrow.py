"""Where the window is narrow, as at 150 %, the line keeps what is typed and the keyboard, and shows a whole day."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.core.grid import Cell
from app.gui.shell.messages import Tone
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk
from tests.gui.on_screen import settle
from tests.gui.test_end_to_end import SAMPLES


@pytest.fixture
def shown(real: MainWindow, tmp_path: Path, wait: Callable[[], None]) -> MainWindow:
    file = tmp_path / "整改台账.xlsx"
    file.write_bytes((SAMPLES / file.name).read_bytes())
    real.open(file)
    wait()
    return real


def test_what_is_typed_and_the_keyboard_stay_when_the_line_moves(shown: MainWindow, clerk: Clerk) -> None:
    bar = shown.work.mend_bar
    shown.resize(1366, 700)
    settle()
    shown.selection.cell.emit(Cell("整改台账", 29, 9))
    shown.controllers.in_place.begin()
    clerk.types(bar.value, "2026年12月31日")
    was_in, below = bar.parentWidget(), []
    for width in (800, 1366):
        shown.resize(width, 512)
        settle()
        below.append(bar.parentWidget() is not was_in)
        assert bar.input.text == "2026年12月31日"
        assert QApplication.focusWidget() is bar.value
        assert not shown.controllers.in_place.changes.all
    assert below == [True, False]
    clerk.then(clerk.answers("不要了，关闭"))


def test_a_whole_day_fits_and_the_line_does_not_go_to_and_fro(shown: MainWindow) -> None:
    bar, places = shown.work.mend_bar, set()
    shown.resize(910, 512)
    for column in (8, 9, 10, 11, 12):
        shown.selection.cell.emit(Cell("整改台账", 29, column))
        settle()
        places.add(bar.parentWidget())
    assert len(places) == 1
    shown.selection.cell.emit(Cell("整改台账", 29, 9))
    settle()
    line = bar.input.line
    assert line.width() > line.fontMetrics().horizontalAdvance("2026年12月31日前") + 12


def test_a_closed_bar_leaves_the_keyboard_where_it_was(shown: MainWindow, clerk: Clerk) -> None:
    shown.work.sheets.views()[0].setFocus()
    shown.messages.tell(Tone.INFO, "说明")
    clerk.press(clerk.button(shown.messages, "关闭"))
    assert not shown.messages.isVisible()
    assert QApplication.focusWidget() is shown.work.sheets.views()[0]
