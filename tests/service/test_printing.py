"""What is said before printing, from a file."""

from pathlib import Path

import pytest

from app.core.errors import CannotWrite, UnreadableDocument
from app.service import Office
from app.service.printing import refuse_pdf, save_pdf
from app.word.reading import conversion
from app.word.reading.machine_fonts import MachineFonts
from app.word.standard.layout import BODY
from tools.templates.blank import package


def test_fonts_come_before_characters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, office: Office) -> None:
    monkeypatch.setattr("app.word.reading.machine_fonts.machine_fonts", lambda: MachineFonts(frozenset({"宋体"})))
    (tmp_path / "文.docx").write_bytes(package([(BODY, ""), (BODY, "李䶮")]))
    font, _, character = office.documents.print_warnings(tmp_path / "文.docx")
    assert "没有字体“仿宋”" in font
    assert "“䶮”" in character
    assert "第 1 段“李䶮”" in character


def test_for_a_pdf_only_the_fonts_that_others_stand_in_for_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, office: Office
) -> None:
    (tmp_path / "文.docx").write_bytes(package([(BODY, ""), (BODY, "李䶮")]))
    for machine, told in (
        (MachineFonts(frozenset({"宋体"})), 1),
        (MachineFonts(frozenset({"仿宋", "宋体"})), 0),
        (None, 0),
    ):
        monkeypatch.setattr("app.word.reading.machine_fonts.machine_fonts", lambda found=machine: found)
        lines = office.documents.stand_ins(tmp_path / "文.docx")
        assert len(lines) == told and all("没有字体“仿宋”" in one for one in lines)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"text"])
def test_what_is_no_document_is_told(tmp_path: Path, content: bytes, office: Office) -> None:
    (tmp_path / "文.docx").write_bytes(content)
    with pytest.raises(UnreadableDocument, match="不是 Word 文档"):
        office.documents.print_warnings(tmp_path / "文.docx")


def test_without_libreoffice_it_is_said_what_to_do_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = tmp_path / "通报.docx"
    document.touch()
    monkeypatch.setattr(conversion, "find_program", lambda: None)
    with pytest.raises(CannotWrite, match=r"没有装 LibreOffice.*另存为"):
        save_pdf(document, tmp_path / "通报.pdf")
    assert [one.name for one in tmp_path.iterdir()] == ["通报.docx"]


def test_what_is_printed_is_written_whole_and_over_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document, pdf = tmp_path / "通报.docx", tmp_path / "通报.pdf"
    document.write_bytes(package([(BODY, "一")]))
    monkeypatch.setattr(conversion, "find_program", lambda: Path("soffice"))
    monkeypatch.setattr(conversion, "print_copy", lambda _source, _progress: (b"%PDF", "LibreOffice 7.4"))
    assert save_pdf(document, pdf) == pdf
    assert pdf.read_bytes() == b"%PDF"
    with pytest.raises(CannotWrite):
        save_pdf(document, pdf)


@pytest.mark.parametrize(("name", "said"), [("台账.xlsx", "不是 Word 文档"), ("不在了.docx", "找不到")])
def test_what_is_no_document_any_more_is_refused(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "台账.xlsx").touch()
    with pytest.raises(CannotWrite, match=said):
        refuse_pdf(tmp_path / name)
