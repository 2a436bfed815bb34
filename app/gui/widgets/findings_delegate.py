"""How a row of the findings' list is drawn: a card with its place and its sentence, wrapped to the width of the list."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.core.finding import Advice, Aside
from app.gui.shell import looks, theme
from app.gui.shell.theme.icon import icon
from app.gui.shell.theme.tokens import BAR, CARD_ROUND, Type
from app.gui.widgets.findings_list import (
    ITEM,
    Fold,
    Heading,
    NotedAdvice,
    NotedHeading,
    Row,
    advice_of,
    place_of,
    text_of,
)
from app.gui.widgets.grid_model import Index
from app.gui.widgets.text_heights import height_of, lay_out

_PAD, _BELOW_PLACE = 6, 2
_BETWEEN = 2
"""Above and below each card."""


class FindingsDelegate(QStyledItemDelegate):
    """Draws a finding as its place and its sentence, wrapped to the width of the list."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as the wrapped sentence needs."""
        width, row = self._view.viewport().width(), index.data(ITEM)
        font: QFont = option.font  # type: ignore[attr-defined]
        if isinstance(row, (Heading, NotedHeading, Fold)):
            return QSize(width, QFontMetrics(looks.sized(font, Type.STRONG)).height() + 2 * _PAD)
        inner = text_area(QRect(0, 0, width, 0), font)
        return QSize(width, inner.top() + height_of(text_of(row), font, inner.width()) + _PAD + _BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ITEM)
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setFont(option.font)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if isinstance(row, (Heading, NotedHeading, Fold)):
            self._paint_heading(painter, area, row, chosen)
        else:
            self._paint_finding(painter, area, row, chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, row: Heading | NotedHeading | Fold, chosen: bool) -> None:
        if chosen:
            _draw_card(painter, area, theme.now().chosen.ground, theme.now().accent.ground)
        inner = area.adjusted(_PAD, 0, -_PAD, 0)
        if isinstance(row, Heading):
            side = painter.fontMetrics().height() + 2
            place = QRect(inner.left(), inner.center().y() - side // 2, side, side)
            icon(looks.sign(row.level)).paint(painter, place)
            inner.setLeft(place.right() + _PAD)
        painter.setFont(looks.sized(painter.font(), Type.STRONG))
        painter.setPen(self._view.palette().color(QPalette.ColorRole.Text))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), row.text)

    def _paint_finding(self, painter: QPainter, area: QRect, row: Row, chosen: bool) -> None:
        face, advice = theme.now(), advice_of(row)
        assert advice
        card = area.adjusted(0, _BETWEEN, -1, -_BETWEEN)
        if chosen:
            _draw_card(painter, card, face.chosen.ground, face.accent.ground)
        else:
            _draw_card(painter, card, face.surface, face.line)
        colours = _colours_of(row, advice)
        painter.fillRect(QRect(card.left() + _PAD, card.top() + _PAD, BAR, card.height() - 2 * _PAD), colours.ink)
        inner = text_area(area, painter.font())
        painter.setPen(looks.caption_ink())
        line = painter.fontMetrics().height()
        _paint_line(painter, QRect(inner.left(), card.top() + _PAD, inner.width(), line), place_of(advice))
        painter.setPen(QColor(face.chosen.ink if chosen else face.ink))
        lay_out(text_of(row), painter.font(), inner.width()).draw(painter, inner.topLeft())


def _colours_of(row: Row, advice: Advice) -> looks.Paint:
    match row:
        case Aside():
            return looks.aside()
        case NotedAdvice():
            return looks.good()
        case _:
            return looks.of_level(advice.finding.level)


def text_area(row: QRect, font: QFont) -> QRect:
    """Where the sentence of a finding stands in its row: within its card, below its place."""
    above = _BETWEEN + _PAD + QFontMetrics(font).height() + _BELOW_PLACE
    return row.adjusted(2 * _PAD + BAR, above, -_PAD - 1, -_PAD - _BETWEEN)


def _paint_line(painter: QPainter, area: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _draw_card(painter: QPainter, area: QRect, ground: str, frame: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(frame))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), CARD_ROUND, CARD_ROUND)
