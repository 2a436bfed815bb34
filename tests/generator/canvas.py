"""A worksheet to write on by plain row and column numbers, where a merge of one cell is none."""

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.generator.written import Value, Written

BUILTIN = "builtin "
"""A number format by its id, as LibreOffice and WPS write the Chinese ones."""

_BOLD = Font(bold=True)


def address(row: int, column: int) -> str:
    """The address of a cell: H12."""
    return f"{get_column_letter(column)}{row}"


class Canvas:
    """The worksheet being written."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.name: str = sheet.title

    def put(self, row: int, column: int, value: Value | Written, *, bold: bool = False) -> None:
        """Write a value; None leaves the cell untouched."""
        written = value if isinstance(value, Written) else Written(value)
        if written.value is None:
            return
        cell = self.sheet.cell(row, column, written.value)
        if written.shown.startswith(BUILTIN):
            # Chinese built-in date formats have an id but no code, which openpyxl offers no name for.
            cell._style.numFmtId = int(written.shown.removeprefix(BUILTIN))  # type: ignore[attr-defined]
        elif written.shown != "General" or not isinstance(written.value, str):
            cell.number_format = written.shown
        if bold:
            cell.font = _BOLD

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Merge a range, both corners included."""
        if (top, left) != (bottom, right):
            self.sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
