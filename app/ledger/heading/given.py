"""The heading the clerk has named: by its row, by the columns, or by an answer kept for the same headings."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.core.columns import Column
from app.core.errors import BadOption
from app.core.grid import Grid
from app.ledger.deadlines import is_due
from app.ledger.heading.columns import fingerprint, index_of
from app.ledger.heading.header import Header, find_header, header_of, headers_from, is_heading_like
from app.ledger.heading.naming import find_column
from app.ledger.request import Request

_SEARCHED_ROWS, _MOST_MERGED = 60, 3
_TIMES = {Column.START, Column.DEADLINE, Column.EXTENDED, Column.FINISHED}
_KNOWN_ENOUGH = 2
_SENTENCE = re.compile("[。；！？]")


def requests_for(grids: Sequence[Grid], request: Request) -> list[Request]:
    """The request as it holds for each of these sheets: its row and columns only where the sheet can have them.

    Named by the clerk, or the only one, a sheet must have them. Raises BadOption.
    """
    letters = [one for one in request.columns.values() if one]
    if request.header_row is None and not letters:
        return [request] * len(grids)
    faults = [_fault(grid, request) for grid in grids]
    if faults and (all(faults) or (any(faults) and request.sheets)):
        raise BadOption(next(filter(None, faults)))
    fit = {grid.name for grid, fault in zip(grids, faults, strict=True) if not fault}
    if len(grids) > 1 and not request.sheets:
        fit = _likely(grids, fit, request)
    bare = replace(request, header_row=None, columns={column: "" for column, one in request.columns.items() if not one})
    return [request if grid.name in fit else bare for grid in grids]


def header_for(grid: Grid, request: Request) -> Header | None:
    """The heading of this sheet: the one that was named, else the one that is recognised."""
    if request.header_row is not None:
        return header_at(grid, request.header_row)
    named = {column: letters for column, letters in request.columns.items() if letters}
    return _answered(grid, request.answers) or find_header(grid) or (_above_the_data(grid, named) if named else None)


def is_pointed_out(grid: Grid, request: Request) -> bool:
    """Whether the clerk has said which row of this sheet is the heading, now or before."""
    return request.header_row is not None or _answered(grid, request.answers) is not None


def header_at(grid: Grid, row: int) -> Header:
    """The heading in that row and in those it is merged with."""
    merges = [merge for column in range(1, grid.width + 1) if (merge := grid.merge(row, column))]
    near = [merge for merge in merges if merge.bottom - merge.top < _MOST_MERGED]
    first = min((merge.top for merge in near), default=row)
    last = max((merge.bottom for merge in near), default=row)
    whole = header_of(grid, range(first, min(last, grid.height) + 1))
    begun = (header for top in range(max(1, first - _MOST_MERGED + 1), first + 1) for header in headers_from(grid, top))
    return max((whole, *(one for one in begun if row in one.rows)), key=_known)


def propose_row(grid: Grid, request: Request) -> int:
    """The row to begin with when the clerk is asked: the one that is the heading now, or the likeliest."""
    header = header_for(grid, request)
    return header.rows[-1] if header else likely_row(grid)


def looks_like_data(grid: Grid, row: int) -> bool:
    """Whether this row says what no heading says: numbers, long texts, sentences."""
    return not is_heading_like(grid, row) or any(_SENTENCE.search(text) for text in grid.texts[row - 1])


def likely_row(grid: Grid) -> int:
    """The row to propose as the heading where none is recognised: the first that fills half of the sheet's width."""
    for row in range(1, min(grid.height, _SEARCHED_ROWS) + 1):
        if is_heading_like(grid, row) and 2 * sum(map(bool, grid.texts[row - 1])) >= grid.width:
            return row
    return 1


def _fault(grid: Grid, request: Request) -> str:
    """Why this sheet cannot have the row and the columns that were named; empty where it can. Raises BadOption."""
    row = request.header_row
    if row is not None and row > grid.height:
        return f"工作表“{grid.name}”只有 {grid.height} 行，没有第 {row} 行，请核对表头行。"
    if row is not None and len(set(header_at(grid, row).headings.values())) < _KNOWN_ENOUGH:
        return f"工作表“{grid.name}”第 {row} 行没有两个以上的列名，不能作表头，请核对表头行。"
    if row is not None and row == grid.height:
        return f"工作表“{grid.name}”第 {row} 行下面没有内容，不能作表头，请核对表头行。"
    try:
        for letters in filter(None, request.columns.values()):
            index_of(grid, letters)
    except BadOption as error:
        return error.message
    return ""


def _likely(grids: Sequence[Grid], fit: set[str], request: Request) -> set[str]:
    """Of several sheets that nobody named, those whose own headings speak for it, if there are any.

    --header-row 3 means the ledger, not the list of telephone numbers behind it.
    """
    row = request.header_row
    if row is None:
        known = {grid.name for grid in grids if grid.name in fit and find_header(grid)}
    else:
        like = [grid for grid in grids if grid.name in fit and is_heading_like(grid, header_at(grid, row).rows[-1])]
        known = {grid.name for grid in like if _known(header_at(grid, row))[0] >= _KNOWN_ENOUGH}
        known = known or {grid.name for grid in like if likely_row(grid) in header_at(grid, row).rows}
    return known or fit


def _known(header: Header) -> tuple[int, int, int]:
    """How well this heading names its columns, to compare it with others."""
    paths = set(header.headings.values())
    return sum(find_column(path) is not None for path in paths), len(paths), -len(header.rows)


def _answered(grid: Grid, answers: Mapping[str, Mapping[Column, str]]) -> Header | None:
    """The heading that an answer was given for, of several the one answered last."""
    given = [one for one, letters in answers.items() if letters]
    if not given:
        return None
    found: dict[str, Header] = {}
    for row in range(1, min(grid.height, _SEARCHED_ROWS) + 1):
        for header in (*headers_from(grid, row), header_at(grid, row)):
            found.setdefault(fingerprint(header), header)
    return next((found[one] for one in reversed(given) if one in found), None)


def _above_the_data(grid: Grid, named: Mapping[Column, str]) -> Header | None:
    """The last row of short texts above the first one that holds data in the named columns; without one, none."""
    indices = {column: index_of(grid, letters) for column, letters in named.items()}
    filled = [row for row in range(1, grid.height + 1) if _fills(grid, row, indices.values())]
    if not filled:
        return None
    first = next((row for row in filled if _is_data(grid, row, indices)), None)
    if first is None:
        return header_at(grid, filled[0])
    above = next((row for row in reversed(filled) if row < first), None)
    return header_at(grid, above) if above else _none_above(grid, first)


def _none_above(grid: Grid, first: int) -> Header:
    """Where the data begin without a heading: columns that have none."""
    return Header((first, first - 1), dict.fromkeys(range(1, grid.width + 1), ("",)))


def _fills(grid: Grid, row: int, indices: Iterable[int]) -> bool:
    """Whether half of these columns hold something there; a title merged over the table's width does not count."""
    asked = list(indices)
    homes = {grid.home(row, index) for index in asked if not _is_title(grid, row, index)}
    return 2 * sum(grid.raw(*home) is not None for home in homes) >= len(asked)


def _is_title(grid: Grid, row: int, column: int) -> bool:
    merge = grid.merge(row, column)
    return merge is not None and 2 * (merge.right - merge.left + 1) > grid.width


def _is_data(grid: Grid, row: int, indices: Mapping[Column, int]) -> bool:
    """Whether this row is none of headings: a number, a long text, a sentence, or a known wording of a time in its place."""
    if looks_like_data(grid, row):
        return True
    return any(is_due(grid.raw(row, index)) for column, index in indices.items() if column in _TIMES)
