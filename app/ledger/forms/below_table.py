"""A card below a table (问题 | 合同未备案, 责任人 | 张三): where it ends, for it is none of the table's rows."""

from app.core.columns import Column
from app.core.grid import Grid
from app.ledger.forms.labels import label_of, may_be_label
from app.ledger.heading.kinds import NAMES_A_PROBLEM

_FEWEST_ROWS, _FEWEST_LABELS = 2, 3


def end_of_card(grid: Grid, first: int) -> int | None:
    """The last row of the card that begins in this row; None where none does."""
    found: list[Column] = []
    row = first
    while row <= grid.height and (labels := _labels(grid.rows[row - 1])):
        found += labels
        row += 1
    enough = row - first >= _FEWEST_ROWS and len(set(found)) >= _FEWEST_LABELS
    return row - 1 if enough and NAMES_A_PROBLEM & set(found) else None


def _labels(cells: tuple[object, ...]) -> list[Column]:
    """The columns that the cells of a row name, each with its value behind it; nothing where it is no such row."""
    first = next((value for value in cells if value is not None), None)
    if not isinstance(first, str) or _column(first) is None:
        return []
    filled = [value for value in cells if value is not None]
    labels = [_column(value) for value in filled[::2]]
    values = [_column(value) for value in filled[1::2]]
    return [] if None in labels or any(values) else list(filter(None, labels))


def _column(value: object) -> Column | None:
    """The column that a cell surely names."""
    label = label_of(value) if isinstance(value, str) and may_be_label(value) else None
    return label.column if label and label.strong else None
