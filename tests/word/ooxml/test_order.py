"""Every part of every template and written document keeps the schema's order of elements."""

from pathlib import Path

import pytest
from lxml import etree

from app.word.filling.document import write
from app.word.ooxml.order import ORDER
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import child, parse, w
from tests.word.documents import notice_fields
from tests.word.schema import SEQUENCES, disorder
from tools.templates.make_templates import make


def all_disorder(content: bytes) -> list[str]:
    parts = read_parts(content)
    return [f"{name}: {one}" for name in parts if name.endswith(".xml") for one in disorder(parse(parts[name]))]


@pytest.mark.parametrize("name", make())
def test_templates(name: str) -> None:
    assert all_disorder(make()[name]) == []


def test_a_written_notice(template: Path) -> None:
    fields = notice_fields() | {"发文机关": "【待补：发文机关】"}
    assert all_disorder(write(template, fields)) == []


def test_the_guard_refuses() -> None:
    for inner in ("<w:jc/><w:ind/>", "<w:ind/><w:ind/>", "<w:align/>"):
        root = parse(f'<w:pPr xmlns:w="{w("")[1:-1]}">{inner}</w:pPr>'.encode())
        assert list(disorder(root))


@pytest.mark.parametrize("parent", ["pPr", "rPr", "sectPr", "tblPr", "tcPr"])
def test_a_child_is_put_where_the_schema_wants_it(parent: str) -> None:
    root = etree.Element(w(parent))
    for name in sorted(set(ORDER[parent]) & set(SEQUENCES[parent].split())):
        child(root, name)
    assert list(disorder(root)) == []
