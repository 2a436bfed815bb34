"""Draws a page with a painter: a real one's picture, or every character of a sketch in the nearest font there is."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QPen

from app.core.page import AnyPage, Bar, Face, Ink, Page, Span

_PAPER, _EDGE, _NOTE = QColor("#ffffff"), QColor("#a0a0a0"), QColor("#3a6ea5")
_NOTE_SIZE, _NOTE_TOP = 10, 14  # points
_FRAME = 2  # dots
_QUARTER = 90
_UP, _DOWN = 0.86, 0.14  # of the size: what the ground behind characters covers above and below the baseline


def draw_page(painter: QPainter, page: AnyPage, zoom: float, note: str, picture: QImage | None = None) -> None:
    """The page with its upper left corner at the painter's origin, so many dots to the point, a note on its head.

    `picture`: that of a real page, by its own ratio as large as the page; blank paper without.
    """
    sheet = QRectF(0, 0, page.width * zoom, page.height * zoom)
    painter.fillRect(sheet, _PAPER)
    if isinstance(page, Page):
        _draw_sketch(painter, page, zoom)
    elif picture:
        painter.drawImage(QPointF(), picture)
    painter.setPen(_EDGE)
    painter.drawRect(sheet)
    painter.setPen(_NOTE)
    painter.setFont(_resize(QFont(), _NOTE_SIZE * zoom))
    painter.drawText(sheet.adjusted(0, _NOTE_TOP * zoom, 0, 0), Qt.AlignmentFlag.AlignHCenter, note)


def draw_frame(painter: QPainter, box: QRectF, zoom: float) -> None:
    """A frame around a box of the page, whose upper left corner is at the painter's origin."""
    painter.setPen(QPen(_NOTE, _FRAME))
    inside = QRectF(box.x() * zoom, box.y() * zoom, box.width() * zoom, box.height() * zoom)
    painter.drawRect(inside.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME))


def _draw_sketch(painter: QPainter, page: Page, zoom: float) -> None:
    for span in page.spans:
        _draw_span(painter, span, zoom)
    for bar in page.bars:
        _draw_bar(painter, bar, zoom)


def _draw_bar(painter: QPainter, bar: Bar, zoom: float) -> None:
    left, top = bar.left * zoom, bar.top * zoom
    # However small the page is drawn, a line stays to be seen.
    width, height = max((bar.right - bar.left) * zoom, 1), max((bar.bottom - bar.top) * zoom, 1)
    painter.fillRect(QRectF(left, top, width, height), QColor(f"#{bar.colour}"))


def _draw_span(painter: QPainter, span: Span, zoom: float) -> None:
    painter.save()
    if span.turned:
        painter.translate(span.baseline * zoom, 0)
        painter.rotate(_QUARTER)
    else:
        painter.translate(0, span.baseline * zoom)
    ink = span.ink
    if ink.ground:
        left, up = span.places[0] * zoom, ink.size * zoom
        ground = QRectF(left, -up * _UP, span.end * zoom - left, up * (_UP + _DOWN))
        painter.fillRect(ground, QColor(f"#{ink.ground}"))
    painter.setPen(QColor(f"#{ink.colour}"))
    painter.setFont(_font(ink, zoom))
    if span.text.isascii():
        _draw_word(painter, span, zoom)
    else:
        for char, place in zip(span.text, span.places, strict=True):
            painter.drawText(QPointF(place * zoom, 0), char)
    painter.restore()


def _draw_word(painter: QPainter, span: Span, zoom: float) -> None:
    """Letters and digits of another font are wider or narrower than the room they have: drawn to fit as a whole."""
    natural = painter.fontMetrics().horizontalAdvance(span.text)
    painter.translate(span.places[0] * zoom, 0)
    painter.scale((span.end - span.places[0]) * zoom / max(natural, 1), 1)
    painter.drawText(QPointF(0, 0), span.text)


@cache
def _font(ink: Ink, zoom: float) -> QFont:
    family, near = _family(ink.face)
    font = QFont(family) if family else QFont()
    font.setStyleHint(QFont.StyleHint.SansSerif if ink.face.sans else QFont.StyleHint.Serif)
    font.setBold(ink.bold or (near and ink.face.heavy))
    return _resize(font, ink.size * zoom)


def _resize(font: QFont, dots: float) -> QFont:
    font.setPixelSize(max(round(dots), 1))
    return font


@cache
def _family(face: Face) -> tuple[str, bool]:
    """The best font there is, and whether it only comes near."""
    there = set(QFontDatabase.families())
    for names, near in ((face.names, False), (face.near, True)):
        found = next((name for name in names if name in there), "")
        if found:
            return found, near
    return "", True
