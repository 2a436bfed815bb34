"""Holds a row of a table where it stands in sight while heights above it change."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QTableView


@contextmanager
def held(view: QTableView, row: int) -> Iterator[None]:
    """Whatever heights are set meanwhile: this row stays as far below the upper edge as it is."""
    before = view.rowViewportPosition(row)
    yield
    put(view, row, before)


def put(view: QTableView, row: int, top: int) -> None:
    """Scroll a row to so many pixels below the upper edge."""
    view.updateGeometries()  # the scroll bar learns of new heights only later
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + view.rowViewportPosition(row) - top)


def rows_in_sight(view: QTableView) -> range:
    """The rows that can be seen, in part at least."""
    first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
    if first < 0:
        return range(0)
    return range(first, (last if last >= 0 else view.model().rowCount() - 1) + 1)
