"""A core Grid as Qt's item model: values as the clerk sees them, colours and sentences of faulty cells."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from app.core.columns import Column, Guess
from app.core.days import ShownDay
from app.core.finding import Level
from app.core.grid import Doubt, Grid, Value, column_letters, text_of
from app.core.sheet import Sheet
from app.gui.shell import looks
from app.gui.shell.tally import Marks
from app.gui.widgets import strings

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole


def show_cell(grid: Grid, row: int, column: int) -> str:
    """What a cell shows."""
    place = (row, column)
    text = grid.shown.get(place) or show_value(grid.raw(row, column), grid.doubts.get(place))
    return text if text or place not in grid.struck else f"{strings.CELL_STRUCK}{grid.struck[place]}"


def show_value(value: Value, doubt: Doubt | None) -> str:
    """A value as text: whole numbers without .0, days as their cell shows them, else as 2026-06-30."""
    if doubt is Doubt.ERROR:
        return strings.CELL_ERROR
    if doubt is Doubt.PICTURE:
        return f"{value or ''}{strings.CELL_PICTURE}"
    if value is None:
        return strings.CELL_NOT_CALCULATED if doubt is Doubt.NOT_CALCULATED else ""
    if isinstance(value, bool):
        return strings.YES if value else strings.NO
    if isinstance(value, float | ShownDay):
        return text_of(int(value) if isinstance(value, float) and value.is_integer() else value)
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.strftime("%Y-%m-%d" if midnight else "%Y-%m-%d %H:%M")
    return value.isoformat() if isinstance(value, date) else str(value)


def _guesses(sheet: Sheet) -> Mapping[int, list[Guess]]:
    """By column what it was taken for, by each of the tables in which that is another thing; in a form it is none."""
    found: dict[int, dict[Column, Guess]] = defaultdict(dict)
    for guess in (guess for table in sheet.tables if not table.is_form for guess in table.columns.values()):
        for column in dict.fromkeys((guess.cell.column, *guess.parts, *guess.earlier, *dict(guess.options))):
            found[column].setdefault(guess.column, guess)
    return {column: list(guesses.values()) for column, guesses in found.items()}


class GridModel(QAbstractTableModel):
    """One sheet with its findings; row and column of the model count from 0, those of the grid from 1."""

    def __init__(self, sheet: Sheet, grid: Grid, marks: Marks) -> None:
        super().__init__()
        self._height, self._width = grid.height, grid.width
        self._noted: Mapping[tuple[int, int], str] = {}
        self._take(sheet, grid, marks)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """The rows of the sheet."""
        return 0 if parent.isValid() else self._height

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """The columns of the sheet."""
        return 0 if parent.isValid() else self._width

    def show(self, sheet: Sheet, grid: Grid, marks: Marks) -> None:
        """Show the sheet as read again: rows and columns come and go at the end, and whoever is at a cell stays there."""
        nowhere = QModelIndex()
        if grid.height < self._height:
            self.beginRemoveRows(nowhere, grid.height, self._height - 1)
            self._height = grid.height
            self.endRemoveRows()
        if grid.width < self._width:
            self.beginRemoveColumns(nowhere, grid.width, self._width - 1)
            self._width = grid.width
            self.endRemoveColumns()
        self._take(sheet, grid, marks)
        if grid.height > self._height:
            self.beginInsertRows(nowhere, self._height, grid.height - 1)
            self._height = grid.height
            self.endInsertRows()
        if grid.width > self._width:
            self.beginInsertColumns(nowhere, self._width, grid.width - 1)
            self._width = grid.width
            self.endInsertColumns()
        self.set_marks(marks)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._width - 1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self._height - 1)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Text, colour or tooltip of a cell."""
        place = (index.row() + 1, index.column() + 1)
        if role == _ROLE.DisplayRole:
            return strings.to_be(self._noted[place]) if place in self._noted else self.text(*place)
        if role == _ROLE.BackgroundRole:
            return self._paint(place)[0]
        if role == _ROLE.ForegroundRole:
            return self._paint(place)[1]
        if role == _ROLE.ToolTipRole:
            return self._tip(place)
        if role == _ROLE.TextAlignmentRole:
            merge = self.grid.merge(*place)
            # In the middle of a tall merged range a text would stand below the edge of the view.
            tall = merge is not None and merge.bottom - merge.top > 2
            return Qt.AlignmentFlag.AlignLeft | (Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """Column letters and row numbers, as in Excel; below the letter, what the column was taken for."""
        across = orientation == Qt.Orientation.Horizontal
        guesses = self._guesses.get(section + 1, []) if across else []
        if role == _ROLE.DisplayRole:
            letters = column_letters(section + 1)
            labels = "/".join(guess.column.label for guess in guesses)
            return (f"{letters}\n{labels}" if labels else letters) if across else str(section + 1)
        if role == _ROLE.ToolTipRole:
            hidden = self.grid.hidden_columns if across else self.grid.hidden_rows
            reasons = "\n".join(guess.reason for guess in guesses)
            return strings.HIDDEN_IN_LEDGER if section + 1 in hidden else reasons or None
        return None

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, as text."""
        return show_cell(self.grid, row, column)

    def set_marks(self, marks: Marks) -> None:
        """Show other findings on the same values."""
        self.marks = marks
        self.dataChanged.emit(self.index(0, 0), self.index(self.grid.height - 1, self.grid.width - 1))

    def set_noted(self, noted: Mapping[tuple[int, int], str]) -> None:
        """Show in these cells what they are to say, as not yet written."""
        changed = dict.fromkeys((*self._noted, *noted))
        self._noted = noted
        for row, column in changed:
            self.dataChanged.emit(self.index(row - 1, column - 1), self.index(row - 1, column - 1))

    def level(self, place: tuple[int, int]) -> Level | None:
        """The gravest level found in a cell."""
        found = self.marks.get(place)
        return found[0].finding.level if found else None

    def _take(self, sheet: Sheet, grid: Grid, marks: Marks) -> None:
        self.sheet, self.grid, self.marks = sheet, grid, marks
        self._guesses = _guesses(sheet)

    def _paint(self, place: tuple[int, int]) -> tuple[QColor | None, QColor | None]:
        level = self.level(place)
        if level:
            paint = looks.of_level(level)
            return paint.ground, paint.ink
        if place in self._noted:
            paint = looks.good()
            return paint.ground, paint.ink
        if place[0] in self.grid.hidden_rows or place[1] in self.grid.hidden_columns:
            paint = looks.quiet()
            return paint.ground, paint.ink
        return None, None

    def _tip(self, place: tuple[int, int]) -> str | None:
        # Plain text, not rich: a cell that holds "<b>" is shown as it is.
        noted = [strings.noted(self._noted[place])] if place in self._noted else []
        found = noted + [f"{one.finding.level.label}：{one.message}" for one in self.marks.get(place, ())]
        return "\n".join(found) if found else None
