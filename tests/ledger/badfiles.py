"""Makes broken, hostile and odd workbooks, one trouble each, all content invented.

Run `python -m tests.ledger.badfiles FOLDER` to have them as files.
"""

import io
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import xlwt
from openpyxl import Workbook

from tests.core.files.damage import flipped, said

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "xl/worksheets/sheet1.xml"
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>4</v></c><c r="C2" s="1"><v>46000</v></c></row>'
)
STRINGS = ("事项", "责任人", "办结时限", "办理来信", "周敏")

Parts = dict[str, bytes]


def parts(rows: str = ROWS, before: str = "", behind: str = "") -> Parts:
    """A whole workbook of one sheet 台账: two rows, a date in C2."""
    strings = "".join(f"<si><t>{text}</t></si>" for text in STRINGS)
    texts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><workbookPr/>'
        '<sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rId3" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/styles.xml": styles(14),
        SHEET: f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{behind}</worksheet>',
    }
    return {name: (DECLARED + text).encode() for name, text in texts.items()}


def styles(*formats: int) -> str:
    """Cell styles 1, 2, 3 … with these number formats, none of them given a code."""
    cells = "".join(f'<xf numFmtId="{number}" applyNumberFormat="1"/>' for number in (0, *formats))
    return (
        f'<styleSheet xmlns="{MAIN}"><fonts><font/></fonts><fills><fill><patternFill/></fill></fills>'
        f"<borders><border/></borders><cellXfs>{cells}</cellXfs></styleSheet>"
    )


def packed(content: Parts) -> bytes:
    """The zip of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return stream.getvalue()


def unpacked(data: bytes) -> Parts:
    """The parts of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_changes(**changes: tuple[str, str]) -> bytes:
    """The baseline with a text replaced in parts: workbook, sharedStrings, styles or sheet."""
    content = parts()
    for key, (old, new) in changes.items():
        name = SHEET if key == "sheet" else f"xl/{key}.xml"
        assert old.encode() in content[name]
        content[name] = content[name].replace(old.encode(), new.encode())
    return packed(content)


def without(part: str) -> bytes:
    content = parts()
    del content[part]
    return packed(content)


def with_part(name: str, data: bytes) -> bytes:
    return packed({**parts(), name: data})


def inline(*texts: str) -> str:
    cells = "".join(f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>' for text in texts)
    return f"<row>{cells}</row>"


def cell(place: str, value: str, kind: str = "n", more: str = "") -> str:
    return f'<c r="{place}" t="{kind}" {more}><v>{value}</v></c>'


def old_format(number: float | None = None) -> bytes:
    """An .xls with a merge, a hidden row, a hidden column, an error and a formula without result; and that number."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("台账")
    for column, text in enumerate(STRINGS[:3]):
        sheet.write(0, column, text)
    sheet.write_merge(1, 2, 0, 0, STRINGS[3])
    sheet.write(1, 1, STRINGS[4])
    sheet.write(1, 2, date(2025, 12, 9), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.write(2, 1, xlwt.Formula("1+1"))
    sheet.row(2).set_cell_error(2, "#DIV/0!")
    if number is not None:
        sheet.write(0, 3, number, xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.row(2).hidden = True
    sheet.col(1).hidden = True
    hidden = book.add_sheet("旧表")
    hidden.visibility = 1
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def ods(rows: str, columns: str = "", settings: str = "", manifest: str = "<manifest/>") -> bytes:
    content = (
        f"{DECLARED}<office:document-content {ODF}><office:body><office:spreadsheet>{settings}"
        f'<table:table table:name="台账">{columns}{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return packed({"mimetype": ODS_TYPE, "content.xml": content.encode(), "META-INF/manifest.xml": manifest.encode()})


def ods_row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def ods_text(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def good_ods() -> bytes:
    """Merge, hidden row and column, formula without result, error, and a note that is no content."""
    error = '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
    error += 'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    day = '<table:table-cell office:value-type="date" office:date-value="2025-12-09"><text:p>9</text:p></table:table-cell>'
    blank_result = '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>'
    uncounted = '<table:table-cell table:formula="of:=[.A1]"/>'
    hidden = 'table:visibility="collapse"'
    return ods(
        ods_row(*map(ods_text, STRINGS[:3]))
        + ods_row(ods_text(STRINGS[3], 'table:number-rows-spanned="2"'), ods_text(STRINGS[4]), day)
        + ods_row("<table:covered-table-cell/>", uncounted, error, blank_result, more=hidden)
        + ods_row(
            '<table:table-cell table:number-columns-repeated="16384"/>',
            more=f'{hidden} table:number-rows-repeated="1048570"',
        ),
        f'<table:table-column/><table:table-column {hidden}/><table:table-column table:number-columns-repeated="9"/>',
    )


def many_styled_rows() -> bytes:
    rows = "".join(f'<row r="{row}" s="1"><c r="A{row}" s="1"/><c r="B{row}" s="1"/></row>' for row in range(3, 60_001))
    return packed(parts(ROWS + rows))


def rewritten(rename: Callable[[str], str]) -> bytes:
    return packed({rename(name): data for name, data in parts().items()})


def macro_free() -> bytes:
    book = Workbook()
    assert book.active is not None
    book.active.title = "台账"
    book.active.append(STRINGS[:3])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def strict() -> bytes:
    old, new = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
    turned = {
        f"{old}spreadsheetml/2006/main": f"{new}spreadsheetml/main",
        f"{old}officeDocument/2006/relationships": f"{new}officeDocument/relationships",
    }
    content = parts(ROWS.replace('s="1"><v>46000', 's="1" t="d"><v>2025-12-09'))
    for name, data in content.items():
        for before, after in turned.items():
            data = data.replace(before.encode(), after.encode())  # noqa: PLW2901
        content[name] = data
    return packed(content)


def utf16() -> bytes:
    content = parts()
    text = content[SHEET].decode().replace("UTF-8", "UTF-16")
    return packed({**content, SHEET: text.encode("utf-16")})


def elsewhere() -> bytes:
    content = parts()
    content["book/a.xml"] = content.pop("xl/workbook.xml")
    rels = content.pop("xl/_rels/workbook.xml.rels").decode().replace('Target="', 'Target="/xl/')
    content["book/_rels/a.xml.rels"] = rels.encode()
    content["_rels/.rels"] = content["_rels/.rels"].replace(b"xl/workbook.xml", b"book/a.xml")
    return packed(content)


def lying() -> bytes:
    """A sheet of 60 MB that says it is as large as the usual one, of which it is a copy as far as that."""
    sheet = parts()[SHEET]
    data = packed({**parts(), SHEET: sheet + b" " * (60 << 20)})
    return said(said(data, SHEET, 24, struct.pack("<L", len(sheet))), SHEET, 16, struct.pack("<L", zlib.crc32(sheet)))


def files() -> dict[str, bytes]:
    """Every file by its name."""
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    entity = "<!DOCTYPE a [<!ENTITY a '" + "x" * 1000 + "'>]>"
    uncounted = '<c r="A3"><f>1+1</f></c>' + cell("B3", "", "str").replace("<v>", '<f>""</f><v>')
    return {
        "good.xlsx": packed(parts()),
        "empty-fill.xlsx": with_changes(styles=("<fill><patternFill/></fill>", "<fill/>")),
        "dimension-a1.xlsx": packed(parts(before='<dimension ref="A1"/>')),
        "two-far-cells.xlsx": packed(parts(ROWS + '<row r="1048576">' + cell("XFD1048576", "1") + "</row>")),
        "date-1904.xlsx": with_changes(workbook=("<workbookPr/>", '<workbookPr date1904="1"/>')),
        "shared-formula.xlsx": packed(
            parts(
                '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>'
                '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><v>2</v></c></row>'
            )
        ),
        "strict.xlsx": strict(),
        "good.xls": old_format(),
        "wps.et": old_format(),
        "zip-inside.et": packed(parts()),
        "ods-inside.xls": good_ods(),
        "csv.xls": "事项\t责任人\n办理来信\t周敏\n".encode("gbk"),
        "html.xls": "<html><table><tr><td>事项</td></tr></table></html>".encode(),
        "xml2003.xls": b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "truncated.xls": old_format()[:2816],
        "truncated-late.xls": old_format()[:-512],
        "swollen.xlsx": with_part("xl/worksheets/sheet2.xml", b" " * (225 << 20)),
        "entities.xlsx": with_part("xl/sharedStrings.xml", f"{DECLARED}{entity}<sst/>".encode()),
        "path-traversal.xlsx": with_part("../../../evil.txt", b"x"),
        "formula-like.xlsx": packed(parts(inline("=cmd|' /C calc'!A0", "+86 138", "-待定", "@SUM(1)"))),
        "control-chars.xlsx": packed(parts(inline("整\x0b改"))),
        "escaped-control.xlsx": packed(parts(inline("整_x000B_改"))),
        "rare-characters.xlsx": packed(parts(inline("𠮷野", "㛃", "𬭎", "😀", "\ue863"))),
        "error-cells.xlsx": packed(
            parts('<row r="1">' + cell("A1", "#N/A", "e") + cell("B1", "#REF!", "e") + cell("C1", "1", "b") + "</row>")
        ),
        "zero-bytes.xlsx": b"",
        "string-99.xlsx": packed(parts('<row r="1">' + cell("A1", "99", "s") + "</row>")),
        "no-styles.xlsx": without("xl/styles.xml"),
        "sheet-missing.xlsx": without(SHEET),
        "backslashes.xlsx": rewritten(lambda name: name.replace("/", "\\")),
        "chinese-dates.xlsx": packed(
            {
                **parts(
                    '<row r="1">'
                    + "".join(cell(f"{at}1", "46000", more=f's="{n}"') for n, at in enumerate("ABCDEF", 1))
                    + "</row>"
                ),
                "xl/styles.xml": (DECLARED + styles(27, 31, 36, 50, 57, 58)).encode(),
            }
        ),
        "bad-properties.xlsx": with_part("docProps/core.xml", "<a>2026/11/22 上午 9:00:00</a>".encode()),
        "bad-colour.xlsx": with_changes(styles=("<font/>", '<font><color rgb="red"/></font>')),
        "bad-print-title.xlsx": with_changes(
            workbook=(
                "</sheets>",
                '</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="5">#REF!</definedName></definedNames>',
            )
        ),
        "styled-empty-rows.xlsx": many_styled_rows(),
        "repeat-bomb.ods": ods(
            ods_row(ods_text("甲", 'table:number-columns-repeated="1024"'), more='table:number-rows-repeated="1048576"')
        ),
        "good.ods": good_ods(),
        "locked.ods": ods("", manifest="<manifest><encryption-data/></manifest>"),
        "locked.xlsx": ole + "EncryptedPackage".encode("utf-16-le"),
        "leading-junk.xlsx": b"HTTP/1.1 200 OK\r\n\r\n" + packed(parts()),
        "utf16.xlsx": utf16(),
        "text-dates.xlsx": packed(parts(inline("２０２６－１１－２２", "张\u200b三", "110101199001010000"))),
        "uncounted.xlsx": packed(parts(ROWS + f'<row r="3">{uncounted}</row>')),
        "under-merge.xlsx": packed(parts(ROWS, behind='<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>')),
        "workbook-elsewhere.xlsx": elsewhere(),
        "damaged-theme.xlsx": flipped(
            with_part("xl/theme/theme1.xml", STRINGS[0].encode() * 99), "xl/theme/theme1.xml"
        ),
        "damaged-strings.xlsx": flipped(packed(parts()), "xl/sharedStrings.xml", at=20),
        "lying-size.xlsx": lying(),
        "many-entries.xlsx": packed({**parts(), **{f"xl/media/{at}.png": b"" for at in range(10_000)}}),
        "no-text.xlsx": packed(parts(ROWS + '<row r="3"><c r="A3" t="s"><v/></c></row>')),
        "stream-in-capitals.xls": old_format().replace("Workbook".encode("utf-16-le"), "WORKBOOK".encode("utf-16-le")),
        "no-number.xls": old_format(float("nan")),
        "no-references.xlsx": packed(parts(inline("甲", "乙") + inline("丙", "丁"))),
    }


if __name__ == "__main__":
    for file, data in files().items():
        (Path(sys.argv[1]) / file).write_bytes(data)
