"""What is said of a measure past its last day: a state that only says so is not said again."""

from dataclasses import replace
from datetime import date

import pytest

from app.checks.deadlines import overdue
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.grid import Cell
from app.core.ledger import Entry
from app.core.status import Status
from tests.notice.ledgers import SHEET, ledger, measure, problem


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("已逾期", "已逾期1天"),
        ("逾期未完成", "已逾期1天"),
        ("超期。", "已逾期1天"),
        ("正在整改", "已逾期1天，状态是“正在整改”"),
        ("逾期，已申请延期", "已逾期1天，状态是“逾期，已申请延期”"),
        ("否", "已逾期1天，“完成状态”栏是“否”"),
        ("×", "已逾期1天，“完成状态”栏是“×”"),
        ("60%", "已逾期1天，状态是“整改中（60%）”"),
        ("整改中", "已逾期1天，状态是“整改中”"),
    ],
)
def test_late_is_said_once(written: str, said: str) -> None:
    day = OnDate("2026年6月29日", date(2026, 6, 29))
    one = measure("查", "查了", Status.IN_PROGRESS, day)
    told = {Column.STATUS: Entry(written, Cell(SHEET, 2, 7)), Column.DEADLINE: Entry(day.text, Cell(SHEET, 2, 8))}
    late = ledger(problem("甲", replace(one, entries={**one.entries, **told})))
    (hit,) = overdue.find(late, CheckContext(date(2026, 6, 30)))
    assert hit.values["told"] == said
