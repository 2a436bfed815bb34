"""A ledger laid across (横着排): labels in one column, and one item in each column to its right."""

from app.core.columns import Column
from app.core.grid import Grid
from app.ledger.forms.card import Card
from app.ledger.forms.form_field import FormField
from app.ledger.forms.labels import Label, label_of

# It has its labels, and few of them, in one of its first columns.
_FIRST_COLUMNS, _MOST_LABELS = 3, 40
_FEWEST_LABELS, _FEWEST_ITEMS = 3, 2
_MEANT_FIRST = (Column.PROBLEM, Column.DETAIL, Column.GROUP, Column.MEASURE)


def read_across(grid: Grid) -> list[Card]:
    """Its items; none where it is no such sheet."""
    last = min(grid.height, _MOST_LABELS)
    column = max(
        range(1, min(grid.width, _FIRST_COLUMNS) + 1), key=lambda at: len(_labels_down(grid, at, last)), default=1
    )
    labels = _labels_down(grid, column, last)
    main = next((row for wanted in _MEANT_FIRST for row, one in labels.items() if one.column is wanted), None)
    if main is None or len(labels) < _FEWEST_LABELS:
        return []
    beside = {row: _filled_right_of(grid, row, column) for row in labels}
    if len(beside[main]) < _FEWEST_ITEMS or 2 * sum(len(at) >= _FEWEST_ITEMS for at in beside.values()) < len(labels):
        return []
    if any((told := label_of(grid.text(row, at))) and told.strong for row, columns in beside.items() for at in columns):
        return []
    items = sorted({at for columns in beside.values() for at in columns if grid.home(main, at)[1] == at})
    return [
        Card(tuple(FormField(one, (row, column), grid.home(row, at)) for row, one in labels.items())) for at in items
    ]


def _labels_down(grid: Grid, column: int, last: int) -> dict[int, Label]:
    """The known labels of a column by their rows."""
    told = {row: label_of(grid.text(row, column), grid.text(row, column - 1)) for row in range(1, last + 1)}
    return {row: label for row, label in told.items() if label and label.known}


def _filled_right_of(grid: Grid, row: int, column: int) -> list[int]:
    homes = {grid.home(row, at) for at in range(column + 1, grid.width + 1)}
    return sorted(at for top, at in homes if at > column and grid.text(top, at))
