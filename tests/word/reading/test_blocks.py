"""The walk over blocks: through content controls and the newer of two forms, and beside one block to its neighbours."""

import pytest
from lxml import etree

from app.word.ooxml.wml import MAIN, local, parse, w
from app.word.reading.blocks import block_after, blocks, blocks_before, paragraphs_in, rows
from app.word.reading.inlines import words_in

CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
FORMS = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
BOOKMARK = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/><!-- b -->'


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tr(text: str) -> str:
    return f"<w:tr><w:tc>{p(text)}</w:tc></w:tr>"


def body(inner: str) -> etree._Element:
    xml = f'<w:document xmlns:w="{MAIN}" xmlns:mc="urn:mc"><w:body>{inner}<w:sectPr/></w:body></w:document>'
    return parse(xml.encode())[0]


def named(root: etree._Element, text: str) -> etree._Element:
    return next(one for one in paragraphs_in(root) if words_in(one) == text)


@pytest.mark.parametrize(
    "inner",
    [p("甲") + p("乙"), CONTROL.format(p("甲")) + p("乙"), FORMS.format(p("甲"), p("旧")) + p("乙"),
     CONTROL.format(FORMS.format(p("甲") + p("乙"), ""))],
)  # fmt: skip
def test_of_two_forms_of_a_block_the_first_is_read(inner: str) -> None:
    assert [words_in(one) for one in blocks(body(inner + "<mc:AlternateContent/>"))] == ["甲", "乙"]


def test_so_it_is_with_rows() -> None:
    table = body(f"<w:tbl>{FORMS.format(tr('甲'), tr('旧'))}{CONTROL.format(tr('乙'))}</w:tbl>")[0]
    assert [words_in(one) for one in rows(table)] == ["甲", "乙"]


@pytest.mark.parametrize(
    "inner",
    [
        p("甲") + p("乙"), p("甲") + BOOKMARK + p("乙"), CONTROL.format(p("甲")) + p("乙"), p("甲") + CONTROL.format(p("乙")),
        CONTROL.format(p("甲") + p("乙")), CONTROL.format(CONTROL.format(p("甲"))) + BOOKMARK + CONTROL.format(p("乙")),
        p("甲") + CONTROL.format("") + p("乙"),
        p("甲") + FORMS.format(p("乙"), p("旧")), FORMS.format(p("甲"), p("旧")) + CONTROL.format(p("乙")),
    ],
)  # fmt: skip
def test_a_block_s_neighbours_stand_past_bookmarks_and_in_content_controls(inner: str) -> None:
    root = body(p("始") + inner + p("终"))
    after = block_after(named(root, "甲"))
    assert after is named(root, "乙")
    assert [words_in(one) for one in blocks_before(named(root, "乙"))] == ["甲", "始"]


def test_the_last_has_none_after_it_the_first_none_before_it() -> None:
    root = body(CONTROL.format(p("甲")))
    assert block_after(named(root, "甲")) is None
    assert list(blocks_before(named(root, "甲"))) == []


def test_a_table_is_one_block_and_a_cell_ends_the_walk() -> None:
    root = body(f"{p('始')}<w:tbl>{tr('甲')}</w:tbl>{p('乙')}")
    assert [local(one) for one in blocks_before(named(root, "乙"))] == ["tbl", "p"]
    assert block_after(named(root, "甲")) is None
    assert next(root.iter(w("tbl"))) is block_after(named(root, "始"))
