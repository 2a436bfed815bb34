"""Opens a template and says whether it is a Word file at all; what is unsafe in it, templates/danger.py tells."""

import io
import zipfile
from pathlib import Path

from lxml import etree

from app.core.errors import BadTemplate
from app.word.package import read_parts
from app.word.wml import DOCUMENT, is_text_part, parse

_LARGEST = 100_000_000
_DAMAGED = (zipfile.BadZipFile, NotImplementedError, etree.XMLSyntaxError, RuntimeError, EOFError)


def read_template(template: Path) -> dict[str, bytes]:
    """The template's parts. Raises BadTemplate if it is not there, no .docx, damaged or too large."""
    try:
        content = template.read_bytes()
    except OSError as error:
        raise BadTemplate(f"找不到或打不开模板“{template}”，请检查路径。") from error
    try:
        _weigh(template.name, content)
        parts = read_parts(content)
        for name, data in parts.items():
            if is_text_part(name) and b"<!DOCTYPE" not in data:
                parse(data)
    except _DAMAGED as error:
        raise BadTemplate(f"模板“{template.name}”不是 Word 文档（.docx）或已损坏，请用 Word 另存为 .docx。") from error
    if DOCUMENT not in parts or "[Content_Types].xml" not in parts:
        raise BadTemplate(f"模板“{template.name}”不是 Word 文档（.docx），请用 Word 另存为 .docx。")
    return parts


def _weigh(name: str, content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if sum(entry.file_size for entry in package.infolist()) > _LARGEST:
            raise BadTemplate(f"模板“{name}”太大，展开后超过 100 MB，不能用作模板。")
