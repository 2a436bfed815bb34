"""The ledgers of samples/事项, one a matter: complete, with all that is one problem's merged over its measures."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font

from tools.samples.drawing import banner, fill, head, merge_runs, new, set_up_print

_TEXTS = Path(__file__).resolve().parent / "事项"
_WIDTHS = {
    "number": 6, "category": 14, "text": 30, "goal": 20, "measure": 30, "leader": 10, "department": 14,
    "owner": 10, "deadline": 16, "progress": 46, "status": 10, "finished": 16, "evidence": 18,
}  # fmt: skip
# Equal neighbours under these headings are one cell: a category's over its problems, a problem's own over its measures.
_ONE_CELL_BY = {
    "category": "category", "number": "number", "text": "number", "goal": "number",
    "leader": "number", "department": "number", "owner": "number",
}  # fmt: skip
_HEADER_ROW = 3


def matter_ledgers() -> Iterator[tuple[str, Workbook]]:
    """Each matter's ledger by the matter's name."""
    for file in sorted(_TEXTS.glob("*.toml")):
        yield file.stem, _workbook(tomllib.loads(file.read_text(encoding="utf-8")))


def _workbook(source: Mapping[str, Any]) -> Workbook:
    columns: dict[str, str] = source["columns"]
    widths = {heading: _WIDTHS[key] for key, heading in columns.items()}
    book, sheet = new(source["sheet"], widths)
    banner(sheet, 1, source["title"], len(columns), Font(name="方正小标宋简体", size=20), 42)
    banner(sheet, 2, source["filled"], len(columns), Font(name="楷体", size=12), 24, "left")
    for column, heading in enumerate(widths, start=1):
        head(sheet.cell(_HEADER_ROW, column, heading))
    rows = [
        {"number": number, **problem, **measure}
        for number, problem in enumerate(source["problem"], start=1)
        for measure in problem["measures"]
    ]
    for at, row in enumerate(rows, start=_HEADER_ROW + 1):
        fill(sheet, at, widths, [row.get(key) for key in columns])
    for column, key in enumerate(columns, start=1):
        if by := _ONE_CELL_BY.get(key):
            merge_runs(sheet, _HEADER_ROW + 1, column, [row[by] for row in rows])
    set_up_print(sheet, "A4", "3:3")
    return book
