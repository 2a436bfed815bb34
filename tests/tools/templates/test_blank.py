"""The package of our own: the fonts, the hint, the footers, and nobody's traces."""

import re

from app.word.ooxml.package import read_parts
from app.word.standard import layout
from tools.templates.blank import package

PARTS = read_parts(package([(layout.BODY, "甲<&>乙")]))
STYLES = PARTS["word/styles.xml"].decode()


def test_every_style_names_its_font_in_all_four_slots() -> None:
    assert "Theme" not in STYLES
    for style in layout.STYLES:
        face = layout.TYPEFACES[style.role].name
        xml = STYLES[STYLES.index(f'w:styleId="{style.ident}"') :].split("</w:style>")[0]
        assert f'w:hint="eastAsia" w:ascii="{face}" w:eastAsia="{face}" w:hAnsi="{face}" w:cs="{face}"' in xml
        assert f'<w:sz w:val="{style.size.half_points}"/>' in xml


def test_body_text_is_squeezed_and_indented_by_two_characters() -> None:
    xml = STYLES[STYLES.index('w:styleId="GwBody"') :].split("</w:style>")[0]
    assert '<w:spacing w:val="-5"/>' in xml
    assert '<w:ind w:firstLineChars="200" w:firstLine="630"/>' in xml
    assert '<w:autoSpaceDE w:val="0"/>' in xml


def test_headings_stay_with_what_follows() -> None:
    for style in (layout.HEADING_1, layout.HEADING_2, layout.HEADING_3):
        xml = STYLES[STYLES.index(f'w:styleId="{style.ident}"') :].split("</w:style>")[0]
        assert "<w:keepNext/>" in xml


def test_stand_ins_are_named_in_the_font_table() -> None:
    assert 'w:val="FangSong,仿宋_GB2312,方正仿宋_GBK,方正仿宋简体,华文仿宋"' in PARTS["word/fontTable.xml"].decode()


def test_page_numbers_are_mirrored() -> None:
    assert "<w:evenAndOddHeaders/>" in PARTS["word/settings.xml"].decode()
    relations = dict(
        re.findall(r'Id="(rId\d)" Type="[^"]*" Target="([^"]*)"', PARTS["word/_rels/document.xml.rels"].decode())
    )
    document = PARTS["word/document.xml"].decode()
    for kind, style in (("default", layout.NUMBER_ODD), ("even", layout.NUMBER_EVEN)):
        found = re.search(f'w:type="{kind}" r:id="(rId.)"', document)
        assert found
        assert style.ident in PARTS["word/" + relations[found[1]]].decode()


def test_text_is_escaped() -> None:
    assert "甲&lt;&amp;&gt;乙" in PARTS["word/document.xml"].decode()


def test_bytes_are_always_the_same() -> None:
    assert package([(layout.BODY, "甲")]) == package([(layout.BODY, "甲")])
