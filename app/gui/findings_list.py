"""The findings as a list, grouped by level with their counts: its model, and how a row is drawn."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.core.finding import Advice, Field, Level, Paragraph, Report
from app.core.grid import Cell
from app.gui import looks, strings
from app.gui.grid_model import Index
from app.gui.measure import lines

ITEM = Qt.ItemDataRole.UserRole
_PAD = 6


@dataclass(frozen=True)
class Heading:
    """The row above the findings of one level."""

    level: Level
    count: int


Row = Heading | Advice


class FindingsModel(QAbstractListModel):
    """The findings of a report, each group below its heading."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_report(self, report: Report) -> None:
        """Show these findings instead."""
        self.beginResetModel()
        self.rows = []
        for level in Level:
            found = report.of(level)
            if found:
                self.rows += [Heading(level, len(found)), *found]
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
            return strings.group(row.level.label, row.count) if isinstance(row, Heading) else row.message
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Advice):
            return f"{row.message}\n{strings.how_to_mend(row.fix)}"
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
        case Paragraph() as paragraph:
            return str(paragraph)
        case _:
            return strings.PLACE_LEDGER


class FindingsDelegate(QStyledItemDelegate):
    """Draws a finding as its place and its sentence, wrapped to the width of the list."""

    def __init__(self, view: QListView, model: FindingsModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as the wrapped sentence needs; on a very long list all rows are alike, to be quick."""
        width, row = self._view.viewport().width(), self._model.rows[index.row()]
        metrics: QFontMetrics = option.fontMetrics  # type: ignore[attr-defined]
        line = metrics.lineSpacing()
        if self._view.uniformItemSizes():
            return QSize(width, 3 * line + 2 * _PAD + 2)
        if isinstance(row, Heading):
            return QSize(width, line + 2 * _PAD)
        wrapped = lines(row.message, (width - 3 * _PAD - 4) / metrics.horizontalAdvance("汉"))
        return QSize(width, (1 + wrapped) * line + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ITEM)
        area: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        if isinstance(row, Heading):
            self._heading(painter, area, row)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
            self._finding(painter, area, row, chosen)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, row: Heading) -> None:
        paint = looks.of_level(row.level)
        painter.fillRect(area, paint.ground)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(paint.ink)
        inner = area.adjusted(_PAD * 2, 0, -_PAD, 0)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), strings.group(row.level.label, row.count))

    def _finding(self, painter: QPainter, area: QRect, row: Advice, chosen: bool) -> None:
        palette = self._view.palette()
        if chosen:
            painter.fillRect(area, palette.color(QPalette.ColorRole.Highlight))
        painter.fillRect(
            QRect(area.left(), area.top() + 1, 4, area.height() - 2), looks.of_level(row.finding.level).ink
        )
        inner = area.adjusted(_PAD * 2 + 4, _PAD, -_PAD, 0)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(role) if chosen else looks.muted())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTop), place_of(row))
        painter.setPen(palette.color(role))
        line = painter.fontMetrics().lineSpacing()
        painter.drawText(inner.adjusted(0, line + 2, 0, 0), _WRAP, row.message)


# Without TextWrapAnywhere Qt keeps the rules of Chinese line breaking: no 。 at the head of a line.
_WRAP = int(Qt.TextFlag.TextWordWrap)
