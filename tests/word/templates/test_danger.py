"""What fetches from elsewhere or runs is told, with the paragraph where there is one."""

import pytest

from app.word.ooxml.package import read_parts, write_parts
from tests.word.templates.making import changed, of, picture, said

GOOD = of("第一段", "{{ 发文机关 }}")
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def related(kind: str, target: str, mode: str = "") -> bytes:
    """A template whose second paragraph uses a relationship of that kind."""
    outside = f'<Relationship Id="x1" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'
    used = f'<w:p><w:r><w:object xmlns:r="{OFFICE}" r:id="x1"/></w:r></w:p><w:sectPr'
    return changed(changed(GOOD, "</Relationships>", outside, RELATIONS), "<w:sectPr", used)


def test_a_picture_from_elsewhere_at_its_paragraph() -> None:
    assert said(related("image", "file://host/a.png", ' TargetMode="External"')) == [("external-link", "正文第3段")]


def test_a_link_to_click_on_is_harmless() -> None:
    assert said(related("hyperlink", "https://example.cn", ' TargetMode="External"')) == []


@pytest.mark.parametrize("kind", ["oleObject", "control", "package", "aFChunk", "subDocument"])
def test_an_embedded_object(kind: str) -> None:
    assert said(related(kind, "embeddings/oleObject1.bin")) == [("embedded", "正文第3段")]


@pytest.mark.parametrize("part", ["word/vbaProject.bin", "word/activeX/activeX1.xml"])
def test_macros(part: str) -> None:
    assert said(write_parts({**read_parts(GOOD), part: picture()})) == [("macro", "整个文件")]


def test_a_docm_under_another_name() -> None:
    kind = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    renamed = changed(GOOD, kind, "vnd.ms-word.document.macroEnabled.main+xml", "[Content_Types].xml")
    assert ("macro", "整个文件") in said(renamed)


@pytest.mark.parametrize(
    "code",
    [
        '<w:fldSimple w:instr=" DDEAUTO excel a "/>', "<w:r><w:instrText> INCLUDETEXT a.docx </w:instrText></w:r>",
        "<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE a.png</w:instrText></w:r>",
    ],
)  # fmt: skip
def test_a_field_that_fetches_also_cut_into_runs(code: str) -> None:
    assert said(changed(GOOD, "</w:p><w:p>", f"{code}</w:p><w:p>")) == [("fetching-field", "正文第1段")]


def test_a_page_number_is_harmless() -> None:
    assert said(changed(GOOD, "</w:p><w:p>", '<w:fldSimple w:instr=" PAGE "/></w:p><w:p>')) == []


def test_a_doctype_is_told_before_anything_is_read() -> None:
    parts = read_parts(GOOD)
    styles = parts["word/styles.xml"].replace(b"<w:styles", b'<!DOCTYPE a [<!ENTITY b "c">]><w:styles', 1)
    assert said(write_parts({**parts, "word/styles.xml": styles})) == [("doctype", "整个文件")]


def test_all_at_once() -> None:
    both = changed(related("image", "http://a/b.png", ' TargetMode="External"'), "第一段", "{{ 没有 }}")
    assert said(both) == [("unknown-field", "正文第1段"), ("external-link", "正文第3段")]
