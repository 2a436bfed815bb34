"""Proves of a mended ledger that exactly the chosen cells differ, in its package and as both readings have it."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from app.core.errors import UnreadableLedger
from app.core.grid import Grid, text_of
from app.core.ledger import Ledger
from app.core.mending.edit import Mend
from app.core.progress import SILENT, Progress
from app.core.text import clean
from app.ledger import child

Place = tuple[int, int]
_OF_CELLS = frozenset({"rows", "shown", "struck", "doubts"})


def is_proven(ledger: Ledger, before: bytes, after: bytes, mends: Sequence[Mend], progress: Progress = SILENT) -> bool:
    """Whether `after` is the ledger with these cells mended, and nothing else. Raises Cancelled."""
    from app.workbooks.mending.package_proof import is_only_mended

    try:
        grids = child.read_grids(after, ledger.file, ledger.kind, progress)
    except UnreadableLedger:
        return False
    known = {sheet.name: sheet.grid for sheet in ledger.sheets if sheet.grid}
    return is_only_mended(before, after, [mend.cell for mend in mends]) and reads_as_mended(known, grids, mends)


def reads_as_mended(before: Mapping[str, Grid], after: Sequence[Grid], mends: Sequence[Mend]) -> bool:
    """Whether the sheets are the same but for these cells, and these say what was written."""
    if list(before) != [grid.name for grid in after]:
        return False
    return all(
        _is_mended(before[grid.name], grid, {_place(one): one for one in mends if one.cell.sheet == grid.name})
        for grid in after
    )


def _is_mended(before: Grid, after: Grid, mends: Mapping[Place, Mend]) -> bool:
    same = all(
        getattr(before, one.name) == getattr(after, one.name) for one in fields(Grid) if one.name not in _OF_CELLS
    )
    return same and _differing(before, after) <= mends.keys() and all(map(_says, [after] * len(mends), mends.values()))


def _says(grid: Grid, mend: Mend) -> bool:
    row, column = place = _place(mend)
    if mend.day:
        return place in grid.days and grid.days[place].day == mend.day
    said = grid.text(row, column) if row <= grid.height else ""
    return said == text_of(clean(mend.text)[0])


def _differing(before: Grid, after: Grid) -> set[Place]:
    """The cells of which anything differs: value, what shows, what is struck out, what is in doubt."""
    rows = range(1, max(before.height, after.height) + 1)
    columns = range(1, max(before.width, after.width) + 1)
    values = {
        (row, column)
        for row in rows
        if before.rows[row - 1 : row] != after.rows[row - 1 : row]
        for column in columns
        if before.raw(row, column) != after.raw(row, column)
    }
    beside = (
        place
        for one, other in ((before.shown, after.shown), (before.struck, after.struck), (before.doubts, after.doubts))
        for place in one.keys() | other.keys()
        if one.get(place) != other.get(place)
    )
    return values.union(beside)


def _place(mend: Mend) -> Place:
    return mend.cell.row, mend.cell.column
