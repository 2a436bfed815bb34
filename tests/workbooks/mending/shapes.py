"""Ledgers of every shape that can be written: made at random, kept as samples, and spelt as other programs spell them."""

import io
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.generator import make
from tests.workbooks.rich import HEAD, OFFICE, parts_of, related, rich_workbook, zipped

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
SHEET = "xl/worksheets/sheet1.xml"
_DAY = datetime(2026, 7, 31)


def usual(*, epoch: datetime | None = None, table: bool = False) -> bytes:
    """Days as days in one column and as texts in another, merged cells, a list to choose from, a formula."""
    book = Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.worksheets[0]
    sheet.title = "台账"
    sheet.append([*HEAD])
    for number in range(1, 9):
        done = "2026年5月20日" if number % 2 else None
        row = [number, "党建", f"问题{number}", f"措施{number}", "办公室", "周敏", _DAY, "推进中", "整改中", done]
        sheet.append(row if number < 8 else row[:6])
        sheet.cell(number + 1, 7).number_format = "yyyy/m/d"
    sheet["F4"], sheet["G5"], sheet["H6"] = None, "长期坚持", None
    sheet.merge_cells("B2:B5")
    choice = DataValidation(type="list", formula1='"已完成,整改中,未开始"')
    choice.add("I2:I20")
    sheet.add_data_validation(choice)
    sheet["M2"] = "=COUNTIF(I2:I9,I2)"
    if table:
        sheet.add_table(Table(displayName="表1", ref="A1:J9"))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def shared(data: bytes) -> bytes:
    """As Excel and WPS spell it: the texts in a part of their own, with a note that nothing is said of how they are spoken."""
    parts, texts = parts_of(data), dict[bytes, int]()
    for name in parts:
        if name.startswith("xl/worksheets/"):
            parts[name] = re.sub(
                rb't="inlineStr"><is><t>([^<]*)</t></is>',
                lambda match: b't="s"><v>%d</v>' % texts.setdefault(match[1], len(texts)),
                parts[name],
            )
    items = b"".join(b'<si><t>%s</t><phoneticPr fontId="1" type="noConversion"/></si>' % text for text in texts)
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    types = (
        '<Override PartName="/xl/sharedStrings.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", types.encode())
    rels = "xl/_rels/workbook.xml.rels"
    parts[rels] = related(parts[rels], "rIdS", f"{OFFICE}/sharedStrings", "/xl/sharedStrings.xml")
    parts["xl/sharedStrings.xml"] = b'<sst xmlns="%s" count="%d">%s</sst>' % (space, len(texts), items)
    return zipped(parts)


def _respelt(change: Callable[[bytes], bytes]) -> bytes:
    parts = parts_of(usual())
    parts[SHEET] = change(parts[SHEET])
    return zipped(parts)


def _prefixed(sheet: bytes) -> bytes:
    """As some exports spell it: every tag with a prefix."""
    return re.sub(rb"<(/?)(?=[A-Za-z])", rb"<\1x:", sheet).replace(b"xmlns=", b"xmlns:x=")


def _without_references(sheet: bytes) -> bytes:
    """Rows and cells by their order alone, where none is left out."""
    rows = re.split(rb"(?=<row )", sheet)
    dense = re.compile(rb'<row r="(?:1|2|3)"')
    return b"".join(re.sub(rb'(<(?:row|c)) r="\w+"', rb"\1", row) if dense.match(row) else row for row in rows)


def _with_empty_rows(sheet: bytes) -> bytes:
    """Rows that hold nothing, and rows that say how far they reach."""
    blank = b'<row r="12" spans="1:4" ht="30" customHeight="1"/><row r="15" s="0" customFormat="1"></row></sheetData>'
    return sheet.replace(b'<row r="3"', b'<row r="3" spans="1:10"').replace(b"</sheetData>", blank)


SHAPES: dict[str, Callable[[], bytes]] = {
    "usual.xlsx": usual,
    "shared.xlsx": lambda: shared(usual()),
    "shared.xlsm": lambda: shared(rich_workbook()),
    "1904.xlsx": lambda: usual(epoch=datetime(1904, 1, 1)),
    "table.xlsx": lambda: usual(table=True),
    "prefixed.xlsx": lambda: _respelt(_prefixed),
    "without references.xlsx": lambda: _respelt(_without_references),
    "empty rows.xlsx": lambda: _respelt(_with_empty_rows),
    "single quotes.xlsx": lambda: _respelt(
        lambda sheet: re.sub(rb'=("[^"\'<>]*")', lambda m: b"='" + m[1][1:-1] + b"'", sheet)
    ),
    "rich.xlsm": rich_workbook,
    "sample.xlsx": (SAMPLES / "整改台账.xlsx").read_bytes,
    "sample of matters.xlsx": (SAMPLES / "督查事项清单.xlsx").read_bytes,
}


def shapes(generated: int) -> Iterator[tuple[str, bytes]]:
    """Every shape, and so many ledgers made at random, by what they are called."""
    for name, built in SHAPES.items():
        yield name, built()
    with TemporaryDirectory() as folder:
        for seed in range(generated):
            file = make(seed, Path(folder), hard=seed % 2 == 1).file
            yield file.name, file.read_bytes()
