"""A row taller than half a page breaks over two; a short one, and the row of headings, stay whole."""

import pytest

from app.word.filling.tall_rows import loosen_tall_rows
from app.word.ooxml.wml import NAMESPACE, parse, w

# 20 mm hold 4 字 of 小四.
WIDE = 1134


def table(
    words: str, properties: str = "<w:cantSplit/>", size: str = f'<w:tcPr><w:tcW w:w="{WIDE}"/></w:tcPr>'
) -> bytes:
    cell = f"<w:tc>{size}<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"
    return f"<w:tbl {NAMESPACE}><w:tr><w:trPr>{properties}</w:trPr>{cell}</w:tr></w:tbl>".encode()


@pytest.mark.parametrize(
    ("made", "whole"),
    [
        (table("甲" * 60), False),
        (table("甲" * 59), True),
        (table(""), True),
        (table("甲" * 99, "<w:cantSplit/><w:tblHeader/>"), True),
        (table("甲" * 99, ""), False),
        (table("甲" * 99, size=""), True),
        (table("甲" * 99, size='<w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>'), True),
    ],
)
def test_a_row_is_whole_while_it_leaves_no_page_empty(made: bytes, whole: bool) -> None:
    root = parse(made)
    loosen_tall_rows(root)
    assert (root.find(f".//{w('cantSplit')}") is not None) == whole
