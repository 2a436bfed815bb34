"""The column that pairs 计划 and 实际 rows: two rows an item."""

from app.core.grid import Grid
from app.core.text import narrow
from app.ledger.heading.header import Header

_PLAN, _ACTUAL = "计划", "实际"
_LONGEST_MARK = 6


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
