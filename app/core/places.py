"""Which problem a cell speaks of, those of cards side by side too, which share their rows."""

from collections import Counter

from app.core.grid import Cell
from app.core.ledger import Ledger, Problem


class ProblemPlaces:
    """The problems of a ledger by their cells."""

    def __init__(self, ledger: Ledger) -> None:
        self._by_row = ledger.problem_at
        times = Counter((one.sheet, row) for one in ledger.problems for row in range(one.rows[0], one.rows[1] + 1))
        self._by_cell: dict[Cell, Problem] = {}
        for problem in ledger.problems:
            if any(times[problem.sheet, row] > 1 for row in problem.rows):
                for line in (problem.entries, *(measure.entries for measure in problem.measures)):
                    self._by_cell.update((entry.cell, problem) for entry in line.values())

    def of(self, cell: Cell) -> Problem | None:
        """The problem whose own the cell is, else the one in whose rows it stands."""
        return self._by_cell.get(cell) or self._by_row.get((cell.sheet, cell.row))
