"""A table as read: which of its rows are repeated on every page."""

import pytest

from app.word.ooxml.wml import MAIN, parse
from app.word.reading.paragraphs import Reader
from app.word.reading.tables import read_table

HEADER = "<w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr>"
OFF = '<w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr></w:tr>'
PLAIN = "<w:tr/>"


@pytest.mark.parametrize(
    ("rows", "headers"),
    [
        ((HEADER, PLAIN), [True, False]),
        ((HEADER, HEADER, PLAIN), [True, True, False]),
        ((HEADER, PLAIN, HEADER), [True, False, False]),
        ((PLAIN, HEADER, HEADER), [False, False, False]),
        ((OFF, HEADER), [False, False]),
        ((f"<w:sdt><w:sdtContent>{HEADER}</w:sdtContent></w:sdt>", PLAIN), [True, False]),
    ],
)
def test_only_rows_at_the_top_of_a_table_are_repeated(rows: tuple[str, ...], headers: list[bool]) -> None:
    table = parse(f'<w:tbl xmlns:w="{MAIN}">{"".join(rows)}</w:tbl>'.encode())
    read = read_table(table, Reader({}).cascade)
    assert [one.is_header for one in read.rows] == headers
