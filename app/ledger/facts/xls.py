"""The facts of an .xls or .et (both BIFF in an OLE2 file), as far as xlrd tells them; formulas it does not tell."""

import io

import xlrd

from app.core.grid import Doubt
from app.ledger.facts.sheet_facts import Facts, SheetFacts


def read_facts(data: bytes) -> Facts:
    """The facts of every sheet, in the workbook's order. Raises whatever xlrd raises on a file it cannot read."""
    workbook = xlrd.open_workbook(
        file_contents=data, formatting_info=True, ragged_rows=True, on_demand=True, logfile=io.StringIO()
    )
    sheets = tuple(_read_sheet(workbook.sheet_by_index(index)) for index in range(workbook.nsheets))
    return Facts(sheets, workbook.datemode == 1)


def _read_sheet(sheet: xlrd.sheet.Sheet) -> SheetFacts:
    facts = SheetFacts(
        sheet.name,
        hidden_rows={row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden},
        hidden_columns={column + 1 for column, info in sheet.colinfo_map.items() if info.hidden},
    )
    for row in range(sheet.nrows):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True), 1):
            if kind == xlrd.XL_CELL_ERROR:
                facts.doubts[row + 1, column] = Doubt.ERROR
            elif kind not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) and value != "":
                facts.filled += 1
                facts.reach(row + 1, column)
    return facts
