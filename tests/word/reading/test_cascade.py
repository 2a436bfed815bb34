"""Effective properties: defaults, based-on styles, character styles, direct ones, themes and characters for lengths."""

import pytest
from lxml import etree

from app.word.ooxml.wml import MAIN, parse, w
from app.word.ooxml.wml import STYLES as STYLES_PART
from app.word.reading.cascade import Cascade, merge
from app.word.reading.looks import ParagraphLook, RunLook, Units, paragraph_look, run_look
from app.word.reading.numbering import Numbering
from app.word.reading.paragraphs import Reader
from app.word.reading.theme import Theme

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
THEME = f"""<a:theme xmlns:a="{DRAWING}"><a:themeElements><a:fontScheme name="x">
<a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:font script="Hans" typeface="黑体"/></a:majorFont>
<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont>
</a:fontScheme></a:themeElements></a:theme>"""
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="正文"/><w:basedOn w:val="a"/>
<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/><w:spacing w:line="560" w:lineRule="exact"/></w:pPr>
<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="标题"/><w:basedOn w:val="b"/>
<w:rPr><w:b/><w:rFonts w:eastAsiaTheme="majorEastAsia"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="x"><w:name w:val="环"/><w:basedOn w:val="y"/></w:style>
<w:style w:type="paragraph" w:styleId="y"><w:name w:val="环"/><w:basedOn w:val="x"/></w:style>
<w:style w:type="table" w:styleId="t"><w:name w:val="网格"/><w:tblPr><w:jc w:val="center"/><w:tblBorders>
<w:top w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style>
<w:style w:type="paragraph" w:styleId="s"><w:name w:val="制表"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="200"/>
<w:tab w:val="left" w:pos="400"/></w:tabs></w:pPr></w:style>
<w:style w:type="character" w:styleId="d"><w:name w:val="强调"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>
"""


def element(xml: str) -> etree._Element:
    return parse(f'<x xmlns:w="{MAIN}">{xml}</x>'.encode())


@pytest.fixture
def cascade() -> Cascade:
    return Cascade(element(STYLES), Theme(parse(THEME.encode())), Numbering(None))


def run(cascade: Cascade, style: str, direct: str = "") -> RunLook:
    own = element(f"<w:rPr>{direct}</w:rPr>").find(w("rPr"))
    return run_look(cascade.run(style, own), cascade.theme)


def paragraph(cascade: Cascade, style: str, direct: str = "") -> ParagraphLook:
    own = element(f"<w:pPr>{direct}</w:pPr>").find(w("pPr"))
    return paragraph_look(cascade.paragraph(style, own), Units(16))


def test_the_theme_speaks_where_no_font_is_named(cascade: Cascade) -> None:
    assert (run(cascade, "").chinese, run(cascade, "").latin, run(cascade, "").size) == ("宋体", "Calibri", 10.5)


def test_a_font_puts_an_inherited_theme_out_of_force(cascade: Cascade) -> None:
    assert run(cascade, "b").chinese == "仿宋"
    assert run(cascade, "", '<w:rFonts w:ascii="Arial"/>').latin == "Arial"


def test_a_theme_goes_before_an_inherited_font(cascade: Cascade) -> None:
    assert (run(cascade, "c").chinese, run(cascade, "c").bold, run(cascade, "c").size) == ("黑体", True, 16)


def test_a_character_style_and_direct_properties_come_last(cascade: Cascade) -> None:
    red = run(cascade, "c", '<w:rStyle w:val="d"/><w:b w:val="0"/><w:spacing w:val="-5"/>')
    assert (red.colour, red.bold, red.pitch) == ("FF0000", False, 15.75)


def test_spacing_and_indents_are_merged_by_attribute(cascade: Cascade) -> None:
    look = paragraph(cascade, "b")
    assert (look.line, look.rule, look.first.characters, look.align) == (28, "exact", 2, "both")
    assert paragraph(cascade, "b", '<w:ind w:left="320"/>').left.characters == 1
    assert paragraph(cascade, "b", '<w:ind w:hanging="320"/>').first.characters == -1


def test_lines_and_indents_without_a_style(cascade: Cascade) -> None:
    look = paragraph(cascade, "", '<w:ind w:firstLine="640"/><w:widowControl w:val="0"/>')
    assert (look.first.characters, look.widows, look.rule) == (2, False, "auto")
    assert look.line == pytest.approx(1.08, abs=0.01)
    assert paragraph(cascade, "").widows


def test_styles_based_on_each_other_end(cascade: Cascade) -> None:
    assert run(cascade, "x").size == 10.5


def test_a_table_has_what_its_style_gives_and_what_is_its_own(cascade: Cascade) -> None:
    own = element('<w:tblPr><w:tblStyle w:val="t"/><w:jc w:val="right"/></w:tblPr>').find(w("tblPr"))
    found = cascade.table(own)
    assert (found["jc"], found["tblBorders.top"]) == ({"val": "right"}, {"val": "single", "sz": "4"})


def test_tab_stops_of_its_own_leave_none_of_the_styles(cascade: Cascade) -> None:
    own = element('<w:pPr><w:tabs><w:tab w:val="right" w:pos="900"/></w:tabs></w:pPr>').find(w("pPr"))
    assert sorted(one["pos"] for name, one in cascade.paragraph("s", None).items() if "tabs." in name) == ["200", "400"]
    assert [one["pos"] for name, one in cascade.paragraph("s", own).items() if "tabs." in name] == ["900"]


def test_merging_leaves_both_as_they_were() -> None:
    base, over = {"ind": {"left": "1"}}, {"ind": {"right": "2"}}
    assert merge(base, over) == {"ind": {"left": "1", "right": "2"}}
    assert (base, over) == ({"ind": {"left": "1"}}, {"ind": {"right": "2"}})


def test_numbers_that_are_none_count_as_nothing(cascade: Cascade) -> None:
    assert run(cascade, "b", '<w:sz w:val="abc"/>').size == 0
    assert paragraph(cascade, "b", '<w:ind w:left="1.5cm"/>').left.points == pytest.approx(42.5, abs=0.05)
    assert paragraph(cascade, "b", '<w:ind w:left="many"/>').left.points == 0


def test_a_style_that_does_not_exist_counts_as_the_default_one() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="44"/>'
        '</w:rPr></w:style><w:style w:type="character" w:styleId="d"><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    )
    reader = Reader({STYLES_PART: element(styles)})
    for ident in ("", "gone", "a"):
        properties = reader.cascade.paragraph(ident, None), reader.cascade.run(ident, None)
        assert (properties[0].get("jc"), properties[1].get("sz")) == ({"val": "both"}, {"val": "44"})
    gone = element('<w:rPr><w:rStyle w:val="gone"/></w:rPr>').find(w("rPr"))
    assert reader.cascade.run("a", gone)["sz"] == {"val": "44"}


@pytest.mark.parametrize(("length", "is_based"), [(11, True), (5000, False)])
def test_a_chain_of_styles_longer_than_any_ends(length: int, is_based: bool) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{at}"><w:basedOn w:val="{at + 1}"/><w:pPr>{"<w:keepNext/>" * (at == length)}'
        "</w:pPr></w:style>"
        for at in range(length + 1)
    )
    assert ("keepNext" in Reader({STYLES_PART: element(styles)}).cascade.paragraph("0", None)) is is_based
