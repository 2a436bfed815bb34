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
