"""The strokes of QuietStyle, in the colours of the widget's palette."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOption

from app.gui.shell.theme.tokens import ROUND

Stroke = tuple[tuple[float, float], ...]
DOWN: Stroke = ((-4, -2), (0, 2), (4, -2))
SMALL_UP: Stroke = ((-3, 1.5), (0, -1.5), (3, 1.5))
SMALL_DOWN: Stroke = ((-3, -1.5), (0, 1.5), (3, -1.5))
"""Arrows by their points beside the middle."""

_STATE, _ROLE, _GROUP = QStyle.StateFlag, QPalette.ColorRole, QPalette.ColorGroup
_HALF, _WIDTH = 0.5, 1.4

# PySide's own description of a style's option does not name its fields.


def field(painter: QPainter, option: QStyleOption) -> None:
    """The frame and the ground; with the keyboard in it, it is framed in the accent."""
    state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
    palette: QPalette = option.palette  # type: ignore[attr-defined]
    usable = bool(state & _STATE.State_Enabled)
    frame = _ROLE.Accent if state & _STATE.State_HasFocus else _ROLE.Dark if usable else _ROLE.Mid
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(palette.color(frame))
    painter.setBrush(palette.color(_ROLE.Base if usable else _ROLE.Window))
    area = QRectF(option.rect).adjusted(_HALF, _HALF, -_HALF, -_HALF)  # type: ignore[attr-defined]
    painter.drawRoundedRect(area, ROUND, ROUND)
    painter.restore()


def chevron(painter: QPainter, area: QRect, option: QStyleOption, stroke: Stroke) -> None:
    """An arrow in the middle of its area."""
    state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
    palette: QPalette = option.palette  # type: ignore[attr-defined]
    ink = palette.color(_GROUP.Normal if state & _STATE.State_Enabled else _GROUP.Disabled, _ROLE.ButtonText)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, _WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    middle = QRectF(area).center()
    painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in stroke]))
    painter.restore()
