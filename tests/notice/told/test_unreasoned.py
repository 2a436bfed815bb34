"""A blank reason beside open work is told where the document prints the reasons of others."""

import pytest

from app.core.grid import Cell
from app.notice.told.unreasoned import HOW_TO_FILL, list_without_reason
from tests import tables

HEAD = ["序号", "具体问题", "整改措施", "整改进展", "完成状态", "未完成原因"]
FIRST, SECOND = Cell("Sheet", 2, 6), Cell("Sheet", 3, 6)


@pytest.mark.parametrize(
    ("state", "heading", "printed", "asked", "is_told"),
    [
        ("整改中", "未完成原因", {FIRST}, set(), True),
        ("未开始", "未完成原因及下步打算", {FIRST}, set(), True),
        ("已完成", "未完成原因", {FIRST}, set(), False),
        ("长期坚持", "未完成原因", {FIRST}, set(), False),
        ("已申请销号，待审核", "未完成原因", {FIRST}, set(), False),
        ("整改中", "备注", {FIRST}, set(), False),
        # The document prints none of them, or asks for this one itself.
        ("整改中", "未完成原因", set(), set(), False),
        ("整改中", "未完成原因", {FIRST}, {SECOND}, False),
    ],
)
def test_which_blank_reasons_are_told(
    state: str, heading: str, printed: set[Cell], asked: set[Cell], is_told: bool
) -> None:
    rows = [[1, "甲", "查", "查了", "整改中", "资金未到位"], [2, "乙", "查", "查了", state, ""]]
    one = tables.ledger(tables.grid([[*HEAD[:-1], heading], *rows], name="Sheet"))
    line = f"还没有完成，“{heading}”是空的：F3；{HOW_TO_FILL}"
    assert list(list_without_reason(one, one.problems, printed, asked)) == ([line] if is_told else [])
