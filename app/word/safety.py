"""Opens a template and says whether it is a Word file at all; what is unsafe in it, templates/danger.py tells."""

import zipfile
from pathlib import Path

from lxml import etree

from app.core.errors import BadTemplate
from app.word.opening import unfold
from app.word.wml import DOCUMENT, is_text_part, parse

_DAMAGED = (zipfile.BadZipFile, NotImplementedError, etree.XMLSyntaxError, RuntimeError, EOFError)


def read_template(template: Path) -> dict[str, bytes]:
    """The template's parts. Raises BadTemplate if it is not there, no .docx, damaged or too large."""
    try:
        content = template.read_bytes()
    except OSError as error:
        raise BadTemplate(f"找不到或打不开模板“{template}”，请检查路径。") from error
    try:
        parts = unfold(content, f"模板“{template.name}”", BadTemplate)
        for name, data in parts.items():
            if is_text_part(name) and b"<!DOCTYPE" not in data:
                parse(data)
    except _DAMAGED as error:
        raise BadTemplate(f"模板“{template.name}”不是 Word 文档（.docx）或已损坏，请用 Word 另存为 .docx。") from error
    if DOCUMENT not in parts or "[Content_Types].xml" not in parts:
        raise BadTemplate(f"模板“{template.name}”不是 Word 文档（.docx），请用 Word 另存为 .docx。")
    return parts
