"""The findings as a list, grouped by level with their counts, those set aside folded at its end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.core.finding import Advice, Aside, Field, Level, ParagraphOrigin, Report
from app.core.grid import Cell
from app.gui.shell import looks, theme
from app.gui.shell.selection import key_of
from app.gui.shell.theme.icon import icon
from app.gui.shell.theme.tokens import BAR, CARD_ROUND, Type
from app.gui.widgets import strings
from app.gui.widgets.grid_model import Index
from app.gui.widgets.text_heights import height_of, lay_out

ITEM = Qt.ItemDataRole.UserRole
_PAD, _BELOW_PLACE = 6, 2
_BETWEEN = 2
"""Above and below each card."""


@dataclass(frozen=True)
class Heading:
    """The row above the findings of one level."""

    level: Level
    count: int

    @property
    def text(self) -> str:
        """What it says."""
        return strings.group(self.level.label, self.count)


@dataclass(frozen=True)
class Fold:
    """The row above those set aside; chosen, it opens or closes them."""

    count: int
    is_open: bool

    @property
    def text(self) -> str:
        """What it says."""
        return f"{'▾' if self.is_open else '▸'} {strings.aside_group(self.count)}"


Row = Heading | Advice | Fold | Aside


def text_of(row: Row) -> str:
    """What a row says."""
    match row:
        case Advice(message=message):
            return message
        case Aside(advice=advice, reason=reason):
            return f"{advice.message}\n{strings.because(reason)}"
        case _:
            return row.text


def advice_of(row: Row | None) -> Advice | None:
    """The finding of a row, one to act on or one set aside."""
    match row:
        case Advice():
            return row
        case Aside(advice=advice):
            return advice
        case _:
            return None


def first_left(old: Iterable[Row], new: Sequence[Row]) -> int | None:
    """Where the first of the old findings that is left stands among the new rows; None where none is."""
    places = {key_of(one): at for at, row in enumerate(new) if (one := advice_of(row))}
    keys = (key_of(one) for row in old if (one := advice_of(row)))
    return next((places[key] for key in keys if key in places), None)


class FindingsModel(QAbstractListModel):
    """The findings of a report, each group below its heading."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._report = Report()
        self._is_open = False

    def toggle(self) -> None:
        """Open or close those set aside."""
        self._is_open = not self._is_open
        self.show_report(self._report)

    def show_report(self, report: Report) -> None:
        """Show these findings instead; what was open stays open."""
        self.beginResetModel()
        self._report = report
        self.rows = []
        for level in Level:
            found = report.of(level)
            if found:
                self.rows += [Heading(level, len(found)), *found]
        if report.aside:
            self.rows += [Fold(len(report.aside), self._is_open), *(report.aside if self._is_open else ())]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """The headings and findings."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, or its text for those who read the screen aloud."""
        row = self.rows[index.row()]
        if role == ITEM:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text_of(row)
        advice = advice_of(row)
        if role == Qt.ItemDataRole.ToolTipRole and advice:
            return f"{text_of(row)}\n{strings.how_to_mend(advice.fix)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen, and the keyboard steps over it."""
        if isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def place_of(advice: Advice) -> str:
    """Where a finding stands, in a few words."""
    match advice.finding.origin:
        case Cell(sheet=sheet) as cell:
            return strings.place(sheet, cell.address)
        case Field(name=name):
            return strings.place_field(name)
        case ParagraphOrigin() as paragraph:
            return str(paragraph)
        case _:
            return strings.PLACE_LEDGER


class FindingsDelegate(QStyledItemDelegate):
    """Draws a finding as its place and its sentence, wrapped to the width of the list."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as the wrapped sentence needs."""
        width, row = self._view.viewport().width(), index.data(ITEM)
        font: QFont = option.font  # type: ignore[attr-defined]
        if isinstance(row, (Heading, Fold)):
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
        if isinstance(row, (Heading, Fold)):
            self._paint_heading(painter, area, row, chosen)
        else:
            self._paint_finding(painter, area, row, chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, row: Heading | Fold, chosen: bool) -> None:
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

    def _paint_finding(self, painter: QPainter, area: QRect, row: Advice | Aside, chosen: bool) -> None:
        face, advice = theme.now(), advice_of(row)
        assert advice
        card = area.adjusted(0, _BETWEEN, -1, -_BETWEEN)
        if chosen:
            _draw_card(painter, card, face.chosen.ground, face.accent.ground)
        else:
            _draw_card(painter, card, face.surface, face.line)
        colours = looks.aside() if isinstance(row, Aside) else looks.of_level(advice.finding.level)
        painter.fillRect(QRect(card.left() + _PAD, card.top() + _PAD, BAR, card.height() - 2 * _PAD), colours.ink)
        inner = text_area(area, painter.font())
        painter.setPen(looks.caption_ink())
        line = painter.fontMetrics().height()
        _paint_line(painter, QRect(inner.left(), card.top() + _PAD, inner.width(), line), place_of(advice))
        painter.setPen(QColor(face.chosen.ink if chosen else face.ink))
        lay_out(text_of(row), painter.font(), inner.width()).draw(painter, inner.topLeft())


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
