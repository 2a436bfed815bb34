"""Elements found in documents that have none of our styles: by text, place and shape."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from app.word.inspect.document import Document, read
from app.word.inspect.elements import Element
from app.word.reading.opening import read_document
from tests.word.inspect.letters import CENTER, LEFT, RIGHT, Letter, indented

Finder = Callable[[bytes], Document]


@pytest.fixture
def found_in(tmp_path: Path) -> Finder:
    def find(content: bytes) -> Document:
        path = tmp_path / "文件.docx"
        path.write_bytes(content)
        return read(read_document(path))

    return find


def plain(*lines: tuple[str, object]) -> bytes:
    """Paragraphs and how each stands."""
    document = docx.Document()
    for text, side in lines:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(text)
        run.font.size = Pt(16)
        if side == "red":
            run.font.color.rgb = RGBColor(0xFF, 0, 0)
            paragraph.alignment = CENTER
        elif side == "indented":
            indented(paragraph)
        elif isinstance(side, WD_ALIGN_PARAGRAPH):
            paragraph.alignment = side
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def texts(document: Document, kind: Element) -> list[str]:
    return [one.text for one in document.of(kind)]


def test_every_element_of_a_letter(found_in: Finder) -> None:
    found = found_in(Letter(2).content())
    assert {kind: len(texts(found, kind)) for kind in Element if kind is not Element.OTHER and texts(found, kind)} == {
        Element.MARK: 1,
        Element.NUMBER: 1,
        Element.TITLE: 2,
        Element.ADDRESSEE: 1,
        Element.BODY: 6,
        Element.ATTACHMENT_NOTE: 1,
        Element.SIGNATURE: 1,
        Element.DATE: 1,
        Element.COPIES_TO: 1,
        Element.PRINTED_BY: 1,
    }


@pytest.mark.parametrize(
    ("lines", "signers"),
    [
        (["签发人：周守中　李　和", "云档发〔2026〕5号　　　王知远"], 2),
        (["签发人：周守中", "李　和", "云档发〔2026〕5号\t王知远"], 3),
        (["云档发〔2026〕5号　　签发人：周守中", "云川市档案馆"], 1),
        (["云档发〔2026〕5号", "王知远"], 0),
    ],
)
def test_signers_on_several_lines(found_in: Finder, lines: list[str], signers: int) -> None:
    title = "关于档案安全检查情况的报告"
    found = found_in(
        plain(*((one, "plain") for one in ("云川市档案馆文件", *lines, title, "市委：", "现将情况报告如下。")))
    )
    assert len(texts(found, Element.SIGNERS)) == signers
    assert texts(found, Element.TITLE)[-1] == title
    assert not any("号" in one for one in texts(found, Element.TITLE))


def test_lines_above_the_mark_and_signers(found_in: Finder) -> None:
    found = found_in(
        plain(
            ("000001", LEFT), ("机密★1年", LEFT), ("特急", LEFT), ("云川市档案馆文件", "red"),
            ("云档〔2026〕12号　　　签发人：张一鸣", LEFT), ("关于档案安全的请示", CENTER), ("市人民政府：", LEFT), ("正文。", "indented"),
        )
    )  # fmt: skip
    assert texts(found, Element.COPY_NUMBER) == ["000001"]
    assert texts(found, Element.SECRECY) == ["机密★1年"]
    assert texts(found, Element.URGENCY) == ["特急"]
    assert texts(found, Element.SIGNERS) == ["云档〔2026〕12号　　　签发人：张一鸣"]
    assert texts(found, Element.TITLE) == ["关于档案安全的请示"]


def test_a_title_that_is_not_centred(found_in: Finder) -> None:
    found = found_in(
        plain(("关于档案安全检查情况的通报", LEFT), ("正文第一段。", "indented"), ("正文第二段。", "indented"))
    )
    assert texts(found, Element.TITLE) == ["关于档案安全检查情况的通报"]
    assert texts(found, Element.BODY) == ["正文第一段。", "正文第二段。"]


def test_a_first_paragraph_of_body_is_no_addressee(found_in: Finder) -> None:
    found = found_in(
        plain(("关于甲的通报", CENTER), ("根据统一部署，开展了检查。", LEFT), ("一、检查情况", "indented"))
    )
    assert texts(found, Element.ADDRESSEE) == []
    assert texts(found, Element.BODY) == ["根据统一部署，开展了检查。", "一、检查情况"]


def test_a_date_placed_with_blanks(found_in: Finder) -> None:
    blanks = "　" * 15
    found = found_in(
        plain(
            ("关于甲的通报", CENTER),
            ("正文。", "indented"),
            (blanks + "云川市档案馆", None),
            (blanks + "2026年6月30日", None),
        )
    )
    assert texts(found, Element.SIGNATURE) == ["云川市档案馆"]
    assert texts(found, Element.DATE) == ["2026年6月30日"]


def test_a_date_within_the_body_is_no_closing(found_in: Finder) -> None:
    found = found_in(plain(("关于甲的通报", CENTER), ("2026年6月30日", "indented"), ("正文。", "indented")))
    assert texts(found, Element.DATE) == []


def test_note_attachments_and_what_they_hold(found_in: Finder) -> None:
    found = found_in(
        plain(
            ("关于甲的通报", CENTER), ("正文。", "indented"), ("", None), ("附件：1.检查情况表", "indented"), ("2.责任清单", "indented"),
            ("", None), ("云川市档案馆", RIGHT), ("2026年6月30日", RIGHT), ("（此件公开发布）", "indented"), ("附件1", LEFT),
            ("检查情况表", CENTER), ("一、甲", "indented"), ("附件2", LEFT), ("责任清单", CENTER),
        )
    )  # fmt: skip
    assert texts(found, Element.ATTACHMENT_NOTE) == ["附件：1.检查情况表", "2.责任清单"]
    assert texts(found, Element.NOTE) == ["（此件公开发布）"]
    assert texts(found, Element.ATTACHMENT) == ["附件1", "附件2"]
    assert texts(found, Element.BODY) == ["正文。"]


def test_an_imprint_in_a_box_written_twice_counts_once(found_in: Finder) -> None:
    document = docx.Document()
    document.add_paragraph("正文。")
    inner = "<w:txbxContent><w:p><w:r><w:t>抄送：市委办公室。</w:t></w:r></w:p></w:txbxContent>"
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    document.paragraphs[0]._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')} {names}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{inner}</w:drawing>"
            f"</mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    out = io.BytesIO()
    document.save(out)
    assert texts(found_in(out.getvalue()), Element.COPIES_TO) == ["抄送：市委办公室。"]


def test_a_document_of_nothing(found_in: Finder) -> None:
    found = found_in(plain())
    assert found.body == []
    assert found.main_section.at == 1
