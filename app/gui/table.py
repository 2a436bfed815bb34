"""The view of one sheet: merged ranges as spans, widths and heights fit for reading, quick at 30,000 rows."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.core.grid import Cell, Grid, Merge
from app.core.sheet import Sheet
from app.gui.grid_model import GridModel, Marks
from app.gui.measure import extent, lines

_SAMPLE_ROWS = 300
_FITTED_ROWS = 3000
_NARROWEST, _WIDEST = 4.6, 20
_MOST_LINES = 5
_PADDING = 10


class GridView(QTableView):
    """One sheet, read only. `chosen` tells the cell (the merged range's top-left one) that was selected."""

    chosen = Signal(Cell)

    def __init__(self, sheet: Sheet, grid: Grid, marks: Marks) -> None:
        super().__init__()
        self.sheet = sheet
        self._model = GridModel(sheet, grid, marks)
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(True)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._fit()
        for merge in _spans(grid):
            self.setSpan(merge.top - 1, merge.left - 1, merge.bottom - merge.top + 1, merge.right - merge.left + 1)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def grid(self) -> Grid:
        """The sheet that is shown."""
        return self._model.grid

    @property
    def grid_model(self) -> GridModel:
        """The sheet with its findings."""
        return self._model

    def go_to(self, cell: Cell) -> None:
        """Select a cell and bring it into the middle of the view."""
        row, column = self.grid.home(cell.row, cell.column)
        index = self._model.index(row - 1, column - 1)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(Cell(self.grid.name, *self.grid.home(current.row() + 1, current.column() + 1)))

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        character, line = metrics.horizontalAdvance("汉"), metrics.lineSpacing()
        spanned = {(m.top, m.left) for m in self.grid.merges}
        widths = [_width(self._extents(column)) for column in range(1, self.grid.width + 1)]
        for column, width in enumerate(widths):
            self.setColumnWidth(column, round(width * character) + _PADDING)
        self.verticalHeader().setDefaultSectionSize(line + _PADDING)
        if self.grid.height > _FITTED_ROWS:
            # Measuring every row of a long sheet costs seconds; two lines a row show enough to find one's way.
            self.verticalHeader().setDefaultSectionSize(2 * line + _PADDING)
            return
        for row in range(1, self.grid.height + 1):
            cells = ((self._model.text(row, c), widths[c - 1]) for c in range(1, len(widths) + 1)
                     if (row, c) not in spanned)  # fmt: skip
            needed = max((lines(text, width) for text, width in cells if text), default=1)
            if needed > 1:
                self.setRowHeight(row - 1, min(needed, _MOST_LINES) * line + _PADDING)

    def _extents(self, column: int) -> Iterator[float]:
        """How wide the texts of a column are; a text merged over rows has as many lines to fill."""
        for row in range(1, min(self.grid.height, _SAMPLE_ROWS) + 1):
            merge, text = self.grid.merge(row, column), self._model.text(row, column)
            if text and (merge is None or merge.right == merge.left):
                shared = min(merge.bottom - merge.top + 1, _MOST_LINES) if merge else 1
                yield max(map(extent, text.split("\n"))) / shared


def _spans(grid: Grid) -> Iterator[Merge]:
    """The merged ranges cut to the filled part of the sheet, one-cell ones left out."""
    for merge in grid.merges:
        bottom, right = min(merge.bottom, grid.height), min(merge.right, grid.width)
        if bottom >= merge.top and right >= merge.left and (bottom, right) != (merge.top, merge.left):
            yield Merge(merge.top, merge.left, bottom, right)


def _width(extents: Iterator[float]) -> float:
    """A column's width in characters: nine tenths of its texts fit, within limits."""
    sizes = sorted(extents)
    fitting = sizes[min(len(sizes) - 1, len(sizes) * 9 // 10)] if sizes else 0
    return min(max(fitting + 1, _NARROWEST), _WIDEST)
