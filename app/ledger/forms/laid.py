"""A form laid out as a table, so that the one reading of tables reads it too, and where each of its cells really stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.core.grid import Cell, Grid, Merge, Value
from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.fields import Field
from app.ledger.heading.header import Header

_T = TypeVar("_T")
_Key = tuple[str, int]


@dataclass(frozen=True)
class Line:
    """What one measure says: `shared` with the others of its problem, and its own."""

    shared: Mapping[_Key, Field]
    own: Mapping[_Key, Field]


@dataclass(frozen=True)
class Laid:
    """The table: its grid and heading; `places`: its cells as they really stand, `rows`: the real rows of each of its rows,
    that of the measure first.
    """

    grid: Grid
    header: Header
    places: Mapping[Place, Cell]
    rows: Mapping[int, tuple[int, ...]]


def lay(grid: Grid, cards: Sequence[Sequence[Line]]) -> Laid:
    """One row a measure below a heading of all their labels; what a card's measures share is merged over its rows."""
    lines = [line for card in cards for line in card]
    keys = list(dict.fromkeys(key for line in lines for key in (*line.shared, *line.own)))
    labels = {
        key: next(one for line in lines for one in (line.shared.get(key), line.own.get(key)) if one) for key in keys
    }
    rows: list[tuple[Value, ...]] = [tuple(labels[key].label.words for key in keys)]
    places = {(1, at): _cell(grid, labels[key].at) for at, key in enumerate(keys, 1)}
    real: dict[int, tuple[int, ...]] = {1: (places[1, 1].row,)}
    merges: list[Merge] = []
    told: dict[Place, Place] = {}
    for card in cards:
        top = len(rows) + 1
        for line in card:
            row = len(rows) + 1
            fields = [line.own.get(key) or line.shared.get(key) for key in keys]
            main = next(iter(line.own.values())).value
            rows.append(
                tuple(
                    _value(grid, one) if one and (row == top or key in line.own) else None
                    for key, one in zip(keys, fields, strict=True)
                )
            )
            for at, one in enumerate(fields, 1):
                places[row, at] = _cell(grid, one.value if one else main)
                if one:
                    told[row, at] = one.value
            real[row] = tuple(dict.fromkeys([main[0], *(one.value[0] for one in fields if one)]))
        if len(card) > 1:
            merges += [Merge(top, at, len(rows), at) for at, key in enumerate(keys, 1) if key in card[0].shared]
    first = min(place.row for place in places.values())
    return Laid(
        Grid(
            grid.name,
            tuple(rows),
            tuple(merges),
            doubts=_moved(grid.doubts, told),
            from_1904=grid.from_1904,
            verified=grid.verified,
            shown=_moved(grid.shown, told),
            struck=_moved(grid.struck, told),
            above=(*grid.above, *(text for row in grid.texts[: first - 1] for text in row if text)),
            below=grid.below,
        ),
        Header((1,), {at: (labels[key].label.words,) for at, key in enumerate(keys, 1)}),
        places,
        real,
    )


def _cell(grid: Grid, place: Place) -> Cell:
    return Cell(grid.name, *place)


def _value(grid: Grid, field: Field) -> Value:
    return field.said if field.said is not None else grid.raw(*field.value)


def _moved(told: Mapping[Place, _T], places: Mapping[Place, Place]) -> dict[Place, _T]:
    """What is known of cells, for those of them that stand elsewhere now."""
    return {place: told[real] for place, real in places.items() if real in told}
