"""What both readers are given of a package: all they need, wherever it was, and nothing that is damaged."""

import re
import struct
from typing import Any

import pytest

from app.core.files.archive import Damaged
from app.ledger.gate import kind_of
from app.ledger.package.plain import plain_ods, plain_workbook
from app.ledger.reading_program import _packed
from app.ledger.workbook import read_workbook
from tests.core.files.damage import flipped, said
from tests.ledger.badfiles import (
    ROWS,
    SHEET,
    STRINGS,
    cell,
    good_ods,
    packed,
    parts,
    unpacked,
    with_part,
    without,
)  # fmt: skip

GOOD = packed(parts())
DAY = ["H", "2025-12-09", "2025/12/9", "day"]
READ = [[*STRINGS[:3]], [*STRINGS[3:], DAY]]


def rows(data: bytes, kind: str = "xlsx") -> Any:
    assert kind_of(data, "台账") == kind
    return read_workbook(data, kind, _packed)["sheets"][0]["rows"]


def moved(**places: str) -> bytes:
    """The good workbook with parts at other places: workbook, sheet, strings, styles."""
    content = parts()
    names = {
        "workbook": "xl/workbook.xml",
        "sheet": SHEET,
        "strings": "xl/sharedStrings.xml",
        "styles": "xl/styles.xml",
    }
    new = {name: places.get(key, f"/{name}").lstrip("/") for key, name in names.items()}
    turned = {new.get(name, name): data for name, data in content.items()}
    folder, _, file = new["xl/workbook.xml"].rpartition("/")
    rels = turned.pop("xl/_rels/workbook.xml.rels").decode()
    for name in list(names.values())[1:]:
        rels = rels.replace(f'"{name.removeprefix("xl/")}"', f'"/{new[name]}"')
    turned[f"{folder}/_rels/{file}.rels".lstrip("/")] = rels.encode()
    turned["_rels/.rels"] = turned["_rels/.rels"].replace(
        b"xl/workbook.xml", places.get("workbook", "xl/workbook.xml").encode()
    )
    return packed(turned)


@pytest.mark.parametrize(
    "places",
    [
        {"workbook": "xl/book1.xml"},
        {"workbook": "workbook.xml"},
        {"workbook": "/content/workbook.xml"},
        {"workbook": "book/a.xml", "sheet": "/book/sheets/1.xml", "strings": "/book/texts.xml", "styles": "/looks.xml"},
        {"sheet": "/xl/sheet1.xml"},
        {"strings": "/xl/strings.xml"},
        {"styles": "/styles/styles.xml"},
    ],
)
def test_the_parts_are_found_wherever_they_are(places: dict[str, str]) -> None:
    assert rows(moved(**places)) == READ


@pytest.mark.parametrize("kind", ["sharedStrings", "styles"])
@pytest.mark.parametrize("said", ["", "/{kind}.xml", "../xl/gone/{kind}.xml"])
def test_texts_and_styles_are_found_at_the_usual_place_where_nothing_right_is_said(kind: str, said: str) -> None:
    content = parts()
    rels = content["xl/_rels/workbook.xml.rels"].decode()
    content["xl/_rels/workbook.xml.rels"] = rels.replace(f'"{kind}.xml"', f'"{said.format(kind=kind)}"').encode()
    assert rows(packed(content)) == READ
    unsaid = re.sub(f'<Relationship [^>]*"{kind}.xml"/>', "", rels)
    assert len(unsaid) < len(rels)
    assert rows(packed({**content, "xl/_rels/workbook.xml.rels": unsaid.encode()})) == READ


@pytest.mark.parametrize("ending", ["xml", "bin"])
def test_a_table_is_told_by_what_the_document_is(ending: str) -> None:
    data = with_part(f"xl/other.{ending}", b"<x/>")
    assert kind_of(data, "台账") == "xlsx"


@pytest.mark.parametrize(
    "part", ["docProps/core.xml", "xl/theme/theme1.xml", "xl/media/image1.png", "xl/printerSettings/p.bin"]
)
def test_what_nobody_needs_may_be_damaged(part: str) -> None:
    data = with_part(part, b"<a>" + bytes(range(256)) * 8 + b"</a>")
    for at in (0, 1, 50):
        assert rows(flipped(data, part, at=at)) == READ
    assert rows(said(data, part, 10, b"\x63\0")) == READ


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels"])
def test_the_readers_do_without(part: str) -> None:
    assert rows(flipped(GOOD, part, at=20)) == READ
    assert rows(without(part)) == READ


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml", SHEET]
)
def test_what_is_needed_must_be_whole(part: str) -> None:
    """Styles, too: without them a day is a number."""
    for damaged in (
        flipped(GOOD, part, at=20),
        said(GOOD, part, 16, bytes(4)),
        said(GOOD, part, 24, struct.pack("<L", 9)),
    ):
        assert kind_of(damaged, "台账") == "xlsx"
        with pytest.raises((Damaged, KeyError)):
            read_workbook(damaged, "xlsx", _packed)


def test_a_sheet_no_workbook_names_may_be_damaged() -> None:
    content = parts()
    rels = "xl/_rels/workbook.xml.rels"
    line = content[rels].decode().partition("<Relationship ")[2].partition("/>")[0]
    other = line.replace("rId1", "rId9").replace("sheet1", "sheet9")
    content[rels] = content[rels].replace(b"</Relationships>", f"<Relationship {other}/></Relationships>".encode())
    content["xl/worksheets/sheet9.xml"] = content[SHEET]
    assert rows(flipped(packed(content), "xl/worksheets/sheet9.xml", at=50)) == READ


@pytest.mark.parametrize(
    ("spelt", "value", "doubted"),
    [
        ('<c r="A3" t="s"><v/></c>', None, False),
        ('<c r="A3" t="s"><v></v></c>', None, False),
        ('<c r="A3" s="1"><v/></c>', None, False),
        ('<c r="A3" t="b"><v/></c>', None, False),
        ('<c r="A3" t="str"><v></v></c>', None, False),
        (cell("A3", "NaN"), None, True),
        (cell("A3", "inf"), None, True),
        ('<c r="A3"><v>NaN</v></c>', None, True),
        ('<c r="A3" s="1"><v>NaN</v></c>', None, True),
        ('<c r="A3" s="1" t="n"><v>nan</v></c>', None, True),
        ('<c r="A3" t="str"><v>NaN</v></c>', "NaN", False),
        ('<c r="A3" t="inlineStr"><is><t>nan</t></is></c>', "nan", False),
    ],
)
def test_cells_without_a_value_or_a_number(spelt: str, value: object, doubted: bool) -> None:
    data = packed(parts(ROWS + f'<row r="3">{spelt}{cell("B3", "4", "s")}</row>'))
    (sheet,) = read_workbook(data, "xlsx", _packed)["sheets"]
    assert sheet["rows"][2][:2] == [value, STRINGS[4]]
    assert [place[:2] for place in sheet["doubts"]] == ([[3, 1]] if doubted else [])


def test_a_picture_in_a_cell_is_still_known() -> None:
    assert "xl/richData/richValueRel.xml" in unpacked(
        plain_workbook(with_part("xl/richData/richValueRel.xml", b"<a/>"))
    )
    assert "xl/richData/richValueRel.xml" not in unpacked(plain_workbook(GOOD))


@pytest.mark.parametrize("part", ["mimetype", "META-INF/manifest.xml", "Thumbnails/thumbnail.png", "meta.xml"])
def test_of_an_ods_only_sheets_and_styles_are_needed(part: str) -> None:
    content = {**unpacked(good_ods()), "Thumbnails/thumbnail.png": bytes(range(256)), "meta.xml": b"<a>12345678</a>"}
    whole = packed(content)
    assert rows(flipped(whole, part, at=4), "ods") == rows(whole, "ods")


@pytest.mark.parametrize("part", ["content.xml", "styles.xml"])
def test_these_must_be_whole(part: str) -> None:
    whole = packed({**unpacked(good_ods()), "styles.xml": b"<styles>12345678</styles>"})
    with pytest.raises(Damaged):
        plain_ods(flipped(whole, part, at=9))
