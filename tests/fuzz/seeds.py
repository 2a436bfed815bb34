"""A small whole ledger in each format, made anew: what the damaged ones are made from."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from datetime import date

import xlwt
from docx import Document
from openpyxl import Workbook

from tests.workbooks.rich import HEAD, ROWS, rich_workbook

Row = list[str | int | date | None]
TITLE = "整改台账（截至2026年6月30日）"
ENDED = date(2026, 6, 20)
STRINGS = "xl/sharedStrings.bin"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def table() -> list[Row]:
    """The title, the headings and three problems, the first with a slip, the last one ended on a day."""
    rows: list[Row] = [[TITLE], [*HEAD]]
    rows.extend([*row] for row in ROWS)
    rows[2][2], rows[-1][-1] = "制度执行不严。。", ENDED
    return rows


def xlsx() -> bytes:
    """Shared strings, a merged title, a formula, an error, a hidden column and a second, hidden sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in table():
        sheet.append(row)
    sheet.merge_cells("A1:J1")
    sheet["K3"], sheet["K4"] = "=1+1", "#N/A"
    sheet["J5"].number_format = "yyyy/m/d"
    sheet.column_dimensions["K"].hidden = True
    book.create_sheet("旧表").sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("台账")
    days = xlwt.easyxf("font: struck_out on", num_format_str="yyyy-mm-dd")
    for at, row in enumerate(table()):
        for column, value in enumerate(row):
            sheet.write(at, column, value, days if isinstance(value, date) else xlwt.Style.default_style)
    sheet.write_merge(8, 9, 0, 2, "备注")
    sheet.write(8, 4, xlwt.Formula("1+1"))
    sheet.row(9).hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods() -> bytes:
    names = ("office", "table", "text", "style")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    rows = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in table())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:automatic-styles>'
        '<style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/>'
        "</style:style></office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="台账"><table:table-column table:number-columns-repeated="11"/>{rows}'
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    styles = f"<office:document-styles {spaces}/>".encode()
    return _zipped(
        {
            "mimetype": kind,
            "content.xml": content.encode(),
            "styles.xml": styles,
            "meta.xml": b"<a/>",
            "META-INF/manifest.xml": b"<manifest/>",
        }
    )


def _ods_cell(value: str | int | date | None) -> str:
    match value:
        case None:
            return "<table:table-cell/>"
        case date():
            said = f'office:value-type="date" office:date-value="{value}" table:style-name="ce1"'
        case int():
            said = f'office:value-type="float" office:value="{value}"'
        case _:
            said = 'office:value-type="string"'
    return f"<table:table-cell {said}><text:p>{value}</text:p></table:table-cell>"


def xlsb() -> bytes:
    """Binary parts, a record after the other: its type, its length, what it says (MS-XLSB)."""
    texts = [cell for row in table() for cell in row if isinstance(cell, str)]
    strings = _record(159, struct.pack("<2L", len(texts), len(texts)))
    strings += b"".join(_record(19, b"\0" + _wide(text)) for text in texts) + _record(160)
    workbook = b"".join(
        (
            _record(131), _record(153, bytes(12)), _record(143),
            _record(156, struct.pack("<2L", 0, 1) + _wide("rId1") + _wide("台账")), _record(144), _record(157), _record(132),
        )
    )  # fmt: skip
    styles = _record(278) + _record(617, struct.pack("<L", 2))
    styles += b"".join(_record(47, struct.pack("<2H", 0, number) + bytes(12)) for number in (0, 14)) + _record(618)
    sheet = _record(129) + _record(148, struct.pack("<4L", 0, 4, 0, 9)) + _record(145)
    sheet += b"".join(_xlsb_rows(texts)) + _record(146) + _record(130)
    lines = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(
            (("worksheet", "worksheets/sheet1.bin"), ("sharedStrings", "sharedStrings.bin"), ("styles", "styles.bin")),
            1,
        )
    )
    return _zipped(
        {
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
            'Target="xl/workbook.bin"/></Relationships>'.encode(),
            "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_PACKAGE}">{lines}</Relationships>'.encode(),
            "xl/workbook.bin": workbook,
            "xl/styles.bin": styles,
            STRINGS: strings,
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


def _xlsb_rows(texts: list[str]) -> Iterator[bytes]:
    for at, row in enumerate(table()):
        yield _record(0, struct.pack("<L", at) + bytes(13))
        for column, value in enumerate(row):
            match value:
                case str():
                    yield _record(7, struct.pack("<3L", column, 0, texts.index(value)))
                case date():
                    yield _record(5, struct.pack("<2Ld", column, 1, (value - date(1899, 12, 30)).days))
                case int():
                    yield _record(5, struct.pack("<2Ld", column, 0, value))


def _record(kind: int, content: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = bytes([len(content)]) if len(content) < 128 else bytes([len(content) & 0x7F | 0x80, len(content) >> 7])
    return number + size + content


def _wide(text: str) -> bytes:
    return struct.pack("<L", len(text)) + text.encode("utf-16-le")


def csv() -> bytes:
    return "\r\n".join(",".join("" if cell is None else str(cell) for cell in row) for row in table()).encode("gb18030")


def docx() -> bytes:
    document = Document()
    rows = [["" if cell is None else str(cell) for cell in row] for row in table()[1:]]
    grid = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


SEEDS: dict[str, Callable[[], bytes]] = {
    "xlsx": xlsx, "xlsm": rich_workbook, "xls": xls, "et": xls, "ods": ods, "xlsb": xlsb, "csv": csv, "docx": docx
}  # fmt: skip
