"""Which font counts as which class of typeface, under which names."""

import pytest

from app.word.standard.faces import first_there, is_of, is_there
from app.word.standard.layout import TYPEFACES, Role


@pytest.mark.parametrize("role", Role)
def test_the_usual_fonts_are_of_their_class_under_both_names(role: Role) -> None:
    face = TYPEFACES[role]
    assert is_of(face.name, role)
    assert is_there(face.name, {face.english})


@pytest.mark.parametrize(
    ("font", "families"),
    [
        ("方正小标宋_GBK", {"FZXiaoBiaoSong-B05"}),
        ("FangSong", {"仿宋"}),
        ("本局专用宋体", {"本局专用宋体"}),
        ("ar pl kaitim gb", {"AR PL KaitiM GB"}),
    ],
)
def test_a_font_is_there_under_any_of_its_names(font: str, families: set[str]) -> None:
    assert is_there(font, families)


@pytest.mark.parametrize(
    ("font", "families"),
    [
        ("仿宋", {"仿宋_GB2312"}),
        ("方正小标宋简体", {"方正小标宋_GBK"}),
        ("CESI仿宋-GB2312", {"CESI仿宋-GB18030"}),
        ("本局专用宋体", {"宋体"}),
    ],
)
def test_another_font_of_the_class_is_not_the_same(font: str, families: set[str]) -> None:
    assert not is_there(font, families)


def test_only_a_font_of_the_same_class_takes_a_place() -> None:
    families = {"楷体", "宋体", "Noto Serif CJK SC", "方正仿宋_GBK"}
    assert first_there(Role.FANGSONG, families) == "方正仿宋_GBK"
    assert first_there(Role.TITLE, families) == ""


def test_the_first_of_the_list_is_taken_by_the_name_the_machine_gives_it() -> None:
    assert first_there(Role.FANGSONG, {"STFangsong", "FangSong_GB2312", "fangsong"}) == "fangsong"
