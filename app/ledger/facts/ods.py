"""The facts of an .ods, in one streaming pass over content.xml that never unrolls a repeated row or cell."""

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from app.core.grid import Doubt, Merge
from app.ledger.facts.ods_looks import DATA_STYLES, STYLE, OdsLooks
from app.ledger.facts.sheet_facts import Facts, SheetFacts

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
_NAMES = {"table": _TABLE, "office": _OFFICE, "text": _TEXT}
_SHEET, _COLUMN, _ROW = (f"{{{_TABLE}}}{name}" for name in ("table", "table-column", "table-row"))
_CELLS = (f"{{{_TABLE}}}table-cell", f"{{{_TABLE}}}covered-table-cell")
_NULL_DATE = f"{{{_TABLE}}}null-date"
_STYLE_NAME, _DEFAULT_STYLE = (f"{{{_TABLE}}}{name}" for name in ("style-name", "default-cell-style-name"))
_PARAGRAPH = f"{{{_TEXT}}}p"
_FORMULA = f"{{{_TABLE}}}formula"
_STRING = f"{{{_OFFICE}}}string-value"
_STYLES, _PICTURE = "styles.xml", "DISPIMG"
# LibreOffice keeps what Excel holds as a truth as a number in this formula.
_TRUTHS = {"of:=TRUE()": "是", "of:=FALSE()": "否"}
# No ledger repeats a value so often; a file made to hurt does.
_MOST_REPEATED = 100_000
_HIDDEN = ("collapse", "filter")
_has_text = etree.XPath(
    "boolean(text:p//text() or text:p//text:s or text:p//text:tab or count(text:p) > 1)", namespaces=_NAMES
)


@dataclass
class _OdsSheet:
    """One sheet while it is read: where the pass stands, and the hidden ranges not yet cut to the sheet's size."""

    facts: SheetFacts
    looks: OdsLooks
    row: int = 1
    column: int = 1
    hidden_rows: list[range] = field(default_factory=list)
    hidden_columns: list[range] = field(default_factory=list)
    columns: list[tuple[range, str]] = field(default_factory=list)

    def style_of(self, cell: etree._Element, row: etree._Element, column: int) -> str:
        """The cell's style, or else its row's, or else its column's."""
        named = cell.get(_STYLE_NAME) or row.get(_DEFAULT_STYLE)
        return named or next((style for columns, style in self.columns if column in columns), "")


def read_facts(data: bytes) -> Facts:
    """The facts of every sheet, in the workbook's order.

    Raises KeyError for a missing part, etree.XMLSyntaxError for one that is no XML.
    """
    sheets: list[_OdsSheet] = []
    from_1904 = False
    package, looks = zipfile.ZipFile(io.BytesIO(data)), OdsLooks()
    if _STYLES in package.namelist():
        for element in etree.fromstring(package.read(_STYLES)).iter(STYLE, *DATA_STYLES):
            looks.learn(element)
    with package.open("content.xml") as stream:
        wanted = (_SHEET, _COLUMN, _ROW, _NULL_DATE, STYLE, *DATA_STYLES)
        for event, element in etree.iterparse(
            stream, events=("start", "end"), tag=wanted, resolve_entities=False, no_network=True
        ):
            if event == "start" and element.tag == _SHEET:
                sheets.append(_OdsSheet(SheetFacts(element.get(f"{{{_TABLE}}}name", ""), merges=[]), looks))
            elif event == "end" and element.tag in (STYLE, *DATA_STYLES):
                looks.learn(element)
            elif event == "end":
                from_1904 = from_1904 or element.get(f"{{{_TABLE}}}date-value", "").startswith("1904")
                _read(sheets, element)
    return Facts(tuple(_finish(sheet) for sheet in sheets), from_1904)


def _read(sheets: list[_OdsSheet], element: etree._Element) -> None:
    """A column or row of the sheet begun last; then its memory is given back."""
    if element.tag == _COLUMN:
        _read_column(sheets[-1], element)
    elif element.tag == _ROW:
        _read_row(sheets[-1], element)
    element.clear()


def _finish(sheet: _OdsSheet) -> SheetFacts:
    facts = sheet.facts
    facts.hidden_rows = _within(sheet.hidden_rows, facts.height)
    facts.hidden_columns = _within(sheet.hidden_columns, facts.width)
    return facts


def _within(ranges: list[range], last: int) -> set[int]:
    """The numbers up to the last one; a hidden rest of a sheet goes on to its millionth row."""
    return {number for numbers in ranges for number in range(numbers.start, min(numbers.stop, last + 1))}


def _count(element: etree._Element, attribute: str) -> int:
    """A number of repetitions or of spanned cells; at most what a sheet can hold."""
    return min(max(int(element.get(f"{{{_TABLE}}}{attribute}") or 1), 1), 1 << 20)


def _read_column(sheet: _OdsSheet, column: etree._Element) -> None:
    after = sheet.column + _count(column, "number-columns-repeated")
    columns = range(sheet.column, after)
    if column.get(f"{{{_TABLE}}}visibility") in _HIDDEN:
        sheet.hidden_columns.append(columns)
    if style := column.get(_DEFAULT_STYLE):
        sheet.columns.append((columns, style))
    sheet.column = after


def _read_row(sheet: _OdsSheet, row: etree._Element) -> None:
    repeated = _count(row, "number-rows-repeated")
    if row.get(f"{{{_TABLE}}}visibility") in _HIDDEN:
        sheet.hidden_rows.append(range(sheet.row, sheet.row + repeated))
    column = 1
    for cell in row:
        if cell.tag in _CELLS:
            width = _count(cell, "number-columns-repeated")
            _read_cell(sheet, (column, width), repeated, cell)
            if _is_filled(cell):
                _note_look(sheet, (column, width), repeated, cell, sheet.style_of(cell, row, column))
            column += width
    sheet.row += repeated


def _read_cell(sheet: _OdsSheet, columns: tuple[int, int], rows: int, cell: etree._Element) -> None:
    facts, (column, width) = sheet.facts, columns
    across, down = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
    if facts.merges is not None and across * down > 1:
        facts.merges.append(Merge(sheet.row, column, sheet.row + down - 1, column + across - 1))
    doubt = _doubt(cell)
    if doubt:
        facts.doubts[sheet.row, column] = doubt
        facts.reach(sheet.row, column)
    elif _is_filled(cell):
        facts.filled += rows * width
        facts.reach(sheet.row + rows - 1, column + width - 1)


def _note_look(sheet: _OdsSheet, columns: tuple[int, int], rows: int, cell: etree._Element, style: str) -> None:
    """What a filled cell shows, in the words the file keeps beside its value, and which of them are struck out."""
    unit, struck = sheet.looks.of(style)
    if cell.get(_FORMULA) in _TRUTHS:
        unit = None
    if rows * columns[1] > _MOST_REPEATED or not (struck or sheet.looks.strike or unit is not False):
        return
    runs = sheet.looks.runs(cell, style) if struck or sheet.looks.strike else ()
    for row in range(sheet.row, sheet.row + rows):
        for column in range(columns[0], columns[0] + columns[1]):
            if not isinstance(unit, bool) and (_value_type(cell) != "string" or cell.get(_STRING)):
                sheet.facts.shown[row, column] = _written(cell), unit
            if any(gone for _, gone in runs):
                sheet.facts.struck[row, column] = runs if len(runs) > 1 else ()


def _written(cell: etree._Element) -> str:
    """The text the file keeps beside the value."""
    return _TRUTHS.get(cell.get(_FORMULA, "")) or "\n".join(
        "".join(map(str, part.itertext())) for part in cell.iterfind(_PARAGRAPH)
    )


def _doubt(cell: etree._Element) -> Doubt | None:
    if cell.get(f"{{{_CALC}}}value-type") == "error":
        return Doubt.PICTURE if _PICTURE in cell.get(_FORMULA, "").upper() else Doubt.ERROR
    # LibreOffice gives an empty result an empty paragraph; only a writer that cannot calculate leaves it out.
    if cell.get(_FORMULA) and _value_type(cell) is None and cell.find(_PARAGRAPH) is None:
        return Doubt.NOT_CALCULATED
    return None


def _value_type(cell: etree._Element) -> str | None:
    return cell.get(f"{{{_OFFICE}}}value-type")


def _is_filled(cell: etree._Element) -> bool:
    match _value_type(cell):
        case None:
            return False
        case "string":
            written = cell.get(_STRING)
            return bool(_has_text(cell) if written is None else written)
        case _:
            return True
