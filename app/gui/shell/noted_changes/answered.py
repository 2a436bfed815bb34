"""Which findings of a ledger its noted changes answer, counted in as though they were written."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.core.finding import Advice
from app.core.grid import Cell
from app.core.mending.edit import Mend
from app.gui.shell.selection import key_of

if TYPE_CHECKING:
    from app.service.examining import Examination


def answered_in(examination: "Examination") -> Sequence[tuple[Advice, Mend]]:
    """What the file says was found at a changed cell and is not found any more, in its order, with the change.

    One that speaks of many cells has no change of its own.
    """
    mends = {mend.cell: mend for mend in examination.mends}
    file = examination.of_file
    grids = {sheet.name: sheet.grid for sheet in file.ledger.sheets if sheet.grid} if mends else {}
    left = {key_of(one) for one in examination.report.advice}
    found = []
    for advice in file.report.advice if mends else ():
        origin = advice.finding.origin
        if isinstance(origin, Cell) and not advice.finding.cells and key_of(advice) not in left:
            grid = grids.get(origin.sheet)
            home = Cell(origin.sheet, *grid.home(origin.row, origin.column)) if grid else origin
            if home in mends:
                found.append((advice, mends[home]))
    return found
