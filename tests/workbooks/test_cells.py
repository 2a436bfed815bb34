"""Cells restyled in every way a writer may spell them."""

import pytest

from app.core.finding import Level
from app.workbooks.cells import plain_xml, restyle

HEAD = b'<worksheet xmlns="m"><cols><col min="2" max="3" width="9" style="7"/></cols><sheetData>'
TAIL = b"</sheetData></worksheet>"


def filled(base: int, level: Level | None) -> int:
    return base + 100 if level else 1


def styled(rows: bytes, *places: tuple[int, int], marked: frozenset[int] = frozenset()) -> bytes:
    content = HEAD + rows + TAIL
    out = restyle(content, dict.fromkeys(places, Level.MUST), marked, filled)
    assert out.startswith(HEAD)
    assert out.endswith(TAIL)
    return out[len(HEAD) : -len(TAIL)]


@pytest.mark.parametrize(
    ("rows", "place", "expected"),
    [
        (b'<row r="2"><c r="A2" s="3"><v>1</v></c></row>', (2, 1), b'<row r="2"><c r="A2" s="103"><v>1</v></c></row>'),
        (b'<row r="2"><c r="A2"/></row>', (2, 1), b'<row r="2"><c r="A2" s="100"/></row>'),
        (b"<row><c><v>1</v></c><c><v>2</v></c></row>", (1, 2), b'<row><c><v>1</v></c><c s="100"><v>2</v></c></row>'),
        (
            b'<row r="2" spans="1:1" ht="9"><c r="A2"/><c r="D2"><v>1</v></c></row>',
            (2, 2),
            b'<row r="2" ht="9"><c r="A2"/><c r="B2" s="107"/><c r="D2"><v>1</v></c></row>',
        ),
        (
            b'<row r="2" s="4" customFormat="1"><c r="A2"><v>1</v></c></row>',
            (2, 3),
            b'<row r="2" s="4" customFormat="1"><c r="A2"><v>1</v></c><c r="C3" s="104"/></row>'.replace(b"C3", b"C2"),
        ),
        (b'<row r="2"/>', (2, 5), b'<row r="2"><c r="E2" s="100"/></row>'),
        (b'<row r="2"><c r="A2"/><extLst/></row>', (2, 5), b'<row r="2"><c r="A2"/><c r="E2" s="100"/><extLst/></row>'),
    ],
)
def test_a_cell_in_every_spelling(rows: bytes, place: tuple[int, int], expected: bytes) -> None:
    assert styled(rows, place) == expected


def test_several_cells_and_rows_at_once() -> None:
    rows = b'<row r="1"><c r="B1"/></row><row r="2"><c r="A2"/></row><row r="4"><c r="A4" t="s"><v>0</v></c></row>'
    assert styled(rows, (1, 1), (1, 3), (4, 1)) == (
        b'<row r="1"><c r="A1" s="100"/><c r="B1"/><c r="C1" s="107"/></row><row r="2"><c r="A2"/></row>'
        b'<row r="4"><c r="A4" t="s" s="100"><v>0</v></c></row>'
    )


def test_an_old_mark_goes_where_nothing_is_found_any_more() -> None:
    rows = b'<row r="1"><c r="A1" s="9"/><c r="B1" s="9"/><c r="C1" s="8"/></row>'
    assert styled(rows, (1, 1), marked=frozenset({9})) == (
        b'<row r="1"><c r="A1" s="109"/><c r="B1" s="1"/><c r="C1" s="8"/></row>'
    )


def test_prefixed_names_stay_prefixed() -> None:
    content = b'<x:worksheet><x:sheetData><x:row r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData>'
    out = restyle(content, {(1, 1): Level.INFO, (1, 2): Level.INFO}, frozenset(), filled)
    assert b'<x:row r="1"><x:c r="A1" s="100"/><x:c r="B1" s="100"><x:v>1</x:v></x:c></x:row>' in out


def test_a_sheet_without_rows_stays_as_it_is() -> None:
    assert restyle(b"<worksheet><sheetData/></worksheet>", {}, frozenset({1}), filled) == (
        b"<worksheet><sheetData/></worksheet>"
    )


def test_comments_and_cdata_that_look_like_tags_are_resolved_first() -> None:
    content = b'<worksheet><sheetData><!--<row r="1">--><row r="1"><c r="A1"><is><t><![CDATA[<c>]]></t></is></c></row>'
    plain = plain_xml(content + b"</sheetData></worksheet>")
    assert b"<!--" not in plain
    assert b"&lt;c&gt;" in plain
    assert plain_xml(b"<a/>") == b"<a/>"
