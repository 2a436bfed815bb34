"""Draws the sheets of the sample ledgers as an office keeps them, and packs them to the same bytes every time."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from tools.samples.sample_texts import letter

_THIN = Side(style="thin", color="808080")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD_FILL = PatternFill("solid", fgColor="DDEBF7")
# From these widths on a column holds text set from the left, and text that makes a row high.
_TEXT, _LONG_TEXT = 20, 30
_EPOCH = (2026, 6, 30, 0, 0, 0)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)


def pack(book: Workbook) -> bytes:
    """The workbook's bytes without what differs from run to run: times, program names, dates in properties."""
    raw, out = io.BytesIO(), io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            data = _CORE.encode() if name == "docProps/core.xml" else source.read(name)
            if name == "docProps/app.xml":
                data = re.sub(rb"<(Application|AppVersion)>.*?</\1>", b"", data)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, data)
    return out.getvalue()


def new(title: str, headings: Mapping[str, int]) -> tuple[Workbook, Worksheet]:
    """A workbook of one sheet with columns of those widths."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for heading, width in headings.items():
        sheet.column_dimensions[letter(headings, heading)].width = width
    return book, sheet


def banner(sheet: Worksheet, row: int, text: str, width: int, font: Font, height: int, side: str = "center") -> None:
    """A line over the whole width: a title, a section, who filled it in."""
    cell = sheet.cell(row, 1, text)
    cell.font = font
    cell.alignment = Alignment(horizontal=side, vertical="center")
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    sheet.row_dimensions[row].height = height


def head(cell: Cell | MergedCell) -> None:
    """A cell of the row of headings."""
    cell.font = Font(name="黑体", size=11)
    cell.fill = _HEAD_FILL
    cell.border = _BORDER
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def fill(sheet: Worksheet, row: int, headings: Mapping[str, int], values: Sequence[object]) -> None:
    """One row of the table, as high as its longest text needs."""
    lines = 1.0
    for column, (heading, value) in enumerate(zip(headings, values, strict=True), start=1):
        cell = sheet.cell(row, column)
        if value != "":
            cell.value = value  # type: ignore[assignment]  # str, int, date or None, from TOML
        if isinstance(value, date):
            cell.number_format = 'yyyy"年"m"月"d"日"'
        cell.font = Font(name="仿宋", size=11)
        cell.border = _BORDER
        side = "left" if headings[heading] >= _TEXT or heading == "备注" else "center"
        cell.alignment = Alignment(horizontal=side, vertical="center", wrap_text=True)
        if headings[heading] >= _LONG_TEXT:
            lines = max(lines, len(str(value)) * 2 // headings[heading] + 1)
    sheet.row_dimensions[row].height = 16 * max(lines, 2)


def merge_runs(sheet: Worksheet, row: int, column: int, keys: Iterable[object]) -> None:
    """Equal neighbours from that row on become one merged cell."""
    for _, run in groupby(keys):
        length = len(list(run))
        if length > 1:
            sheet.merge_cells(start_row=row, start_column=column, end_row=row + length - 1, end_column=column)
        row += length


def set_up_print(sheet: Worksheet, frozen: str, titles: str) -> None:
    """The sheet on paper: across, the headings on every page."""
    sheet.freeze_panes = frozen
    sheet.print_title_rows = titles
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8  # A3
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]  # openpyxl always sets it
