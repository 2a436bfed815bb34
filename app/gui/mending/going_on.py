"""Which finding comes next once a value is noted: the next one in the list whose cell can be mended and is left."""

from typing import TYPE_CHECKING

from app.core.columns import Column
from app.core.finding import Advice, Level, Origin
from app.core.grid import Cell
from app.core.sheet import table_at
from app.gui.mending.changes import ChangeList
from app.gui.mending.offer import CellOffer, home_of, is_mendable, text_at
from app.gui.shell.selection import key_of, next_left

if TYPE_CHECKING:
    from app.service.examining import Examination


def _next_in_list(examination: "Examination", finding: Advice, changes: ChangeList) -> Advice | None:
    """The next one below a finding in the list, else above it; None where none is left.

    A finding that a noted change answers has its place where it stood before that.
    """
    advice, left = _in_list(examination), [one for one in _in_list(examination) if _is_left(examination, one, changes)]
    if finding not in advice:
        before = _in_list(examination.of_file)
        return next_left(finding, before, left) if finding in before else next(iter(left), None)
    at = advice.index(finding)
    return next((one for one in (*advice[at + 1 :], *reversed(advice[:at])) if one in left), None)


class GoingOn:
    """What a noted change has brought up in its own row (6月31日 mended to the as-of day, not done) is led to next, once."""

    def __init__(self) -> None:
        self._led: set[tuple[str, Origin, str]] = set()

    def next_to_mend(self, examination: "Examination", finding: Advice, changes: ChangeList) -> Advice | None:
        """The gravest of them, else the next one in the list."""
        return self._risen(examination, finding, changes) or _next_in_list(examination, finding, changes)

    def _risen(self, examination: "Examination", finding: Advice, changes: ChangeList) -> Advice | None:
        known = {key_of(one) for one in (*examination.of_file.report.advice, finding)} | self._led
        risen = (
            one for one in _in_list(examination) if key_of(one) not in known and _is_left(examination, one, changes)
        )
        found = next((one for one in risen if any(_is_of_row(one, noted.mend.cell) for noted in changes.all)), None)
        if found:
            self._led.add(key_of(found))
        return found


def finding_of(examination: "Examination", finding: Advice | None, offer: CellOffer) -> Advice | None:
    """The finding that is being mended: the chosen one, else the one the cell has, were nothing noted, else the one of its
    row whose advice speaks of its column.
    """
    among, cell = examination.of_file.report.advice, offer.cell
    if finding in (*examination.report.advice, *among):
        return finding
    own = (one for one in among if one.finding.origin == cell)
    speaking = (one for one in among if _is_of_row(one, cell) and offer.column and offer.column.label in one.fix)
    return next(own, None) or next(speaking, None)


def day_to_tell(examination: "Examination", offer: CellOffer, changes: ChangeList) -> Cell | None:
    """Where 已完成 is noted, the cell of its day, as long as that is blank."""
    from app.service.mending.fitting import is_done  # with a ledger its readers are loaded

    noted, ledger = changes.find(offer.cell), examination.ledger
    if noted is None or offer.column is not Column.STATUS or not is_done(noted.mend.text, examination.context.as_of):
        return None
    sheet = next(one for one in ledger.sheets if one.name == offer.cell.sheet)
    table = table_at(sheet.tables, offer.cell)
    guess = None if table.is_form else table.columns.get(Column.FINISHED)
    cell = home_of(ledger, Cell(offer.cell.sheet, offer.cell.row, guess.cell.column)) if guess else None
    return cell if cell and not text_at(ledger, cell) and not changes.find(cell) else None


def first_to_mend(examination: "Examination | None") -> Cell | None:
    """The cell of the first finding that can be mended."""
    advice = examination.report.advice if examination else ()
    cells = (one.finding.origin for one in advice if isinstance(one.finding.origin, Cell))
    return next((one for one in cells if examination and is_mendable(examination.ledger, one)), None)


def _is_of_row(advice: Advice, cell: Cell) -> bool:
    origin = advice.finding.origin
    return isinstance(origin, Cell) and (origin.sheet, origin.row) == (cell.sheet, cell.row)


def _in_list(examination: "Examination") -> list[Advice]:
    """In the order in which they are listed."""
    return [one for level in Level for one in examination.report.of(level)]


def _is_left(examination: "Examination", advice: Advice, changes: ChangeList) -> bool:
    """Not one of a cell that is noted, unless it is one with what is noted there: 已逾期, once a deadline is filled in."""
    origin = advice.finding.origin
    if not isinstance(origin, Cell) or not is_mendable(examination.ledger, origin):
        return False
    noted = changes.find(home_of(examination.ledger, origin))
    counted = ((one.cell, one.text) for one in examination.mends)
    return noted is None or (noted.mend.cell, noted.mend.text) in counted
