"""A part of a sheet seen by itself: what lies outside it is blank, and every address stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from app.core.grid import Grid, Value

_Told = TypeVar("_Told")


class Area(NamedTuple):
    """A rectangle of cells, its corners included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether that cell lies in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


def whole(grid: Grid) -> Area:
    """The whole sheet."""
    return Area(1, 1, grid.height, grid.width)


def only(grid: Grid, areas: Sequence[Area]) -> Grid:
    """The sheet with nothing but these areas on it; the sheet itself where that is all of it."""
    if whole(grid) in areas:
        return grid
    height = max((area.bottom for area in areas), default=0)
    return replace(
        grid,
        rows=tuple(_row(cells, row, areas) for row, cells in enumerate(grid.rows[:height], 1)),
        merges=tuple(one for one in grid.merges if _is_in(areas, one.top, one.left)),
        doubts=_within(grid.doubts, areas),
        shown=_within(grid.shown, areas),
        struck=_within(grid.struck, areas),
    )


def without_rows(grid: Grid, rows: Iterable[int]) -> Grid:
    """The sheet with these rows blank."""
    areas, top = [], 1
    for row in (*sorted(rows), grid.height + 1):
        if row > top:
            areas.append(Area(top, 1, row - 1, grid.width))
        top = row + 1
    return only(grid, areas)


def _row(cells: tuple[Value, ...], row: int, areas: Sequence[Area]) -> tuple[Value, ...]:
    spans = [area for area in areas if area.top <= row <= area.bottom]
    if any(area.left == 1 and area.right >= len(cells) for area in spans):
        return cells
    return tuple(
        value if any(area.left <= column <= area.right for area in spans) else None
        for column, value in enumerate(cells, 1)
    )


def _within(told: Mapping[tuple[int, int], _Told], areas: Sequence[Area]) -> dict[tuple[int, int], _Told]:
    return {place: one for place, one in told.items() if _is_in(areas, *place)}


def _is_in(areas: Sequence[Area], row: int, column: int) -> bool:
    return any(area.holds(row, column) for area in areas)
