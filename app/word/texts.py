"""The texts of a .docx as they are read: headers, body with tables and text boxes, notes, footers."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from app.core.errors import UnreadableDocument
from app.word.wml import DOCUMENT, is_text_part, parse, w

_LARGEST = 100_000_000
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, etree.XMLSyntaxError, RuntimeError, KeyError, EOFError)


def paragraph_texts(path: Path) -> tuple[str, ...]:
    """Every paragraph's text, empty ones too; deleted text and the doubles of text boxes are left out.

    Raises UnreadableDocument.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"找不到或打不开“{path}”，请检查路径。") from error
    try:
        roots = [parse(part) for part in _text_parts(path.name, content)]
    except _BROKEN as error:
        raise UnreadableDocument(
            f"“{path.name}”不是 Word 文档（.docx），或已损坏、加密，请用 Word 另存为 .docx。"
        ) from error
    return tuple(text for root in roots for text in _paragraphs(root))


def _text_parts(name: str, content: bytes) -> list[bytes]:
    """The parts with paragraphs in the order of reading: headers, body, notes, footers."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [one for one in package.namelist() if is_text_part(one)]
        if DOCUMENT not in names:
            raise zipfile.BadZipFile(DOCUMENT)
        if sum(package.getinfo(one).file_size for one in names) > _LARGEST:
            raise UnreadableDocument(f"“{name}”太大，展开后超过 100 MB，请拆成几份再检查。")
        return [package.read(one) for one in sorted(names, key=_order)]


def _order(name: str) -> tuple[int, str, int]:
    kinds = ("header", "document", "footnotes", "endnotes", "footer")
    kind = next((at for at, one in enumerate(kinds) if name.startswith(f"word/{one}")), len(kinds))
    number = re.search(r"\d+", name)
    return kind, re.sub(r"\d+", "", name), int(number[0]) if number else 0


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """A text box speaks behind the paragraph it hangs on."""
    for paragraph in root.iter(w("p")):
        if next(paragraph.iterancestors(_FALLBACK), None) is None:
            yield "".join(_said(paragraph))


def _said(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(w("t"), *_BREAKS):
        if next(element.iterancestors(w("p"))) is paragraph and element.getparent().tag == w("r"):  # type: ignore[union-attr]
            yield element.text or "" if element.tag == w("t") else _BREAKS[str(element.tag)]
