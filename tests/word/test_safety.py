"""A template that is none is refused with one sentence."""

from pathlib import Path

import pytest

from app.core.errors import BadTemplate
from app.word import layout
from app.word.blank import package
from app.word.package import read_parts, write_parts
from app.word.safety import read_template

GOOD = read_parts(package([(layout.BODY, "甲")]))
RELATIONS = "word/_rels/document.xml.rels"


def changed(folder: Path, part: str, old: str, new: str) -> Path:
    path = folder / "模板.docx"
    text = GOOD[part].decode()
    assert old in text
    path.write_bytes(write_parts({**GOOD, part: text.replace(old, new).encode()}))
    return path


def refused(path: Path) -> str:
    with pytest.raises(BadTemplate) as caught:
        read_template(path)
    return caught.value.message


def test_a_missing_file(tmp_path: Path) -> None:
    assert "找不到或打不开模板" in refused(tmp_path / "没有.docx")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{\\rtf1}", b"\xd0\xcf\x11\xe0" * 100])
def test_no_word_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "模板.docx"
    path.write_bytes(content)
    assert "不是 Word 文档" in refused(path)


def test_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "模板.docx"
    path.write_bytes(write_parts({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}))
    assert "不是 Word 文档" in refused(path)
