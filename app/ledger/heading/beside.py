"""Tables side by side on a sheet: where one ends and what the next one is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.core.columns import Column
from app.core.grid import Grid
from app.ledger.heading.header import Header, find_header, header_from
from app.ledger.heading.kinds import (
    NAMES_A_PROBLEM,
    TableKind,
    counts,
    holds_words,
    is_complete,
    kind_of,
    tells_figures,
)
from app.ledger.heading.views import Area, only
from app.ledger.heading.words.headings import plain

_TOTAL = re.compile("总数|问题数|个数|条数|件数|合计|小计")
_OVERLAP, _FIRST_ROWS, _FEWEST_FIGURES = 2, 5, 2


@dataclass(frozen=True)
class Part:
    """Columns of a sheet that are a table by themselves."""

    left: int
    right: int
    header: Header
    kind: TableKind


def parts_of(grid: Grid, header: Header) -> list[Part]:
    """The tables side by side below this heading, the small ones that are no ledger too; one where there is one."""
    first, *others = _without_small_first(grid, header, _spans(grid, header))
    parts = [Part(*first, header, TableKind.LEDGER)]
    figures = figures_from(grid, header)
    for left, right in others:
        part = (
            Part(left, right, header, TableKind.OTHER)
            if left == figures
            else _apart(grid, header, parts[-1], left, right)
        )
        if part:
            parts.append(part)
        else:
            parts[-1] = Part(parts[-1].left, right, header, parts[-1].kind)
    alone = len(parts) == 1 and parts[0].left == 1
    return parts if alone else [_by_itself(grid, header, one) for one in parts]


def _without_small_first(grid: Grid, header: Header, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without a small table left of a ledger that lacks nothing."""
    first, *others = spans
    left = [column for index, column in header.known.items() if index <= first[1]]
    named = {column for index, column in header.known.items() if index > first[1]}
    begins = Column.NUMBER in left or Column.CATEGORY in left or set(left) & NAMES_A_PROBLEM
    counted = _counted_problem(grid, header) in range(1, first[1] + 1)
    apart = others and first[1] > 1 and (counted or not begins) and Column.NUMBER in named and is_complete(named)
    return others if apart and first[1] + 1 not in _begun_again(header) else spans


def _spans(grid: Grid, header: Header) -> list[tuple[int, int]]:
    """From where to where no column is blank, no heading begins again and no figures of another table stand."""
    starts = sorted({*_behind_gaps(grid, header), *_begun_again(header), *_behind_or_before_figures(grid, header)})
    return list(zip([1, *starts], [*(start - 1 for start in starts), grid.width], strict=True))


def figures_from(grid: Grid, header: Header) -> int | None:
    """Where right of a ledger a table of figures begins for fewer rows than there are items: 责任单位|问题总数|完成率."""
    first = figures_heads(header)
    item = next((at for at, column in header.known.items() if column in NAMES_A_PROBLEM), None)
    if first is None or item is None or item >= first:
        return None
    rows = range(header.rows[-1] + 1, grid.height + 1)
    items = [row for row in rows if grid.text(row, item)]
    told = [row for row in rows if any(grid.texts[row - 1][first - 1 : max(header.headings)])]
    whole = told == list(range(rows[0], rows[0] + len(told))) if told else False
    return first if whole and items and told[-1] != items[-1] else None


def figures_heads(header: Header) -> int | None:
    """The column right before the last ones whose headings count: 责任单位 before 问题总数|已完成|完成率."""
    last = max(header.headings)
    counting = [at for at, path in header.headings.items() if counts(path[-1])]
    first = min(counting, default=last)
    columns = range(first, last + 1)
    totals = any(_TOTAL.search(plain(header.headings[at][-1])) for at in counting)
    few = not totals or len(counting) < _FEWEST_FIGURES or 2 * len(counting) < len(columns)
    return None if few or any(at not in header.headings for at in columns) else max(first - 1, 1)


def _counted_problem(grid: Grid, header: Header) -> int | None:
    """The column of a problem below which figures stand: 问题 over 3 and 2 counts them."""
    named = (at for at, column in header.known.items() if column in NAMES_A_PROBLEM)
    return next((at for at in named if not holds_words(grid, header.rows[-1], at)), None)


def _behind_or_before_figures(grid: Grid, header: Header) -> Iterator[int]:
    """Where a ledger begins right of a table of figures, and a table of figures right of a ledger."""
    figures, counted = figures_from(grid, header), _counted_problem(grid, header)
    if figures:
        yield figures
    if counted:
        yield from (at for at, column in header.known.items() if column is Column.NUMBER and at > counted)


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
