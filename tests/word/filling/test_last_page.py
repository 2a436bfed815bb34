"""Where the running text ends is told only where every way of breaking lines agrees."""

import pytest

from app.word.filling.last_page import LastPage, last_page
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, STYLES, parse
from app.word.reading.paragraphs import Reader
from app.word.standard import layout
from app.word.standard.layout import INK_TRUE, Style
from tools.templates.blank import package
from tools.templates.blocks import Section
from tools.templates.tables import Column, Table

IMPRINT = layout.IMPRINT_LINE.times(3)


def told(*blocks: tuple[Style, str] | Section | Table) -> LastPage:
    parts = read_parts(package(blocks))
    return last_page(parse(parts[DOCUMENT]), Reader({STYLES: parse(parts[STYLES])}), INK_TRUE, IMPRINT)


def even(*blocks: tuple[Style, str] | Section | Table) -> bool:
    return told(*blocks) is LastPage.EVEN


def even_with(properties: str, run: str) -> bool:
    """Of 34 lines, which end on the second page, one has these properties, and this at its end."""
    parts = read_parts(package(lines(34)))
    text = parts[DOCUMENT].decode().replace("</w:pPr>", f"{properties}</w:pPr>", 1)
    text = text.replace("</w:p>", f"<w:r>{run}</w:r></w:p>", 1)
    found = last_page(parse(text.encode()), Reader({STYLES: parse(parts[STYLES])}), INK_TRUE, IMPRINT)
    return found is LastPage.EVEN


def lines(number: int) -> tuple[tuple[Style, str], ...]:
    return ((layout.BODY, "一行"),) * number


@pytest.mark.parametrize(
    ("number", "end"),
    [
        (1, LastPage.UNSURE), (2, LastPage.ODD), (20, LastPage.ODD), (22, LastPage.UNSURE), (23, LastPage.UNSURE),
        (24, LastPage.EVEN), (34, LastPage.EVEN), (40, LastPage.UNSURE), (44, LastPage.UNSURE), (46, LastPage.ODD),
    ],
)  # fmt: skip
def test_by_the_lines_of_the_last_page(number: int, end: LastPage) -> None:
    """Within two lines of a page's edge, or of the imprint, nothing is sure."""
    assert told(*lines(number)) is end


def test_a_paragraph_takes_its_lines() -> None:
    assert even((layout.BODY, "云" * (28 * 26)), *lines(3))
    assert not even((layout.BODY, "云" * (28 * 15)), *lines(3))


def test_headings_go_where_their_text_goes() -> None:
    headings = ((layout.HEADING_1, "一、甲"), (layout.HEADING_2, "（一）乙"))
    assert even(*lines(20), *headings, *lines(1))
    assert not even(*lines(20), *lines(2), *lines(1))


def test_where_lines_may_break_otherwise_nothing_is_told() -> None:
    """A hundred half-width characters a paragraph are one line more or less in another font."""
    assert not even(*((layout.BODY, "1" * 5 + "云" * 22 + "2" * 5) for _ in range(18)), *lines(12))


def test_tables_and_sections_are_not_told() -> None:
    table = Table((Column(1, "甲", "乙"),), (), layout.TYPE_WIDTH)
    assert not even(*lines(30), table)
    assert not even(*lines(10), Section(), *lines(10))


@pytest.mark.parametrize(
    ("properties", "run", "sure"),
    [
        ("", "", True),
        ('<w:spacing w:before="20"/>', "", True),
        ('<w:spacing w:after="20"/>', "", False),
        ('<w:spacing w:afterAutospacing="1"/>', "", False),
        ("<w:pageBreakBefore/>", "", False),
        ('<w:pageBreakBefore w:val="0"/>', "", True),
        ("", "<w:br/>", False),
        ("", "<w:cr/>", False),
        ("", '<w:footnoteReference w:id="2"/>', False),
        ("", '<w:endnoteReference w:id="2"/>', False),
    ],
)
def test_what_moves_the_following_lines_is_not_told(properties: str, run: str, sure: bool) -> None:
    assert even_with(properties, run) is sure
