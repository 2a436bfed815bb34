"""The counts of a ledger."""

from datetime import date

from app.core.status import Status
from app.service.summary import summarise
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "整改时限", "状态"]


def test_problems_by_state_measures_and_what_is_overdue() -> None:
    rows = [
        HEAD,
        [1, "其一", "自查", "2026年5月1日", "已完成"],
        [2, "其二", "培训", "2026年5月1日", "整改中"],
        [3, "其三", "清退", "2026年5月1日", "作废"],
        [4, "其四", "学习", "2026年5月1日，并长期坚持", "整改中"],
    ]
    summary = summarise(ledger(grid(rows)), date(2026, 6, 30))
    assert (summary.problems, summary.measures, summary.overdue) == (4, 4, 1)
    assert summary.states[Status.DONE] == summary.states[Status.CANCELLED] == 1
    assert summary.states[Status.IN_PROGRESS] == 2
    assert summary.done_rate == 1 / 3


def test_no_rate_where_everything_is_cancelled() -> None:
    rows = [HEAD, [1, "其一", "自查", "2026年5月1日", "作废"]]
    assert summarise(ledger(grid(rows)), date(2026, 6, 30)).done_rate == 0
