"""Which findings of a ledger its noted changes answer, counted in as though they were written."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.core.finding import Advice, Finding
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.mending.edit import Mend

if TYPE_CHECKING:
    from app.service.examining import Examination


def answered_in(examination: "Examination") -> Sequence[tuple[Advice, Mend]]:
    """What the file says was found at a changed cell in which nothing is found any more, in its order, with the change.

    A change that makes another finding of the same cell has answered nothing yet; a finding that speaks of many cells has
    no change of its own.
    """
    mends = {mend.cell: mend for mend in examination.mends}
    if not mends:
        return ()
    file = examination.of_file
    left = set(_cells(examination.ledger, examination.report.advice))
    homes = ((advice, _home(file.ledger, advice.finding)) for advice in file.report.advice)
    return [(advice, mends[home]) for advice, home in homes if home in mends and home not in left]


def _cells(ledger: Ledger, found: Sequence[Advice]) -> Iterator[Cell]:
    for advice in found:
        if home := _home(ledger, advice.finding):
            yield home


def _home(ledger: Ledger, finding: Finding) -> Cell | None:
    """The cell that shows for a finding's one; None where it has none or many."""
    if not isinstance(finding.origin, Cell) or finding.cells:
        return None
    sheet, row, column = finding.origin
    grid = next((one.grid for one in ledger.sheets if one.name == sheet), None)
    return Cell(sheet, *grid.home(row, column)) if grid else None
