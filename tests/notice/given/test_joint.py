"""Who issues a document together (联合行文), in the red head, in the title and below the text."""

import pytest

from app.core.matters.given import Particulars
from app.notice.given.formal import formal
from app.notice.given.joint import joint_marks, organs, signed_by
from app.notice.given.titles import notice_title, print_given


def values(joint: str, **more: str) -> dict[str, str]:
    given = {"发文机关": "云川市档案馆", "联合发文机关": joint, **more}
    return print_given(Particulars().with_(given))


@pytest.mark.parametrize(
    ("joint", "names"),
    [
        ("", ["云川市档案馆"]),
        ("云川市教育局", ["云川市档案馆", "云川市教育局"]),
        ("云川市教育局、云川市财政局", ["云川市档案馆", "云川市教育局", "云川市财政局"]),
        ("云川市教育局；云川市教育局", ["云川市档案馆", "云川市教育局"]),
        ("云川市档案馆", ["云川市档案馆"]),
    ],
)
def test_the_main_organ_comes_first_and_nobody_twice(joint: str, names: list[str]) -> None:
    assert organs(values(joint)) == names


@pytest.mark.parametrize(
    ("joint", "more", "count"),
    [
        ("", {}, 0),
        ("云川市教育局", {}, 2),
        ("甲局、乙局、丙局", {}, 4),
        ("甲局、乙局、丙局、丁局", {}, 0),
        ("云川市人力资源和社会保障事务管理局", {}, 2),
        ("云川市人力资源和社会保障综合事务管理局", {}, 0),
        ("云川市教育局", {"发文机关标志": "云川市档案馆文件"}, 0),
    ],
)
def test_the_red_head_has_all_names_where_they_fit(joint: str, more: dict[str, str], count: int) -> None:
    assert len(joint_marks(values(joint, **more))) == count


@pytest.mark.parametrize(
    ("joint", "seal", "lines"),
    [
        ("", "加盖", []),
        ("云川市教育局", "", ["云川市档案馆", "云川市教育局"]),
        ("云川市教育局", "加盖", ["\t云川市档案馆\t云川市教育局"]),
        ("云川市教育局、云川市财政局", "加盖", ["\t云川市档案馆\t云川市教育局", "云川市财政局"]),
        ("云川市人力资源和社会保障局", "加盖", ["云川市档案馆", "云川市人力资源和社会保障局"]),
        ("云川市人力资源与社会保障", "加盖", ["\t云川市档案馆\t云川市人力资源与社会保障"]),
    ],
)
def test_seals_stand_two_in_a_line_where_the_names_have_room(joint: str, seal: str, lines: list[str]) -> None:
    assert signed_by(values(joint, 印章=seal)) == lines


def test_the_title_names_all_and_a_letter_s_mark_the_first() -> None:
    given = Particulars().with_({"发文机关": "云川市档案馆", "联合发文机关": "云川市教育局", "版头": "信函"})
    found = print_given(given)
    assert notice_title(found, given.matter.texts).startswith("云川市档案馆、云川市教育局关于")
    assert formal(found, given, "台账")["信函标志"] == "云川市档案馆"
