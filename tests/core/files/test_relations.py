"""Where the relationships of an office package lead, and which part they call the document."""

import pytest

from app.core.files.archive import Archive, Damaged
from app.core.files.relations import Relation, document_part, relations, rels_of
from tests.core.files.damage import flipped, zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def rels(*lines: str, before: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{before}<Relationships xmlns="{space}">{"".join(lines)}</Relationships>'.encode()


def line(target: str, kind: str = "officeDocument", more: str = "") -> str:
    return f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}" {more}/>'


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("/sheet1.xml", "sheet1.xml"),
        ("../sheets/1.xml", "sheets/1.xml"),
        ("./styles.xml", "xl/styles.xml"),
        ("worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("../../../etc/passwd", "etc/passwd"),
        ("", "xl"),
    ],
)
def test_a_target_is_read_from_the_folder_of_its_part(target: str, part: str) -> None:
    found = relations(rels(line(target, "worksheet")), "xl/workbook.xml")
    assert found == [Relation("rId1", "worksheet", part)]


def test_what_lies_outside_is_no_part() -> None:
    assert relations(rels(line("http://example.cn", "hyperlink", 'TargetMode="External"')), "a") == []


def test_a_prefix_changes_nothing() -> None:
    content = rels(line("a")).replace(b"<R", b"<p:R").replace(b"</R", b"</p:R").replace(b"xmlns", b"xmlns:p")
    assert [one.part for one in relations(content, "")] == ["a"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<a>",
        b"\0\xff",
        rels(before='<?xml version="1.0" encoding="kein-solcher"?>'),
        rels(before='<!DOCTYPE a [<!ENTITY b "c">]>'),
    ],
)
def test_what_is_no_list_of_relationships_is_damaged(content: bytes) -> None:
    with pytest.raises(Damaged):
        relations(content, "xl/workbook.xml")


def test_the_name_of_the_list() -> None:
    assert rels_of("xl/workbook.xml") == "xl/_rels/workbook.xml.rels"
    assert rels_of("workbook.xml") == "_rels/workbook.xml.rels"


@pytest.mark.parametrize(
    ("parts", "document"),
    [
        ({"_rels/.rels": rels(line("book/b.xml")), "book/b.xml": b"", "xl/workbook.xml": b""}, "book/b.xml"),
        ({"_rels/.rels": rels(line("/b.xml")), "b.xml": b""}, "b.xml"),
        ({"_rels/.rels": rels(line("xl/gone.xml")), "xl/workbook.xml": b""}, "xl/workbook.xml"),
        ({"_rels/.rels": b"?", "xl/workbook.bin": b""}, "xl/workbook.bin"),
        ({"XL\\Workbook.xml": b""}, "xl/workbook.xml"),
        ({"_rels/.rels": rels(line("docProps/core.xml", "core-properties")), "docProps/core.xml": b""}, ""),
        ({"a.txt": b""}, ""),
    ],
)
def test_the_document_is_the_one_named_so(parts: dict[str, bytes], document: str) -> None:
    assert document_part(Archive(zipped(parts))) == document


def test_a_damaged_list_is_no_reason_to_refuse_the_usual_workbook() -> None:
    data = zipped({"_rels/.rels": rels(line("book/b.xml")), "xl/workbook.xml": b""})
    assert document_part(Archive(flipped(data, "_rels/.rels", at=40))) == "xl/workbook.xml"
