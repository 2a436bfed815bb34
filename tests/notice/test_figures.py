"""The notice's figures: counted cell by cell, parts adding up, the cancelled nowhere."""

import pytest

from app.core.figure import Figure, prove
from app.core.ledger import Ledger
from app.core.status import Status
from app.notice.figures import figures
from app.notice.numbers import numbers
from tests.notice.ledgers import SHEET, ledger, measure, problem
from tests.tables import grid
from tests.tables import ledger as sheet_ledger


def made() -> Ledger:
    return ledger(
        problem("甲", measure("清退", "清退补贴1200元，修订完善2项制度", row=2), measure("查", "查了", row=3)),
        problem("乙", measure("学", "", Status.IN_PROGRESS, row=4), measure("撤", "", Status.CANCELLED, row=5)),
        problem("丙", measure("停", "追缴9元", Status.CANCELLED, row=6)),
    )


def by_name() -> dict[str, Figure]:
    return {one.name: one for one in figures(made())}


def test_values() -> None:
    assert {name: str(one.value) for name, one in by_name().items()} == {
        "问题数": "2", "措施数": "3", "完成数": "1", "推进数": "1", "未启动数": "0", "长期坚持数": "0", "状态不明数": "0",
        "完成率": "50.00",
    }  # fmt: skip
    prove(list(by_name().values()))


def test_cells() -> None:
    found = by_name()
    assert [str(one.cell) for one in found["措施数"].sources] == [f"{SHEET}!E{row}" for row in (2, 3, 4)]


@pytest.mark.parametrize(
    ("heading", "told", "count"),
    [
        ("整改措施及进展情况", "1.更新。2.公示。", 0),
        ("整改措施及进展情况", "更新。", 1),
        ("整改进展", "1.更新。2.公示。", 1),
    ],
)
def test_measures_that_share_a_column_with_their_progress_are_not_counted_in_print(
    heading: str, told: str, count: int
) -> None:
    rows = [["序号", "具体问题", heading, "责任部门", "完成情况"], [1, "台账没有更新", told, "办公室", "整改中"]]
    assert numbers(sheet_ledger(grid(rows)))["措施数"] == count
