"""A column of a worksheet as mending looks at it: its cells by row, its format for days, what a cell missing in it looks like."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property

from app.core.days import read_day
from app.workbooks.cells import column_styles, own_style, rows_of
from app.workbooks.raw import Raw, RawReader
from app.workbooks.styles import CellStyles


def read_columns(
    content: bytes, numbers: Collection[int], heading: int, reader: RawReader, styles: CellStyles
) -> "dict[int, SheetColumn]":
    """These columns of a worksheet part; `heading`: the last row of its heading, 0 where it has none."""
    cells: dict[int, dict[int, Raw]] = {number: {} for number in numbers}
    of_rows: dict[int, int] = {}
    first = len(content)
    for row in rows_of(content):
        first = min(first, row.tag.start())
        style = own_style(row)
        if style is not None:
            of_rows[row.number] = style
        for column, start, end in row.cells():
            if column in cells:
                cells[column][row.number] = Raw((row.number, column), start, end, content[start:end])
    of_columns = column_styles(content[:first])
    return {
        number: SheetColumn(column, heading, of_rows, of_columns.get(number, 0), reader, styles)
        for number, column in cells.items()
    }


class SheetColumn:
    """`of_rows`: the style of blank cells of a row that has one; `own`: of the column's."""

    def __init__(
        self,
        cells: Mapping[int, Raw],
        heading: int,
        of_rows: Mapping[int, int],
        own: int,
        reader: RawReader,
        styles: CellStyles,
    ) -> None:
        self.cells = cells
        self._below = [row for row in cells if row > heading]
        self._of_rows, self._own = of_rows, own
        self._reader, self._styles = reader, styles

    def style(self, row: int) -> int:
        """The style of the cell; where there is none, of the nearest one below the heading."""
        if row in self.cells:
            return self.cells[row].style
        if self._below:
            return self.cells[min(self._below, key=_distance(row))].style
        return self._of_rows.get(row, self._own)

    def dated_style(self, row: int) -> int | None:
        """The style in which the cell shows a day as the column does; None where the days of the column are texts.

        A style that the workbook has: its part of styles stays as it is.
        """
        usual = self._usual_format
        if usual is None:
            return None
        found = self._styles.find_dated(self.style(row), usual)
        if found is not None:
            return found
        alike = [at for at, style in self._dated.items() if self._styles.format_of(style) == usual]
        return self._dated[min(alike, key=_distance(row))]

    @cached_property
    def _dated(self) -> dict[int, int]:
        """The style of each cell that holds a day as a number."""
        return {
            row: raw.style
            for row, raw in self.cells.items()
            if self._styles.shows_day(raw.style) and self._reader.read(raw).number is not None
        }

    @cached_property
    def _usual_format(self) -> int | None:
        """The format of the column's days, where fewer of them are texts."""
        if len(self._dated) <= sum(1 for _ in self._texts_of_days()):
            return None
        return Counter(map(self._styles.format_of, self._dated.values())).most_common(1)[0][0]

    def _texts_of_days(self) -> Iterator[str]:
        for raw in self.cells.values():
            text = self._reader.read(raw).text
            if text and read_day(text):
                yield text


def _distance(row: int) -> Callable[[int], tuple[int, bool]]:
    return lambda other: (abs(other - row), other < row)
