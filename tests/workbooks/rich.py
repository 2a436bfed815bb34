"""A workbook rich in what other programs lose: built by openpyxl, then given the parts openpyxl cannot write."""

import io
import re
import struct
import zipfile
import zlib
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

HEAD: list[str | int | None] = [
    "序号",
    "问题类别",
    "具体问题",
    "整改措施",
    "责任部门",
    "责任人",
    "整改时限",
    "整改进展",
    "状态",
    "完成时间",
]
ROWS: list[list[str | int | None]] = [
    [1, "党的领导方面", "制度执行不严", "开展自查", "办公室", "周敏", "2026年5月31日", "已组织自查", "整改中", None],
    [2, "党的领导方面", "学习流于形式", "组织培训", "机关党委", None, "2026年7月3日", "已办班1期", "整改中", None],
    [3, "党的建设方面", "台账更新不及时", "按月更新", "办公室", "林芳", "尽快", "已更新到5月", "整改中", None],
]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WPS = "http://www.wps.cn/officeDocument/2020/cellImage"


def rich_workbook() -> bytes:
    """The bytes of a macro workbook with everything in it."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "整改 '台账'"
    for row in [[*HEAD], *ROWS]:
        sheet.append(row)
    sheet["F3"].comment = Comment("报请明确后填写", "周敏")
    sheet["H2"].comment = Comment("附照片3张", "林芳")
    _decorate(sheet)
    hidden = book.create_sheet("旧数据")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "=SUM(1,2)"
    out = io.BytesIO()
    book.save(out)
    return _with_more_parts(out.getvalue())


def _decorate(sheet: Worksheet) -> None:
    choice = DataValidation(type="list", formula1='"已完成,整改中,未开始"')
    choice.add("I2:I4")
    sheet.add_data_validation(choice)
    yellow = DifferentialStyle(fill=PatternFill(bgColor="FFFFFF00"))
    red = Rule("cellIs", operator="equal", formula=['"整改中"'], dxf=yellow)
    sheet.conditional_formatting.add("I2:I4", red)
    sheet["G2"].number_format = "yyyy/m/d"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=4), titles_from_data=True)
    sheet.add_chart(chart, "L2")
    sheet.auto_filter.ref = "A1:J4"
    sheet.freeze_panes = "A2"


def _with_more_parts(data: bytes) -> bytes:
    """A picture beside the chart, macros, and WPS's pictures in cells."""
    parts = parts_of(data)
    parts["xl/media/image1.png"] = _picture()
    rels = "xl/drawings/_rels/drawing1.xml.rels"
    parts[rels] = related(parts[rels], "rId9", f"{OFFICE}/image", "/xl/media/image1.png")
    drawing = parts["xl/drawings/drawing1.xml"].decode()
    closing = re.search(r"</(?:\w+:)?wsDr>", drawing)
    assert closing
    parts["xl/drawings/drawing1.xml"] = (drawing[: closing.start()] + _ANCHOR + closing[0]).encode()
    parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 8
    parts["xl/cellimages.xml"] = b'<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>'
    rels = "xl/_rels/workbook.xml.rels"
    macros = related(
        parts[rels], "rId98", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"
    )
    parts[rels] = related(macros, "rId99", _WPS, "cellimages.xml")
    types = parts["[Content_Types].xml"].decode()
    types = types.replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    more = (
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        '<Override PartName="/xl/cellimages.xml" ContentType="application/vnd.wps-officedocument.cellimage+xml"/>'
    )
    parts["[Content_Types].xml"] = types.replace("</Types>", f"{more}</Types>").encode()
    return zipped(parts)


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 6, 30, 8, 0, 0)), content)
    return out.getvalue()


def save(folder: Path, data: bytes, name: str = "台账.xlsm") -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def related(rels: bytes, name: str, kind: str, target: str) -> bytes:
    one = f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
    return rels.replace(b"</Relationships>", one.encode() + b"</Relationships>")


def _picture() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\0\xff\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


_ANCHOR = (
    '<xdr:oneCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<xdr:from><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
    '<xdr:ext cx="360000" cy="360000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="照片"/><xdr:cNvPicPr/></xdr:nvPicPr>'
    f'<xdr:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
)
