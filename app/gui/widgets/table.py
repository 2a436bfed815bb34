"""The view of one sheet: merged ranges as spans, widths and heights fit for reading, quick at 30,000 rows."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.core.grid import Cell, Grid, Merge
from app.core.sheet import Sheet
from app.gui.shell import looks
from app.gui.shell.measure import extent, lines
from app.gui.widgets import strings
from app.gui.widgets.grid_model import GridModel, Marks

_SAMPLE_ROWS, _FEWEST_SAMPLES, _SAMPLE_CELLS = 300, 20, 2000
_FITTED_ROWS = 3000
_CELLS_AT_ONCE = 1000
_NARROWEST, _WIDEST = 4.6, 20
_MOST_LINES = 5
_PADDING = 10
_CORNER = 7


class GridView(QTableView):
    """One sheet, read only. `chosen` tells the cell (the merged range's top-left one) that was selected."""

    chosen = Signal(Cell)

    def __init__(self, sheet: Sheet, grid: Grid, marks: Marks, header: QHeaderView | None = None) -> None:
        super().__init__()
        self.sheet = sheet
        if header:
            self.setHorizontalHeader(header)
        self._model = GridModel(sheet, grid, marks)
        self.setModel(self._model)
        self.setAccessibleName(strings.sheet_name(grid.name))
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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A corner, as on a cell of Excel's with a note: a finding is not told by its colour alone."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for row, column in self._in_sight():
            level = self._model.level((row + 1, column + 1))
            if level:
                corner = self.visualRect(self._model.index(row, column)).topRight() + QPoint(1, 0)
                painter.setBrush(looks.of_level(level).ink)
                painter.drawPolygon([corner, corner - QPoint(_CORNER, 0), corner + QPoint(0, _CORNER)])

    def _in_sight(self) -> Iterator[tuple[int, int]]:
        """The cells in sight, by row and column of the model."""
        across, down, area = self.horizontalHeader(), self.verticalHeader(), self.viewport().rect()
        last_row, last_column = down.visualIndexAt(area.bottom()), across.visualIndexAt(area.right())
        rows = range(down.visualIndexAt(0), (last_row if last_row >= 0 else self.grid.height - 1) + 1)
        columns = range(across.visualIndexAt(0), (last_column if last_column >= 0 else self.grid.width - 1) + 1)
        return ((row, column) for row in rows for column in columns)

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(Cell(self.grid.name, *self.grid.home(current.row() + 1, current.column() + 1)))

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        character, line = metrics.horizontalAdvance("汉"), metrics.lineSpacing()
        widths = [_width(self._extents(column)) for column in range(1, self.grid.width + 1)]
        for column, width in enumerate(widths):
            self.setColumnWidth(column, round(width * character) + _PADDING)
        # Measuring every row of a long sheet costs seconds; two lines a row show enough to find one's way.
        is_long = self.grid.height > _FITTED_ROWS
        self.verticalHeader().setDefaultSectionSize((2 if is_long else 1) * line + _PADDING)
        if widths and not is_long:
            self._fit_rows(1, widths, {(m.top, m.left) for m in self.grid.merges}, line)

    def _fit_rows(self, first: int, widths: Sequence[float], spanned: Collection[tuple[int, int]], line: int) -> None:
        """The heights of those in sight, then, bit by bit, of the others: all at once would keep the window still."""
        beyond = min(first + max(1, _CELLS_AT_ONCE // len(widths)), self.grid.height + 1)
        for row in range(first, beyond):
            cells = ((self._model.text(row, c), width) for c, width in enumerate(widths, 1) if (row, c) not in spanned)
            needed = max((lines(text, width) for text, width in cells if text), default=1)
            if needed > 1:
                self.setRowHeight(row - 1, min(needed, _MOST_LINES) * line + _PADDING)
        if 1 < first <= self.currentIndex().row() + 1:
            # The clerk has gone to a cell meanwhile, and the rows above it have grown.
            self.scrollTo(self.currentIndex())
        if beyond <= self.grid.height:
            QTimer.singleShot(0, self, lambda: self._fit_rows(beyond, widths, spanned, line))

    def _extents(self, column: int) -> Iterator[float]:
        """How wide the texts of a column are; a text merged over rows has as many lines to fill."""
        most = min(max(_SAMPLE_CELLS // self.grid.width, _FEWEST_SAMPLES), _SAMPLE_ROWS)
        for row in range(1, min(self.grid.height, most) + 1):
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
