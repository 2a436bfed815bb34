"""The document in pieces: conditions and filters see plain values, and each piece tells where it comes from."""

from pathlib import Path

import pytest

from app.core.grid import Cell
from app.core.told.origin import Origin, OriginKind, from_cell
from app.core.told.sourced import SourcedNumber, sourced
from app.word.filling import pieces
from app.word.filling.document import write
from app.word.filling.marks import SourceMarks
from app.word.filling.pieces import read_pieces
from tests.word.documents import template_of

CELL = from_cell(Cell("台账", 5, 10))
COUNT = Origin(OriginKind.FIGURE, "问题数")
FIELDS: dict[str, object] = {
    "整改": sourced("已清退\n<已入账>\ufdd0。", CELL),
    "问题数": SourcedNumber(27, COUNT),
    "选": sourced("上行", Origin(OriginKind.PARTICULAR, "选")),
}
TEXT = "{% if 问题数 > 26 and 选 == '上行' %}共{{ 问题数|汉字 }}个。{% endif %}{{ 整改 }}{{ '常' }}"


def test_each_piece_tells_where_it_comes_from(tmp_path: Path) -> None:
    template = template_of(tmp_path, TEXT, "")
    (told,) = read_pieces(template, FIELDS, write(template, FIELDS))
    assert [(one.text, one.origin) for one in told] == [
        ("共", None), ("二十七", COUNT), ("个。", None), ("已清退\n<已入账>。", CELL), ("常", None),
    ]  # fmt: skip


def test_the_document_is_the_one_of_plain_values(tmp_path: Path) -> None:
    template = template_of(tmp_path, TEXT)
    plain = {"整改": str(FIELDS["整改"]), "问题数": 27, "选": "上行"}
    assert write(template, FIELDS) == write(template, plain)


def test_marks_that_would_change_the_document_are_our_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = template_of(tmp_path, TEXT)
    content = write(template, FIELDS)
    monkeypatch.setattr(SourceMarks, "write", lambda *_: "别的")
    with pytest.raises(RuntimeError, match="does not"):
        pieces.read_pieces(template, FIELDS, content)


def test_marks_that_would_leave_something_out_are_our_fault(tmp_path: Path) -> None:
    content = write(template_of(tmp_path, TEXT), FIELDS)
    with pytest.raises(RuntimeError, match="says more"):
        pieces.read_pieces(template_of(tmp_path, TEXT, "甲"), FIELDS, content)


def test_what_was_moved_keeps_its_origin(tmp_path: Path) -> None:
    """A letter's mark, put into a box on its number, comes behind it in the file."""
    content = write(template_of(tmp_path, "甲", TEXT), FIELDS)
    told = pieces.read_pieces(template_of(tmp_path, TEXT, "甲"), FIELDS, content)
    assert ["".join(one.text for one in found) for found in told] == ["甲", "共二十七个。已清退\n<已入账>。常"]
