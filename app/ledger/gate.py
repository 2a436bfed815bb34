"""What kind of file it really is, whatever its name says, and whether it is safe to open."""

import codecs
import errno
import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.core.errors import TOO_LONG, UnreadableLedger, is_too_long
from app.core.files.archive import Archive, Damaged
from app.core.files.regular import read_regular
from app.core.files.relations import document_part
from app.ledger.formats import CSV, DOCX, ET, ODS, XLS, XLSB, XLSM, XLSX
from app.ledger.package import ole

_LARGEST_FILE = 100 << 20
_LARGEST_ENTRY, _HIGHEST_RATIO, _LARGEST_TOTAL = 20 << 20, 100, 300 << 20
_ZIP, _HEAD = b"PK\x03\x04", 4096
_END, _END_SIZE = b"PK\x05\x06", 22
_WORKBOOK = re.compile(rb"<(?:[\w.-]+:)?workbook[\s>]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LOCKED = "设有打开密码，请在 Excel 或 WPS 里取消密码，另存后再打开。"
_CHOOSE = f"请选择台账文件（{XLSX.ending}、{CSV.ending} 或 {DOCX.ending}）"
_SAVE_AS = f"请用 Excel 或 WPS 打开它，另存为 {XLSX.ending} 后再用本程序打开。"
_NO_LEDGER = f"不是 Excel 台账，或者已经损坏；{_CHOOSE}，或用 Excel、WPS 打开后另存再试。"
_OLD_WORD = f"是旧格式的 Word 文档，请用 Word 或 WPS 打开它，另存为 {DOCX.ending} 后再用本程序打开。"
_FOREIGN = (
    (re.compile(rb"%PDF"), "是 PDF 文件"),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}", re.DOTALL), "是图片"),
    (re.compile(rb"Rar!|7z\xbc\xaf"), "是压缩包"),
)
_FOREIGN_PACKAGES = {"ofd.xml": "是 OFD 版式文件", "ppt/presentation.xml": "是演示文稿"}


def read_bytes(path: Path) -> bytes:
    """The file's bytes. Raises UnreadableLedger when there is no such file or it cannot be read."""
    try:
        if path.is_dir():
            raise UnreadableLedger(f"“{path.name}”是文件夹，请选择其中的台账文件（{XLSX.ending}）。")
        data = read_regular(path, _LARGEST_FILE + 1)
    except OSError as error:
        raise UnreadableLedger(_why_not_read(path, error)) from error
    if len(data) > _LARGEST_FILE:
        raise UnreadableLedger(f"“{path.name}”超过 100 MB，不像台账；请删去其中的图片后另存再打开。")
    return data


def _why_not_read(path: Path, error: OSError) -> str:
    if is_too_long(error):
        return f"“{path.name}”打不开：{TOO_LONG}。"
    if isinstance(error, FileNotFoundError):
        return f"找不到文件“{path}”，请检查位置和文件名。"
    if error.errno == errno.ENXIO:
        return f"“{path.name}”不是普通文件（可能是设备或管道），{_CHOOSE}。"
    return f"“{path.name}”打不开，请确认没有被别的程序独占，并且您有权读它。"


def kind_of(data: bytes, name: str) -> str:
    """The real format, by its kind. Raises UnreadableLedger, saying what it is and the way out.

    .xls and .et hold the same inside (BIFF in OLE2), so there, and only there, the name tells them apart.
    """
    if not data.strip(b"\0 \r\n\t"):
        raise UnreadableLedger(f"“{name}”是空文件，请重新导出或找回台账后再打开。")
    if data.startswith(ole.SIGNATURE):
        return _of_ole(data, name)
    # Damaged where it begins, a zip still ends as one.
    if _ZIP in data[:_HEAD] or data[-_END_SIZE:].startswith(_END):
        return _of_zip(data, name)
    return _of_other(data, name)


def _of_ole(data: bytes, name: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnreadableLedger(f"“{name}”{_LOCKED}")
    if ole.holds_workbook(data):
        return (ET if name.lower().endswith(ET.ending) else XLS).kind
    if "WordDocument".encode("utf-16-le") in data:
        raise UnreadableLedger(f"“{name}”{_OLD_WORD}")
    raise UnreadableLedger(f"“{name}”{_NO_LEDGER}")


def _of_other(data: bytes, name: str) -> str:
    """A table saved as plain text (CSV), or a refusal that says what it is."""
    for pattern, what in _FOREIGN:
        if pattern.match(data):
            raise UnreadableLedger(f"“{name}”{what}，不是 Excel 台账，{_CHOOSE}。")
    head = data[:4096].replace(b"\0", b"").lower()
    if b"<?xml" in head and (b"<workbook" in head or b"<office:document" in head):
        raise UnreadableLedger(f"“{name}”是 XML 表格，{_SAVE_AS}")
    if b"<html" in head or b"<table" in head or b"<!doctype html" in head:
        raise UnreadableLedger(f"“{name}”其实是网页，{_SAVE_AS}")
    if head.startswith(b"{\\rtf"):
        raise UnreadableLedger(f"“{name}”{_OLD_WORD}")
    if head.startswith((b"mime-version:", b"from: <saved by")):
        raise UnreadableLedger(f"“{name}”其实是网页，{_SAVE_AS}")
    if data.startswith(_UTF_16) or b"\0" not in data[:4096]:
        return CSV.kind
    raise UnreadableLedger(f"“{name}”{_NO_LEDGER}")


def _of_zip(data: bytes, name: str) -> str:
    try:
        package = Archive(data)
        _check_sizes(package.entries.values(), name)
        kind = _kind_of_package(package, package.entries, name)
        _check_parts(package, name)
        return kind
    except Damaged as error:
        raise UnreadableLedger(f"“{name}”已经损坏，请用 Excel 或 WPS 修复并另存，或找回完好的一份。") from error


def _check_sizes(entries: Iterable[zipfile.ZipInfo], name: str) -> None:
    total = 0
    for entry in entries:
        total += entry.file_size
        swollen = entry.file_size > _LARGEST_ENTRY and entry.file_size > _HIGHEST_RATIO * max(entry.compress_size, 1)
        if swollen or total > _LARGEST_TOTAL:
            raise UnreadableLedger(f"“{name}”解开后大得不正常，不像台账；请把有用的内容复制到新表另存后再打开。")


def _kind_of_package(package: Archive, parts: Mapping[str, zipfile.ZipInfo], name: str) -> str:
    document = document_part(package)
    if document.endswith(".bin"):
        return XLSB.kind
    if document.startswith("xl/") or (document and _WORKBOOK.search(_head(package, document))):
        return (XLSM if any(part.endswith("/vbaproject.bin") for part in parts) else XLSX).kind
    if "content.xml" in parts and _says_spreadsheet(package):
        if b"encryption-data" in _manifest(package):
            raise UnreadableLedger(f"“{name}”{_LOCKED}")
        return ODS.kind
    if "word/document.xml" in parts:
        return DOCX.kind
    for part, what in _FOREIGN_PACKAGES.items():
        if part in parts:
            raise UnreadableLedger(f"“{name}”{what}，不是 Excel 台账，{_CHOOSE}。")
    raise UnreadableLedger(f"“{name}”不是 Excel 台账（可能是压缩包），{_CHOOSE}。")


def _manifest(package: Archive) -> bytes:
    """What of the package is locked; where nothing says it, reading content.xml will show."""
    try:
        return package.read("META-INF/manifest.xml")
    except (KeyError, Damaged):
        return b""


def _says_spreadsheet(package: Archive) -> bool:
    """Whether an ODF package is a table: by its mimetype, or where that cannot be had by what content.xml begins with."""
    try:
        return b"opendocument.spreadsheet" in package.read("mimetype")
    except (KeyError, Damaged):
        return b"spreadsheet" in package.head("content.xml", 1 << 16)


def _check_parts(package: Archive, name: str) -> None:
    for part in package.entries:
        if ".." in part.split("/") or part.startswith("/") or ":" in part:
            raise UnreadableLedger(f"“{name}”里有指向文件外面的路径，不安全，没有打开；{_SAVE_AS}")
        if part.endswith((".xml", ".rels")) and b"<!DOCTYPE" in _head(package, part).upper():
            raise UnreadableLedger(f"“{name}”里有 Excel 不会写的声明，不安全，没有打开；{_SAVE_AS}")


def _head(package: Archive, part: str) -> bytes:
    """What the part begins with, also in UTF-16; nothing where it is damaged: whoever needs it will find out."""
    try:
        return package.head(part, _HEAD).replace(b"\0", b"")
    except Damaged:
        return b""
