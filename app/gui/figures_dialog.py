"""The dialog 统计数字: every figure with its proof, and the cells it was counted from; one chosen leads to the table."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.figure import Figure
from app.core.grid import Cell
from app.core.text import one_line
from app.gui import figures_strings as strings
from app.gui import looks
from app.gui.strings import CLOSE, place

_SIZE, _HALVES = (900, 460), (470, 410)


def plain(number: Decimal) -> str:
    """A number as it is printed: no exponent, no noughts at its end."""
    return f"{number.normalize():f}"


def proof(figure: Figure, values: Mapping[str, Decimal]) -> str:
    """How a figure was come by, in Chinese; `values`: those of all figures by name."""
    if figure.quotient:
        part, whole = ((name, plain(values[name])) for name in figure.quotient)
        return strings.quotient(part, whole)
    if not figure.sources:
        return strings.NOTHING_COUNTED
    ones = all(source.amount == 1 for source in figure.sources)
    counted = (strings.counted if ones else strings.added)(len(figure.sources))
    return counted + (strings.also_sum([(name, plain(values[name])) for name in figure.parts]) if figure.parts else "")


class FiguresDialog(QDialog):
    """Stands beside the window, which stays in use; `cell_chosen` tells a cell to be led to."""

    cell_chosen = Signal(Cell)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._figures: Sequence[Figure] = ()
        self._text: Callable[[Cell], str] = str
        self.setWindowTitle(strings.FIGURES_TITLE)
        self.resize(*_SIZE)
        self.figures = _table(strings.HEADINGS)
        self.cells = _table(strings.CELLS_HEADINGS)
        self.figures.setAccessibleName(strings.FIGURES_TITLE)
        self.cells.setAccessibleName(strings.CELLS)
        self.caption = QLabel(wordWrap=True)
        self.close_button = QPushButton(CLOSE)
        self.close_button.clicked.connect(self.close)
        self.figures.currentCellChanged.connect(lambda row, *_: self._show_cells(row))
        self.cells.currentCellChanged.connect(lambda row, *_: self._lead(row))
        self.cells.cellClicked.connect(lambda row, _: self._lead(row))
        right, halves = QWidget(), QSplitter(Qt.Orientation.Horizontal)
        side = QVBoxLayout(right)
        side.setContentsMargins(looks.GAP, 0, 0, 0)
        side.addWidget(self.caption)
        side.addWidget(self.cells, 1)
        halves.addWidget(self.figures)
        halves.addWidget(right)
        halves.setSizes(_HALVES)
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(strings.FIGURES_INTRO, wordWrap=True))
        column.addWidget(halves, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)

    def show_figures(self, figures: Sequence[Figure], text: Callable[[Cell], str]) -> None:
        """Show these instead; `text`: what stands in a cell. The chosen figure stays chosen where it is still there."""
        row = max(0, self.figures.currentRow())
        self._figures, self._text = figures, text
        values = {one.name: one.value for one in figures}
        _fill(self.figures, [(one.name, plain(one.value) + one.unit, proof(one, values)) for one in figures])
        if figures:
            self.figures.selectRow(min(row, len(figures) - 1))

    def _show_cells(self, row: int) -> None:
        if row < 0:
            return
        figure = self._figures[row]
        cells = [
            (place(one.cell.sheet, one.cell.address), plain(one.amount), one_line(self._text(one.cell)))
            for one in figure.sources
        ]
        _fill(self.cells, cells)
        self.cells.setVisible(bool(cells))
        empty = strings.NO_CELLS if figure.quotient else strings.NOTHING_COUNTED
        told = proof(figure, {one.name: one.value for one in self._figures})
        self.caption.setText(strings.cells_of(figure.name, told) if cells else empty)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _lead(self, row: int) -> None:
        sources = self._figures[self.figures.currentRow()].sources
        if 0 <= row < len(sources):
            self.cell_chosen.emit(sources[row].cell)


def _table(headings: Sequence[str]) -> QTableWidget:
    table = QTableWidget(0, len(headings))
    table.setHorizontalHeaderLabels(headings)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setStretchLastSection(True)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return table


def _fill(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    """Quietly: filling a table chooses nothing."""
    blocked = table.blockSignals(True)
    table.setCurrentCell(-1, -1)
    table.setRowCount(len(rows))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            table.setItem(row, column, item)
    table.blockSignals(blocked)
