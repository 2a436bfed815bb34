"""Opens Word files, whoever wrote them: what is none, is damaged or unfolds too large is refused in one sentence."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from app.core.errors import TOO_LONG, AppError, BadTemplate, UnreadableDocument, is_too_long
from app.core.files.regular import read_regular
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, FONTS, NUMBERING, PACKAGE, SETTINGS, STYLES, local, parse, w
from app.word.reading.fallbacks import OlderForm, set_aside

_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, etree.XMLSyntaxError, RuntimeError, KeyError, EOFError)
_CONTENT_TYPES = "[Content_Types].xml"
_NEEDED = {DOCUMENT, _CONTENT_TYPES}
_LARGEST = 100_000_000
# All that Word and WPS write; what else zip knows (bzip2, LZMA) no office program opens.
_PACKED_BY = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_TYPES, _RELATIONS = f"{{{PACKAGE}/content-types}}", f"{{{PACKAGE}/relationships}}"
# The entries of the parts that hold a package together, and what each has to say.
_SAYS = {
    f"{_TYPES}Default": {"Extension", "ContentType"},
    f"{_TYPES}Override": {"PartName", "ContentType"},
    f"{_RELATIONS}Relationship": {"Id", "Type", "Target"},
}
_ROOTS = {STYLES: "styles", SETTINGS: "settings", NUMBERING: "numbering", FONTS: "fonts"}
_IN_WORD = re.compile(r"word/.+\.(xml|rels)")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True)
class WordFile:
    """A Word file as read: its parts as bytes, those of Word parsed; `older`: what stood in these a second time."""

    parts: dict[str, bytes]
    roots: dict[str, etree._Element]
    older: tuple[OlderForm, ...]

    def root(self, name: str) -> etree._Element | None:
        """A part of Word's own by its name, None where the file has none."""
        return self.roots.get(name)


def read_template(path: Path) -> dict[str, bytes]:
    """A template's parts; what is unsafe in them, templates/danger.py tells.

    Raises BadTemplate if it is not there, no .docx, damaged or too large.
    """
    called = f"模板“{path.name}”"
    try:
        content = read_regular(path, _LARGEST + 1)
    except OSError as error:
        why = TOO_LONG if is_too_long(error) else "请检查路径"
        raise BadTemplate(f"找不到或打不开模板“{path}”，{why}。") from error
    try:
        parts = _unfold(content, called, BadTemplate)
        _roots(parts, called, BadTemplate)
    except _BROKEN as error:
        raise BadTemplate(f"{called}不是 Word 文档（.docx）或已损坏，请用 Word 另存为 .docx。") from error
    if not parts.keys() >= _NEEDED:
        raise BadTemplate(f"{called}不是 Word 文档（.docx），请用 Word 另存为 .docx。")
    return parts


def read_document(path: Path) -> WordFile:
    """A document to be looked at; the file is opened for reading only. Raises UnreadableDocument."""
    return document_in(content_of(path), called(path))


def called(path: Path) -> str:
    """What the clerk is told a file is."""
    return f"文件“{path.name}”"


def content_of(path: Path) -> bytes:
    """The bytes of a document; the file is opened for reading only. Raises UnreadableDocument."""
    try:
        return read_regular(path, _LARGEST + 1)
    except OSError as error:
        why = TOO_LONG if is_too_long(error) else "请检查路径；文件正在别处打开时请先关闭"
        raise UnreadableDocument(f"找不到或打不开文件“{path}”，{why}。") from error


def document_in(content: bytes, called: str) -> WordFile:
    """The document in these bytes; `called`: what the clerk is told it is. Raises UnreadableDocument."""
    if content.startswith(_OLD_OFFICE):
        raise UnreadableDocument(called + _why_old(content))
    try:
        parts = _unfold(content, called, UnreadableDocument)
        _refuse_harmful(called, parts)
        roots = _roots(parts, called, UnreadableDocument)
    except _BROKEN as error:
        raise UnreadableDocument(
            f"{called}不是 Word 文档（.docx）或已损坏，请用 Word 或 WPS 打开后另存为 .docx。"
        ) from error
    return WordFile(parts, roots, tuple(form for root in roots.values() for form in set_aside(root)))


def _unfold(content: bytes, called: str, error: type[AppError]) -> dict[str, bytes]:
    """The parts by name; how large they become is looked at before anything is unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        entries = package.infolist()
    if sum(entry.file_size for entry in entries) > _LARGEST:
        raise error(f"{called}太大，展开后超过 100 MB，不能使用。")
    if any(entry.compress_type not in _PACKED_BY for entry in entries):
        raise zipfile.BadZipFile("compression")
    parts = read_parts(content)
    for name, data in parts.items():
        if (name == _CONTENT_TYPES or name.endswith(".rels")) and b"<!DOCTYPE" not in data:
            _refuse_torn(name, parse(data))
    return parts


def _roots(parts: dict[str, bytes], called: str, error: type[AppError]) -> dict[str, etree._Element]:
    """The parts of Word's own, parsed; the others' entities are not to be looked at."""
    roots = {name: parse(data) for name, data in parts.items() if _IN_WORD.fullmatch(name) and b"<!DOCTYPE" not in data}
    if DOCUMENT in roots:
        _refuse_other(roots[DOCUMENT], called, error)
    for name, root in _ROOTS.items():
        if name in roots and roots[name].tag != w(root):
            raise zipfile.BadZipFile(name)
    return roots


def _refuse_torn(name: str, root: etree._Element) -> None:
    """What says how the package hangs together: where it is torn, no office program opens the file."""
    whole = f"{_TYPES}Types" if name == _CONTENT_TYPES else f"{_RELATIONS}Relationships"
    if root.tag != whole or any(
        not _SAYS.get(str(one.tag), {name}) <= set(one.keys()) for one in root.iterchildren("*")
    ):
        raise zipfile.BadZipFile(name)


def _refuse_harmful(called: str, parts: dict[str, bytes]) -> None:
    if not parts.keys() >= _NEEDED:
        raise zipfile.BadZipFile(DOCUMENT)
    if "word/vbaProject.bin" in parts:
        raise UnreadableDocument(f"{called}里有宏，不能检查，请用 Word 另存为不带宏的 .docx。")
    if any(b"<!DOCTYPE" in data for name, data in parts.items() if name.endswith((".xml", ".rels"))):
        raise UnreadableDocument(f"{called}里有不该有的定义（DOCTYPE），不能检查，请用 Word 重新做一份。")


def _refuse_other(document: etree._Element, called: str, error: type[AppError]) -> None:
    """What is no w:document with a w:body; the strict form of the format has other names for both."""
    if local(document) == "document" and document.tag != w("document"):
        raise error(f"{called}是“Strict Open XML”格式，请用 Word 另存为普通的 .docx（Word 文档）再检查。")
    if document.tag != w("document") or document.find(w("body")) is None:
        raise zipfile.BadZipFile(DOCUMENT)


def _why_old(content: bytes) -> str:
    if _ENCRYPTED in content:
        return "设了打开密码，不能检查，请用 Word 或 WPS 去掉密码后另存一份。"
    return "是旧格式的文档（.doc 或 .wps），请用 Word 或 WPS 另存为 .docx 再检查。"
