"""Which finding comes next once a value is noted: the next one in the list whose cell can be mended and is not noted."""

from typing import TYPE_CHECKING

from app.core.finding import Advice
from app.core.grid import Cell
from app.gui.mending.changes import ChangeList
from app.gui.mending.offer import home_of, is_mendable

if TYPE_CHECKING:
    from app.service.examining import Examination


def next_to_mend(examination: "Examination", finding: Advice, changes: ChangeList) -> Advice | None:
    """The next one below a finding, else above it; None where none is left."""
    advice = examination.report.advice
    at = advice.index(finding)
    others = (*advice[at + 1 :], *reversed(advice[:at]))
    return next((one for one in others if _is_left(examination, one, changes)), None)


def first_to_mend(examination: "Examination | None") -> Cell | None:
    """The cell of the first finding that can be mended."""
    advice = examination.report.advice if examination else ()
    cells = (one.finding.origin for one in advice if isinstance(one.finding.origin, Cell))
    return next((one for one in cells if examination and is_mendable(examination.ledger, one)), None)


def _is_left(examination: "Examination", advice: Advice, changes: ChangeList) -> bool:
    origin = advice.finding.origin
    if not isinstance(origin, Cell) or not is_mendable(examination.ledger, origin):
        return False
    return not changes.find(home_of(examination.ledger, origin))
