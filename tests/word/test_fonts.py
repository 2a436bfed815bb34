"""Before printing: fonts the machine lacks with what stands in, characters outside GB2312 with their place."""

from pathlib import Path

import pytest

from app.word import layout
from app.word.blank import package
from app.word.document import write
from app.word.fonts import fonts_of, is_rare, print_lines
from app.word.machine_fonts import MachineFonts
from app.word.package import read_parts
from tests.word.conftest import TEMPLATE
from tests.word.documents import notice_fields, template_of

ALL = frozenset(face.name for face in layout.TYPEFACES.values())


def test_nothing_is_said_where_all_is_well() -> None:
    assert print_lines(write(TEMPLATE, notice_fields(2, 2)), MachineFonts(ALL)) == ()


def test_a_font_by_its_english_name_is_there() -> None:
    english = frozenset(face.english for face in layout.TYPEFACES.values())
    assert print_lines(write(TEMPLATE, notice_fields(2, 2)), MachineFonts(english)) == ()


def test_a_missing_font_and_what_the_system_prints_instead() -> None:
    machine = MachineFonts(ALL - {"方正小标宋简体"}, lambda family: {"方正小标宋简体": "华文中宋"}[family])
    first, advice = print_lines(write(TEMPLATE, notice_fields(2, 2)), machine)
    assert first == "本机没有字体“方正小标宋简体”，打印时会用“华文中宋”代替。"
    assert "请装上缺的字体" in advice


def test_where_the_system_does_not_tell_the_listed_stand_in_is_named() -> None:
    machine = MachineFonts(ALL - {"仿宋", "楷体"} | {"方正仿宋_GBK"})
    lines = print_lines(write(TEMPLATE, notice_fields(2, 2)), machine)
    assert "本机没有字体“仿宋”，打印时会用“方正仿宋_GBK”代替。" in lines
    assert "本机没有字体“楷体”，打印时会换成别的字体。" in lines


def test_where_nothing_could_be_looked_up_the_fonts_are_named() -> None:
    (line,) = print_lines(write(TEMPLATE, notice_fields(2, 2)), None)
    assert "没有查到" in line
    assert all(name in line for name in ALL)


def test_only_the_fonts_of_printed_words_count() -> None:
    parts = read_parts(package([(layout.BODY, "甲"), (layout.HEADING_1, "")]))
    assert fonts_of(parts) == ("仿宋", "宋体")  # the page number is 宋体


def test_rare_characters_with_their_first_place(tmp_path: Path) -> None:
    path = template_of(tmp_path, "一段", "", "承办人周𠮷、李䶮，另有周𠮷。")
    lines = print_lines(write(path, {}), MachineFonts(ALL))
    assert [line[1] for line in lines] == ["𠮷", "䶮"]
    assert "共 2 处，第一处在第 2 段“承办人周𠮷、李䶮，另有”" in lines[0]
    assert "（U+4DAE）" in lines[1]


def test_a_long_list_of_rare_characters_is_cut(tmp_path: Path) -> None:
    path = template_of(tmp_path, "".join(map(chr, range(0x20000, 0x2000C))))
    lines = print_lines(write(path, {}), MachineFonts(ALL))
    assert len(lines) == 11
    assert lines[-1] == "另有 2 个字不在 GB2312 字符集里，请打印后逐字核对。"


@pytest.mark.parametrize("character", "𠮷䶮㛃𬭎㎡堃")
def test_rare(character: str) -> None:
    assert is_rare(character)


@pytest.mark.parametrize("character", "云〔〕★□①“”—…·A1 \u3000±×")
def test_not_rare(character: str) -> None:
    assert not is_rare(character)
