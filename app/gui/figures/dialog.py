"""The dialog 统计数字: every figure with its proof, and the cells it comes from; a claimed one is confirmed there."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.core.figure import Figure, Proposal, Source, plain
from app.core.grid import Cell
from app.core.text import one_line
from app.gui.figures import claim_strings as claims
from app.gui.figures import strings
from app.gui.figures.claim_panel import ClaimPanel, Read
from app.gui.shell import looks
from app.gui.shell.strings import CLOSE
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.rows import RowsView
from app.gui.widgets.strings import place


def proof(figure: Figure, values: Mapping[str, Decimal]) -> str:
    """How a figure was come by, in Chinese; `values`: those of all figures by name."""
    if figure.quotient:
        part, whole = ((name, plain(values[name])) for name in figure.quotient)
        return strings.quotient(part, whole)
    if not figure.sources:
        return strings.NOTHING_COUNTED
    counted = strings.counted(len(figure.sources))
    return counted + (strings.also_sum([(name, plain(values[name])) for name in figure.parts]) if figure.parts else "")


class FiguresDialog(Dialog):
    """Leaves the window in use; `cell_chosen` tells a cell to be led to, `confirmed` a claimed figure the clerk confirms.

    `write_asked`: the document that waits for them is wanted.
    """

    cell_chosen = Signal(Cell)
    confirmed = Signal(Proposal)
    write_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._figures: Sequence[Figure] = ()
        self._claimed: Sequence[Proposal] = ()
        self._text: Callable[[Cell], str] = str
        self._read: Read = lambda _, text: Decimal(text)
        self.setWindowTitle(strings.FIGURES_TITLE)
        self.figures = RowsView(strings.HEADINGS, strings.FIGURES_TITLE)
        self.cells = RowsView(strings.CELLS_HEADINGS, strings.CELLS)
        self.caption = QLabel(wordWrap=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.panel = ClaimPanel()
        self.go_on, self.close_button = QPushButton(strings.GO_ON), QPushButton(CLOSE)
        self.close_button.clicked.connect(self.close)
        self.go_on.clicked.connect(self.close)
        self.go_on.clicked.connect(self.write_asked)
        self.figures.chosen.connect(self._show_figure)
        self.cells.chosen.connect(self._lead)
        self.panel.cell_chosen.connect(self.cell_chosen)
        self.panel.confirmed.connect(self.confirmed)
        self._lay_out()

    def _lay_out(self) -> None:
        counted, self.below, halves = QWidget(), QStackedWidget(), QSplitter(Qt.Orientation.Vertical)
        side = QVBoxLayout(counted)
        side.setContentsMargins(0, looks.GAP, 0, 0)
        side.addWidget(self.caption)
        side.addWidget(self.cells, 1)
        self.below.addWidget(counted)
        self.below.addWidget(self.panel)
        halves.addWidget(self.figures)
        halves.addWidget(self.below)
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(strings.FIGURES_INTRO, wordWrap=True))
        column.addWidget(halves, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.go_on, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column.addLayout(buttons)

    def show_figures(
        self, figures: Sequence[Figure], claimed: Sequence[Proposal], text: Callable[[Cell], str], read: Read
    ) -> None:
        """Show these instead; `text`: what stands in a cell, `read`: a claimed figure's value as the clerk writes it.

        The same row stays chosen.
        """
        row = max(0, self.figures.row())
        self._figures, self._claimed, self._text, self._read = figures, claimed, text, read
        values = {one.name: one.value for one in figures}
        rows = [(one.name, plain(one.value) + one.unit, proof(one, values)) for one in figures]
        rows += [(one.name, _state(one), _candidates(one)) for one in claimed]
        self.figures.show_rows(len(rows), lambda at: rows[at])
        self.figures.selectRow(min(row, len(rows) - 1))

    def offer_writing(self, offered: bool) -> None:
        """A document waits for them, or none does."""
        self.go_on.setVisible(offered)

    def go_to_unconfirmed(self) -> None:
        """Choose the first claimed figure that nobody confirmed; without any, what is chosen stays."""
        row = next((row for row, one in enumerate(self._claimed, len(self._figures)) if one.is_open), None)
        if row is not None:
            self.figures.selectRow(row)
            self.panel.begin()

    def _show_figure(self, row: int) -> None:
        at = row - len(self._figures)
        self.below.setCurrentIndex(int(at >= 0))
        if at >= 0:
            self.panel.show_proposal(self._claimed[at], self._read)
        else:
            self._show_cells(self._figures[row])

    def _show_cells(self, figure: Figure) -> None:
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


def _state(one: Proposal) -> str:
    return claims.state(one.told, confirmed=one.confirmed is not None, is_open=one.is_open)


def _candidates(one: Proposal) -> str:
    return claims.candidates(len(one.candidates), sum(claim.counts for claim in one.candidates))
