"""Reads a document to be checked, whoever wrote it, and refuses in one sentence what cannot be looked at."""

import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from app.core.errors import UnreadableDocument
from app.word.opening import unfold
from app.word.wml import DOCUMENT, parse, w

_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, etree.XMLSyntaxError, RuntimeError, KeyError, EOFError)
_CONTENT_TYPES = "[Content_Types].xml"
_IN_WORD = re.compile(r"word/.+\.(xml|rels)")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True)
class Source:
    """A Word file as read: its parts as bytes, those of Word parsed."""

    parts: dict[str, bytes]
    roots: dict[str, etree._Element]

    def root(self, name: str) -> etree._Element | None:
        """A part of Word's own by its name, None where the file has none."""
        return self.roots.get(name)


def read_document(path: Path) -> Source:
    """The file is opened for reading only. Raises UnreadableDocument."""
    called = f"文件“{path.name}”"
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"找不到或打不开文件“{path}”，请检查路径；文件正在别处打开时请先关闭。") from error
    if content.startswith(_OLD_OFFICE):
        raise UnreadableDocument(called + _why_old(content))
    try:
        parts = unfold(content, called, UnreadableDocument)
        _refuse_harmful(called, parts)
        roots = {name: parse(data) for name, data in parts.items() if _IN_WORD.fullmatch(name)}
    except _BROKEN as error:
        raise UnreadableDocument(
            f"{called}不是 Word 文档（.docx）或已损坏，请用 Word 或 WPS 打开后另存为 .docx。"
        ) from error
    if roots[DOCUMENT].tag != w("document"):
        raise UnreadableDocument(f"{called}是“Strict Open XML”格式，请用 Word 另存为普通的 .docx（Word 文档）再检查。")
    for root in roots.values():
        _drop_fallbacks(root)
    return Source(parts, roots)


def _refuse_harmful(called: str, parts: dict[str, bytes]) -> None:
    if not {DOCUMENT, _CONTENT_TYPES} <= parts.keys():
        raise zipfile.BadZipFile(DOCUMENT)
    if "word/vbaProject.bin" in parts:
        raise UnreadableDocument(f"{called}里有宏，不能检查，请用 Word 另存为不带宏的 .docx。")
    if any(b"<!DOCTYPE" in data for name, data in parts.items() if name.endswith((".xml", ".rels"))):
        raise UnreadableDocument(f"{called}里有不该有的定义（DOCTYPE），不能检查，请用 Word 重新做一份。")


def _drop_fallbacks(root: etree._Element) -> None:
    """What Word writes twice for older readers is looked at once."""
    for fallback in list(root.iter(_FALLBACK)):
        parent = fallback.getparent()
        if parent is not None:
            parent.remove(fallback)


def _why_old(content: bytes) -> str:
    if _ENCRYPTED in content:
        return "设了打开密码，不能检查，请用 Word 或 WPS 去掉密码后另存一份。"
    return "是旧格式的文档（.doc 或 .wps），请用 Word 或 WPS 另存为 .docx 再检查。"
