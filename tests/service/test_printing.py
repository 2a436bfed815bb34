"""What is said before printing, from a file."""

from pathlib import Path

import pytest

from app.core.errors import UnreadableDocument
from app.service import Office
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


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"text"])
def test_what_is_no_document_is_told(tmp_path: Path, content: bytes, office: Office) -> None:
    (tmp_path / "文.docx").write_bytes(content)
    with pytest.raises(UnreadableDocument, match="不是 Word 文档"):
        office.documents.print_warnings(tmp_path / "文.docx")
