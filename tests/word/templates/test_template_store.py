"""The list of templates: the program's first, then the office's, and the office's where both have one name."""

from pathlib import Path

import pytest

from app.core.errors import BadTemplate
from app.word.templates.template_store import NOTICE, SHIPPED, template_file, templates


def names(office: Path) -> list[tuple[str, bool]]:
    return [(one.name, one.own) for one in templates(office)]


def test_without_an_office_s_folder_the_shipped_ones_are_there_the_notice_first(tmp_path: Path) -> None:
    found = names(tmp_path / "没有")
    assert found[0] == (NOTICE, False)
    assert {name for name, _ in found} == {path.stem for path in SHIPPED.glob("*.docx")}


def test_a_file_put_into_the_folder_appears_last_and_one_of_the_same_name_wins(tmp_path: Path) -> None:
    for name in ("甲局通报.docx", "台账附表.DOCX", "~$甲局通报.docx", "说明.txt", "旧.doc"):
        (tmp_path / name).write_bytes(b"")
    found = names(tmp_path)
    assert [name for name, own in found if own] == ["台账附表", "甲局通报"]
    assert [name for name, _ in found].count("台账附表") == 1
    assert found[-2:] == [("台账附表", True), ("甲局通报", True)]


def test_by_name_with_and_without_ending_and_by_path(tmp_path: Path) -> None:
    own = tmp_path / "甲局通报2.0.docx"
    own.write_bytes(b"")
    assert template_file("甲局通报2.0", tmp_path) == own
    assert template_file("甲局通报2.0.docx", tmp_path) == own
    assert template_file(own, Path("没有")) == own
    assert template_file(NOTICE, tmp_path) == SHIPPED / f"{NOTICE}.docx"
    with pytest.raises(BadTemplate, match=r"没有找到模板“乙”.*甲局通报2\.0"):
        template_file("乙", tmp_path)
