"""Sections end where their text ends; an empty last one goes."""

import re
from pathlib import Path

from app.word.filling.document import write
from app.word.ooxml.lengths import pt
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, w
from app.word.standard import layout
from tests.word.documents import document
from tools.templates.blank import package
from tools.templates.blocks import Section


def sections(folder: Path, shown: bool) -> list[list[str]]:
    path = folder / "模板.docx"
    pieces = (
        (layout.BODY, "甲"),
        Section(),
        (layout.BODY, "乙"),
        Section(across=True),
        (layout.BODY, "{%p if 有 %}"),
        (layout.BODY, "丙"),
        (layout.BODY, "{%p endif %}"),
    )
    path.write_bytes(package(pieces))
    found, texts = [], []
    for element in document(write(path, {"有": shown})).iter(w("t"), w("sectPr")):
        if element.tag == w("t"):
            texts.append(element.text or "")
            continue
        size = element.find(w("pgSz"))
        assert size is not None
        found.append([*texts, str(size.get(w("orient"), "upright"))])
        texts = []
    return found


def test_each_ends_with_its_text(tmp_path: Path) -> None:
    # A sectPr stands in the properties of its last paragraph, before that paragraph's words.
    assert sections(tmp_path, True) == [["upright"], ["甲", "landscape"], ["乙", "丙", "upright"]]


def test_an_empty_last_section_goes(tmp_path: Path) -> None:
    assert sections(tmp_path, False) == [["upright"], ["甲", "乙", "landscape"]]


def test_behind_a_last_table_is_a_line_of_no_height(tmp_path: Path) -> None:
    path = tmp_path / "模板.docx"
    parts = read_parts(package(((layout.BODY, "甲"), Section(across=True), (layout.BODY, "表"))))
    table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    text = parts[DOCUMENT].decode()
    parts[DOCUMENT] = re.sub("<w:p>(?:(?!<w:p>).)*表.*?</w:p>", table, text).encode()
    path.write_bytes(write_parts(parts))
    before, last, end, section = list(document(write(path, {}))[0])[-4:]
    assert [one.tag for one in (before, last, end, section)] == [w("p"), w("tbl"), w("p"), w("sectPr")]
    assert pt(2).twips == int(next(end.iter(w("spacing"))).get(w("line"), ""))
