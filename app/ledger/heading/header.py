"""Which rows of a sheet are its header, the headings of each column, and the column that pairs 计划 and 实际 rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.core.columns import Column
from app.core.grid import Grid, Value
from app.core.text import narrow
from app.ledger.heading.headings import LOOSE, is_generic, meaning, plain

_FIRST_ROWS, _MOST_ROWS, _LONGEST_HEADING, _FEWEST = 20, 3, 24, 3
_NAMES_A_PROBLEM = {Column.PROBLEM, Column.GROUP, Column.DETAIL, Column.MEASURE}
_PLAN, _ACTUAL = "计划", "实际"
_LONGEST_MARK = 6
SAMPLED = 60
"""Rows below the header that tell what a column holds."""


@dataclass(frozen=True)
class Header:
    """The header's rows, and for each column that has one its headings from top to bottom, as written.

    Where the clerk's data begin without a heading: the row where they begin and the one above it, and blank headings.
    """

    rows: tuple[int, ...]
    headings: dict[int, tuple[str, ...]]

    @property
    def told_at(self) -> int:
        """The row in whose cells stands what is said about a column."""
        return max(self.rows)

    @property
    def shown(self) -> tuple[int, ...]:
        """Its rows as they are told; none where there is no heading."""
        return self.rows if self.rows[0] <= self.rows[-1] else ()


def find_header(grid: Grid) -> Header | None:
    """The header: the rows among the first that name most columns, one of them the problem or measure."""
    best: tuple[tuple[int, int], Header] | None = None
    for first in range(1, min(grid.height, _FIRST_ROWS) + 1):
        for header in headers_from(grid, first):
            columns = _list_columns(header)
            if len(columns) >= 2 and columns & _NAMES_A_PROBLEM:
                named = sum(find_column(path) is not None for path in _by_home(grid, header).values())
                score = named, -len(header.rows)
                if best is None or score > best[0]:
                    best = score, header
    return best[1] if best else None


def other_header(grid: Grid, header: Header) -> int | None:
    """The row below the table where a table with other headings begins; None where there is none."""
    known = {plain(text) for path in header.headings.values() for text in path}
    for row in range(header.rows[-1] + 1, grid.height + 1):
        texts = [value for value in grid.rows[row - 1] if value is not None]
        if len(texts) < _FEWEST or not all(isinstance(text, str) and len(text) <= _LONGEST_HEADING for text in texts):
            continue
        named = {text: meaning(plain(text)) for text in map(str, texts)}
        exact = {found[0] for found in named.values() if found and found[1] < LOOSE}
        strange = sum(plain(text) not in known for text in named)
        if len(exact) >= _FEWEST and exact & _NAMES_A_PROBLEM and len(exact) >= 0.6 * len(texts) and strange >= 2:
            return row
    return None


def headers_from(grid: Grid, first: int) -> Iterator[Header]:
    """The headings that may begin in this row, the lowest first."""
    if _is_below_a_merge(grid, first):
        return
    for height in range(1, _MOST_ROWS + 1):
        rows = range(first, first + height)
        if rows[-1] > grid.height or not all(is_heading_like(grid, row) for row in rows):
            return
        if _reaches_below(grid, rows):
            continue
        yield header_of(grid, rows)


def header_of(grid: Grid, rows: range) -> Header:
    """The heading that stands in these rows, whatever its words are."""
    return Header(tuple(rows), {column: path for column in _columns(grid) if (path := _path(grid, rows, column))})


def _is_below_a_merge(grid: Grid, row: int) -> bool:
    """Whether a heading begins in a row above: the header then begins there too."""
    return any((merge := grid.merge(row, column)) is not None and merge.top < row for column in _columns(grid))


def _columns(grid: Grid) -> range:
    return range(1, grid.width + 1)


def is_heading_like(grid: Grid, row: int) -> bool:
    """At least two short texts, and nothing that is no text; a merged title is one text only."""
    homes = {grid.home(row, column) for column in _columns(grid)}
    values = [value for place in homes if (value := grid.raw(*place)) is not None]
    texts = [value for value in values if isinstance(value, str) and not value.isdigit()]
    return len(values) == len(texts) >= 2 and all(len(plain(text)) <= _LONGEST_HEADING for text in texts)


def _reaches_below(grid: Grid, rows: range) -> bool:
    """Whether a heading merged downward needs a further row."""
    last = rows[-1]
    return any((merge := grid.merge(last, column)) is not None and merge.bottom > last for column in _columns(grid))


def _path(grid: Grid, rows: range, column: int) -> tuple[str, ...]:
    path: list[str] = []
    for row in rows:
        value = grid.value(row, column)
        if value is None and row != rows[-1] and grid.value(rows[-1], column) is not None:
            value = _group_head_left_of(grid, row, column)
        if isinstance(value, str) and (not path or path[-1] != value):
            path.append(value)
    return tuple(path)


def _group_head_left_of(grid: Grid, row: int, column: int) -> Value:
    """A group head that is not merged stands over the blanks to its right."""
    for left in range(column - 1, 0, -1):
        value = grid.value(row, left)
        if value is not None:
            # A heading merged downward heads its own column only.
            merge = grid.merge(row, left)
            return value if merge is None and grid.value(row + 1, left) is not None else None
    return None


def _by_home(grid: Grid, header: Header) -> dict[tuple[int, int], tuple[str, ...]]:
    """One path a cell: a heading merged over several columns counts once."""
    return {grid.home(header.rows[-1], column): path for column, path in header.headings.items()}


def _list_columns(header: Header) -> set[Column]:
    return {found[0] for path in header.headings.values() if (found := find_column(path))}


def find_column(path: tuple[str, ...]) -> tuple[Column, int, str] | None:
    """The column a path of headings names: its rank there and the words that name it.

    The lowest heading decides; where it says nothing by itself the group head is read with it.
    """
    lowest = plain(path[-1])
    above = "".join(plain(one) for one in path[:-1])
    together = [lowest + above, above + lowest] if above else []
    for words in [*together, lowest, above] if is_generic(lowest) else [lowest, *together]:
        found = meaning(words) if words else None
        # Two headings side by side name a column only as a whole: parts of both would fit too easily.
        if found and (words == lowest or is_generic(lowest) or found[1] < LOOSE):
            return found[0], found[1], words
    return None


def texts_below(grid: Grid, header: Header, column: int) -> list[str]:
    """The filled cells of the column in the first rows below the header, as they are shown."""
    last = header.rows[-1]
    return [text for row in grid.texts[last : last + SAMPLED] if (text := row[column - 1])]


def pair_column(grid: Grid, header: Header) -> int | None:
    """The column whose cells say 计划 and 实际 in turn, two rows an item; None where the sheet has none."""
    for column, texts in enumerate(zip(*grid.texts[header.rows[-1] :], strict=True), 1):
        if _ACTUAL not in "\n".join(texts):
            continue
        said = [narrow(text) for text in texts if text]
        plans, actuals = sum(map(_is_plan, said)), sum(map(_is_actual, said))
        if (
            min(plans, actuals) >= 1
            and plans + actuals >= 0.8 * len(said)
            and abs(plans - actuals) <= max(1, 0.2 * plans)
        ):
            return column
    return None


def is_actual(grid: Grid, row: int, column: int) -> bool:
    """Whether this row is the 实际 one of its pair."""
    return _is_actual(narrow(grid.texts[row - 1][column - 1]))


def _is_plan(text: str) -> bool:
    return len(text) <= _LONGEST_MARK and text.startswith(_PLAN) and _ACTUAL not in text


def _is_actual(text: str) -> bool:
    return len(text) <= _LONGEST_MARK and text.startswith(_ACTUAL)
