"""The imprint (版记) goes into a box at the page's foot, but only where the office has not placed it itself."""

import re
from pathlib import Path

import pytest
from lxml import etree

from app.core.particulars import DUPLEX, PRINTING
from app.word.filling.document import write
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, w
from app.word.standard import layout
from tests.word.documents import document
from tools.templates.blank import package

BLOCKS = ((layout.BODY, "正文"), (layout.COPIES_TO, "抄送：县纪委"), (layout.PRINTED_BY, "县科协"))
CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
TABLE = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>{}</w:tbl>'
CELL = "<w:tr><w:tc>{}</w:tc></w:tr>"


def boxes(folder: Path, held: str, fields: dict[str, object]) -> list[etree._Element]:
    """The boxes of a document whose 抄送 and 印发 stand in `held` for {0} and {1}."""
    parts = read_parts(package(BLOCKS))
    text = parts[DOCUMENT].decode()
    bare = re.findall("<w:p>.*?</w:p>", text)[1:]
    parts[DOCUMENT] = text.replace("".join(bare), held.format(*bare)).encode()
    path = folder / "模板.docx"
    path.write_bytes(write_parts(parts))
    return list(document(write(path, fields)).iter(w("txbxContent")))


def test_bare_in_the_body_it_is_put_into_a_box(tmp_path: Path) -> None:
    assert len(boxes(tmp_path, "{0}{1}", {})) == 1


@pytest.mark.parametrize("fields", [{}, {PRINTING.name: DUPLEX}], ids=["on one side", "on both"])
@pytest.mark.parametrize(
    "held",
    [
        CONTROL.format("{0}{1}"), CONTROL.format("{0}") + CONTROL.format("{1}"), CONTROL.format("{0}") + "{1}",
        "{0}" + CONTROL.format("{1}"), TABLE.format(CELL.format("{0}") + CELL.format("{1}")),
        "{0}" + TABLE.format(CELL.format("{1}")),
    ],
    ids=["control", "two controls", "first in one", "last in one", "table", "last in a table"],
)  # fmt: skip
def test_in_a_table_or_a_content_control_it_stays_where_it_is(
    tmp_path: Path, held: str, fields: dict[str, object]
) -> None:
    assert boxes(tmp_path, held, fields) == []
