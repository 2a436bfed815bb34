"""Tables side by side on a sheet: where one ends and what the next one is."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.core.columns import Column
from app.core.grid import Grid
from app.ledger.heading.header import Header, find_header, header_from
from app.ledger.heading.headings import plain
from app.ledger.heading.kinds import NAMES_A_PROBLEM, TableKind, is_complete, kind_of, tells_figures
from app.ledger.heading.views import Area, only

_OVERLAP, _FIRST_ROWS = 2, 5


@dataclass(frozen=True)
class Part:
    """Columns of a sheet that are a table by themselves."""

    left: int
    right: int
    header: Header
    kind: TableKind


def parts_of(grid: Grid, header: Header) -> list[Part]:
    """The tables side by side below this heading, the small ones that are no ledger too; one where there is one."""
    first, *others = _without_small_first(header, _spans(grid, header))
    parts = [Part(*first, header, TableKind.LEDGER)]
    for left, right in others:
        part = _apart(grid, header, parts[-1], left, right)
        if part:
            parts.append(part)
        else:
            parts[-1] = Part(parts[-1].left, right, header, parts[-1].kind)
    alone = len(parts) == 1 and parts[0].left == 1
    return parts if alone else [_by_itself(grid, header, one) for one in parts]


def _without_small_first(header: Header, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without a small table left of a ledger that lacks nothing."""
    first, *others = spans
    left = [column for index, column in header.known.items() if index <= first[1]]
    named = {column for index, column in header.known.items() if index > first[1]}
    begins = Column.NUMBER in left or Column.CATEGORY in left or set(left) & NAMES_A_PROBLEM
    apart = others and first[1] > 1 and not begins and Column.NUMBER in named and is_complete(named)
    return others if apart and first[1] + 1 not in _begun_again(header) else spans


def _spans(grid: Grid, header: Header) -> list[tuple[int, int]]:
    """From where to where no column is blank and no heading begins again."""
    starts = sorted({*_behind_gaps(grid, header), *_begun_again(header)})
    return list(zip([1, *starts], [*(start - 1 for start in starts), grid.width], strict=True))


def _behind_gaps(grid: Grid, header: Header) -> Iterator[int]:
    """The filled columns that follow a blank one, from the heading down."""
    first, top = min(header.headings), header.rows[0]
    holes = [column for column in range(first, grid.width + 1) if column not in _covered(header)]
    blank = {column for column in holes if _is_blank(grid, top, column)}
    for column in blank:
        if column + 1 not in blank and column < grid.width:
            yield column + 1


def _covered(header: Header) -> set[int]:
    return {*header.headings, *(index for run in header.parts.values() for index in run)}


def _is_blank(grid: Grid, top: int, column: int) -> bool:
    return all(len(cells) < column or cells[column - 1] is None for cells in grid.rows[top - 1 :])


def _begun_again(header: Header) -> Iterator[int]:
    """The columns whose heading is that of the first one again: 序号 … 序号 …."""
    first = min(header.headings)
    for index, path in header.headings.items():
        if index > first and [*map(plain, path)] == [*map(plain, header.headings[first])]:
            yield index


def _apart(grid: Grid, header: Header, before: Part, left: int, right: int) -> Part | None:
    """The table in these columns, where it is one by itself; None where they go on with what is left of them."""
    view = only(grid, [Area(header.rows[0], left, grid.height, right)])
    known = {column for index, column in header.known.items() if before.left <= index <= before.right}
    own = find_header(view)
    if own and _kind(view, own) is TableKind.LEDGER:
        named = set(own.known.values())
        again = len(named & known) >= _OVERLAP and bool(named & known & (NAMES_A_PROBLEM | {Column.NUMBER}))
        return Part(left, right, own, TableKind.LEDGER) if again or own.rows[0] > header.rows[-1] else None
    return None if left - 1 in header.headings else _small(view, header, known, left, right)


def _kind(view: Grid, header: Header) -> TableKind:
    return kind_of(view, header.rows[-1], header.headings, header.known)


def _small(view: Grid, header: Header, known: set[Column], left: int, right: int) -> Part | None:
    """A table behind a blank column that names no ledger: one by itself unless the ledger needs its columns."""
    headings = {index: path for index, path in header.headings.items() if left <= index <= right}
    own = next(filter(None, (header_from(view, row) for row in range(header.rows[0], _last(view, header)))), None)
    numbered = own is not None and Column.NUMBER in own.known.values() and Column.NUMBER in known
    needed = headings and not is_complete(known) and not tells_figures(headings)
    if (left == right or needed) and not numbered:
        return None
    return Part(left, right, own or header, _kind(view, own) if own else TableKind.OTHER)


def _last(view: Grid, header: Header) -> int:
    return min(view.height, header.rows[-1] + _FIRST_ROWS) + 1


def _by_itself(grid: Grid, header: Header, part: Part) -> Part:
    """The first of several tables with its own headings only."""
    if part.header is not header:
        return part
    view = only(grid, [Area(header.rows[0], part.left, grid.height, part.right)])
    return Part(part.left, part.right, find_header(view) or header, part.kind)
