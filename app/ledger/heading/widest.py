"""Which column is the problem where no heading names one: the one with the longest texts, which the clerk is asked about."""

from collections.abc import Mapping

from app.core.columns import Column, Guess
from app.core.grid import Cell, Grid
from app.core.text import one_line
from app.ledger.heading.header import Header, texts_below
from app.ledger.heading.kinds import is_wide


def with_widest_text(grid: Grid, header: Header, columns: Mapping[Column, Guess]) -> dict[Column, Guess]:
    """The columns, and the widest one nobody knows as the problem where none is."""
    taken = {guess.cell.column for guess in columns.values()}
    free = [index for index in header.headings if index not in taken and is_wide(grid, header.rows[-1], index)]
    if Column.PROBLEM in columns or not free:
        return dict(columns)
    widest = max(free, key=lambda index: len("".join(texts_below(grid, header, index))))
    heading = one_line(header.headings[widest][-1])
    cell = Cell(grid.name, header.rows[-1], widest)
    rivals = tuple(cell._replace(column=index) for index in free if index != widest)
    reason = f"没有认出写问题的列，“{heading}”一列文字最多"
    return {Column.PROBLEM: Guess(Column.PROBLEM, heading, cell, reason, rivals, other=Column.DETAIL), **columns}
