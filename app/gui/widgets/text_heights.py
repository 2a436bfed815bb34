"""A text broken into lines by Qt's own layout, measured and painted alike."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

_LINE_BREAK = "\u2028"


def lay_out(text: str, font: QFont, width: float) -> QTextLayout:
    """The lines of a text; only a word that is longer than the width is broken, and no 。 stands at the head of a line."""
    layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def height_of(text: str, font: QFont, width: float) -> int:
    """The pixels that the lines of a text need."""
    return math.ceil(lay_out(text, font, width).boundingRect().height())
