"""A box of text is written twice, the second time for programs that know only the older form."""

import pytest
from lxml import etree

from app.word.filling.older_forms import add_older_forms
from app.word.filling.textbox import NAMESPACES, at_foot, sideways
from app.word.ooxml.lengths import mm, pt
from app.word.ooxml.wml import FALLBACK, MAIN, first, named, parse

TEXT = "<w:p><w:r><w:t>抄送：县纪委</w:t></w:r></w:p>"
AT_FOOT = at_foot(TEXT, mm(156), pt(40), pt(3), "版记")


def part(box: str) -> etree._Element:
    root = parse(f'<w:p xmlns:w="{MAIN}" {NAMESPACES}>{box}</w:p>'.encode())
    add_older_forms(root)
    return root


def older(box: str) -> tuple[dict[str, str], dict[str, str]]:
    """The style of the older form's shape and the attributes of its box."""
    fallback = next(part(box).iter(FALLBACK))
    shape, text = first(fallback, "rect"), first(fallback, "textbox")
    assert shape is not None and text is not None
    style = dict(one.split(":") for one in shape.get("style", "").split(";"))
    return style, {str(name): str(value) for name, value in text.attrib.items()}


def test_at_the_foot_it_stands_on_the_edge() -> None:
    style, text = older(AT_FOOT)
    assert style["mso-position-vertical"] == "bottom" and style["mso-position-vertical-relative"] == "margin"
    assert (style["width"], style["height"]) == ("442.2pt", "40pt")
    assert text == {"style": "layout-flow:horizontal", "inset": "0pt,0pt,0pt,3pt"}


def test_a_turned_box_stays_turned_at_its_place() -> None:
    style, text = older(sideways(TEXT, pt(50), pt(80), pt(17), mm(156), "页码"))
    assert (style["margin-left"], style["margin-top"]) == ("50pt", "80pt")
    assert style["mso-position-horizontal-relative"] == "page"
    assert text["style"] == "layout-flow:vertical"


def test_the_words_are_the_same_in_both() -> None:
    assert [one.text for one in named(part(AT_FOOT), "t")] == ["抄送：县纪委"] * 2


def test_done_twice_it_stands_there_once() -> None:
    root = part(AT_FOOT)
    once = etree.tostring(root)
    add_older_forms(root)
    assert etree.tostring(root) == once


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('relativeFrom="margin"', 'relativeFrom="column"'),
        ("<wp:align>bottom</wp:align>", "<wp:pctPosVOffset>1</wp:pctPosVOffset>"),
        ("txbxContent", "other"),
    ],
)
def test_what_the_older_form_cannot_say_is_left_alone(old: str, new: str) -> None:
    assert not list(part(AT_FOOT.replace(old, new)).iter(FALLBACK))
