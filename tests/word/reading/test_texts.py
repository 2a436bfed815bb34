"""The texts of a .docx in the order of reading, whatever they stand in, and how its paragraphs are counted."""

from pathlib import Path

import docx
from docx.document import Document

from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import MAIN
from app.word.reading.opening import read_document
from app.word.reading.texts import Text, paragraph_texts
from app.word.standard import layout
from tools.templates.blank import package

BOX = (
    '<w:p xmlns:w="{0}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>悬挂</w:t></w:r>'
    "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent>"
    "</mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)


def saved(document: Document, folder: Path) -> Path:
    path = folder / "通报.docx"
    document.save(str(path))
    return path


def with_body(folder: Path, body: str) -> Path:
    parts = read_parts(package([(layout.BODY, "原文")]))
    # The page numbers at the foot are texts as well.
    parts = {name: part for name, part in parts.items() if "footer" not in name}
    text = parts["word/document.xml"].decode()
    start, end = text.index("<w:body>") + len("<w:body>"), text.index("</w:body>")
    parts["word/document.xml"] = (text[:start] + body + text[end:]).encode()
    path = folder / "通报.docx"
    path.write_bytes(write_parts(parts))
    return path


def texts_in(path: Path) -> tuple[Text, ...]:
    return paragraph_texts(read_document(path).roots)


def words_in(path: Path) -> tuple[str, ...]:
    return tuple(one.words for one in texts_in(path))


def test_headers_come_first_then_body_and_tables_then_footers(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    document.add_paragraph("第一段")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "联系电话", "0000-1234567"
    document.add_paragraph("最后一段")
    assert words_in(saved(document, tmp_path)) == (
        "页眉", "第一段", "联系电话", "0000-1234567", "最后一段", "页脚",
    )  # fmt: skip


def test_a_text_box_speaks_once_behind_its_paragraph(tmp_path: Path) -> None:
    assert words_in(with_body(tmp_path, BOX.format(MAIN))) == ("悬挂", "框里")


def test_breaks_and_tabs_count_deleted_text_does_not(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:tab/></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p><w:p/>"
    )
    assert words_in(with_body(tmp_path, body)) == ("上\n下\t新链", "")


def test_tab_stops_of_a_paragraph_are_no_text(tmp_path: Path) -> None:
    body = '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="400"/></w:tabs></w:pPr><w:r><w:t>字</w:t></w:r></w:p>'
    assert words_in(with_body(tmp_path, body)) == ("字",)


def test_paragraphs_with_words_are_counted_what_stands_elsewhere_is_told_where(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    for text in ("标题", "", "第二段"):
        document.add_paragraph(text)
    document.add_table(1, 1).cell(0, 0).text = "格"
    document.add_paragraph("第三段")
    places = {one.words: one.place for one in texts_in(saved(document, tmp_path)) if one.words}
    assert places == {
        "页眉": "页眉里",
        "标题": "第 1 段",
        "第二段": "第 2 段",
        "格": "第 1 个表格第 1 行里",
        "第三段": "第 3 段",
    }
    boxed = texts_in(with_body(tmp_path, BOX.format(MAIN)))
    assert [(one.number, one.part) for one in boxed] == [(1, "正文"), (0, "文本框")]


def test_the_lines_of_a_title_are_one_text(tmp_path: Path) -> None:
    path = tmp_path / "通报.docx"
    parts = read_parts(
        package([(layout.TITLE, "关于印发《档案安"), (layout.TITLE, "全办法》的通知"), (layout.BODY, "正文")])
    )
    path.write_bytes(write_parts({name: part for name, part in parts.items() if "footer" not in name}))
    assert texts_in(path) == (Text("关于印发《档案安全办法》的通知", 1, "正文"), Text("正文", 3, "正文"))
