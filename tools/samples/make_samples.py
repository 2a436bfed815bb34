"""Makes the sample ledgers of samples/ out of the invented texts in tools/samples/*.toml, the same bytes every time."""

import io
import re
import sys
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tools.samples.sample_texts import (
    FIRST_ITEM_ROW,
    FIRST_ROW,
    HEADINGS,
    ITEM_HEADINGS,
    ITEM_KEYS,
    OF_A_PROBLEM,
    Row,
    faulty_rows,
    items_source,
    ledger_source,
    letter,
    mended_rows,
    number,
)

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
GROUPS = {"整改责任": ("责任领导", "责任人"), "整改落实情况": ("整改进展", "完成时间")}

_THIN = Side(style="thin", color="808080")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD_FILL = PatternFill("solid", fgColor="DDEBF7")
_LONG = {"具体问题", "整改措施", "整改进展", "存在问题", "具体举措", "落实情况", "备注"}
_EPOCH = (2026, 6, 30, 0, 0, 0)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)


def ledger_workbook(source: Mapping[str, Any], rows: Sequence[Row]) -> Workbook:
    """The ledger as an office keeps it: title, two header rows, the problem's cells merged over its measures."""
    book, sheet = _new("整改台账", HEADINGS)
    _banner(sheet, 1, source["title"], len(HEADINGS), Font(name="方正小标宋简体", size=20), 42)
    _banner(sheet, 2, source["filled"], len(HEADINGS), Font(name="楷体", size=12), 24, "left")
    _write_header(sheet)
    for index, row in enumerate(rows):
        _fill(sheet, FIRST_ROW + index, HEADINGS, [row[heading] for heading in HEADINGS])
    for heading, keys in _merges(rows):
        _merge_runs(sheet, number(HEADINGS, heading), keys)
    _banner(sheet, FIRST_ROW + len(rows), source["footer"], len(HEADINGS), Font(name="楷体", size=12), 28, "left")
    _set_up_print(sheet, "B5", "3:4")
    return book


def items_workbook(source: Mapping[str, Any]) -> Workbook:
    """The small list: one row an item, section rows instead of a category column."""
    book, sheet = _new("督查事项", ITEM_HEADINGS)
    _banner(sheet, 1, source["title"], len(ITEM_HEADINGS), Font(name="黑体", size=18), 36)
    for column, heading in enumerate(ITEM_HEADINGS, start=1):
        _head(sheet.cell(2, column, heading))
    row, count = FIRST_ITEM_ROW, 0
    for section in source["section"]:
        _banner(sheet, row, section["title"], len(ITEM_HEADINGS), Font(name="黑体", size=12), 22, "left")
        row += 1
        for item in section["items"]:
            count += 1
            _fill(sheet, row, ITEM_HEADINGS, [count, *(item.get(key) for key in ITEM_KEYS)])
            row += 1
    _set_up_print(sheet, "A3", "2:2")
    return book


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


def samples() -> dict[str, bytes]:
    """Every generated sample by its file name."""
    ledger = ledger_source()
    return {
        "整改台账.xlsx": pack(ledger_workbook(ledger, faulty_rows(ledger))),
        "整改台账-已补正.xlsx": pack(ledger_workbook(ledger, mended_rows(ledger))),
        "督查事项清单.xlsx": pack(items_workbook(items_source())),
    }


def _new(title: str, headings: Mapping[str, int]) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for heading, width in headings.items():
        sheet.column_dimensions[letter(headings, heading)].width = width
    return book, sheet


def _banner(sheet: Worksheet, row: int, text: str, width: int, font: Font, height: int, side: str = "center") -> None:
    cell = sheet.cell(row, 1, text)
    cell.font = font
    cell.alignment = Alignment(horizontal=side, vertical="center")
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    sheet.row_dimensions[row].height = height


def _write_header(sheet: Worksheet) -> None:
    for column in range(1, len(HEADINGS) + 1):
        _head(sheet.cell(3, column))
        _head(sheet.cell(4, column))
    grouped = set()
    for title, (first, last) in GROUPS.items():
        left, right = number(HEADINGS, first), number(HEADINGS, last)
        sheet.cell(3, left).value = title
        sheet.merge_cells(start_row=3, start_column=left, end_row=3, end_column=right)
        grouped |= set(range(left, right + 1))
    for column, heading in enumerate(HEADINGS, start=1):
        sheet.cell(4 if column in grouped else 3, column).value = heading
        if column not in grouped:
            sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)


def _head(cell: Cell | MergedCell) -> None:
    cell.font = Font(name="黑体", size=11)
    cell.fill = _HEAD_FILL
    cell.border = _BORDER
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def _fill(sheet: Worksheet, row: int, headings: Mapping[str, int], values: Sequence[object]) -> None:
    lines = 1.0
    for column, (heading, value) in enumerate(zip(headings, values, strict=True), start=1):
        cell = sheet.cell(row, column)
        if value != "":
            cell.value = value  # type: ignore[assignment]  # str, int, date or None, from TOML
        if isinstance(value, date):
            cell.number_format = 'yyyy"年"m"月"d"日"'
        cell.font = Font(name="仿宋", size=11)
        cell.border = _BORDER
        side = "left" if heading in _LONG else "center"
        cell.alignment = Alignment(horizontal=side, vertical="center", wrap_text=True)
        if heading in ("整改措施", "整改进展", "具体举措", "落实情况"):
            lines = max(lines, len(str(value)) * 2 // headings[heading] + 1)
    sheet.row_dimensions[row].height = 16 * max(lines, 2)


def _merges(rows: Sequence[Row]) -> Iterable[tuple[str, list[object]]]:
    """Which headings are merged, each with a key a row: equal neighbours become one merged cell."""
    yield "问题类别", [row["问题类别"] for row in rows]
    yield "反馈问题", [(row["问题类别"], row["反馈问题"]) for row in rows]
    for heading in OF_A_PROBLEM:
        yield heading, [row["问题"] for row in rows]
    owners = {problem: {row["责任人"] for row in same} for problem, same in groupby(rows, lambda row: row["问题"])}
    yield "责任人", [(row["问题"], None if len(owners[row["问题"]]) == 1 else index) for index, row in enumerate(rows)]


def _merge_runs(sheet: Worksheet, column: int, keys: Iterable[object]) -> None:
    row = FIRST_ROW
    for _, run in groupby(keys):
        length = len(list(run))
        if length > 1:
            sheet.merge_cells(start_row=row, start_column=column, end_row=row + length - 1, end_column=column)
        row += length


def _set_up_print(sheet: Worksheet, frozen: str, titles: str) -> None:
    sheet.freeze_panes = frozen
    sheet.print_title_rows = titles
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8  # A3
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]  # openpyxl always sets it


if __name__ == "__main__":
    for name, data in samples().items():
        (SAMPLES / name).write_bytes(data)
        print(SAMPLES / name)
