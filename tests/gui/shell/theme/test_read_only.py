"""A box that only shows looks other than one that is typed into."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.gui.ledger.sheets import CellText
from app.gui.mending.mend_input import MendInput
from app.gui.shell import theme


def ground(box: QPlainTextEdit) -> QColor:
    return box.grab().toImage().pixelColor(box.width() // 2, box.height() // 2)


def test_the_text_of_a_cell_is_only_shown(qtbot: QtBot) -> None:
    shown = CellText()
    qtbot.addWidget(shown)
    box = shown.findChild(QPlainTextEdit)
    assert box and ground(box) == QColor(theme.now().ground)


def test_what_may_not_be_mended_looks_so_and_back_again(qtbot: QtBot) -> None:
    given = MendInput()
    qtbot.addWidget(given)
    given.show_cell("补正这一格", "", (), is_long=True)
    given.show()
    for allowed, colour in ((True, theme.now().surface), (False, theme.now().ground), (True, theme.now().surface)):
        given.allow(allowed)
        assert ground(given.area) == QColor(colour)
