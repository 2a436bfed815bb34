"""The year a date without one is assumed to mean."""

from typing import Any

import pytest

from app.core.deadline import OnDate
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改时限"]


@pytest.mark.parametrize(
    ("above", "others", "assumed"),
    [
        ([["2025年巡察整改台账", "", ""]], [], "没有写年份，按标题推定为2025年"),
        ([["整改台账", "", ""], ["填报时间：2024年6月30日", "", ""]], [], "没有写年份，按填报时间推定为2024年"),
        ([], [[2, "其二", "2027年3月1日"], [3, "其三", "2027年5月1日"]], "没有写年份，按同列其他日期推定为2027年"),
        ([], [], "没有写年份，按核对日期推定为2026年"),
    ],
)
def test_where_the_year_comes_from(above: list[list[str]], others: list[Any], assumed: str) -> None:
    rows = [*above, HEAD, [1, "其一", "6月底前"], *others]
    deadline = ledger(grid(rows)).problems[0].measures[0].deadline
    assert isinstance(deadline, OnDate)
    assert deadline.assumed == assumed
