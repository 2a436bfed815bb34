"""Which cells of the open ledger a text names (整改台账!M75, or M75 where there is but one sheet), as links."""

import re
from collections.abc import Sequence
from html import escape

from app.core.grid import Cell, column_number
from app.core.ledger import Ledger

_CELL = re.compile(r"(?<![A-Za-z\d!])(?:([^\s!“”（）、，。：；]+)!)?([A-Z]{1,3})([1-9]\d{0,6})(?![A-Za-z\d])")


def cells_in(text: str, ledger: Ledger) -> Sequence[tuple[int, int, Cell]]:
    """From which character to which each is named; one that could be of several sheets is none."""
    grids = {one.name: one.grid for one in ledger.sheets if one.used and one.grid}
    alone = next(iter(grids)) if len(grids) == 1 else ""
    found = []
    for named in _CELL.finditer(text):
        cell = Cell(named[1] or alone, int(named[3]), column_number(named[2]))
        grid = grids.get(cell.sheet)
        if grid and cell.row <= grid.height and cell.column <= grid.width:
            found.append((*named.span(), cell))
    return found


def linked(text: str, ledger: Ledger | None) -> tuple[str, Sequence[Cell]]:
    """The text as HTML, and the cells by the numbers of its links."""
    html, at = "", 0
    cells: list[Cell] = []
    for begin, end, cell in cells_in(text, ledger) if ledger else ():
        html += f'{escape(text[at:begin])}<a href="{len(cells)}">{escape(text[begin:end])}</a>'
        at = end
        cells.append(cell)
    return (html + escape(text[at:])).replace("\n", "<br>"), cells
