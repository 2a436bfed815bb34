"""A heading stays with its text, a finding of many lines that stands as one does not drag a page's lines along."""

from pathlib import Path

import pytest

from app.word.filling.document import write
from app.word.ooxml.wml import w
from app.word.standard import layout
from tests.word.conftest import TEMPLATE
from tests.word.documents import document, notice_fields
from tests.word.rendering import Converter
from tools.templates.blank import package

QUOTED = TEMPLATE.with_name("整改进展通报（分方面）.docx")


# 2 characters are left empty before the first line, so 4 lines hold 110; the bound counts 112.
@pytest.mark.parametrize(("characters", "loose"), [(28, False), (112, False), (113, True), (450, True)])
def test_more_than_four_lines_are_loose(tmp_path: Path, characters: int, loose: bool) -> None:
    path = tmp_path / "模板.docx"
    path.write_bytes(package(((layout.HEADING_3, "{{ 题 }}"), (layout.BODY, "已完成。"))))
    heading = next(document(write(path, {"题": "查" * characters})).iter(w("p")))
    kept = {name: heading.find(f"{w('pPr')}/{w(name)}") for name in ("keepNext", "keepLines")}
    values = [None if one is None else one.get(w("val")) for one in kept.values()]
    assert values == (["0", "0"] if loose else [None, None])  # the style's own rule holds where nothing is said


def test_pages_keep_their_lines(printer: Converter) -> None:
    fields = notice_fields() | {"状态不明数": 1, "完成数": 0, "推进数": 0, "长期坚持数": 0, "完成率": "0%"}
    for category in fields["整改情况"]:  # type: ignore[attr-defined]
        category["简称"] = category["名称"]
        for group in category["分组"]:
            group["名称"] = ""
            for problem in group["问题"]:
                problem["类内序号"] = problem["序号"]
                problem["引称"] = "“" + "对上级部署研究不深，" * 40 + "落实不够”问题"
    printed = printer.convert("long-headings", write(QUOTED, fields))
    inner = [len(printed.body(page)) for page in range(2, len(printed.pages))]
    assert len(inner) > 5
    assert min(inner) >= 18
