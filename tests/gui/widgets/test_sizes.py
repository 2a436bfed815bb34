"""How large windows begin: never larger than what they stand on."""

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.gui.widgets.sizes import fit, show


@pytest.mark.parametrize(("wished", "given"), [((860, 500), (860, 500)), ((980, 620), (900, 600))])
def test_a_dialog_is_not_larger_than_its_window(qtbot: QtBot, wished: tuple[int, int], given: tuple[int, int]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    dialog = QDialog(QWidget(window))
    fit(dialog, wished)
    assert (dialog.width(), dialog.height()) == given


def test_a_dialog_without_a_window_fits_the_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    fit(dialog, (90_000, 300))
    assert (dialog.width(), dialog.height()) == (dialog.screen().availableSize().width(), 300)


@pytest.mark.parametrize(("width", "height", "fills"), [(300, 200, False), (90_000, 200, True), (300, 90_000, True)])
def test_a_window_too_large_for_the_screen_fills_it(qtbot: QtBot, width: int, height: int, fills: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    show(window)
    assert window.isVisible()
    assert window.isMaximized() is fills
