"""The list of issues (问题清单): a workbook of its own, one row a finding, ready to print on A4 landscape."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as Field
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from app.core.finding import Advice
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.progress import SILENT, Progress
from app.workbooks.heights import row_height
from app.workbooks.results import NOTHING, place_of
from app.workbooks.styles import COLOURS
from app.workbooks.summary import count_levels
from app.workbooks.tablesheet import location

TITLE = "台账问题清单"
NOBODY = "未写责任部门"
_HEADINGS = {"序号": 6, "级别": 10, "位置": 16, "问题序号": 9, "检查出的情况": 52, "怎么改": 40, "责任部门": 18}
_HEADING_ROW = 3
_LINE = Side(style="thin", color="FF7F7F7F")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_NARROW = {1, 2, 4}
_HEAD = PatternFill("solid", fgColor="FFF2F2F2")
_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", "_"))
_RESERVED = {"history"}


@dataclass(frozen=True)
class _Item:
    advice: Advice
    departments: tuple[str, ...]


def issue_list(
    ledger: Ledger,
    advice: Sequence[Advice],
    summary: str,
    *,
    link: str,
    to_cells: bool = True,
    by_department: bool = False,
    progress: Progress = SILENT,
) -> bytes:
    """The workbook. `link`: the ledger's file as seen from the list; `to_cells`: whether a link can lead to its cells;
    `by_department`: a sheet each as well.

    Raises Cancelled.
    """
    named = _departments(ledger)
    items = [_Item(one, _of(one, named, ledger)) for one in advice]
    book = Workbook()
    book.remove(book.worksheets[0])
    _write(book.create_sheet("问题清单"), TITLE, summary, items, link, to_cells, progress)
    if by_department:
        for department in dict.fromkeys(name for item in items for name in item.departments or (NOBODY,)):
            own = [item for item in items if department in (item.departments or (NOBODY,))]
            sheet = book.create_sheet(_sheet_name(department, book.sheetnames))
            counts = count_levels([item.advice for item in own])
            _write(
                sheet,
                f"{TITLE}（{department}）",
                f"{summary}其中{department}：{counts}。",
                own,
                link,
                to_cells,
                progress,
            )
    progress.check()
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _departments(ledger: Ledger) -> dict[Cell, tuple[str, ...]]:
    """The departments that answer for each cell, in the ledger's order."""
    named: dict[Cell, dict[str, None]] = {}
    for measure in ledger.measures():
        for entry in measure.entries.values():
            named.setdefault(entry.cell, {}).update(dict.fromkeys(measure.departments))
    return {cell: tuple(names) for cell, names in named.items()}


def _of(advice: Advice, named: Mapping[Cell, tuple[str, ...]], ledger: Ledger) -> tuple[str, ...]:
    origin, cells = advice.finding.origin, advice.finding.cells
    if cells:
        return tuple(dict.fromkeys(name for cell in cells for name in named.get(cell, ())))
    if not isinstance(origin, Cell):
        return ()
    if origin in named:
        return named[origin]
    rows = (one for one in ledger.measures() if any(entry.cell.sheet == origin.sheet for entry in one.entries.values()))
    return next((one.departments for one in rows if one.row == origin.row), ())


def _sheet_name(department: str, taken: Iterable[str]) -> str:
    """A name Excel allows that no sheet has yet; it does not tell capitals from small letters."""
    used = {name.lower() for name in taken} | _RESERVED
    shown = "".join(char for char in department.translate(_FORBIDDEN) if char.isprintable()).strip()
    name, number = _cut(shown, _LONGEST_NAME) or NOBODY, 1
    while name.lower() in used:
        number += 1
        name = f"{_cut(shown or NOBODY, _LONGEST_NAME - 6)}({number})"
    return name


def _cut(text: str, most: int) -> str:
    """The text in at most so many units as Excel counts them: two for a rare character."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _write(
    sheet: Worksheet, title: str, summary: str, items: Sequence[_Item], link: str, to_cells: bool, progress: Progress
) -> None:
    _text(sheet.cell(1, 1), title).font = Font(name="宋体", size=16, bold=True)
    _text(sheet.cell(2, 1), summary if items else f"{summary}{NOTHING}")
    whole = sum(_HEADINGS.values())
    sheet.row_dimensions[1].height = 30
    sheet.row_dimensions[2].height = row_height([str(sheet.cell(2, 1).value)], [whole])
    for row in (1, 2):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_HEADINGS))
    for column, heading in enumerate(_HEADINGS, 1):
        cell = _text(sheet.cell(_HEADING_ROW, column), heading)
        cell.font, cell.border, cell.fill, cell.alignment = Font(name="宋体", bold=True), _GRID, _HEAD, _CENTRED
    for number, item in enumerate(items, 1):
        progress.tick(number, len(items))
        _row(sheet, number, item, link, to_cells)
    _lay_out(sheet)


def _row(sheet: Worksheet, number: int, item: _Item, link: str, to_cells: bool) -> None:
    row, advice = _HEADING_ROW + number, item.advice
    finding = advice.finding
    texts = (
        finding.level.label, place_of(advice), finding.problem, advice.message, advice.fix, "、".join(item.departments),
    )  # fmt: skip
    sheet.cell(row, 1, number)
    sheet.row_dimensions[row].height = row_height(("", *texts), tuple(_HEADINGS.values()))
    for column, text in enumerate(texts, 2):
        _text(sheet.cell(row, column), text)
    for column in range(1, len(_HEADINGS) + 1):
        cell = sheet.cell(row, column)
        cell.border, cell.font = _GRID, Font(name="宋体")
        cell.alignment = _CENTRED if column in _NARROW else _WRAPPED
    sheet.cell(row, 2).fill = PatternFill("solid", fgColor=COLOURS[finding.level])
    if isinstance(finding.origin, Cell):
        place = sheet.cell(row, 3)
        where = location(finding.origin) if to_cells else None
        place.hyperlink = Hyperlink(place.coordinate, target=link, location=where)
        place.font = Font(name="宋体", underline="single", color="FF0563C1")


def _text(cell: Field | MergedCell, text: str) -> Field | MergedCell:
    """The text as a text, also where it begins with = + - @."""
    cell.value = text
    cell.data_type = "s"
    cell.alignment = _WRAPPED
    return cell


def _lay_out(sheet: Worksheet) -> None:
    for column, width in enumerate(_HEADINGS.values(), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{_HEADING_ROW + 1}"
    sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW}"
    sheet.page_setup.paperSize, sheet.page_setup.orientation = "9", "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("第 &P 页，共 &N 页"))
    if sheet.max_row > _HEADING_ROW:
        sheet.auto_filter.ref = f"A{_HEADING_ROW}:{get_column_letter(len(_HEADINGS))}{sheet.max_row}"
