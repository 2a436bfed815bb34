"""The line above the work: its sentence keeps room beside or above the buttons."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.gui.shell.messages import MessageBar, Tone

SENTENCE = "已生成“某县某局巡察反馈问题整改台账（最终版）-整改进展通报.docx”。已隐去12人的姓名（17处）。有3条提醒，打印前请看。"
BUTTONS = [(f"按钮的名称{number}", lambda: None) for number in range(6)]


def buttons(bar: MessageBar) -> QRect:
    layout, row = bar.layout(), bar.findChild(QWidget, "buttons")
    assert layout and row
    layout.activate()
    return row.geometry()


@pytest.mark.parametrize(("width", "below"), [(1366, False), (900, True)])
def test_many_buttons_stand_below_the_sentence_in_a_narrow_window(qtbot: QtBot, width: int, below: bool) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    bar = MessageBar()
    bar.setParent(holder)
    bar.resize(width, 120)
    holder.resize(width, 200)
    holder.show()
    bar.tell(Tone.GOOD, SENTENCE, BUTTONS)
    row = buttons(bar)
    assert (row.top() >= bar.text.geometry().bottom()) is below
    bar.tell(Tone.BAD, SENTENCE)
    row = buttons(bar)
    assert bar.text.geometry().right() < row.left()


def test_one_button_stands_out_and_the_others_are_quiet(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.tell(Tone.GOOD, SENTENCE, BUTTONS, BUTTONS[0][0])
    offered = bar.findChildren(QPushButton)
    assert [one.text() for one in offered if not one.isFlat()] == [BUTTONS[0][0]]
    bar.tell(Tone.NOTE, SENTENCE, BUTTONS)
    assert not any(one.isFlat() for one in bar.findChildren(QPushButton) if one.isVisible())
