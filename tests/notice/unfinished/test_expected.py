"""The day late work is expected to be done: only one that is still to come, in the ledger's own words."""

from datetime import date

import pytest

from app.core.deadline import OnDate
from app.core.status import Status
from app.notice.unfinished.expected import expected
from tests.notice.ledgers import measure

JUNE = OnDate("6月底前", date(2026, 6, 30))
OPEN = Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("预计2026年8月底前完工", "预计2026年8月底前完工"),
        ("预计2026年7月底完成", "预计2026年7月底完成"),
        ("预计2026年7月完成", "预计2026年7月完成"),
        ("预计2026年7月4日完成", "预计2026年7月4日完成"),
        ("预计2026年7月3日完成", ""),
        ("预计2026年7月2日完成", ""),
        ("预计2026年7月中旬完成", "预计2026年7月中旬完成"),
        ("预计2026年6月底完成", ""),
        ("预计2026年13月完成", ""),
        ("预计2026年9月31日完成", ""),
        ("计划7月底办结", "计划7月底办结"),
        ("计划7月提交审议", ""),
        ("计划1月底办结", ""),
    ],
)
def test_the_new_day_a_progress_tells_lies_ahead(told: str, day: str) -> None:
    """Judged on 3 July: the end of that month is still to come."""
    assert expected([measure("查", f"正在办理，{told}。", OPEN, JUNE)], date(2026, 7, 3)) == day
