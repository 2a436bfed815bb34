"""Both readings of a workbook, held against each other: what the child process sends home."""

from collections.abc import Callable
from typing import Any

from app.core.grid import Doubt, Value, column_letters
from app.core.text import clean
from app.ledger.facts import SheetFacts, read_facts
from app.ledger.values import SheetValues, read_values

_LARGEST_AREA = 20_000_000


def read_workbook(data: bytes, packed: Callable[[Value], Any]) -> dict[str, Any]:
    """{"sheets": […]} with values, merges, hidden parts and doubts; or {"refused": Chinese sentence}."""
    facts = read_facts(data)
    for sheet in facts:
        # calamine makes a full rectangle: two far-apart cells would abort the process.
        if sheet.height * sheet.width > _LARGEST_AREA:
            far = f"{column_letters(sheet.width)}{sheet.height}"
            return {
                "refused": f"的工作表“{sheet.name}”一直用到 {far}，大得不正常；请删去台账以外的行列，另存后再打开。"
            }
    values = read_values(data)
    by_name = {sheet.name: sheet for sheet in facts}
    for read in values:
        counted = sum(value is not None for row in read.rows for value in row)
        known = by_name.get(read.name)
        if known is None or known.filled != counted:
            return {
                "refused": f"的工作表“{read.name}”两种读法结果不一致，为免读错没有打开；请用 Excel 或 WPS 另存为新的 .xlsx 后再试。"
            }
    return {"sheets": [_sheet(read, by_name[read.name], packed) for read in values]}


def _sheet(read: SheetValues, facts: SheetFacts, packed: Callable[[Value], Any]) -> dict[str, Any]:
    doubts = dict(facts.doubts)
    return {
        "name": read.name,
        "visible": read.visible,
        "rows": [
            [_cleaned(value, (row, column), doubts, packed) for column, value in enumerate(cells, 1)]
            for row, cells in enumerate(_used(read), 1)
        ],
        "merges": [[merge.top, merge.left, merge.bottom, merge.right] for merge in read.merges],
        "hidden_rows": sorted(facts.hidden_rows),
        "hidden_columns": sorted(facts.hidden_columns),
        "doubts": [[row, column, doubt] for (row, column), doubt in doubts.items()],
    }


def _used(read: SheetValues) -> list[list[Value]]:
    """The rows without the blank ones at the end, so that a phantom size costs nothing."""
    rows = read.rows
    last = len(rows)
    while last and not any(value is not None for value in rows[last - 1]):
        last -= 1
    return rows[:last]


def _cleaned(
    value: Value, place: tuple[int, int], doubts: dict[tuple[int, int], Doubt], packed: Callable[[Value], Any]
) -> Any:
    if not isinstance(value, str):
        return None if value is None else packed(value)
    text, dropped = clean(value)
    if dropped:
        doubts[place] = Doubt.CLEANED
    return text or None
