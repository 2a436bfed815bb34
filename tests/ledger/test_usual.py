"""Usual cells taken out of a worksheet part, counted as the parser counts them."""

import pytest

from app.ledger.usual import Counted, without_usual_cells

HEAD, TAIL = b"<worksheet><sheetData>", b"</sheetData></worksheet>"


def taken(rows: bytes, *, shared: bool = True) -> Counted:
    return without_usual_cells(HEAD + rows + TAIL, shared=shared)


def test_cells_with_a_value_go_and_so_do_their_rows() -> None:
    rows = (
        b'<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="AB1" s="3"><v>1.5</v></c></row>'
        b'<row r="7"><c r="B7" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c></row>'
    )
    assert taken(rows) == Counted(3, 7, 28, HEAD + TAIL)


@pytest.mark.parametrize(
    "row",
    [
        b'<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
        b'<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>',
        b'<row r="1"><c r="A1" t="str"><v></v></c></row>',
        b'<row r="1"><c r="A1" s="1"/></row>',
        b'<row r="1"><c r="A1" t="str"><v>\x0b</v></c></row>',
        b'<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c></row>',
        b'<row r="1" hidden="1"></row>',
    ],
)
def test_what_is_not_usual_is_left_to_the_parser(row: bytes) -> None:
    counted = taken(row)
    assert (counted.filled, counted.rest) == (0, HEAD + row + TAIL)


@pytest.mark.parametrize(
    "row",
    [
        b'<row><c r="A1"><v>1</v></c></row>',
        b'<row r="1"><c r="A1"><v>1</v></c><c><v>2</v></c></row>',
        b'<row r="1"><!--<c r="A1"><v>1</v></c>--></row>',
        b'<row r="1"><c r="A1" t="str"><v><![CDATA[a]]></v></c></row>',
    ],
)
def test_a_part_in_an_unusual_spelling_stays_whole(row: bytes) -> None:
    assert taken(row) == Counted(0, 0, 0, HEAD + row + TAIL)


def test_shared_strings_stay_where_one_of_them_may_be_blank() -> None:
    row = b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>'
    assert taken(row, shared=False).filled == 1
    assert b't="s"' in taken(row, shared=False).rest
