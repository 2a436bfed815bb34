"""Tables of the shipped forms: which rows may be parted over pages, and cells of several paragraphs."""

from app.word.ooxml.lengths import mm
from app.word.standard import layout
from tools.templates.tables import Column, Form, FormCell, Table


def test_a_row_of_a_list_may_be_parted_and_a_short_one_not() -> None:
    def row(*lines: str) -> str:
        return Form(((FormCell(100, lines, layout.TABLE_CELL),),), layout.TYPE_WIDTH, (mm(8),)).xml()

    assert "w:cantSplit" in row("{{ 表.类别 }}")
    assert "w:cantSplit" not in row("{%p for 行 in 表.措施 %}", "{{ 行 }}", "{%p endfor %}")


def test_each_line_of_a_cell_and_of_a_heading_is_a_paragraph() -> None:
    xml = Table((Column(1, "责任\n领导", "{{ 甲 }}\n{{ 乙 }}"),), (), layout.TYPE_WIDTH).xml()
    assert xml.count("<w:p>") == 4
