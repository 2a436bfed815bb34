"""Which rows of a sheet are its header, and the headings of each column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, groupby, pairwise

from app.core.columns import Column
from app.core.grid import Cell, Grid, Value
from app.core.placeholders import is_missing
from app.ledger.heading.groups import (
    Path,
    Paths,
    SettledPath,
    TickedPath,
    with_groups,
    without_day_parts,
)
from app.ledger.heading.kinds import NAMES_A_PROBLEM, TableKind, holds_words, kind_of, names_work
from app.ledger.heading.naming import find_column
from app.ledger.heading.words.headings import meaning, plain
from app.ledger.status.options import is_tick

_FIRST_ROWS, _MOST_ROWS, LONGEST_HEADING = 60, 4, 24
_STATES = (Column.STATUS, Column.PROGRESS, Column.SIGNED_OFF)
# 填报单位：某局 says something by itself.
_TELLS = re.compile(r"[^:：()（）]{2,8}[:：]\s*\S")
SAMPLED = 60
"""Rows below the header that tell what a column holds."""


@dataclass(frozen=True)
class Header:
    """The header's rows, and for each column that has one its headings from top to bottom, as written.

    `parts`: the columns 年, 月 and 日 by the first of them; only that one has headings, those above 年.
    Where the clerk's data begin without a heading: the row where they begin and the one above it, and blank headings.
    """

    rows: tuple[int, ...]
    headings: dict[int, Path]
    parts: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def words_of(self, index: int) -> list[str]:
        """The headings of a column, for comparing."""
        return [plain(one) for one in self.headings[index]]

    @property
    def settled(self) -> int:
        """How many columns its groups settle."""
        return len(self.parts) + sum(isinstance(path, SettledPath) for path in self.headings.values())

    @cached_property
    def known(self) -> dict[int, Column]:
        """What each column names, of those that name anything."""
        return {index: found[0] for index, path in self.headings.items() if (found := find_column(path))}

    @property
    def told_at(self) -> int:
        """The row in whose cells stands what is said about a column."""
        return max(self.rows)

    def cell(self, grid: Grid, index: int) -> Cell:
        """Where it says what a column is; of a heading merged over several, in the column itself."""
        row, _ = grid.home(self.told_at, index)
        return Cell(grid.name, row, index)

    @property
    def shown(self) -> tuple[int, ...]:
        """Its rows as they are told; none where there is no heading."""
        return self.rows if self.rows[0] <= self.rows[-1] else ()


def find_header(grid: Grid) -> Header | None:
    """The header: the rows among the first that name most columns, enough of them for a ledger; the first of equals."""
    best: tuple[tuple[int, int, int], Header] | None = None
    for first in range(1, min(grid.height, _FIRST_ROWS) + 1):
        for header in headers_from(grid, first):
            score = _score(grid, header)
            if (best is None or score > best[0]) and names_a_ledger(grid, header):
                best = score, header
    return best[1] if best else None


def header_from(grid: Grid, first: int) -> Header | None:
    """Of the headers that may begin in this row the one that names most columns."""
    return max(headers_from(grid, first), key=lambda header: _score(grid, header), default=None)


def headers_from(grid: Grid, first: int) -> Iterator[Header]:
    """Every header that may begin in this row: one to four rows, a blank one between them left out."""
    if not is_heading_like(grid, first) or _is_below_a_merge(grid, first):
        return
    for rows in _heading_rows(grid, first):
        if not _reaches_below(grid, rows[-1]):
            yield header_of(grid, rows)


def header_of(grid: Grid, rows: Sequence[int]) -> Header:
    """The heading that stands in these rows, whatever its words are."""
    rows = tuple(rows)
    paths = {column: path for column in _columns(grid) if (path := _path(grid, rows, column))}
    headings, parts = without_day_parts(paths)
    return Header(rows, with_groups(headings, parts, list(_options(grid, rows[-1], headings))), parts)


def _options(grid: Grid, last: int, headings: Paths) -> Iterator[int]:
    """The columns below one head of states that are ticked, and those beside them that nobody ticked yet."""
    for head, group in groupby(sorted(headings), lambda index: headings[index][:-1]):
        columns = list(group)
        if len(columns) > 1 and head and (found := find_column(head)) and found[0] in _STATES:
            said = {index: [text for text in _sampled(grid, last, index) if not is_missing(text)] for index in columns}
            ticked = [index for index, texts in said.items() if texts and all(map(is_tick, texts))]
            unticked = [index for index, texts in said.items() if not texts and not find_column(headings[index][-1:])]
            yield from [*ticked, *unticked] if ticked and len(ticked) + len(unticked) > 1 else []


def _heading_rows(grid: Grid, first: int) -> Iterator[tuple[int, ...]]:
    rows: tuple[int, ...] = ()
    row = first
    while len(rows) < _MOST_ROWS:
        if rows and row < grid.height and _is_blank(grid, row):
            row += 1
        if row > grid.height or not is_heading_like(grid, row):
            return
        rows = (*rows, row)
        yield rows
        row += 1


def names_a_ledger(grid: Grid, header: Header) -> bool:
    """Whether two columns are known, one of them the problem or measure, or three beside one that holds texts."""
    named = set(header.known.values())
    worded = any(holds_words(grid, header.rows[-1], at) for at, one in header.known.items() if one in NAMES_A_PROBLEM)
    if worded and len(named) > 1:
        return len(named) > 2 or _tells_of_problems(grid, header, named)
    return names_work(named) and kind_of(grid, header.rows[-1], header.headings, header.known) is TableKind.LEDGER


def _tells_of_problems(grid: Grid, header: Header, named: set[Column]) -> bool:
    """Whether a problem column and one other make a ledger: not 项目 | 说明, nor 事由 above other labels of a slip."""
    if Column.NUMBER in named or named <= NAMES_A_PROBLEM:
        return True
    if len({max(row for row in header.rows if grid.text(row, at)) for at in header.known}) > 1:
        return False
    others = [at for at, column in header.known.items() if column not in (*NAMES_A_PROBLEM, Column.NOTE)]
    below = grid.texts[header.rows[-1] :]
    return any(row[at - 1] for row in below for at in others) or (bool(others) and not any(map(any, below)))


def _score(grid: Grid, header: Header) -> tuple[int, int, int]:
    """The headings that name a column, a group head repeated in each cell counted once; what its upper rows tell."""
    named = {path for index, path in header.headings.items() if index in header.known}
    named |= {path[:-1] for path in header.headings.values() if isinstance(path, TickedPath)}
    over_blanks = sum(_heads_over_blanks(grid, *pair) for pair in pairwise(header.rows))
    return len(named) + over_blanks, header.settled + _repeated(grid, header.rows), -len(header.rows)


def _repeated(grid: Grid, rows: tuple[int, ...]) -> int:
    """How many known headings stand in two of the rows, one below the other and not merged: 序号 over 序号."""
    return sum(
        isinstance(value, str) and value == grid.raw(below, column) and meaning(plain(value)) is not None
        for row, below in pairwise(rows)
        for column, value in enumerate(grid.rows[row - 1], 1)
    )


def _heads_over_blanks(grid: Grid, row: int, below: int) -> int:
    """How many known heads of a row stand over its blanks, where what stands below is nothing but their sub-headings."""
    heads = [column for column in _columns(grid) if grid.value(row, column) is not None]
    known = [head for head in heads if _names(grid, row, head)]
    filled = {column for column in _columns(grid) if grid.raw(below, column) is not None}
    reach = {head: range(head, end) for head, end in pairwise([*heads, grid.width + 1]) if head in known}
    groups = [columns for head, columns in reach.items() if len(columns) > 1 and {head, head + 1} <= filled]
    return len(groups) if set(known) - filled and filled <= set(chain(*groups)) else 0


def _names(grid: Grid, row: int, column: int) -> bool:
    value = grid.raw(row, column)
    return isinstance(value, str) and meaning(plain(value)) is not None


def _is_below_a_merge(grid: Grid, row: int) -> bool:
    """Whether a heading begins in a row above: the header then begins there too."""
    return any((merge := grid.merge(row, column)) is not None and merge.top < row for column in _columns(grid))


def _columns(grid: Grid) -> range:
    return range(1, grid.width + 1)


def _is_blank(grid: Grid, row: int) -> bool:
    return row not in grid.merged_rows and all(value is None for value in grid.rows[row - 1])


def is_heading_like(grid: Grid, row: int) -> bool:
    """At least two short texts, and nothing that is no text; a merged title is one text only, 填报时间：6月30日 no heading."""
    if any(value is not None and type(value) is not str for value in grid.rows[row - 1]):
        return False
    homes = {grid.home(row, column) for column in _columns(grid)}
    values = [value for place in homes if (value := grid.raw(*place)) is not None]
    texts = [value for value in values if type(value) is str and not value.isdigit()]
    short = len(values) == len(texts) >= 2 and all(len(plain(text)) <= LONGEST_HEADING for text in texts)
    return short and not all(map(_TELLS.match, texts))


def _reaches_below(grid: Grid, last: int) -> bool:
    """Whether a heading merged downward needs a further row."""
    return any((merge := grid.merge(last, column)) is not None and merge.bottom > last for column in _columns(grid))


def _path(grid: Grid, rows: tuple[int, ...], column: int) -> Path:
    path: list[str] = []
    for row, below in zip(rows, (*rows[1:], None), strict=True):
        value = grid.value(row, column)
        if value is None and below and grid.value(rows[-1], column) is not None:
            value = _group_head_left_of(grid, row, below, column)
        if isinstance(value, str) and (not path or path[-1] != value):
            path.append(value)
    return tuple(path)


def _group_head_left_of(grid: Grid, row: int, below: int, column: int) -> Value:
    """A group head that is not merged stands over the blanks to its right."""
    for left in range(column - 1, 0, -1):
        value = grid.value(row, left)
        if value is not None:
            # A heading merged downward heads its own column only.
            merge = grid.merge(row, left)
            return value if merge is None and grid.value(below, left) is not None else None
    return None


def texts_below(grid: Grid, header: Header, column: int) -> list[str]:
    """The filled cells of the column in the first rows below the header, as they are shown."""
    return _sampled(grid, header.rows[-1], column)


def _sampled(grid: Grid, last: int, column: int) -> list[str]:
    return [text for row in grid.texts[last : last + SAMPLED] if (text := row[column - 1])]
