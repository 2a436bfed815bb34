"""The dialog 统计数字: every figure with its proof, and the cells it was counted from; one chosen leads to the table."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.core.figure import Figure, Source
from app.core.grid import Cell
from app.core.text import one_line
from app.gui import figures_strings as strings
from app.gui import looks
from app.gui.rows import RowsView
from app.gui.strings import CLOSE, place


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
    """Leaves the window in use; `cell_chosen` tells a cell to be led to."""

    cell_chosen = Signal(Cell)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._figures: Sequence[Figure] = ()
        self._text: Callable[[Cell], str] = str
        self.setWindowTitle(strings.FIGURES_TITLE)
        self.figures = RowsView(strings.HEADINGS, strings.FIGURES_TITLE)
        self.cells = RowsView(strings.CELLS_HEADINGS, strings.CELLS)
        self.caption = QLabel(wordWrap=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.close_button = QPushButton(CLOSE)
        self.close_button.clicked.connect(self.close)
        self.figures.chosen.connect(self._show_cells)
        self.cells.chosen.connect(self._lead)
        below, halves = QWidget(), QSplitter(Qt.Orientation.Vertical)
        side = QVBoxLayout(below)
        side.setContentsMargins(0, looks.GAP, 0, 0)
        side.addWidget(self.caption)
        side.addWidget(self.cells, 1)
        halves.addWidget(self.figures)
        halves.addWidget(below)
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(strings.FIGURES_INTRO, wordWrap=True))
        column.addWidget(halves, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)

    def show_figures(self, figures: Sequence[Figure], text: Callable[[Cell], str]) -> None:
        """Show these instead; `text`: what stands in a cell. The same row stays chosen."""
        row = max(0, self.figures.row())
        self._figures, self._text = figures, text
        values = {one.name: one.value for one in figures}
        rows = [(one.name, plain(one.value) + one.unit, proof(one, values)) for one in figures]
        self.figures.show_rows(len(rows), lambda at: rows[at])
        self.figures.selectRow(min(row, len(rows) - 1))

    def _show_cells(self, row: int) -> None:
        figure = self._figures[row]
        self.cells.show_rows(len(figure.sources), lambda at: self._cell(figure.sources[at]))
        self.cells.setVisible(bool(figure.sources))
        empty = strings.NO_CELLS if figure.quotient else strings.NOTHING_COUNTED
        told = proof(figure, {one.name: one.value for one in self._figures})
        self.caption.setText(strings.cells_of(figure.name, told) if figure.sources else empty)

    def _cell(self, source: Source) -> Sequence[str]:
        cell = source.cell
        return place(cell.sheet, cell.address), plain(source.amount), one_line(self._text(cell))

    def _lead(self, row: int) -> None:
        self.cell_chosen.emit(self._figures[self.figures.row()].sources[row].cell)
