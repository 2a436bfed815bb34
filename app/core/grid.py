"""The sheet as the clerk sees it: values by row and column, merges, hidden parts, uncertain cells."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from app.core.days import ShownDay, write_day

Value = str | int | float | bool | date | datetime | time | timedelta | ShownDay | None
_DAYS = (date, ShownDay)
# Excel's General format shows at most eleven characters, the point among them: 0.333333333.
_GENERAL_WIDTH = 11
_SMALLEST = 1e-4
MOST_TOLD = 40


def column_letters(column: int) -> str:
    """The letters of a 1-based column: 1 -> A, 27 -> AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The 1-based number of a column's letters: A -> 1, aa -> 27.

    Raises ValueError for anything but one to three Latin letters.
    """
    if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
        raise ValueError(letters)
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def row_ranges(rows: Iterable[int]) -> str:
    """Rows as a clerk writes them, in order: 5–7、9."""
    runs: list[list[int]] = []
    for number in sorted(rows):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def text_of(value: Value) -> str:
    """The text a clerk reads: whole numbers without a point, days as their cell shows them; empty for a blank.

    A day whose cell's format nobody knows is 2026年6月30日.
    """
    if isinstance(value, str):  # nearly always
        return value.strip()
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case ShownDay(shown=shown):
            return shown
        case datetime() if value.time() != time():
            return f"{write_day(value)} {value:%H:%M}"
        case date():
            return write_day(value)
        case float():
            return general(value)
        case _:
            return str(value)


def general(number: float) -> str:
    """A number as a cell without a format shows it: 12345.678, 0.3; what is large keeps all its digits."""
    if number and abs(number) < _SMALLEST:
        mantissa, _, exponent = f"{number:.5E}".partition("E")
        return f"{mantissa.rstrip('0').rstrip('.')}E{exponent}"
    whole = len(str(int(abs(number))))
    text = f"{number:.{max(0, _GENERAL_WIDTH - 1 - whole)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _as_shown(value: date | ShownDay) -> ShownDay:
    if isinstance(value, ShownDay):
        return value
    return ShownDay(value.date() if isinstance(value, datetime) else value, text_of(value))


class Cell(NamedTuple):
    """The address of one cell; row and column count from 1, as in Excel."""

    sheet: str
    row: int
    column: int

    @property
    def address(self) -> str:
        """The address within its sheet: H12."""
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.address}"


def list_cells(cells: Iterable[Cell], sheet: str = "") -> str:
    """Cells as a clerk writes them, each once, the sheet where it changes from `sheet`: 整改台账!J21–J25、J29.

    All of them: one that is hidden is never filled in; of more than anybody reads their number.
    """
    once = tuple(dict.fromkeys(cells))
    told, runs = [], _runs(once)
    for first, *more in runs[:MOST_TOLD]:
        told.append((first.address if first.sheet == sheet else str(first)) + (f"–{more[-1].address}" if more else ""))
        sheet = first.sheet
    return "、".join(told) + (f"等{len(once)}处" if len(runs) > MOST_TOLD else "")


def _runs(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Cells one below the other together, from three on."""
    runs: list[list[Cell]] = []
    for cell in cells:
        if runs and runs[-1][-1] == Cell(cell.sheet, cell.row - 1, cell.column):
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return [part for run in runs for part in ([run] if len(run) > 2 else [[one] for one in run])]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, both corners included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


class Doubt(StrEnum):
    """Why a cell's value may not be what the clerk sees."""

    ERROR = "error"
    NOT_CALCULATED = "not-calculated"
    CLEANED = "cleaned"
    PICTURE = "picture"
    STRUCK = "struck"


@dataclass(frozen=True)
class Grid:
    """One sheet. rows[0][0] is A1; rows may differ in length; blank cells are None.

    `shown`: the text of a cell whose number format says more than its value (85%, 12次). `struck`: the words of a
    cell that are struck out; its value is what is left. `from_1904`: a bare number is a day counted from 1904.
    Not `verified`: only one reading could be had.
    `disputed`: the two readings of a hidden sheet differ, so it holds no values. `above`, `below`: lines that belong to
    the table and stand in no cell of it (its title above a table in a Word file).
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    merges: tuple[Merge, ...] = ()
    visible: bool = True
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    doubts: Mapping[tuple[int, int], Doubt] = field(default_factory=dict)
    from_1904: bool = False
    verified: bool = True
    disputed: bool = False
    shown: Mapping[tuple[int, int], str] = field(default_factory=dict)
    struck: Mapping[tuple[int, int], str] = field(default_factory=dict)
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.rows)

    @cached_property
    def width(self) -> int:
        """The number of columns of the widest row."""
        return max((len(row) for row in self.rows), default=0)

    @cached_property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The text that stands in each very cell, merged or not; every row as wide as the widest."""
        width = self.width
        texts = [(*map(text_of, row), *[""] * (width - len(row))) for row in self.rows]
        for (row, column), text in self.shown.items():
            if row <= len(texts):  # a sheet cut above its second table keeps what its cells show
                cells = texts[row - 1]
                texts[row - 1] = (*cells[: column - 1], text, *cells[column:])
        return tuple(texts)

    @cached_property
    def days(self) -> dict[tuple[int, int], ShownDay]:
        """The cells that hold a day."""
        return {
            (row, column): _as_shown(value)
            for row, cells in enumerate(self.rows, 1)
            for column, value in enumerate(cells, 1)
            if type(value) is not str and isinstance(value, _DAYS)  # nearly all are texts
        }

    @cached_property
    def _merge_of(self) -> dict[tuple[int, int], Merge]:
        height, width = self.height, self.width
        return {
            (row, column): merge
            for merge in self.merges
            for row in range(merge.top, min(merge.bottom, height) + 1)
            # A range may go on to the last of 16,384 columns, over thousands of rows.
            for column in range(merge.left, max(merge.left, min(merge.right, width)) + 1)
        }

    @cached_property
    def merged_rows(self) -> frozenset[int]:
        """The rows that a merged range reaches into."""
        return frozenset(row for row, _ in self._merge_of)

    def raw(self, row: int, column: int) -> Value:
        """The value that stands in this very cell, merged or not; None outside the sheet."""
        if 1 <= row <= len(self.rows):
            cells = self.rows[row - 1]
            if 1 <= column <= len(cells):
                return cells[column - 1]
        return None

    def merge(self, row: int, column: int) -> Merge | None:
        """The merged range this cell lies in."""
        return self._merge_of.get((row, column))

    def home(self, row: int, column: int) -> tuple[int, int]:
        """The cell that shows for this one: the top-left one of its merged range, or itself."""
        merge = self._merge_of.get((row, column))
        return (merge.top, merge.left) if merge else (row, column)

    def value(self, row: int, column: int) -> Value:
        """What the clerk sees at this place: a merged range shows its top-left value everywhere."""
        return self.raw(*self.home(row, column))

    def text(self, row: int, column: int) -> str:
        """The text the clerk sees at this place within the sheet's rows."""
        top, left = self.home(row, column)
        return self.texts[top - 1][left - 1] if left <= self.width else ""
