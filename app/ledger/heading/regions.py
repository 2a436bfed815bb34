"""The tables of one sheet, each with what is left of the sheet when all others are blank."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.core.grid import Grid
from app.core.sheet import WHOLE, Bounds
from app.ledger.heading.again import Further, further_headings, title_above
from app.ledger.heading.below import rows_of_no_data
from app.ledger.heading.beside import parts_of
from app.ledger.heading.header import Header, find_header
from app.ledger.heading.kinds import TableKind, kind_of
from app.ledger.heading.views import Area, only, without_rows

_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True)
class Region:
    """A table: the sheet with nothing else on it, its heading, and how far it reaches.

    Not `understood`: it looks like a ledger and nobody can tell what its columns mean. `goes_on`: it has the columns of
    the table above it, in another order.
    """

    grid: Grid
    header: Header
    understood: bool = True
    goes_on: bool = False
    bounds: Bounds = WHOLE


def tables_of(grid: Grid, header: Header) -> list[Region]:
    """The tables of a sheet with this heading, from top to bottom and left to right, without small ones that are no ledger."""
    return [*_above(grid, header), *_across(Region(grid, header))]


def _above(grid: Grid, header: Header) -> list[Region]:
    """The ledgers above the heading that names most columns."""
    last = title_above(grid, header.rows[0], 1) - 1
    bounds = Bounds(bottom=last)
    upper = only(grid, [Area(1, 1, last, grid.width)]) if last > 1 else None
    first = find_header(upper) if upper else None
    if upper is None or first is None or first.rows[-1] >= last:
        return []
    kind = kind_of(upper, first.rows[-1], first.headings, first.known)
    return [*_above(upper, first), *_across(Region(upper, first, bounds=bounds))] if kind is TableKind.LEDGER else []


def _across(table: Region) -> Iterator[Region]:
    """The tables from this heading down."""
    for band in _bands(table):
        parts = parts_of(band.grid, band.header) if band.understood else []
        if not parts or (parts[0].left, parts[0].right) == (1, band.grid.width):
            yield band
            continue
        for part in parts:
            area = Area(band.header.rows[0], part.left, band.grid.height, part.right)
            above = Area(1, part.left, band.header.rows[0] - 1, part.right)
            view = _with_year(band.grid, area, above, Area(1, 1, above.bottom, band.grid.width))
            beside = Region(view, part.header, bounds=band.bounds._replace(left=part.left, right=part.right))
            if part.kind is TableKind.LEDGER:
                yield from _bands(beside)
            elif part.kind is TableKind.UNMAPPED:
                yield replace(beside, understood=False)


def _bands(table: Region) -> Iterator[Region]:
    """The tables below each other, what repeats a heading and what is no data left out."""
    found = list(further_headings(table.grid, table.header))
    no_data = [*rows_of_no_data(table.grid, table.header), *(row for one in found for row in one.skipped)]
    starts = [one for one in found if one.kind]
    for at, start in enumerate((Further(table.header, TableKind.LEDGER), *starts)):
        following = starts[at] if at < len(starts) else None
        if start.kind is not TableKind.OTHER:
            yield _band(table, start, following, no_data, first=at == 0)


def _band(table: Region, start: Further, following: Further | None, no_data: list[int], *, first: bool) -> Region:
    grid, header = table.grid, start.header
    bottom = _bottom(grid, start, following)
    after = rows_of_no_data(grid, header) if not first else ()
    if first:
        view = only(grid, [Area(1, 1, bottom, grid.width)])
    else:
        top = title_above(grid, header.rows[0], table.header.rows[-1])
        area = Area(header.rows[0], 1, bottom, grid.width)
        titles = Area(top, 1, area.top - 1, grid.width)
        view = _with_year(grid, area, titles, Area(1, 1, table.header.rows[0] - 1, grid.width))
    blank = [row for row in (*no_data, *after) if row <= bottom]
    view = without_rows(view, blank) if blank else view
    bounds = table.bounds._replace(bottom=bottom) if following else table.bounds
    known = start.kind is TableKind.LEDGER
    return replace(table, grid=view, header=header, understood=known, goes_on=start.goes_on, bounds=bounds)


def _bottom(grid: Grid, start: Further, following: Further | None) -> int:
    """The last row before the next table; a section that goes on below it stands above its heading."""
    if following is None:
        return grid.height
    top = following.header.rows[0]
    return (top if following.goes_on else title_above(grid, top, start.header.rows[-1])) - 1


def _with_year(grid: Grid, area: Area, titles: Area, others: Area) -> Grid:
    """The table with its own titles, and those of the whole sheet where they name no year."""
    own = "".join(
        text for row in grid.texts[titles.top - 1 : titles.bottom] for text in row[titles.left - 1 : titles.right]
    )
    return only(grid, [titles, area] if _YEAR.search(own) else [titles, area, others])
