"""The dialog 统计数字: every figure with its proof, and the cells it comes from; a claimed one is confirmed there."""

from collections.abc import Callable, Mapping, Sequence, Set
from decimal import Decimal
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.core.figure import Figure, Proposal, Source, plain
from app.core.grid import Cell
from app.core.text import one_line
from app.core.told.sentence import ToldDocument
from app.gui.figures import claim_strings as claims
from app.gui.figures import strings
from app.gui.figures.claim_panel import ClaimPanel, Read
from app.gui.figures.clauses import clause_of, other_needs
from app.gui.shell import looks
from app.gui.shell.strings import CLOSE
from app.gui.widgets import sizes
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.rows import RowsView
from app.gui.widgets.strings import place

_FIGURES_SHARE, _PROOF_SHARE, _MUCH = 2, 3, 1000
_CHARACTERS, _LINES = 40, 44
_TWO_LINES = "汉\n汉"  # of what stays 【待补】


class Purpose(Enum):
    """What the clerk has come for: to look, to fill in 【待补】, or on the way to a document."""

    LOOKING = "looking"
    FILLING = "filling"
    WRITING = "writing"


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

    `left_open`: one that stays 【待补】 for now. `write_asked`: the document that waits for them is wanted; `others_asked`:
    the way to what else is 【待补】.
    """

    cell_chosen = Signal(Cell)
    confirmed, left_open = Signal(Proposal), Signal(Proposal)
    write_asked, others_asked = Signal(), Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._figures: Sequence[Figure] = ()
        self._claimed: Sequence[Proposal] = ()
        self._left: Set[str] = frozenset()
        self._told: ToldDocument | None = None
        self._knows = False
        self._purpose = Purpose.LOOKING
        self._text: Callable[[Cell], str] = str
        self._read: Read = lambda _, text: Decimal(text)
        self._total_of: Callable[[Proposal], Proposal | None] = lambda _: None
        self.setWindowTitle(strings.FIGURES_TITLE)
        self.figures = RowsView(strings.HEADINGS, strings.FIGURES_TITLE)
        self.cells = RowsView(strings.CELLS_HEADINGS, strings.CELLS)
        self.caption = QLabel(wordWrap=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.panel = ClaimPanel()
        self.go_on, self.close_button = QPushButton(strings.GO_ON), QPushButton(CLOSE)
        self.close_button.clicked.connect(self.close)
        self.go_on.clicked.connect(self.close)
        self.go_on.clicked.connect(self._go_on)
        self.intro, self.stays = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.figures.chosen.connect(self._show_figure)
        self.cells.chosen.connect(self._lead)
        self.panel.cell_chosen.connect(self.cell_chosen)
        self.panel.confirmed.connect(self.confirmed)
        self.panel.left_open.connect(self.left_open)
        self._lay_out()

    def use_screen(self) -> None:
        """Be high and wide enough to see candidates and proofs whole, as far as the screen goes; its right edge stays if it can."""
        room, at, metrics = sizes.room(self), self.geometry(), self.fontMetrics()
        width = min(room.width(), max(at.width(), metrics.horizontalAdvance("汉") * _CHARACTERS))
        height = min(room.height(), max(at.height(), metrics.lineSpacing() * _LINES))
        right = min(room.right(), at.left() + width - 1)
        self.setGeometry(right + 1 - width, min(at.top(), room.bottom() + 1 - height), width, height)

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
        halves.setStretchFactor(0, _FIGURES_SHARE)
        halves.setStretchFactor(1, _PROOF_SHARE)
        halves.setSizes([_FIGURES_SHARE * _MUCH, _PROOF_SHARE * _MUCH])
        column = QVBoxLayout(self)
        column.addWidget(self.intro)
        column.addWidget(halves, 1)
        column.addWidget(self.stays)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.go_on, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column.addLayout(buttons)

    def show_figures(
        self,
        figures: Sequence[Figure],
        claimed: Sequence[Proposal],
        text: Callable[[Cell], str],
        read: Read,
        total_of: Callable[[Proposal], Proposal | None],
        left: Set[str] = frozenset(),
    ) -> None:
        """Show these instead; `text`: what stands in a cell, `read`: a claimed figure's value as the clerk writes it,
        `total_of`: the figure one is a part of, `left`: which of them stay 【待补】 for now.

        The same row stays chosen.
        """
        self._left, self._total_of = left, total_of
        row = max(0, self.figures.row())
        self._figures, self._claimed, self._text, self._read = figures, claimed, text, read
        values = {one.name: one.value for one in figures}
        rows = [(one.name, plain(one.value) + one.unit, proof(one, values)) for one in figures]
        rows += [(self._name(one), _state(one, left=one.name in left), _candidates(one)) for one in claimed]
        self.figures.show_rows(len(rows), lambda at: rows[at])
        self.figures.selectRow(min(row, len(rows) - 1))
        self._say_what_stays()

    def take_told(self, told: ToldDocument | None, *, known: bool) -> None:
        """The document as it was drawn last; `known`: it would be written so now. To be shown with the figures."""
        self._told, self._knows = told, known

    def open_for(self, purpose: Purpose) -> None:
        """What the clerk has come for."""
        self._purpose = purpose
        self.stays.setText(_TWO_LINES)
        self._hold_height()
        self.intro.setText(strings.FIGURES_INTRO if purpose is Purpose.LOOKING else strings.CONFIRMING_INTRO)
        self._say_what_stays()

    def _say_what_stays(self) -> None:
        others, writes = other_needs(self._told), self._purpose is Purpose.WRITING
        self.go_on.setText(strings.GO_ON if writes else strings.go_to_others(others))
        self.go_on.setVisible(writes or (self._purpose is Purpose.FILLING and self._knows and others > 0))
        nothing = self._knows and self._told is None
        self.stays.setVisible(self._purpose is not Purpose.LOOKING and not nothing)
        unconfirmed = [one.name for one in self._claimed if one.is_open]
        self.stays.setText(strings.left(unconfirmed, others) if self._told and self._knows else strings.LOOKING)
        # Said in fewer lines it keeps its room: what stands above must not move under the mouse that presses 确认.
        self._hold_height()

    def _hold_height(self) -> None:
        self.stays.setMinimumHeight(max(self.stays.minimumHeight(), self.stays.heightForWidth(self.stays.width())))

    def _go_on(self) -> None:
        (self.write_asked if self._purpose is Purpose.WRITING else self.others_asked).emit()

    def _name(self, one: Proposal) -> str:
        clause = clause_of(self._told, one)
        return claims.name(one.name, clause.before if clause else "")

    def go_to_unconfirmed(self) -> None:
        """Choose the first claimed figure that nobody confirmed; without any, what is chosen stays."""
        claimed = enumerate(self._claimed, len(self._figures))
        row = next((row for row, one in claimed if one.is_open and one.name not in self._left), None)
        if row is not None:
            self.figures.selectRow(row)
            self.panel.begin()

    def _show_figure(self, row: int) -> None:
        at = row - len(self._figures)
        self.below.setCurrentIndex(int(at >= 0))
        if at >= 0:
            one = self._claimed[at]
            clause = clause_of(self._told, one) if self._knows or one.is_open else None
            self.panel.show_proposal(one, self._read, clause.words if clause else "", self._total_of(one))
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


def _state(one: Proposal, *, left: bool) -> str:
    return claims.state(one.told, confirmed=one.confirmed is not None, is_open=one.is_open, left=left)


def _candidates(one: Proposal) -> str:
    return claims.candidates(len(one.candidates), sum(claim.counts for claim in one.candidates))
