"""The view of one sheet: merged ranges as spans, widths and heights fit for reading, quick at 30,000 rows."""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from app.core.grid import Cell, Grid, Merge
from app.core.sheet import Sheet
from app.gui.shell import looks
from app.gui.shell.measure import extent, lines
from app.gui.shell.tally import Marks
from app.gui.widgets import strings
from app.gui.widgets.grid_model import GridModel
from app.gui.widgets.holding import held, rows_in_sight
from app.gui.widgets.typing_view import TypingView

_SAMPLE_ROWS, _FEWEST_SAMPLES, _SAMPLE_CELLS = 100, 20, 800
_FITTED_ROWS = 3000
_CELLS_AT_ONCE, _SPANS_AT_ONCE = 1000, 1000
_NARROWEST, _WIDEST = 4.6, 20
MOST_LINES = 5
_PADDING = 10
_CORNER = 7


class GridView(TypingView):
    """One sheet, read only. `chosen` tells the cell (the merged range's top-left one) that was selected, `mending_asked`
    that it is to be filled in: by a double click, by Enter or F2, as in Excel.
    """

    chosen = Signal(Cell)
    mending_asked = Signal()

    def __init__(self, sheet: Sheet, grid: Grid, marks: Marks, header: QHeaderView | None = None) -> None:
        super().__init__()
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
        # All at once would keep the window still: what remains is done bit by bit.
        self._left: Iterator[None] = iter(())
        self._most_lines = MOST_LINES
        self._soon = QTimer(self)
        self._soon.timeout.connect(self._go_on)
        self._fit(Grid(grid.name, ()))
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _: self.mending_asked.emit())

    @property
    def sheet(self) -> Sheet:
        """The sheet that is shown."""
        return self._model.sheet

    @property
    def grid(self) -> Grid:
        """Its cells."""
        return self._model.grid

    @property
    def grid_model(self) -> GridModel:
        """The sheet with its findings."""
        return self._model

    def show_sheet(self, sheet: Sheet, grid: Grid, marks: Marks) -> None:
        """Show the sheet as read again; the cell, what is in sight and the widths stay."""
        before = self.grid
        self._model.show(sheet, grid, marks)
        self._fit(before)

    def limit_lines(self, most: int) -> None:
        """Let no row be higher than so many lines: where the window is low, more rows say more than whole texts."""
        if most != self._most_lines:
            self._most_lines = most
            self._left = chain(self._left, self._fit_rows(Grid(self.grid.name, ())))
            self._soon.start()

    def least_height(self, rows: int, lines_each: int) -> int:
        """How much it needs to show so many rows of so many lines."""
        row = lines_each * self.fontMetrics().lineSpacing() + _PADDING
        beside = (self.horizontalHeader(), self.horizontalScrollBar())
        return rows * row + sum(one.sizeHint().height() for one in beside) + 2 * self.frameWidth()

    def go_to(self, cell: Cell) -> None:
        """Select a cell and bring it into the middle of the view, the first column in sight whole where there is room."""
        row, column = self.grid.home(cell.row, cell.column)
        index = self._model.index(row - 1, column - 1)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        across = self.horizontalHeader()
        start = across.sectionPosition(max(0, across.logicalIndexAt(0)))
        end = across.sectionPosition(index.column()) + across.sectionSize(index.column())
        if end - start <= self.viewport().width():
            self.horizontalScrollBar().setValue(start)

    def cell(self) -> Cell | None:
        """The selected cell."""
        index = self.currentIndex()
        return Cell(self.grid.name, *self.grid.home(index.row() + 1, index.column() + 1)) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tell Enter and F2, and what is typed; the table handles all other keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.mending_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
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

    def _tell(self, _current: QModelIndex) -> None:
        if cell := self.cell():
            self.chosen.emit(cell)

    def _fit(self, before: Grid) -> None:
        """Fit widths of new columns at once, spans and heights bit by bit; `before`: the sheet these are set for."""
        metrics = QFontMetrics(self.font())
        for column in range(before.width, self.grid.width):
            width = _width(self._extents(column + 1))
            self.setColumnWidth(column, round(width * metrics.horizontalAdvance("汉")) + _PADDING)
        # Measuring every row of a long sheet costs seconds; two lines a row show enough to find one's way.
        lines_each = 2 if self.grid.height > _FITTED_ROWS else 1
        self.verticalHeader().setDefaultSectionSize(lines_each * metrics.lineSpacing() + _PADDING)
        self._left = chain(self._set_spans(before), self._fit_rows(before))
        self._go_on()
        self._soon.start()

    def _go_on(self) -> None:
        """Do the next bit, if there is one."""
        if next(self._left, self) is self:
            self._soon.stop()

    def _set_spans(self, before: Grid) -> Iterator[None]:
        if (before.merges, before.height, before.width) == (self.grid.merges, self.grid.height, self.grid.width):
            return
        self.clearSpans()
        for number, merge in enumerate(_spans(self.grid), 1):
            self.setSpan(merge.top - 1, merge.left - 1, merge.bottom - merge.top + 1, merge.right - merge.left + 1)
            if number % _SPANS_AT_ONCE == 0:
                yield

    def _fit_rows(self, before: Grid) -> Iterator[None]:
        """The heights of rows that were not the same before; what is in sight stays where it is."""
        if self.grid.height > _FITTED_ROWS or not self.grid.width:
            return
        spanned = {(merge.top, merge.left) for merge in self.grid.merges}
        at_once = max(1, _CELLS_AT_ONCE // self.grid.width)
        for first in range(0, self.grid.height, at_once):
            rows = range(first, min(first + at_once, self.grid.height))
            new = [row for row in rows if self.grid.rows[row : row + 1] != before.rows[row : row + 1]]
            if new:
                with held(self, self._row_to_hold()):
                    for row in new:
                        self._fit_row(row, spanned)
                yield

    def _fit_row(self, row: int, spanned: set[tuple[int, int]]) -> None:
        metrics = self.fontMetrics()
        texts = (
            (self._model.text(row + 1, column + 1), column)
            for column in range(self.grid.width)
            if (row + 1, column + 1) not in spanned
        )
        character = metrics.horizontalAdvance("汉")
        widths = ((text, (self.columnWidth(column) - _PADDING) / character) for text, column in texts if text)
        needed = min(max((lines(text, width) for text, width in widths), default=1), self._most_lines)
        self.setRowHeight(row, needed * metrics.lineSpacing() + _PADDING)

    def _row_to_hold(self) -> int:
        """The chosen one where it is in sight, else the uppermost."""
        rows, chosen = rows_in_sight(self), self.currentIndex().row()
        return chosen if chosen in rows else next(iter(rows), 0)

    def _extents(self, column: int) -> Iterator[float]:
        """How wide the texts of a column are; a text merged over rows has as many lines to fill."""
        most = min(max(_SAMPLE_CELLS // self.grid.width, _FEWEST_SAMPLES), _SAMPLE_ROWS)
        for row in range(1, min(self.grid.height, most) + 1):
            merge, text = self.grid.merge(row, column), self._model.text(row, column)
            if text and (merge is None or merge.right == merge.left):
                shared = min(merge.bottom - merge.top + 1, MOST_LINES) if merge else 1
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
