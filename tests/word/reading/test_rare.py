"""Before printing: characters outside GB2312 with their place."""

import pytest

from app.word.reading.rare import is_rare, rare_lines
from app.word.reading.texts import Text


def test_rare_characters_with_their_first_place() -> None:
    lines = list(rare_lines([Text("一段", 1, "正文"), Text("承办人周𠮷、李䶮，另有周𠮷。", 2, "正文")]))
    assert [line[1] for line in lines] == ["𠮷", "䶮"]
    assert "共 2 处，第一处在第 2 段“承办人周𠮷、李䶮，另有”" in lines[0]
    assert "（U+4DAE）" in lines[1]


def test_one_in_a_table_is_told_to_be_there() -> None:
    assert "在表格里“周𠮷”" in next(rare_lines([Text("周𠮷", 0, "表格")]))


def test_a_long_list_of_rare_characters_is_cut() -> None:
    lines = list(rare_lines([Text("".join(map(chr, range(0x20000, 0x2000C))), 1, "正文")]))
    assert len(lines) == 11
    assert lines[-1] == "另有 2 个字不在 GB2312 字符集里，请打印后逐字核对。"


@pytest.mark.parametrize("character", "𠮷䶮㛃𬭎㎡堃")
def test_rare(character: str) -> None:
    assert is_rare(character)


@pytest.mark.parametrize("character", "云〔〕★□①“”—…·A1 \u3000±×")
def test_not_rare(character: str) -> None:
    assert not is_rare(character)
