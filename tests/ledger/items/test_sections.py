"""Rows that name what the items below belong to, in whatever column the title stands."""

from typing import Any

import pytest

from tests.tables import grid, ledger

HEAD = ["问题类别", "序号", "具体问题", "整改措施", "责任人", "整改时限"]
ITEM = ["", 1, "会议记录不全", "自查", "周敏", "2026年12月31日"]
NEXT = ["", 2, "采购没有比价", "培训", "林芳", "2026年12月31日"]


def row(*cells: Any) -> list[Any]:
    return [*cells, *[""] * (len(HEAD) - len(cells))]


def categories(*rows: list[Any], merges: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(one.category, one.text) for one in ledger(grid([HEAD, *rows], merges=merges)).problems]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (row("党建"), "党建"),
        (row("", "财务管理"), "财务管理"),
        (row("", "一", "党的建设"), "一、党的建设"),
        (row("党的建设", "（一）"), "（一）党的建设"),
        (row("", "", "一、党的建设"), "一、党的建设"),
        (row("", "", "在学习方面"), "在学习方面"),
    ],
)
def test_a_row_with_nothing_but_a_title_heads_what_is_below(line: list[Any], title: str) -> None:
    assert categories(line, ITEM, NEXT) == [(title, "会议记录不全"), (title, "采购没有比价")]


@pytest.mark.parametrize(
    "line",
    [
        row("党建", 3),
        row("", 3, "车辆没有登记"),
        row("", "第三条"),
        row("", "一", "车辆没有登记", "登记"),
        row("党建", "", "车辆没有登记"),
    ],
)
def test_a_row_with_more_or_a_number_is_no_title(line: list[Any]) -> None:
    assert ("", "采购没有比价") in categories(ITEM, line, NEXT) or len(categories(ITEM, line, NEXT)) == 3


def test_where_items_are_numbered_in_characters_a_problem_alone_is_an_item() -> None:
    lines = [
        row("", "一", "会议记录不全", "自查"),
        row("", "二", "采购没有比价"),
        row("", "三", "车辆没有登记", "登记"),
    ]
    assert len(categories(*lines)) == 3


def test_a_category_beside_a_merged_problem_is_no_title() -> None:
    assert categories(ITEM, row("党建"), merges=("C2:C3",)) == [("", "会议记录不全")]


NOTICES = [
    "请于每月25日前报送",
    "本表数据来源于市委巡察反馈",
    "状态说明：√完成，×未完成",
    "整改完成率：60%",
    "上述问题已全部整改完毕",
    "（此表可加页）",
    "填表须知",
    "某市水利局办公室制",
    "本台账动态更新",
    "截至2026年6月30日",
    "各科室每月25日前上报",
    "一、请于每月25日前报送",
]


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("merged", [True, False])
@pytest.mark.parametrize("above", [0, 1])
def test_a_note_between_the_items_heads_nothing(notice: str, merged: bool, above: int) -> None:
    line = row(notice) if merged else row("", notice)
    rows = [row("党建方面"), *[ITEM][:above], line, *[ITEM, NEXT][above:]]
    merges = [f"A{above + 3}:F{above + 3}"] if merged else []
    assert categories(*rows, merges=tuple(merges)) == [("党建方面", "会议记录不全"), ("党建方面", "采购没有比价")]


@pytest.mark.parametrize(
    "title",
    [
        "党建方面",
        "一、政治建设",
        "财务管理",
        "（一）学习贯彻不深入。",
        "（党建方面）",
        "第一部分：政治建设",
        "一、请示报告制度执行不严",
        "问题类别：党建",
        "2026年第一批",
        "体制机制",
        "立行立改类",
        "表扬激励不够",
        "政治站位不高，担当作为不够",
        "信息报送",
    ],
)
def test_a_merged_line_that_names_a_subject_heads_what_is_below(title: str) -> None:
    assert categories(row(title), ITEM, NEXT, merges=("A2:F2",)) == [
        (title, "会议记录不全"),
        (title, "采购没有比价"),
    ]
