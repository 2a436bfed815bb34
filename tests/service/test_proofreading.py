"""A finished document checked by the rules of texts: advice at its paragraphs, with the office's levels."""

from pathlib import Path

import docx
import pytest

from app.core.errors import BadOption
from app.core.finding import ParagraphOrigin
from app.service import Office


@pytest.fixture
def document(tmp_path: Path) -> Path:
    made = docx.Document()
    for text in ("关于整改情况的通报", "", "截止目前已完成。。", "联系电话：13800000000", "2026年6月30日"):
        made.add_paragraph(text)
    made.save(str(tmp_path / "通报.docx"))
    return tmp_path / "通报.docx"


def test_advice_stands_at_its_paragraph(document: Path, office: Office) -> None:
    told = [(one.finding.rule, one.finding.origin, one.message) for one in office.documents.check_texts(document)]
    place = ParagraphOrigin(2, "截止目前已完成。。", "正文")
    assert told == [
        ("word-wrong", place, "有常见的错字：“截止目前已完成。”里的“截止”应写“截至”。"),
        ("point-doubled", place, "“止目前已完成。。”里标点重复。"),
    ]


def test_what_stands_in_a_table_is_told_to_be_there(tmp_path: Path, office: Office) -> None:
    made = docx.Document()
    made.add_table(1, 1).cell(0, 0).text = "截止目前已完成"
    made.add_paragraph("2026年6月30日")
    made.save(str(tmp_path / "通报.docx"))
    (one,) = office.documents.check_texts(tmp_path / "通报.docx")
    assert str(one.finding.origin) == "第 1 个表格第 1 行里“截止目前已完成”"


def test_levels_hold_those_of_the_office_and_those_given(document: Path, office: Office) -> None:
    office.rules.change_level("word-wrong", "off")
    told = office.documents.check_texts(document, {"point-doubled": "must"})
    assert [(one.finding.rule, str(one.finding.level)) for one in told] == [("point-doubled", "must")]
    with pytest.raises(BadOption):
        office.documents.check_texts(document, {"no-such": "off"})
