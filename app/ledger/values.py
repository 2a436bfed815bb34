"""The values and merged ranges of every sheet, by python-calamine."""

import io
from dataclasses import dataclass

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from app.core.grid import Merge, Value


class Locked(Exception):
    """The workbook has a password."""


class Refused(Exception):
    """What the file holds cannot be read as tables; its argument says why, in Chinese, behind the file's name."""


@dataclass(frozen=True)
class SheetValues:
    """One sheet: rows from A1 on, blank cells None."""

    name: str
    visible: bool
    rows: list[list[Value]]
    merges: tuple[Merge, ...]


def read_values(data: bytes) -> list[SheetValues]:
    """Every worksheet, hidden ones too, in the workbook's order; charts and macro sheets are none.

    Raises Locked, and whatever else calamine raises on a broken file; it can even abort the process.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise Locked from error
    sheets = []
    for sheet in workbook.sheets_metadata:
        if sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        read = workbook.get_sheet_by_name(sheet.name)
        rows = read.to_python(skip_empty_area=False)
        sheets.append(
            SheetValues(
                sheet.name,
                sheet.visible == SheetVisibleEnum.Visible,
                [[None if value == "" else value for value in row] for row in rows],
                tuple(
                    Merge(top + 1, left + 1, bottom + 1, right + 1)
                    for (top, left), (bottom, right) in read.merged_cell_ranges or ()
                ),
            )
        )
    return sheets
