"""The records (记录) as a workbook to be printed or kept."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from app.core.policy import Decision

_HEADINGS = {
    "日期": 12,
    "记录": 12,
    "台账": 36,
    "规则": 20,
    "单元格": 16,
    "单元格内容": 24,
    "理由": 28,
    "写成的文件": 36,
    "留下的问题": 48,
}
_LINE = Side(style="thin")


def make_record_list(records: Sequence[Decision]) -> bytes:
    """The workbook's bytes, a row a record, in their order."""
    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise RuntimeError("a new workbook has a sheet")
    sheet.title = "记录"
    for row, texts in enumerate([tuple(_HEADINGS), *map(_texts, records)], 1):
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(row, column, text)
            # As a text, also where it begins with = + - @.
            cell.data_type = "s"
            cell.font = Font(name="宋体", bold=row == 1)
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            cell.border = Border(_LINE, _LINE, _LINE, _LINE)
    for column, width in enumerate(_HEADINGS.values(), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _texts(one: Decision) -> tuple[str, ...]:
    place = f"{one.sheet}!{one.cell}" if one.sheet else one.cell
    kind = f"{one.kind.label}（没有写完）" if one.unfinished else one.kind.label
    content = one.content or "\n".join(one.cells)
    texts = (one.day, kind, one.ledger, one.rule, place, content, one.reason, one.out, "\n".join(one.open))
    return tuple("".join(char for char in text if char.isprintable() or char == "\n") for text in texts)
