"""The category and group of each problem: from their columns, from the section rows above, or held from above."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from app.core.columns import Column, Guess
from app.core.grid import Grid
from app.core.ledger import Entry
from app.core.numbering import strip_marks
from app.core.text import one_line
from app.ledger.items.blocks import Block

_LEVELS = (Column.CATEGORY, Column.GROUP)


class Levels:
    """Walks down the problems of a table in their order.

    A column filled in the first row only holds for the rows left blank below; one filled down row by row does not.
    """

    def __init__(self, grid: Grid, columns: Mapping[Column, Guess], blocks: Sequence[Block]) -> None:
        rows = [block.rows[0].number for block in blocks]
        places = {column: columns[column].cell.column for column in _LEVELS if column in columns}
        self._holding = {column for column, at in places.items() if _is_filled_once(grid, rows, at)}
        self._held: dict[Column, str] = {}
        self._sections: tuple[str, ...] = ()

    def of(self, entries: Mapping[Column, Entry], sections: tuple[str, ...], *, named: bool) -> tuple[str, str]:
        """Category and group of the next problem. `named`: its own cell says it; else a group would stand for it."""
        category, group = (one_line(entries[column].text) if column in entries else "" for column in _LEVELS)
        if self._holding:
            category, group = self._hold(category, group, sections, named)
        levels = [section for section in sections if strip_marks(section) != strip_marks(category)]
        if not category and levels:
            category = levels.pop(0)
        if not group and levels:
            group = levels.pop(0)
        return category, group

    def _hold(self, category: str, group: str, sections: tuple[str, ...], named: bool) -> tuple[str, str]:
        if sections != self._sections:  # 二、党建方面 ends what was said above it
            self._sections, self._held = sections, {}
        if category and category != self._held.get(Column.CATEGORY):
            self._held = {Column.CATEGORY: category}
        if group:
            self._held[Column.GROUP] = group
        held = {column: self._held.get(column, "") for column in self._holding}
        return category or held.get(Column.CATEGORY, ""), group or (held.get(Column.GROUP, "") if named else "")


def _is_filled_once(grid: Grid, rows: Sequence[int], at: int) -> bool:
    """Whether some rows have none, and no two beside each other say the same: 甲, blank, blank, 乙, blank."""
    if all(grid.texts[row - 1][at - 1] for row in rows):
        return False
    said = [grid.text(row, at) for row in rows]
    return not all(said) and not any(one and one == other for one, other in pairwise(said))
