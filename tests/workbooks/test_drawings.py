"""Where the drawing of comments is named in a worksheet part."""

import pytest

from app.workbooks.drawings import drawing_id, with_drawing

NEW = b'<legacyDrawing xmlns:r="o" r:id="rId5"/>'


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (b"</worksheet>", NEW + b"</worksheet>"),
        (
            b'<drawing r:id="rId1"/><tableParts/></worksheet>',
            b'<drawing r:id="rId1"/>' + NEW + b"<tableParts/></worksheet>",
        ),
        (
            b"<conditionalFormatting><cfRule><extLst><ext/></extLst></cfRule></conditionalFormatting><extLst/></worksheet>",
            b"<conditionalFormatting><cfRule><extLst><ext/></extLst></cfRule></conditionalFormatting>"
            + NEW
            + b"<extLst/></worksheet>",
        ),
        (
            b'<mc:AlternateContent a="x>y"><mc:Choice><controls><control/></controls></mc:Choice></mc:AlternateContent>'
            b"<extLst/></worksheet>",
            NEW + b'<mc:AlternateContent a="x>y"><mc:Choice><controls><control/></controls></mc:Choice>'
            b"</mc:AlternateContent><extLst/></worksheet>",
        ),
        (
            b"<mc:AlternateContent><mc:Choice><drawing/></mc:Choice></mc:AlternateContent></worksheet>",
            b"<mc:AlternateContent><mc:Choice><drawing/></mc:Choice></mc:AlternateContent>" + NEW + b"</worksheet>",
        ),
    ],
)
def test_it_stands_where_the_schema_wants_it(tail: bytes, expected: bytes) -> None:
    assert with_drawing(b"<worksheet><sheetData></sheetData>" + tail, "rId5", "o") == (
        b"<worksheet><sheetData></sheetData>" + expected
    )


def test_a_prefix_is_kept() -> None:
    assert with_drawing(b"<x:worksheet><x:sheetData/></x:worksheet>", "rId5", "o") == (
        b'<x:worksheet><x:sheetData/><x:legacyDrawing xmlns:r="o" r:id="rId5"/></x:worksheet>'
    )


def test_the_one_that_is_there_is_found() -> None:
    assert drawing_id(b'<worksheet><sheetData/><legacyDrawing r:id="rId7"/></worksheet>') == "rId7"
    assert drawing_id(b'<worksheet><legacyDrawingHF r:id="rId7"/></worksheet>') is None
