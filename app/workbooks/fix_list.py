"""The sheet 修正清单 of a fixed copy: one row a fix, with what it takes to undo it in a hidden column."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.core.fix import Fix, Slip
from app.core.grid import Cell, Grid
from app.workbooks.styles import CellStyles
from app.workbooks.tablesheet import HEADING_ROW, Styled, TableSheet, table_part

TITLE = "安全修正清单"
NAME = "修正清单"
_HEADINGS = (("修正", 18), ("位置", 18), ("原来", 60), ("改成", 60))
_SUMMARY = (
    "这份副本里只改了下面这些单元格，台账原件没有改动。改成日期的单元格沿用本列的日期格式。"
    "要恢复原样，用本程序的“撤销修正”（命令行 fix 副本 --undo）；请不要删除这张工作表。"
)
_NOTHING = "修正已经全部撤销。"
# What Excel, WPS or our own reading would not keep as it is.
_FRAGILE = re.compile(r"[^\S ]|[^\x20-\x7e\u3001-\u303f\u4e00-\u9fff\uff01-\uff60]|_")


@dataclass(frozen=True)
class Record:
    """A fix made; `old`: the cell's element as it was; `digest`: of the element it became."""

    fix: Fix
    old: str
    digest: str


def list_part(namespace: str, records: Sequence[Record], styles: CellStyles) -> bytes:
    """The worksheet part."""
    rows = [list(_cells(record.fix, styles)) for record in records]
    data = [_pack(record) for record in records]
    links = [record.fix.cell for record in records]
    return table_part(namespace, TableSheet(TITLE, _SUMMARY, _HEADINGS, rows, links, _NOTHING, data), styles)


def read(grid: Grid | None) -> list[Record]:
    """The records on that sheet; a row that was changed by hand is none."""
    if grid is None or grid.raw(1, 1) != TITLE:
        return []
    packed = (grid.raw(row, len(_HEADINGS) + 1) for row in range(HEADING_ROW + 1, grid.height + 1))
    return [record for text in packed if isinstance(text, str) and (record := _unpack(text))]


def _cells(fix: Fix, styles: CellStyles) -> Iterator[Styled]:
    yield fix.label, styles.text()
    yield str(fix.cell), styles.text(link=True)
    yield f"“{fix.before}”", styles.text()
    yield fix.after if Slip.DATE in fix.kinds else f"“{fix.after}”", styles.text()


def _pack(record: Record) -> str:
    fix = record.fix
    content = [*fix.cell, list(fix.kinds), fix.before, fix.after, record.old, record.digest]
    return _FRAGILE.sub(_escape, json.dumps(content, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    """As JSON escapes it: two units for a rare character."""
    return json.dumps(match[0])[1:-1] if match[0] != "_" else "\\u005f"


def _unpack(text: str) -> Record | None:
    try:
        sheet, row, column, kinds, before, after, old, digest = json.loads(text)
        return Record(Fix(Cell(sheet, row, column), tuple(map(Slip, kinds)), before, after), old, digest)
    except (ValueError, TypeError):
        return None
