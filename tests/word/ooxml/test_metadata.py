"""Nothing in a written document tells who made it, when, on what, or what was changed before."""

import io
import zipfile
from pathlib import Path

from app.word.filling.document import write
from app.word.ooxml.metadata import untrace
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import parse
from app.word.reading.inlines import words_in
from app.word.standard import layout
from tests.word.documents import paragraphs, template_of
from tools.templates.blank import package

MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def office_template(folder: Path) -> Path:
    """A template as an office's Word leaves it: author, comment, revisions, rsids, attached template, variables."""
    parts = read_parts(package([(layout.BODY, "正文")]))
    document = parts["word/document.xml"].decode()
    document = document.replace("<w:p>", '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">').replace(
        "<w:r>",
        '<w:commentRangeStart w:id="0"/><w:del w:id="1" w:author="张某"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="张某"><w:r><w:t>新</w:t></w:r></w:ins><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r><w:r>',
    )
    settings = parts["word/settings.xml"].decode().replace("<w:removePersonalInformation/><w:removeDateAndTime/>", "")
    settings = settings.replace(
        "<w:defaultTabStop",
        '<w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids>'
        '<w:docVars><w:docVar w:name="a" w:val="张某"/></w:docVars><w:defaultTabStop',
    )
    relation = '<Relationship Id="{}" Type="{}" Target="{}"{}/></Relationships>'
    parts |= {
        "word/document.xml": document.encode(),
        "word/settings.xml": settings.encode(),
        "word/comments.xml": f'<w:comments xmlns:w="{WORD}"><w:comment w:id="0" w:author="张某"/></w:comments>'.encode(),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PROPERTIES}"><cp:lastModifiedBy>张某</cp:lastModifiedBy>'
        "</cp:coreProperties>".encode(),
        "docProps/thumbnail.jpeg": b"picture",
        "customXml/item1.xml": "<a>张某</a>".encode(),
        "word/_rels/settings.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + relation.format("rId1", f"{MAIN}/attachedTemplate", "file:///share/a.dotx", ' TargetMode="External"')
        ).encode(),
    }
    for name, kind, target in (
        ("_rels/.rels", "metadata/core-properties", "docProps/core.xml"),
        ("_rels/.rels", "metadata/thumbnail", "docProps/thumbnail.jpeg"),
        ("word/_rels/document.xml.rels", "comments", "comments.xml"),
        ("word/_rels/document.xml.rels", "customXml", "../customXml/item1.xml"),
    ):
        base = MAIN if "/" not in kind else "http://schemas.openxmlformats.org/package/2006/relationships"
        ident = f"extra{target.replace('/', '').replace('.', '')}"
        text = parts[name].decode().replace("</Relationships>", relation.format(ident, f"{base}/{kind}", target, ""))
        parts[name] = text.encode()
    types = (
        parts["[Content_Types].xml"]
        .decode()
        .replace(
            "<Override",
            '<Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/comments.xml" ContentType="'
            'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/><Override PartName="/docProps/'
            'core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override',
            1,
        )
    )
    parts["[Content_Types].xml"] = types.encode()
    path = folder / "单位模板.docx"
    path.write_bytes(write_parts(parts))
    return path


def test_an_office_template_leaves_no_trace(tmp_path: Path) -> None:
    content = write(office_template(tmp_path), {})
    parts = read_parts(content)
    assert paragraphs(content) == ["新正文"]
    whole = b"\n".join(parts.values()).decode()
    for trace in ("张某", "rsid", "comment", "attachedTemplate", "docVar", "thumbnail", "core-properties", "customXml"):
        assert trace not in whole, trace
    assert not any(name.startswith(("docProps", "customXml", "word/comments")) for name in parts)
    assert "<w:removePersonalInformation/><w:removeDateAndTime/>" in parts["word/settings.xml"].decode()


def test_our_own_document_has_no_properties(tmp_path: Path) -> None:
    parts = read_parts(write(template_of(tmp_path, "甲"), {}))
    assert not any(name.startswith("docProps") for name in parts)
    assert b"python" not in b"".join(parts.values()).lower()


def test_the_same_fields_give_the_same_bytes(tmp_path: Path) -> None:
    path = template_of(tmp_path, "{{ 甲 }}")
    assert write(path, {"甲": "乙"}) == write(path, {"甲": "乙"})


def test_the_package_tells_no_time(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(write(template_of(tmp_path, "甲"), {}))) as package_:
        assert {entry.date_time for entry in package_.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_of_rows_with_revisions_the_deleted_ones_go() -> None:
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    mark = '<w:{} w:id="1" w:author="张某"/>'
    held = f"<w:sdt><w:sdtContent>{row.format(mark.format('del'), '乙')}</w:sdtContent></w:sdt>"
    rows = row.format("", "甲") + row.format(mark.format("del"), "乙") + held + row.format(mark.format("ins"), "丙")
    table = parse(f'<w:tbl xmlns:w="{WORD}">{rows}</w:tbl>'.encode())
    untrace(table)
    assert words_in(table) == "甲丙"
