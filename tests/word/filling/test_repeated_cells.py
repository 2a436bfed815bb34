"""A problem that goes on to the next page has its number there again, and no page is another one for it."""

import re
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from app.ledger.word_table import read_word_tables
from app.word.filling.document import write
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, STYLES, parse, w
from app.word.preview import LIBREOFFICE, begin_on_pages
from app.word.reading.worded import says_again, worded_paragraphs
from app.word.standard import layout
from tests.word.kinds import Case, document
from tools.templates.blank import package
from tools.templates.tables import Column, Table


def first_rows(content: bytes) -> list[etree._Element]:
    """Of each page that begins with a row."""
    parts = read_parts(content)
    pages = begin_on_pages({name: parse(parts[name]) for name in (DOCUMENT, STYLES)}, LIBREOFFICE)
    return [page[0] for page in pages if page and page[0].tag == w("tr")]


def said(row: etree._Element, column: int) -> str:
    return "".join(text.text or "" for text in row.findall(w("tc"))[column].iter(w("t")))


def merge(row: etree._Element, column: int) -> str:
    found = row.findall(w("tc"))[column].find(f"{w('tcPr')}/{w('vMerge')}")
    return "" if found is None else found.get(w("val"), "continue")


def test_each_page_of_the_ledger_begins_with_a_number(fields: Mapping[str, object]) -> None:
    content = document(Case("台账附表", layout.INK_TRUE, "无"), dict(fields))
    rows = first_rows(content)
    again = [row for row in rows if any(map(says_again, row.iter(w("p"))))]
    assert len(rows) > 8
    assert again
    assert all(re.fullmatch(r"\d+", said(row, 0)) for row in rows)
    assert all(said(row, 1) for row in again)


def test_what_is_said_again_is_no_words_of_the_document_and_no_row_of_a_ledger(fields: Mapping[str, object]) -> None:
    content = document(Case("台账附表", layout.INK_TRUE, "无"), dict(fields))
    root = parse(read_parts(content)[DOCUMENT])
    told = [one for one, _ in worded_paragraphs(root)]
    assert not any(map(says_again, told))
    (values, _), *_ = read_word_tables(content)
    numbers = [row[0] for row in values.rows[1:] if row[0]]
    assert numbers == [str(at) for at in range(1, 28)]


TABLE = Table(
    (Column(10, "序号", "{% vm %}{{ 问.号 }}"), Column(30, "问题", "{% vm %}{{ 问.题 }}"), Column(60, "措施", "{{ 条 }}")),
    ("问 in 问题", "条 in 问.条"),
    layout.TYPE_WIDTH,
)  # fmt: skip
# A page holds 29 rows below the headings.
LAST = 30


def parted(folder: Path, problem: str, rows: int) -> list[etree._Element]:
    """The first rows, one a page, of a problem with so many measures of a line each."""
    (path := folder / "模板.docx").write_bytes(package([TABLE]))
    return first_rows(write(path, {"问题": [{"号": 1, "题": problem, "条": ["子"] * rows}]}))


def test_number_and_problem_stand_again_where_a_page_begins(tmp_path: Path) -> None:
    _, row = parted(tmp_path, "台账更新不及时，责任没有落实到人", LAST + 5)
    assert [said(row, at) for at in range(3)] == ["1", "台账更新不及时，责任没有落实到人", "子"]
    assert [merge(row, at) for at in range(3)] == ["restart", "restart", ""]


def test_what_a_short_end_has_no_room_for_is_not_cut_short(tmp_path: Path) -> None:
    _, row = parted(tmp_path, "台账更新不及时，责任没有落实到人", LAST)
    assert [said(row, at) for at in range(2)] == ["1", ""]


def test_a_problem_longer_than_its_rows_before_goes_on_beside_its_number(tmp_path: Path) -> None:
    _, row, *_ = parted(tmp_path, "台账更新不及时，责任没有落实到人。" * 20, LAST + 20)
    assert [said(row, at) for at in range(2)] == ["1", ""]
    assert [merge(row, at) for at in range(2)] == ["restart", "continue"]


def test_a_problem_that_ends_with_its_page_says_nothing_again(tmp_path: Path) -> None:
    assert len(parted(tmp_path, "甲", LAST - 1)) == 1
