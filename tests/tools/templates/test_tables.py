"""Tables of the shipped forms: which rows may be parted over pages, and cells of several paragraphs."""

import re

from app.word.ooxml.lengths import mm
from app.word.standard import layout
from tools.templates.tables import Column, Form, FormCell, Table


def test_a_row_of_a_list_may_be_parted_and_a_short_one_not() -> None:
    def row(*lines: str) -> str:
        return Form(((FormCell(100, lines, layout.TABLE_CELL),),), layout.TYPE_WIDTH, (mm(8),)).xml()

    assert "w:cantSplit" in row("{{ 表.类别 }}")
    assert "w:cantSplit" not in row("{%p for 行 in 表.措施 %}", "{{ 行 }}", "{%p endfor %}")


def test_what_stands_below_a_row_is_as_wide_as_the_table_and_stays_with_it() -> None:
    columns = (Column(1, "甲", "{{ 甲 }}"), Column(2, "乙", "{{ 乙 }}"))
    plain = Table(columns, (), layout.TYPE_WIDTH).xml()
    below = Table(columns, (), layout.TYPE_WIDTH, "{{ 丙 }}").xml()
    assert (plain.count("<w:tr>"), below.count("<w:tr>")) == (2, 3)
    assert (plain.count("w:keepNext"), below.count("w:keepNext")) == (0, 2)
    assert '<w:gridSpan w:val="2"/>' in below.partition("{{ 乙 }}")[2]


def test_each_line_of_a_cell_and_of_a_heading_is_a_paragraph() -> None:
    xml = Table((Column(1, "责任\n领导", "{{ 甲 }}\n{{ 乙 }}"),), (), layout.TYPE_WIDTH).xml()
    assert xml.count("<w:p>") == 4


def test_a_row_may_stand_under_a_condition() -> None:
    rows = tuple((FormCell(100, (text,), layout.TABLE_CELL),) for text in ("甲", "乙"))
    made = Form(rows, layout.TYPE_WIDTH, (mm(8),) * 2, {1: "表.措施"}).xml()
    assert re.findall(">([^<]+)</w:t>", made) == ["甲", "{%tr if 表.措施 %}", "乙", "{%tr endif %}"]
