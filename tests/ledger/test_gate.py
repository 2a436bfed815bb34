"""What is let in, and the sentence for what is not."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.core.errors import UnreadableLedger
from app.ledger.gate import kind_of, read_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def workbook() -> bytes:
    stream = io.BytesIO()
    Workbook().save(stream)
    return stream.getvalue()


def package(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    stream = io.BytesIO(workbook())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def ods(manifest: bytes = b"<a/>") -> bytes:
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return package(**{"mimetype": kind, "content.xml": b"<a/>", "META-INF/manifest.xml": manifest})


def test_a_workbook_is_let_in_whatever_its_name() -> None:
    assert kind_of(workbook(), "台账.et") == "xlsx"
    assert kind_of(b"HTTP/1.1 200 OK\r\n\r\n" + workbook(), "台账.xlsx") == "xlsx"
    assert kind_of(with_part("xl/vbaProject.bin", b"macro"), "台账.xlsm") == "xlsm"
    assert kind_of(package(**{"xl/workbook.bin": b"x"}), "台账.xlsx") == "xlsb"
    assert kind_of(ods(), "台账.xls") == "ods"
    assert kind_of(package(**{"content.xml": b"<office:spreadsheet/>"}), "台账.xls") == "ods"
    old = OLE + "Workbook".encode("utf-16-le")
    assert (kind_of(old, "台账.ET"), kind_of(old, "台账.xlsx")) == ("et", "xls")


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "是空文件"),
        (b"\0" * 100, "是空文件"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "设有打开密码.*取消密码"),
        (OLE + "WordDocument".encode("utf-16-le"), "是旧格式的 Word 文档.*另存为 .docx"),
        (OLE + b"ole", "不是 Excel 台账，或者已经损坏"),
        (b'<?xml version="1.0"?><office:document>', "是 XML 表格"),
        (b"%PDF-1.7", "是 PDF 文件"),
        (b"<html><table></table></html>", "其实是网页"),
        (b'<?xml version="1.0"?><Workbook>', "是 XML 表格"),
        (rb"{\rtf1\ansi}", "是旧格式的 Word 文档"),
        (b"MIME-Version: 1.0\r\n", "其实是网页"),
        (b"\x01\x02\x00\x03", "不是 Excel 台账"),
        (workbook()[: len(workbook()) // 2], "已经损坏"),
        (package(**{"OFD.xml": b"<a/>"}), "是 OFD 版式文件"),
        (package(**{"ppt/presentation.xml": b"<a/>"}), "是演示文稿"),
        (package(**{"照片.jpg": b"x"}), "可能是压缩包"),
        (ods(manifest=b"<encryption-data/>"), "设有打开密码.*取消密码"),
        (
            package(**{"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
            "不是 Excel 台账",
        ),
        (with_part("../../evil.txt", b"x"), "指向文件外面的路径"),
        (with_part("xl/evil.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'), "不会写的声明"),
        (with_part("xl/big.xml", b" " * (21 << 20)), "大得不正常"),
    ],
)
def test_the_rest_is_named_for_what_it_is(data: bytes, complaint: str) -> None:
    with pytest.raises(UnreadableLedger, match=complaint):
        kind_of(data, "台账.xlsx")


def test_places_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableLedger, match="是文件夹"):
        read_bytes(tmp_path)
    with pytest.raises(UnreadableLedger, match="找不到文件"):
        read_bytes(tmp_path / "没有.xlsx")
    with pytest.raises(UnreadableLedger, match="打不开：文件夹太深或文件名太长，请缩短文件名，或换到上层的文件夹。"):
        read_bytes(tmp_path / ("长" * 200 + ".xlsx"))
