"""The button 也可以改 below a finding whose advice speaks of other cells of its row: each by its column, to be led to."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from app.core.columns import Column
from app.core.finding import Advice, Origin
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.sheet import table_at
from app.gui.findings import strings

_SPOKEN_OF = (Column.START, Column.DEADLINE, Column.PROGRESS, Column.STATUS, Column.FINISHED)

# A deadline that has passed or is at hand stays as it is, unless it is a slip: what is told about it stands beside it.
_WRITTEN_IN = dict.fromkeys(("overdue", "due-soon"), (Column.STATUS, Column.PROGRESS))


class AlsoButton(QPushButton):
    """已经完成的，把完成状态和完成时间补上 stands at the deadline: `chosen` tells the cell that is wanted instead."""

    chosen = Signal(Cell)

    def __init__(self) -> None:
        super().__init__(strings.ALSO)
        self.setToolTip(strings.ALSO_TIP)
        self.cells = QMenu(self)
        self.setMenu(self.cells)
        self._ledger: Ledger | None = None

    def place_of(self, advice: Advice) -> Origin:
        """Where what the finding asks for is written, mostly where it stands."""
        wanted = _WRITTEN_IN.get(advice.finding.rule, ())
        others = dict(_others(self._ledger, advice)) if self._ledger and wanted else {}
        return next((others[one.label] for one in wanted if one.label in others), advice.finding.origin)

    def show_ledger(self, ledger: Ledger) -> None:
        """From now on the findings are those of this ledger."""
        self._ledger = ledger

    def offer(self, advice: Advice | None) -> None:
        """Offer the other cells; hidden where its advice speaks of none."""
        self.cells.clear()
        found = list(_others(self._ledger, advice)) if self._ledger and advice else []
        for label, cell in found:
            action = self.cells.addAction(strings.also(label, cell.address))
            action.triggered.connect(lambda _checked=False, one=cell: self.chosen.emit(one))
        self.setVisible(bool(found))


def _others(ledger: Ledger, advice: Advice) -> Iterator[tuple[str, Cell]]:
    """The cells of the row whose columns the advice names, in its order, but for its own."""
    cell = advice.finding.origin
    sheet = next((one for one in ledger.sheets if isinstance(cell, Cell) and one.name == cell.sheet), None)
    if not isinstance(cell, Cell) or sheet is None or not sheet.tables:
        return
    table = table_at(sheet.tables, cell)
    named = [one for one in _SPOKEN_OF if one.label in advice.fix and table.holds(cell) and not table.is_form]
    for column in sorted(named, key=lambda one: advice.fix.find(one.label)):
        guess = table.columns.get(column)
        if guess and guess.cell.column != cell.column:
            yield column.label, Cell(cell.sheet, cell.row, guess.cell.column)
