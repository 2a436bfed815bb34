"""A row taller than half a page breaks over two; a short one, the row of headings and rows that share a cell stay whole."""

import pytest

from app.word.filling.tall_rows import place_table_breaks
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
    place_table_breaks(root)
    assert (root.find(f".//{w('cantSplit')}") is not None) == whole


def cell(words: str, merge: str = "") -> str:
    properties = f'<w:tcPr><w:tcW w:w="{WIDE}"/>{merge}</w:tcPr>'
    return f"<w:tc>{properties}<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"


def sharing(merged: str, *words: str) -> bytes:
    """Rows with one cell through all of them, and the row behind them."""
    shares = ['<w:vMerge w:val="restart"/>', *["<w:vMerge/>"] * (len(words) - 1)]
    texts = [merged, *[""] * (len(words) - 1)]
    made = [f"{cell(text, share)}{cell(one)}" for text, share, one in zip(texts, shares, words, strict=True)]
    rows = (f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{one}</w:tr>" for one in (*made, cell("后")))
    return f"<w:tbl {NAMESPACE}>{''.join(rows)}</w:tbl>".encode()


@pytest.mark.parametrize(
    ("made", "kept"),
    [
        (sharing("甲", "子", "丑", "寅"), [True, True, False, False]),
        (sharing("甲", "子"), [False, False]),
        (sharing("甲" * 84, "子", "丑"), [True, False, False]),
        # Longer than a page together, or their common cell alone.
        (sharing("甲", "子" * 40, "丑" * 44), [True, False, False]),
        (sharing("甲", "子" * 40, "丑" * 48), [False, False, False]),
        (sharing("甲" * 89, "子", "丑"), [False, False, False]),
    ],
)
def test_rows_that_share_a_cell_stay_together_where_a_page_holds_them(made: bytes, kept: list[bool]) -> None:
    root = parse(made)
    place_table_breaks(root)
    rows = root.findall(w("tr"))
    assert [row.find(f".//{w('keepNext')}") is not None for row in rows] == kept


def test_a_cell_through_several_rows_makes_none_of_them_tall() -> None:
    root = parse(sharing("甲" * 84, "子", "丑" * 60))
    place_table_breaks(root)
    assert [row.find(f".//{w('cantSplit')}") is not None for row in root.findall(w("tr"))] == [True, False, True]
