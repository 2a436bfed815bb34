"""What the window shows of an examination in numbers and colours: counted within the work, for 5,000 rows take a while."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.finding import Advice, Finding, Report
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger
from app.service.summary import Summary, summarise

if TYPE_CHECKING:
    from app.service.examining import Examination

Marks = Mapping[tuple[int, int], tuple[Advice, ...]]


@dataclass(frozen=True)
class Tally:
    """`marks`: the findings of each sheet that is shown, by the cell that shows them."""

    summary: Summary
    marks: Mapping[str, Marks]


def tally_of(examination: "Examination") -> Tally:
    """Count it."""
    ledger = examination.ledger
    return Tally(summarise(ledger, examination.context.as_of), marks_of(ledger, examination.report))


def marks_of(ledger: Ledger, report: Report) -> Mapping[str, Marks]:
    """The findings of each used sheet by the cell that shows (row, column), the gravest first as in a report."""
    by_name = {sheet.grid.name: sheet.grid for sheet in ledger.sheets if sheet.used and sheet.grid}
    marks: dict[str, dict[tuple[int, int], list[Advice]]] = {name: defaultdict(list) for name in by_name}
    for one in report.advice:
        for sheet, row, column in dict.fromkeys(_homes(by_name, one.finding)):
            marks[sheet][row, column].append(one)
    return {name: {place: tuple(found) for place, found in cells.items()} for name, cells in marks.items()}


def _homes(grids: Mapping[str, Grid], finding: Finding) -> Iterator[tuple[str, int, int]]:
    if isinstance(finding.origin, Cell):
        for cell in (finding.origin, *finding.cells):
            if grid := grids.get(cell.sheet):
                yield cell.sheet, *grid.home(cell.row, cell.column)
