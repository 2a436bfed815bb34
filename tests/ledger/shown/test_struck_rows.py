"""Rows whose problem and measure are struck out: left out and told, and what stands below them goes to no other problem."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from app.core.ledger import Ledger, Unsettled
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "状态"]
FIRST = [1, "甲项不实", "自查甲", "周敏", "2026年12月31日", "整改中"]
LAST = [3, "丙项不实", "自查丙", "周敏", "2026年12月31日", "整改中"]


def read(rows: Sequence[Sequence[Any]], struck: Mapping[str, str], merges: Sequence[str] = ()) -> Ledger:
    return ledger(grid([HEAD, *rows], struck=dict(struck), merges=list(merges)))


def told(read: Ledger) -> list[tuple[str, bool]]:
    return [(one.cell.address, one.grave) for one in read.troubles if one.cell and one.what is Unsettled.CELL_STRUCK]


STRUCK = {"B3": "乙项不实", "C3": "自查乙"}
LEFT = [
    ["", "", "", "", "", ""],
    [2, "", "", "", "", ""],
    ["", "", "", "", "", "整改中"],
    ["", "", "", "", "", "已完成"],
    ["", "", "", "林芳", "2026年9月30日", ""],
    [2, "", "", "林芳", "2026年9月30日", "整改中"],
]


@pytest.mark.parametrize("row", LEFT)
def test_a_row_without_problem_and_measure_is_left_out(row: list[Any]) -> None:
    one = read([FIRST, row, LAST], STRUCK)
    assert [(problem.number, len(problem.measures), problem.rows) for problem in one.problems] == [
        ("1", 1, (2, 2)),
        ("3", 1, (4, 4)),
    ]
    assert told(one) == [("B3", True)]
    (trouble,) = (trouble for trouble in one.troubles if trouble.grave)
    assert "没有计入问题和措施" in str(trouble.values["rest"])
    assert trouble.values["part"] == "第 3 行的问题和措施"


def test_only_the_measure_of_a_continued_row() -> None:
    one = read([FIRST, ["", "", "", "林芳", "", "已完成"], LAST], {"C3": "自查乙"})
    assert [len(problem.measures) for problem in one.problems] == [1, 1]
    assert told(one) == [("C3", True)]
    assert next(iter(one.troubles)).values["part"] == "第 3 行的措施"


def test_a_problem_with_its_measure_left_stays() -> None:
    one = read([FIRST, [2, "", "自查乙", "林芳", "", ""], LAST], {"B3": "乙项不实"})
    assert [problem.number for problem in one.problems] == ["1", "2", "3"]
    assert told(one) == [("B3", False)]


def test_a_measure_below_a_struck_problem_is_none_of_the_problem_above() -> None:
    rows: list[list[Any]] = [
        FIRST,
        ["", "", "", "", "", ""],
        ["", "", "又一措施", "林芳", "2026年9月30日", "整改中"],
        LAST,
    ]
    one = read(rows, {"A3": "2", **STRUCK})
    assert [(problem.text, problem.rows) for problem in one.problems] == [
        ("甲项不实", (2, 2)),
        ("", (4, 4)),
        ("丙项不实", (5, 5)),
    ]


def test_nor_is_one_merged_to_it() -> None:
    rows: list[list[Any]] = [
        FIRST,
        ["", "", "", "", "", ""],
        *[["", "", f"措施{at}", "林芳", "2026年9月30日", ""] for at in (1, 2)],
        LAST,
    ]
    one = read(rows, {"A3": "2", **STRUCK}, ["A3:A5", "B3:B5"])
    assert [(problem.text, problem.rows) for problem in one.problems] == [
        ("甲项不实", (2, 2)),
        ("", (4, 5)),
        ("丙项不实", (6, 6)),
    ]


def test_a_row_between_two_measures_of_a_problem_leaves_them_together() -> None:
    rows: list[list[Any]] = [FIRST, ["", "", "", "林芳", "", "整改中"], ["", "", "自查又", "林芳", "", "整改中"], LAST]
    one = read(rows, {"C3": "自查乙"})
    assert [(problem.number, len(problem.measures)) for problem in one.problems] == [("1", 2), ("3", 1)]
