"""Makes the sample ledgers of samples/ out of the invented texts in tools/samples/*.toml, the same bytes every time."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tools.samples.drawing import banner, fill, head, merge_runs, new, pack, set_up_print
from tools.samples.matter_ledgers import matter_ledgers
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
    mended_rows,
    number,
)

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
GROUPS = {"整改责任": ("责任领导", "责任人"), "整改落实情况": ("整改进展", "完成时间")}


def ledger_workbook(source: Mapping[str, Any], rows: Sequence[Row]) -> Workbook:
    """The ledger as an office keeps it: title, two header rows, the problem's cells merged over its measures."""
    book, sheet = new("整改台账", HEADINGS)
    banner(sheet, 1, source["title"], len(HEADINGS), Font(name="方正小标宋简体", size=20), 42)
    banner(sheet, 2, source["filled"], len(HEADINGS), Font(name="楷体", size=12), 24, "left")
    _write_header(sheet)
    for index, row in enumerate(rows):
        fill(sheet, FIRST_ROW + index, HEADINGS, [row[heading] for heading in HEADINGS])
    for heading, keys in _merges(rows):
        merge_runs(sheet, FIRST_ROW, number(HEADINGS, heading), keys)
    banner(sheet, FIRST_ROW + len(rows), source["footer"], len(HEADINGS), Font(name="楷体", size=12), 28, "left")
    set_up_print(sheet, "B5", "3:4")
    return book


def items_workbook(source: Mapping[str, Any]) -> Workbook:
    """The small list: one row an item, section rows instead of a category column."""
    book, sheet = new("督查事项", ITEM_HEADINGS)
    banner(sheet, 1, source["title"], len(ITEM_HEADINGS), Font(name="黑体", size=18), 36)
    for column, heading in enumerate(ITEM_HEADINGS, start=1):
        head(sheet.cell(2, column, heading))
    row, count = FIRST_ITEM_ROW, 0
    for section in source["section"]:
        banner(sheet, row, section["title"], len(ITEM_HEADINGS), Font(name="黑体", size=12), 22, "left")
        row += 1
        for item in section["items"]:
            count += 1
            fill(sheet, row, ITEM_HEADINGS, [count, *(item.get(key) for key in ITEM_KEYS)])
            row += 1
    set_up_print(sheet, "A3", "2:2")
    return book


def samples() -> dict[str, bytes]:
    """Every generated sample by its place in samples/."""
    ledger = ledger_source()
    return {
        "整改台账.xlsx": pack(ledger_workbook(ledger, faulty_rows(ledger))),
        "整改台账-已补正.xlsx": pack(ledger_workbook(ledger, mended_rows(ledger))),
        "督查事项清单.xlsx": pack(items_workbook(items_source())),
        **{f"事项/{name}-台账.xlsx": pack(book) for name, book in matter_ledgers()},
    }


def _write_header(sheet: Worksheet) -> None:
    for column in range(1, len(HEADINGS) + 1):
        head(sheet.cell(3, column))
        head(sheet.cell(4, column))
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


def _merges(rows: Sequence[Row]) -> Iterable[tuple[str, list[object]]]:
    """Which headings are merged, each with a key a row."""
    yield "问题类别", [row["问题类别"] for row in rows]
    yield "反馈问题", [(row["问题类别"], row["反馈问题"]) for row in rows]
    for heading in OF_A_PROBLEM:
        yield heading, [row["问题"] for row in rows]
    owners = {problem: {row["责任人"] for row in same} for problem, same in groupby(rows, lambda row: row["问题"])}
    yield "责任人", [(row["问题"], None if len(owners[row["问题"]]) == 1 else index) for index, row in enumerate(rows)]


if __name__ == "__main__":
    for name, data in samples().items():
        (SAMPLES / name).write_bytes(data)
        print(SAMPLES / name)
