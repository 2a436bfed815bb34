"""The walk over a paragraph: its wrappers, its fields, what it says and what it leaves out."""

import pytest
from lxml import etree

from app.word.ooxml.wml import MAIN, parse
from app.word.reading.inlines import breaks_page, code_in, fields_of, inlines, instructions_in, said


def paragraph(inner: str) -> etree._Element:
    return parse(f'<w:p xmlns:w="{MAIN}" xmlns:mc="urn:mc">{inner}</w:p>'.encode())


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def words(inner: str) -> list[tuple[str, str]]:
    """What is said, and the name of the field whose result it is."""
    found = inlines(paragraph(inner))
    return [(said(one.element), one.field.name if one.field else "") for one in found if said(one.element)]


def test_a_complex_field_s_result_is_known_as_one() -> None:
    field = mark("begin") + code(" PA") + code("GE \\* MERGEFORMAT ") + mark("separate") + run("3") + mark("end")
    assert words(run("第") + field + run("页")) == [("第", ""), ("3", "PAGE"), ("页", "")]


def test_so_is_a_simple_one_s_and_one_within_another() -> None:
    inner = mark("begin") + code("NUMPAGES") + mark("separate") + run("9") + mark("end")
    outer = mark("begin") + code("IF ") + inner + code(" > 1") + mark("separate") + run("共") + inner + mark("end")
    assert words(f'<w:fldSimple w:instr=" page ">{run("3")}</w:fldSimple>') == [("3", "PAGE")]
    assert words(outer + run("止")) == [("共", "IF"), ("9", "NUMPAGES"), ("止", "")]


def test_a_field_without_a_written_result_is_one_all_the_same() -> None:
    assert [one.name for one in fields_of(paragraph(mark("begin") + code("PAGE") + mark("end")))] == ["PAGE"]
    assert [one.name for one in fields_of(paragraph('<w:fldSimple w:instr="PAGE"/>'))] == ["PAGE"]


def test_ends_without_beginnings_and_beginnings_without_ends_harm_nothing() -> None:
    assert words(mark("end") + mark("separate") + run("甲")) == [("甲", "")]
    assert words(mark("begin") + code("PAGE") + run("甲")) == [("甲", "")]
    assert fields_of(paragraph(mark("begin") + code("") + mark("separate") + mark("end")))[0].name == ""


INNER = mark("begin") + code("PAGE") + mark("separate") + run("3") + mark("end")


@pytest.mark.parametrize(
    ("inner", "said_of_it"),
    [
        (mark("begin") + run("甲") + mark("separate") + run("乙") + mark("end"), "乙"),
        (mark("begin") + run("甲") + mark("end"), ""),
        (mark("begin") + code("IF ") + INNER + code(" = 1") + mark("end"), ""),
        (mark("begin") + INNER + run("甲") + mark("separate") + INNER + mark("end") + INNER, "33"),
        (mark("begin") + mark("begin") + run("甲") + INNER + mark("end") + run("乙") + mark("separate") + run("丙")
         + mark("end"), "丙"),
        (f'{mark("begin")}<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>{mark("separate")}{run("乙")}{mark("end")}',
         "乙"),
    ],
)  # fmt: skip
def test_what_stands_in_an_instruction_is_no_word(inner: str, said_of_it: str) -> None:
    assert "".join(text for text, _ in words(run("始") + inner + run("终"))) == f"始{said_of_it}终"


@pytest.mark.parametrize("inner", [run("甲"), run("甲") + INNER + run("乙"), INNER + mark("begin") + run("乙")])
def test_an_instruction_that_does_not_end_is_none(inner: str) -> None:
    expected = "".join(text for text, _ in words(inner))
    assert expected
    assert "".join(text for text, _ in words(mark("begin") + inner)) == expected


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:tab/>", "\t"), ("<w:ptab/>", "\t"), ("<w:br/>", "\n"), ("<w:cr/>", "\n"), ("<w:noBreakHyphen/>", "-"),
        ("<w:softHyphen/>", ""), ('<w:br w:type="page"/>', ""), ("<w:t>甲\n乙</w:t>", "甲 乙"), ("<w:t/>", ""),
        ("<w:delText>甲</w:delText>", ""), ("<w:instrText>PAGE</w:instrText>", ""), ("<w:sym w:char='F0FC'/>", ""),
    ],
)  # fmt: skip
def test_what_a_run_s_children_say(inner: str, text: str) -> None:
    assert "".join(said(one.element) for one in inlines(paragraph(f"<w:r>{inner}</w:r>"))) == text


def test_a_page_break_is_one_a_column_s_is_none() -> None:
    found = [one.element for one in inlines(paragraph('<w:r><w:br w:type="page"/><w:br w:type="column"/></w:r>'))]
    assert [breaks_page(one) for one in found] == [True, False]


def test_of_two_forms_of_a_sign_the_first_is_read() -> None:
    both = "<mc:Choice><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback>"
    assert words(f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>") == [("甲", "")]
    assert words(f"<mc:AlternateContent><mc:Choice>{run('甲')}</mc:Choice></mc:AlternateContent>") == [("甲", "")]
    assert words("<mc:AlternateContent/>") == []


def test_an_instruction_cut_into_runs_is_whole_and_each_field_has_its_own() -> None:
    inner = mark("begin") + code("INCLUDE") + code("TEXT x") + mark("end")
    outer = mark("begin") + code(" I") + inner + code("F 1") + mark("separate") + run("1") + mark("end")
    found = instructions_in(paragraph(outer + '<w:fldSimple w:instr="PAGE"/>' + code("stray")))
    assert ["".join(map(code_in, one)) for one in found] == [" IF 1", "INCLUDETEXT x", "PAGE", "stray"]
