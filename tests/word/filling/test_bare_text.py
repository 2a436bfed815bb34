"""The gaps a template would print, told without making a document."""

from pathlib import Path

import pytest

from app.core.errors import BadTemplate
from app.word.filling.bare_text import BareText
from tests.word.templates.making import of, with_table


def gaps(path: Path, content: bytes, **fields: object) -> tuple[str, ...] | None:
    path.write_bytes(content)
    return BareText(path).gaps(fields)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "模板.docx"


def test_only_what_is_printed_counts(path: Path) -> None:
    content = of("{{ 甲 }}", "{%p if 甲 %}", "【待补：乙】{{ 丙 }}【待补：乙】", "{%p endif %}")
    assert gaps(path, content, 甲="某", 丙="【待补：丁】") == ("【待补：乙】", "【待补：丁】")
    assert gaps(path, content, 甲="", 丙="【待补：丁】") == ()


def test_rows_of_tables_and_merged_cells_are_read_too(path: Path) -> None:
    content = with_table([["{%tr for 项 in 列 %}"], ["{% vm %}{{ 项.名 }}"], ["{%tr endfor %}"]], "题")
    assert gaps(path, content, 列=[{"名": "【待补：甲】"}, {"名": "有"}]) == ("【待补：甲】",)
    assert gaps(path, content, 列=[]) == ()


@pytest.mark.parametrize("text", ["{{ 甲", "{{ 没有 }}", "{{ 甲|汉字 }}"])
def test_what_cannot_be_filled_tells_nothing(path: Path, text: str) -> None:
    assert gaps(path, of(text), 甲="不是数字") is None


def test_what_is_no_document_is_refused(path: Path) -> None:
    path.write_bytes(b"broken")
    with pytest.raises(BadTemplate):
        BareText(path)
