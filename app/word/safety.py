"""Looks at a template before it is used: is it a Word file, and does it fetch anything from elsewhere."""

import re
import zipfile
from pathlib import Path

from lxml import etree

from app.core.errors import BadTemplate
from app.word.opening import open_package
from app.word.wml import DOCUMENT, parse, w

_FETCHING = re.compile(r"\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT|DATABASE|MACROBUTTON)\b")
_HARMLESS = ("/hyperlink", "/attachedTemplate")


def safe_template(template: Path) -> bytes:
    """The template's bytes. Raises BadTemplate if it is not there, no .docx, or fetches from elsewhere."""
    try:
        content = template.read_bytes()
    except OSError as error:
        raise BadTemplate(f"找不到或打不开模板“{template}”，请检查路径。") from error
    try:
        _look(template.name, content)
    except (zipfile.BadZipFile, NotImplementedError, etree.XMLSyntaxError, RuntimeError) as error:
        raise BadTemplate(f"模板“{template.name}”不是 Word 文档（.docx）或已损坏，请用 Word 另存为 .docx。") from error
    return content


def _look(name: str, content: bytes) -> None:
    parts = open_package(content, f"模板“{name}”", BadTemplate)
    if DOCUMENT not in parts or "[Content_Types].xml" not in parts or "word/vbaProject.bin" in parts:
        raise BadTemplate(f"模板“{name}”不是不带宏的 Word 文档（.docx），请用 Word 另存为 .docx。")
    for part, data in parts.items():
        if part.endswith(".rels"):
            _refuse_outside(name, data)
        elif part.startswith("word/") and part.endswith(".xml"):
            _refuse_fetching(name, parse(data))


def _refuse_outside(name: str, data: bytes) -> None:
    for relation in parse(data):
        if relation.get("TargetMode") == "External" and not (relation.get("Type") or "").endswith(_HARMLESS):
            raise BadTemplate(f"模板“{name}”链接了文件以外的图片或对象，请改为插入到文档中再用。")


def _refuse_fetching(name: str, root: etree._Element) -> None:
    codes = [one.text or "" for one in root.iter(w("instrText"))]
    codes += [one.get(w("instr")) or "" for one in root.iter(w("fldSimple"))]
    for code in codes:
        if found := _FETCHING.search(code.upper()):
            raise BadTemplate(f"模板“{name}”里有会从别处取内容的域（{found[1]}），请删去后再用。")
