"""The copy with comments: each at its paragraph, valid for Word, LibreOffice and python-docx, without a date."""

import io
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, parse, w
from app.word.templates.comments import AUTHOR, add_comments
from tests.word.rendering import Converter
from tests.word.schema import disorder
from tests.word.templates.making import changed, of, report, with_table

BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>{{ 没有 }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
BROKEN = with_table([["甲", "{{ 发文单位 }}"]], "标题", "{{ 发文机关", "正确的一段{{ 发文机关 }}")


def copy(content: bytes) -> bytes:
    return add_comments(read_parts(content), report(content))


def anchored(content: bytes) -> list[tuple[str, str]]:
    """The words of each commented paragraph and the comment's first line, as python-docx reads them."""
    document = Document(io.BytesIO(content))
    told = {str(one.comment_id): one.paragraphs[0].text for one in document.comments}
    found = []
    for start in document.element.body.iter(w("commentRangeStart")):
        words = "".join(text.text or "" for text in start.getparent().iter(w("t")))
        found.append((words, told[start.get(w("id"))]))
    return found


def test_comments_stand_at_their_paragraphs() -> None:
    found = anchored(copy(BROKEN))
    assert [words for words, _ in found] == ["{{ 发文机关", "{{ 发文单位 }}"]
    assert found[0][1].startswith("错误（正文第2段“{{ 发文机关”）：“{{ 发文机关”没有写结尾")
    assert found[1][1].startswith("错误（表1第1行第2格")


def test_they_name_the_program_and_no_day() -> None:
    comments = parse(read_parts(copy(BROKEN))["word/comments.xml"])
    assert {one.get(w("author")) for one in comments} == {AUTHOR}
    assert all(one.get(w("date")) is None for one in comments)
    assert copy(BROKEN) == copy(BROKEN)


def test_everything_else_stays_as_it_is() -> None:
    before, after = read_parts(BROKEN), read_parts(copy(BROKEN))
    changed_parts = {name for name in after if after[name] != before.get(name)}
    assert changed_parts == {DOCUMENT, "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert list(disorder(parse(after[DOCUMENT]))) == []


def test_what_has_no_place_in_the_body_stands_at_its_beginning_or_where_the_box_hangs() -> None:
    assert [
        words
        for words, _ in anchored(
            copy(changed(of("第一段", "第二段"), "第二段</w:t></w:r>", f"第二段</w:t></w:r>{BOX}"))
        )
    ] == ["第二段{{ 没有 }}"]
    assert anchored(copy(of("一份没有字段的文件")))[0][1].startswith("提醒（整个文件）：没有用到任何字段")


def test_comments_that_are_there_already_stay() -> None:
    document = Document(io.BytesIO(BROKEN))
    document.add_comment(document.paragraphs[0].runs, text="领导的批注", author="张某某", initials="张")
    out = io.BytesIO()
    document.save(out)
    texts = [text for _, text in anchored(copy(out.getvalue()))]
    assert len(texts) == 3
    assert "领导的批注" in texts


def test_twice_gives_the_comments_once_more_under_new_numbers() -> None:
    document = parse(read_parts(copy(copy(BROKEN)))[DOCUMENT])
    idents = [one.get(w("id")) for one in document.iter(w("commentReference"))]
    assert len(idents) == len(set(idents)) == 4


@pytest.mark.parametrize("content", [of("{{ 没有 }}"), BROKEN], ids=["paragraph", "table"])
def test_libreoffice_reads_them_at_their_places(content: bytes, printer: Converter, tmp_path: Path) -> None:
    """Converted back by LibreOffice, the comments are the same, at the same paragraphs."""
    again = printer.resaved(f"comments-{len(content)}", copy(content))
    assert anchored(again) == anchored(copy(content))


def test_a_body_without_a_paragraph() -> None:
    parts = read_parts(of("甲"))
    body = parse(parts[DOCUMENT])
    for paragraph in list(body.iter(w("p"))):
        etree.strip_elements(body, paragraph.tag)
    bare = write_parts({**parts, DOCUMENT: etree.tostring(body)})
    assert [words for words, _ in anchored(copy(bare))] == [""]
