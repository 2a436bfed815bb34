"""A form laid out as a table, so that the one reading of tables reads it too, and where each of its cells really stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.core.columns import Column
from app.core.grid import Cell, Grid, Merge, Value
from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.form_field import FormField
from app.ledger.heading.header import Header
from app.ledger.heading.words.headings import plain

_T = TypeVar("_T")
_Key = tuple[str, int]


@dataclass(frozen=True)
class Line:
    """What one measure says: `shared` with the others of its problem, and its own."""

    shared: Mapping[_Key, FormField]
    own: Mapping[_Key, FormField]


@dataclass(frozen=True)
class Laid:
    """The table: its grid and heading; `places`: its cells as they really stand, `rows`: the real rows of each of its rows,
    that of the measure first.
    """

    grid: Grid
    header: Header
    places: Mapping[Place, Cell]
    rows: Mapping[int, tuple[int, ...]]

    @property
    def keeps_columns(self) -> bool:
        """Whether every cell stands in the column it is laid in."""
        return all(cell.column == at for (_, at), cell in self.places.items())


def lay(grid: Grid, cards: Sequence[Sequence[Line]]) -> Laid:
    """One row a measure below a heading of all their labels; what a card's measures share is merged over its rows."""
    table = _Layout(grid, [line for card in cards for line in card])
    for card in cards:
        table.add(card)
    return table.laid()


class _Layout:
    """The table as far as it is laid out."""

    def __init__(self, grid: Grid, lines: Sequence[Line]) -> None:
        labels = {
            key: one for line in reversed(lines) for key, one in reversed([*line.shared.items(), *line.own.items()])
        }
        self._grid = grid
        self._keys = list(dict.fromkeys(key for line in lines for key in (*line.shared, *line.own)))
        headings = [_heading(grid, labels[key]) for key in self._keys]
        self._header = Header((1,), {at: (text,) for at, text in enumerate(headings, 1)})
        self._rows: list[tuple[Value, ...]] = [tuple(headings)]
        self._places = {(1, at): _cell(grid, labels[key].at) for at, key in enumerate(self._keys, 1)}
        self._real: dict[int, tuple[int, ...]] = {1: (self._places[1, 1].row,)}
        self._merges: list[Merge] = []
        self._told: dict[Place, Place] = {}

    def add(self, card: Sequence[Line]) -> None:
        """The lines of a card."""
        top = len(self._rows) + 1
        for line in card:
            self._add(line, line.own if len(self._rows) >= top else {**line.shared, **line.own})
        if len(card) > 1:
            shared = [at for at, key in enumerate(self._keys, 1) if key in card[0].shared]
            self._merges += [Merge(top, at, len(self._rows), at) for at in shared]

    def _add(self, line: Line, told: Mapping[_Key, FormField]) -> None:
        """A line; what it shares with the one above is told there."""
        row = len(self._rows) + 1
        own = list(line.own.values())
        main = next((one for one in own if one.label.column is Column.MEASURE), own[0]).value
        values = {at: line.own.get(key) or line.shared.get(key) for at, key in enumerate(self._keys, 1)}
        self._rows.append(tuple(_value(self._grid, told[key]) if key in told else None for key in self._keys))
        self._places |= {(row, at): _cell(self._grid, one.value if one else main) for at, one in values.items()}
        self._told |= {(row, at): told[key].value for at, key in enumerate(self._keys, 1) if key in told}
        self._real[row] = tuple(dict.fromkeys([main[0], *(one.value[0] for one in values.values() if one)]))

    def laid(self) -> Laid:
        """The whole."""
        grid, first = self._grid, min(place.row for place in self._places.values())
        table = Grid(
            grid.name,
            tuple(self._rows),
            tuple(self._merges),
            doubts=_moved(grid.doubts, self._told),
            from_1904=grid.from_1904,
            verified=grid.verified,
            shown=_moved(grid.shown, self._told),
            struck=_moved(grid.struck, self._told),
            above=(*grid.above, *(text for row in grid.texts[: first - 1] for text in row if text)),
            below=grid.below,
        )
        return Laid(table, self._header, self._places, self._real)


def _heading(grid: Grid, field: FormField) -> str:
    """The label as written, but for its number: 整改措施 for 整改措施2."""
    text = grid.text(*field.at).rstrip(" :：")
    return text if plain(text) == field.label.words else field.label.words


def _cell(grid: Grid, place: Place) -> Cell:
    return Cell(grid.name, *place)


def _value(grid: Grid, field: FormField) -> Value:
    return field.said if field.said is not None else grid.raw(*field.value)


def _moved(told: Mapping[Place, _T], places: Mapping[Place, Place]) -> dict[Place, _T]:
    """What is known of cells, for those of them that stand elsewhere now."""
    return {place: told[real] for place, real in places.items() if real in told}
