"""Which measures are still due where one state speaks of several in a cell: not those their own progress tells carried out."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.ledger import Entry, Measure
from app.core.status import Status
from app.notice.unfinished.measures import still_due
from tests.notice.ledgers import measure, problem

OPEN = "已整改52处，剩余4处正在办理。"


def of_row(*accounts: str, state: Status = Status.IN_PROGRESS) -> list[Measure]:
    """Measures of one row, whose cell holds all of these."""
    found = [measure(f"第{at}条", told, state) for at, told in enumerate(accounts, 1)]
    whole = "\n".join(accounts)
    entry = Entry(whole, found[0].entries[Column.PROGRESS].cell)
    return [replace(one, entries={**one.entries, Column.PROGRESS: entry}) for one in found]


def due(*accounts: str, state: Status = Status.IN_PROGRESS) -> list[str]:
    return [one.text for one in still_due(problem("甲", *of_row(*accounts, state=state)))]


@pytest.mark.parametrize(
    "told",
    [
        "4月2日印发修订后的《办法》，签订责任书86份。", "盘点412种，核销137瓶，账物已核对一致。", "选聘辅导员4名，3月已到岗。",
        "已印发《办法》。", "已办结。", "组织培训6期。", "已对5人谈话，未发现新的问题。", "未收到投诉，已公布电话。",
    ],
)  # fmt: skip
def test_what_is_told_carried_out_is_not_due_beside_what_is_open(told: str) -> None:
    assert due(told, OPEN) == ["第2条"]


@pytest.mark.parametrize(
    "told",
    [
        "", "按计划推进。", "正在起草。", "加强指导。", "修订《办法》。", "已起草《办法》，尚未印发。", "已印发《办法》，下一步开展检查。",
        "已列入计划，拟招聘3人。", "目前处于资格审查阶段。", "已申报23项，结果待公布。", "已补齐7项，4项仍有差距。", "已完成80%。",
        "已完成，将长期坚持。", "尚未启动。", "未开展。",
        "已初步建成。", "持续做好培养教育工作。", "预计8月底完工。",
    ],
)  # fmt: skip
def test_what_may_go_on_stays(told: str) -> None:
    assert due(told, OPEN) == ["第1条", "第2条"]


def test_where_each_is_told_carried_out_only_the_clerk_knows_what_is_open() -> None:
    assert due("已印发《办法》。", "已开展检查。") == ["第1条", "第2条"]


@pytest.mark.parametrize("state", [Status.ONGOING, Status.NOT_STARTED, Status.UNKNOWN])
def test_only_what_is_under_way_is_told_apart(state: Status) -> None:
    assert due("已印发《办法》。", OPEN, state=state) == ["第1条", "第2条"]


def test_a_row_of_its_own_has_a_state_of_its_own() -> None:
    alone, other = measure("甲", "已印发《办法》。", Status.IN_PROGRESS), measure("乙", OPEN, Status.IN_PROGRESS, row=3)
    assert still_due(problem("甲", alone, other)) == [alone, other]
