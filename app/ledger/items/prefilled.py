"""Rows filled in beforehand (预填) that hold no item: a number, a name, a status, zeros, what a formula nobody reads gives."""

import re
from collections.abc import Mapping
from enum import Enum

from app.core.columns import Column, Guess
from app.core.grid import Grid
from app.core.placeholders import is_bare_status

_NO_WORDS = (Column.NUMBER, Column.STATUS, Column.SIGNED_OFF)
_NAMES = (Column.LEADER, Column.DEPARTMENT, Column.OWNER, Column.SUPPORT, Column.PHONE)
_DAYS = (Column.START, Column.DEADLINE, Column.EXTENDED, Column.FINISHED)
_NOTHING = re.compile(r"[/／\\\-—–_－―.…]*|无|0+(?:\.0+)?[%％]?|(?:点击)?请?(?:选择|填写|输入)")
_LONGEST_NOTHING = 6


class RowFilling(Enum):
    """What a row is filled with; LOOSE belongs to an item only where one follows: days or a name alone, a text behind a blank row."""

    WORDS = "words"
    LOOSE = "loose"
    NOTHING = "nothing"


class Prefilled:
    """Tells by the meaning of its columns what the rows of a table are filled with."""

    def __init__(self, grid: Grid, columns: Mapping[Column, Guess]) -> None:
        self._grid = grid
        self.days = {guess.cell.column for column, guess in columns.items() if column in _DAYS}
        self._words = {
            at
            for column, guess in columns.items()
            if column not in (*_NO_WORDS, *_DAYS)
            for at in (guess.cell.column, *guess.earlier)
        }
        self._names = {columns[column].cell.column for column in _NAMES if column in columns}
        number = columns.get(Column.NUMBER)
        self._number = number.cell.column if number else 0
        account = columns.get(Column.PROGRESS)
        self._accounts = {account.cell.column, *account.earlier} if account else set()
        states = [columns[column] for column in (Column.STATUS, Column.SIGNED_OFF) if column in columns]
        ticked = {at for guess in states for at, _ in guess.options}
        self._states = self.days | self._accounts | ticked | {guess.cell.column for guess in states}
        told = [columns[column].cell.column for column in (Column.PROBLEM, Column.MEASURE) if column in columns]
        self._told, self._counted = told[-1], set(told)

    def filling(self, row: int, own: Mapping[int, str]) -> RowFilling:
        """What stands in the row itself; below a merged measure a status is that measure's."""
        if any(len(own.get(at, "")) > _LONGEST_NOTHING for at in self._counted):  # nearly always
            return RowFilling.WORDS
        words = {at for at in self._words if at in own and self._is_word(at, own[at])}
        if words and words <= self._names and not self._is_dated(own) and not self._is_within_measure(row):
            return RowFilling.NOTHING if self._number in own else RowFilling.LOOSE
        if words:
            behind_blank = len(own) == 1 and not self._counted & own.keys() and not any(self._grid.texts[row - 2])
            return RowFilling.LOOSE if behind_blank else RowFilling.WORDS
        if self._is_within_measure(row) and any(_says_something(own[at]) for at in self._states & own.keys()):
            return RowFilling.WORDS
        return RowFilling.LOOSE if self._is_dated(own) else RowFilling.NOTHING

    def _is_dated(self, own: Mapping[int, str]) -> bool:
        return any(at in own and _says_something(own[at]) for at in self.days)

    def _is_within_measure(self, row: int) -> bool:
        """Whether the measure, or the problem where there is no such column, is merged over it."""
        return row in self._grid.merged_rows and self._grid.home(row, self._told)[0] < row

    def _is_word(self, at: int, text: str) -> bool:
        """Whether it is more than a sign; 未开始 in the column of progress is a status."""
        return _says_something(text) and not (at in self._accounts and is_bare_status(text))


def _says_something(text: str) -> bool:
    return len(text) > _LONGEST_NOTHING or not _NOTHING.fullmatch(text)
