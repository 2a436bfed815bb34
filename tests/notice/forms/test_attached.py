"""The attached ledger: a row a measure, one row for the measures that one cell of progress speaks of."""

from typing import Any

import pytest

from app.notice.forms.attached import rows
from tests import tables

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "整改进展", "完成状态"]
LIST = "1.修订制度。\n2.清退补贴。"
DUE, STATE = "2026年9月底前", "整改中"


def made(*lines: list[Any], merges: tuple[str, ...] = ()) -> list[Any]:
    (problem,) = rows(tables.ledger(tables.grid([HEAD, *lines], merges=merges)))
    measures: Any = problem["措施"]
    return [(one["内容"], one["责任人"], one["进展"], one["状态"]) for one in measures]


def test_a_progress_that_speaks_of_several_measures_stands_once() -> None:
    (row,) = made([1, "补贴不规范", LIST, "周敏", DUE, "召开会议2次，正在清退。", STATE])
    assert row == ("1.修订制度。2.清退补贴。", "周敏", "召开会议2次，正在清退。", STATE)


def test_what_the_ledger_tells_of_each_stands_beside_each() -> None:
    assert made([1, "补贴不规范", LIST, "周敏", DUE, "1.已起草。\n2.正在清退。", STATE]) == [
        ("修订制度。", "周敏", "已起草。", STATE),
        ("清退补贴。", "周敏", "正在清退。", STATE),
    ]


HEAD_DAYS = [*HEAD, "完成时间"]
_DAY = "2026年3月16日"


@pytest.mark.parametrize(
    ("lines", "merges", "told"),
    [
        # One row of two measures, or two rows with one cell: the state and the day of the problem.
        ([[1, "补贴不规范", LIST, "周敏", DUE, "1.已起草。\n2.正在清退。", "基本完成", ""]], (), [("基本完成", "—")]),
        (
            [
                [1, "补贴不规范", "修订制度", "周敏", DUE, "已印发", "已完成", _DAY],
                ["", "", "清退补贴", "何立", DUE, "已清退", "", ""],
            ],
            ("A2:A3", "B2:B3", "G2:G3", "H2:H3"),
            [("已完成", _DAY)],
        ),
        (
            [
                [1, "补贴不规范", "修订制度", "周敏", DUE, "已印发", "已完成", _DAY],
                ["", "", "清退补贴", "何立", DUE, "已清退", "已完成", ""],
            ],
            ("A2:A3", "B2:B3", "H2:H3"),
            [("已完成", _DAY)],
        ),
        # A state each.
        (
            [
                [1, "补贴不规范", "修订制度", "周敏", DUE, "已印发", "已完成", _DAY],
                ["", "", "清退补贴", "何立", DUE, "正在清退", "整改中", ""],
            ],
            ("A2:A3", "B2:B3"),
            [("已完成", _DAY), ("整改中", "—")],
        ),
    ],
)
def test_a_state_the_ledger_tells_of_the_problem_stands_once(
    lines: list[list[Any]], merges: tuple[str, ...], told: list[tuple[str, str]]
) -> None:
    (problem,) = rows(tables.ledger(tables.grid([HEAD_DAYS, *lines], merges=merges)))
    measures: Any = problem["措施"]
    said = [(one["状态"], one["完成时间"]) for one in measures]
    assert len(said) == 2 and (list(dict.fromkeys(said)), problem["合写"]) == (told, "是" if len(told) == 1 else "")


@pytest.mark.parametrize(
    ("merges", "expected"),
    [
        (
            ("A2:A3", "B2:B3", "F2:F3"),
            [("1.修订制度。2.清退补贴。", "1.周敏；2.何立", "都在办理之中，月底完成。", "1.整改中；2.未启动")],
        ),
        # Filled down, each row has its own cell, as the ledger has.
        (
            ("A2:A3", "B2:B3"),
            [
                ("修订制度", "周敏", "都在办理之中，月底完成。", "整改中"),
                ("清退补贴", "何立", "都在办理之中，月底完成。", "未启动"),
            ],
        ),
    ],
)
def test_a_merged_progress_is_one_row(merges: tuple[str, ...], expected: list[tuple[str, ...]]) -> None:
    told = "都在办理之中，月底完成。"
    lines: list[list[Any]] = [
        [1, "补贴不规范", "修订制度", "周敏", DUE, told, "整改中"],
        ["", "", "清退补贴", "何立", DUE, told, "未启动"],
    ]
    assert made(*lines, merges=merges) == expected
