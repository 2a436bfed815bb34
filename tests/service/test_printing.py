"""What is said before printing, from a file or from bytes."""

from pathlib import Path

import pytest

from app import service
from app.core.errors import BadTemplate
from app.word.blank import package
from app.word.layout import BODY
from app.word.machine_fonts import MachineFonts


def test_from_bytes_and_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.word.machine_fonts.machine_fonts", lambda: MachineFonts(frozenset({"仿宋", "宋体"})))
    content = package([(BODY, "李䶮")])
    (tmp_path / "文.docx").write_bytes(content)
    assert service.print_warnings(content) == service.print_warnings(tmp_path / "文.docx")
    assert "䶮" in service.print_warnings(content)[0]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"text"])
def test_what_is_no_document_is_told(content: bytes) -> None:
    with pytest.raises(BadTemplate, match="读不出这份 Word 文档"):
        service.print_warnings(content)
