"""The findings as a list, grouped by level with their counts, those set aside folded at its end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.core.finding import Advice, Aside, Field, Level, ParagraphOrigin, Report
from app.core.grid import Cell
from app.gui.shell import looks
from app.gui.shell.selection import key_of
from app.gui.widgets import strings
from app.gui.widgets.grid_model import Index
from app.gui.widgets.text_heights import height_of, lay_out

ITEM = Qt.ItemDataRole.UserRole
_PAD, _BAR, _BELOW_PLACE = 6, 4, 2


@dataclass(frozen=True)
class Heading:
    """The row above the findings of one level."""

    level: Level
    count: int

    @property
    def text(self) -> str:
        """What it says."""
        return strings.group(self.level.label, self.count)

    @property
    def paint(self) -> looks.Paint:
        """Its colours."""
        return looks.of_level(self.level)


@dataclass(frozen=True)
class Fold:
    """The row above those set aside; chosen, it opens or closes them."""

    count: int
    is_open: bool

    @property
    def text(self) -> str:
        """What it says."""
        return f"{'▾' if self.is_open else '▸'} {strings.aside_group(self.count)}"

    @property
    def paint(self) -> looks.Paint:
        """Its colours."""
        return looks.aside()


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
            return QSize(width, QFontMetrics(_bold(font)).height() + 2 * _PAD)
        room = QRect(0, 0, width, 0)
        return QSize(
            width, text_area(room, font).top() + height_of(text_of(row), font, text_area(room, font).width()) + _PAD
        )

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
        painter.fillRect(area, row.paint.ground)
        painter.setFont(_bold(painter.font()))
        painter.setPen(row.paint.ink)
        _paint_line(painter, area.adjusted(_PAD * 2, 0, -_PAD, 0), row.text)
        if chosen:
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _paint_finding(self, painter: QPainter, area: QRect, row: Advice | Aside, chosen: bool) -> None:
        palette = self._view.palette()
        if chosen:
            painter.fillRect(area, palette.color(QPalette.ColorRole.Highlight))
        advice = row.advice if isinstance(row, Aside) else row
        paint = looks.aside() if isinstance(row, Aside) else looks.of_level(advice.finding.level)
        painter.fillRect(QRect(area.left(), area.top() + 1, _BAR, area.height() - 2), paint.ink)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(role) if chosen else looks.caption_ink())
        inner = text_area(area, painter.font())
        line = painter.fontMetrics().height()
        _paint_line(painter, QRect(inner.left(), area.top() + _PAD, inner.width(), line), place_of(advice))
        painter.setPen(palette.color(role))
        lay_out(text_of(row), painter.font(), inner.width()).draw(painter, inner.topLeft())


def text_area(row: QRect, font: QFont) -> QRect:
    """Where the sentence of a finding stands in its row: below its place."""
    above = _PAD + QFontMetrics(font).height() + _BELOW_PLACE
    return row.adjusted(2 * _PAD + _BAR, above, -_PAD, -_PAD)


def _paint_line(painter: QPainter, area: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
