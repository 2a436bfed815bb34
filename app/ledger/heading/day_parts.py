"""Days told in parts: the cells below 年, 月 and 日 become the one day they say, in the cell of the first."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from app.core.columns import Column, Guess
from app.core.grid import Grid, Merge, Value, column_letters
from app.core.placeholders import is_missing
from app.core.text import narrow
from app.ledger.heading.groups import DAY_PARTS
from app.ledger.heading.header import Header


def with_days_whole(grid: Grid, header: Header) -> Grid:
    """The table with each day whole in the column of its first part; the table itself where no day is in parts."""
    if not header.parts:
        return grid
    rows = list(grid.rows)
    merges = list(grid.merges)
    shown = dict(grid.shown)
    for parts in header.parts.values():
        units = _units(header, grid, parts)
        for row in range(header.rows[-1] + 1, grid.height + 1):
            rows[row - 1] = _with(rows[row - 1], parts, _said(grid, row, parts, units))
            for column in parts:
                shown.pop((row, column), None)
        merges = [one for one in merges if not _parts_rows(one, parts, grid, header.rows[-1])]
    return replace(grid, rows=tuple(rows), merges=tuple(merges), shown=shown)


def with_parts(columns: Mapping[Column, Guess], header: Header) -> dict[Column, Guess]:
    """The columns, each day with the columns its parts stand in."""
    return {column: _with_parts(guess, header.parts.get(guess.cell.column, ())) for column, guess in columns.items()}


def _with_parts(guess: Guess, parts: tuple[int, ...]) -> Guess:
    if not parts:
        return guess
    letters = "、".join(map(column_letters, parts))
    return replace(guess, parts=parts, reason=f"{guess.reason}；{letters} 列合成一个日期")


def _units(header: Header, grid: Grid, parts: tuple[int, ...]) -> tuple[str, ...]:
    """年月日, or 月日 where the year stands in the title only."""
    return DAY_PARTS[: len(parts)] if "年" in narrow(grid.text(header.rows[-1], parts[0])) else DAY_PARTS[-len(parts) :]


def _said(grid: Grid, row: int, parts: tuple[int, ...], units: tuple[str, ...]) -> Value:
    """2026年9月30日 of 2026, 9 and 30; a wording merged over the parts (立行立改) is itself."""
    homes = dict.fromkeys(grid.home(row, column) for column in parts)
    if len(homes) == 1:
        return grid.raw(row, parts[0])
    texts = [narrow(grid.text(row, column)) for column in parts]
    return "".join(_with_unit(*one) for one in zip(texts, units, strict=True) if not is_missing(one[0])) or None


def _with_unit(text: str, unit: str) -> str:
    return f"{text}{unit}" if re.fullmatch(r"[\d〇○零一二三四五六七八九十]+", text) else text


def _with(cells: tuple[Value, ...], parts: tuple[int, ...], said: Value) -> tuple[Value, ...]:
    width = max(len(cells), parts[0])
    filled = [*cells, *[None] * (width - len(cells))]
    for column in parts:
        if column <= width:
            filled[column - 1] = said if column == parts[0] else None
    return tuple(filled)


def _parts_rows(merge: Merge, parts: tuple[int, ...], grid: Grid, last: int) -> bool:
    """Whether a merge over several rows of one part would hide that another part differs from row to row."""
    if merge.top <= last or not parts[0] <= merge.left <= parts[-1] or merge.top == merge.bottom:
        return False
    return any(set(_tops(grid, merge, column)) != {merge.top} for column in parts)


def _tops(grid: Grid, merge: Merge, column: int) -> Iterator[int]:
    return (grid.home(row, column)[0] for row in range(merge.top, min(merge.bottom, grid.height) + 1))
