"""A category that stands in the first row only holds below it, and where it ends."""

from typing import Any

import pytest

from tests.tables import grid, ledger

HEAD = ["问题类别", "反馈问题", "序号", "具体问题", "整改措施", "责任人"]
# 类别, 反馈问题 and 具体问题 of each row -> 类别 and 反馈问题 as read.
TABLE: list[tuple[list[tuple[str, str]], list[tuple[str, str]]]] = [
    ([("甲", ""), ("", ""), ("", "")], [("甲", "")] * 3),
    ([("甲", ""), ("", ""), ("乙", ""), ("", "")], [("甲", ""), ("甲", ""), ("乙", ""), ("乙", "")]),
    ([("甲", "子"), ("", ""), ("", "丑"), ("", "")], [("甲", "子"), ("甲", "子"), ("甲", "丑"), ("甲", "丑")]),
    # A new category ends the group of the one before.
    ([("甲", "子"), ("", ""), ("乙", ""), ("", "")], [("甲", "子"), ("甲", "子"), ("乙", ""), ("乙", "")]),
    ([("", ""), ("甲", ""), ("", "")], [("", ""), ("甲", ""), ("甲", "")]),
    # Filled down row by row, a blank is missing.
    ([("甲", ""), ("甲", ""), ("", ""), ("乙", "")], [("甲", ""), ("甲", ""), ("", ""), ("乙", "")]),
    ([("甲", ""), ("同上", ""), ("", "")], [("甲", ""), ("甲", ""), ("甲", "")]),
]


@pytest.mark.parametrize(("said", "levels"), TABLE)
def test_a_category_of_the_first_row_holds_below(said: list[tuple[str, str]], levels: list[tuple[str, str]]) -> None:
    rows: list[list[Any]] = [
        [category, group, at, f"第{at}个问题", "自查", "周敏"] for at, (category, group) in enumerate(said, 1)
    ]
    read = ledger(grid([HEAD, *rows]))
    assert [(one.category, one.group) for one in read.problems] == levels


def test_a_section_row_ends_what_a_column_said() -> None:
    rows: list[list[Any]] = [
        ["甲", "", 1, "第1个问题", "自查", "周敏"],
        ["", "", 2, "第2个问题", "自查", "周敏"],
        ["二、党建方面", "", "", "", "", ""],
        ["", "", 3, "第3个问题", "自查", "周敏"],
    ]
    read = ledger(grid([HEAD, *rows], merges=["A4:F4"]))
    assert [one.category for one in read.problems] == ["甲", "甲", "二、党建方面"]


def test_a_problem_nobody_spelt_out_is_not_called_by_the_group_above_it() -> None:
    rows: list[list[Any]] = [["甲", "子", 1, "第1个问题", "自查", "周敏"], ["", "", 2, "", "自查", "周敏"]]
    assert [(one.text, one.group) for one in ledger(grid([HEAD, *rows])).problems] == [("第1个问题", "子"), ("", "")]


def test_merged_categories_hold_as_far_as_they_reach() -> None:
    rows: list[list[Any]] = [
        ["甲", "", 1, "第1个问题", "自查", "周敏"],
        ["", "", 2, "第2个问题", "自查", "周敏"],
        ["", "", 3, "第3个问题", "自查", "周敏"],
    ]
    read = ledger(grid([HEAD, *rows], merges=["A2:A3"]))
    assert [one.category for one in read.problems] == ["甲", "甲", ""]
