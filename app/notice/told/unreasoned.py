"""Open measures whose cell for reasons (未完成原因) is blank, where a document prints what others say there: the clerk is told."""

from collections.abc import Collection, Iterable, Iterator

from app.core.columns import Column
from app.core.grid import Cell, list_cells
from app.core.ledger import Ledger, Problem
from app.core.placeholders import is_missing
from app.core.status import Status
from app.core.text import one_line, quote
from app.notice.told.places import lone_sheet
from app.notice.unfinished.noted import kinds_of_notes
from app.notice.unfinished.waiting import waits_for_review

HOW_TO_FILL = "有原因、打算的请补上，再生成一次。"


def list_without_reason(
    ledger: Ledger, told: Iterable[Problem], printed: Collection[Cell], asked: Collection[Cell]
) -> Iterator[str]:
    """A line for each such column; `asked`: the cells where the document asks for something already."""
    kinds, found = kinds_of_notes(ledger), dict[str, dict[Cell, None]]()
    tells = {entry.cell.sheet for _, entry in ledger.measures_with(Column.NOTE) if entry.cell in printed}
    for problem in told:
        kind = kinds.get(problem.sheet)
        for one in problem.measures if kind and kind.gives_reasons and problem.sheet in tells else ():
            entry, is_open = one.entries.get(Column.NOTE), one.status in (Status.IN_PROGRESS, Status.NOT_STARTED)
            if entry and is_open and is_missing(entry.text) and entry.cell not in asked and not waits_for_review(one):
                found.setdefault(problem.sheet, {})[entry.cell] = None
    for cells in map(list, found.values()):
        heading = quote(one_line(ledger.heading(Column.NOTE, cells[0])))
        yield f"还没有完成，{heading}是空的：{list_cells(cells, lone_sheet(ledger))}；{HOW_TO_FILL}"
