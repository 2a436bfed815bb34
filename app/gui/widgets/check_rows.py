"""A table whose rows can be ticked: by mouse on the box, by the space bar, all at once."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.gui.widgets.grid_model import Index
from app.gui.widgets.rows import RowsModel, RowsView, Texts

_ROLE = Qt.ItemDataRole


class CheckRowsModel(RowsModel):
    """Every row has a box in its first column; `ticked` tells that one was changed."""

    ticked = Signal()

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__(headings)
        self._on: list[bool] = []

    def show(self, count: int, texts: Texts, *, on: bool = True) -> None:
        """Show so many rows instead, all ticked or none."""
        self._on = [on] * count
        super().show(count, texts)
        self.ticked.emit()

    def show_ticked(self, on: Sequence[bool], texts: Texts) -> None:
        """Show a row for each, ticked as told."""
        self._on = [*on]
        super().show(len(on), texts)

    def chosen(self) -> list[int]:
        """The rows that are ticked."""
        return [row for row, on in enumerate(self._on) if on]

    def tick_all(self, on: bool) -> None:
        """Tick every row, or none."""
        self._on = [on] * len(self._on)
        if self._on:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._on) - 1, 0))
        self.ticked.emit()

    def toggle(self, row: int) -> None:
        """Tick a row, or untick it."""
        self._tick(row, not self._on[row])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        own = Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | own

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """The box of the first column, else the texts."""
        if role == _ROLE.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if self._on[index.row()] else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:  # noqa: N802 - Qt's name
        """A click on the box."""
        if role != _ROLE.CheckStateRole:
            return False
        self._tick(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _tick(self, row: int, on: bool) -> None:
        self._on[row] = on
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        self.ticked.emit()


class CheckRowsView(RowsView):
    """`ticked` tells how many rows are ticked now."""

    ticked = Signal(int)

    def __init__(self, headings: Sequence[str], name: str) -> None:
        self.boxes = CheckRowsModel(headings)
        super().__init__(headings, name, self.boxes)
        self.boxes.ticked.connect(lambda: self.ticked.emit(len(self.boxes.chosen())))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The space bar ticks the row, whichever of its columns is the current one."""
        if event.key() == Qt.Key.Key_Space and self.row() >= 0:
            self.boxes.toggle(self.row())
        else:
            super().keyPressEvent(event)
