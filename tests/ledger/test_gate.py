"""What is let in, and the sentence for what is not."""

import io
import os
import struct
import sys
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.core.errors import UnreadableLedger
from app.ledger.gate import kind_of, read_bytes
from tests.core.files.damage import said

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


def stream(name: str) -> bytes:
    """The entry of a stream in the directory of an OLE2 file."""
    return name.encode("utf-16-le").ljust(64, b"\0") + bytes([2 * len(name) + 2, 0, 2])


def test_a_workbook_is_let_in_whatever_its_name() -> None:
    assert kind_of(workbook(), "台账.et") == "xlsx"
    assert kind_of(b"HTTP/1.1 200 OK\r\n\r\n" + workbook(), "台账.xlsx") == "xlsx"
    assert kind_of(with_part("xl/vbaProject.bin", b"macro"), "台账.xlsm") == "xlsm"
    assert kind_of(package(**{"xl/workbook.bin": b"x"}), "台账.xlsx") == "xlsb"
    assert kind_of(ods(), "台账.xls") == "ods"
    assert kind_of(package(**{"content.xml": b"<office:spreadsheet/>"}), "台账.xls") == "ods"
    old = OLE + stream("Workbook")
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


def test_a_package_damaged_where_it_begins_is_one() -> None:
    """Its first entry is a picture nobody needs, longer than what is looked at first."""
    picture = package(**{"xl/media/a.png": os.urandom(5000), "xl/workbook.xml": b"<workbook/>"})
    assert kind_of(b"?" + picture[1:], "台账.xlsx") == "xlsx"


@pytest.mark.parametrize(("size", "refused"), [(20 << 20, False), ((20 << 20) + 1, True)])
def test_an_entry_may_be_large_or_hardly_packed(size: int, refused: bool) -> None:
    """2,000 bytes that say they become so many: looked at before anything is unpacked."""
    data = said(with_part("xl/media/a.png", bytes(size % 7)), "xl/media/a.png", 24, struct.pack("<L", size))
    if refused:
        with pytest.raises(UnreadableLedger, match="解开后大得不正常"):
            kind_of(data, "台账.xlsx")
    else:
        assert kind_of(data, "台账.xlsx") == "xlsx"


@pytest.mark.parametrize(("count", "refused"), [(14, False), (15, True)])
def test_all_entries_together_have_a_limit(count: int, refused: bool) -> None:
    parts = {"xl/workbook.xml": b"<workbook/>", **{f"xl/media/{at:02}.png": b"x" for at in range(count)}}
    data = package(**parts)
    for at in range(count):
        data = said(data, f"xl/media/{at:02}.png", 24, struct.pack("<L", 20 << 20))
    if refused:
        with pytest.raises(UnreadableLedger, match="解开后大得不正常"):
            kind_of(data, "台账.xlsx")
    else:
        assert kind_of(data, "台账.xlsx") == "xlsx"


@pytest.mark.parametrize("name", ["WORKBOOK", "Workbook", "BOOK", "book"])
def test_the_workbook_of_an_old_file_is_found_in_any_case(name: str) -> None:
    assert kind_of(OLE + stream(name), "台账.xls") == "xls"
    with pytest.raises(UnreadableLedger, match="是旧格式的 Word 文档"):
        kind_of(OLE + stream("WordDocument") + "notebook".encode("utf-16-le"), "台账.xls")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.xlsx")
    for place in (tmp_path / "管道.xlsx", Path("/dev/zero"), Path("/dev/full")):
        with pytest.raises(UnreadableLedger, match="不是普通文件（可能是设备或管道），请选择台账文件"):
            read_bytes(place)
