"""The first rows of a sheet with a drop-down above each column; the chosen row is the heading."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QTableView

from app.core.grid import Grid
from app.core.sheet import Sheet
from app.gui.heading.meaning_header import MeaningHeader
from app.gui.widgets.table import GridView

SHOWN_ROWS = 60
# In characters: enough to tell what a column is, and many columns side by side.
_WIDEST = 14


class HeadingView(GridView):
    """`row_chosen` tells the row (counted from 1) that the clerk has clicked or come to by the keyboard."""

    row_chosen = Signal(int)

    def __init__(self, grid: Grid) -> None:
        self.meanings = MeaningHeader(grid.width)
        super().__init__(Sheet(grid.name, False), replace(grid, rows=grid.rows[:SHOWN_ROWS]), {}, self.meanings)
        widest = self.fontMetrics().horizontalAdvance("汉") * _WIDEST
        for column in range(grid.width):
            self.setColumnWidth(column, max(min(self.columnWidth(column), widest), self.meanings.narrowest()))
        self.meanings.sectionResized.connect(self.meanings.place)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.horizontalScrollBar().valueChanged.connect(self.meanings.place)
        self.meanings.reached.connect(self._bring_into_view)

    def show_row(self, row: int) -> None:
        """Mark the row that is the heading, without telling it."""
        index = self.model().index(row - 1, max(0, self.currentIndex().column()))
        if row != self.currentIndex().row() + 1 and index.isValid():
            blocked = self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(blocked)
            self.scrollTo(index)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """With every drop-down at its place."""
        super().updateGeometries()
        header = self.horizontalHeader()
        if isinstance(header, MeaningHeader):  # not yet while the view is made
            header.place()

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(current.row() + 1)

    def _bring_into_view(self, column: int) -> None:
        bar = self.horizontalScrollBar()
        left, width = self.meanings.sectionPosition(column - 1), self.meanings.sectionSize(column - 1)
        if left < bar.value():
            bar.setValue(left)
        elif left + width > bar.value() + self.viewport().width():
            bar.setValue(left + width - self.viewport().width())
