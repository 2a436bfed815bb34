"""Automatic numbering (自动编号): which level a paragraph has, its first label, and where its indents stand in the cascade."""

import pytest

from app.word.ooxml.wml import MAIN, NUMBERING, STYLES, parse
from app.word.reading.paragraphs import Paragraph, Reader

# (of style, kind, text, what else the level says)
LEVELS = (
    ("", "chineseCounting", "%1、", '<w:pPr><w:ind w:left="640" w:hanging="320"/></w:pPr>'),
    ("", "chineseCountingThousand", "（%2）", '<w:pPr><w:ind w:left="960"/></w:pPr>'),
    ("linked", "decimal", "%3.", ""),
    ("", "bullet", "●", ""),
)


def numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
        for at, (style, kind, text, more) in enumerate(LEVELS)
    )
    return f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'


def style(ident: str, properties: str, base: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{ident}"/>'
        f'<w:basedOn w:val="{base}"/><w:pPr>{properties}</w:pPr></w:style>'
    )


def number(ident: str = "", level: str = "") -> str:
    return "<w:numPr>{}{}</w:numPr>".format(
        f'<w:ilvl w:val="{level}"/>' if level else "", f'<w:numId w:val="{ident}"/>' if ident else ""
    )


STYLE_SHEET = (
    style("numbered", number("1"))
    + style("own", number("1") + '<w:ind w:left="0" w:firstLine="160"/>')
    + style("heir", "", "numbered")
    + style("linked", number("1"))
    + style("indented", '<w:ind w:left="1600"/>')
)


def read(properties: str) -> Paragraph:
    parts = {STYLES: STYLE_SHEET, NUMBERING: numbering()}
    reader = Reader({name: parse(f'<w:x xmlns:w="{MAIN}">{xml}</w:x>'.encode()) for name, xml in parts.items()})
    words = f'<w:p xmlns:w="{MAIN}"><w:pPr>{properties}</w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'
    return reader.paragraph(parse(words.encode()))


def of(ident: str) -> str:
    return f'<w:pStyle w:val="{ident}"/>'


@pytest.mark.parametrize(
    ("properties", "label"),
    [
        (number("1", "0"), "一、"),
        (number("1"), "一、"),
        (number("1", "1"), "（一）"),
        (number("1", "3"), ""),
        (number("1", "8"), ""),
        (number("9", "0"), ""),
        (of("numbered"), "一、"),
        (of("heir"), "一、"),
        (of("heir") + number("", "1"), "（一）"),
        (of("heir") + number("0"), ""),
        (of("linked"), "1."),
        (of("indented"), ""),
        ("", ""),
    ],
)
def test_a_paragraph_has_the_number_of_its_level(properties: str, label: str) -> None:
    assert read(properties).label == label


@pytest.mark.parametrize(
    ("properties", "left", "first"),
    [
        (number("1", "0"), 32, -16),
        (of("indented") + number("1", "0"), 32, -16),  # a paragraph's own numbering goes over its style
        (number("1", "0") + '<w:ind w:left="0" w:firstLine="640"/>', 0, 32),  # what stands directly, over all
        (number("1", "0") + '<w:ind w:left="0"/>', 0, -16),
        (of("numbered"), 32, -16),
        (of("own"), 0, 8),  # a style's own indents go over those of the numbering it names
        (of("heir") + number("", "1"), 48, -16),
        (of("heir") + number("0"), 32, -16),
    ],
)
def test_a_level_s_indents_stand_over_what_its_numbering_is_named_above(
    properties: str, left: float, first: float
) -> None:
    look = read(properties).look
    assert (look.left.points, look.first.points) == (left, first)
