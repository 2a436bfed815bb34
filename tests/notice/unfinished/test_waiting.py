"""What waits for review says so, in the place of a day and of what is asked for; what only plans to does not."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.grid import Cell
from app.core.ledger import Entry, Measure
from app.core.status import Status
from app.notice.remaining import list_remaining
from app.notice.results import next_steps, results_of
from app.notice.unfinished.open_clauses import open_spans
from app.notice.unfinished.reasons import tells_reason
from app.notice.unfinished.waiting import waits_for_review
from tests.notice.ledgers import SHEET, ledger, measure, problem

JUNE = OnDate("6月底前", date(2026, 6, 30))
STATE = "已申请销号，待县委巡察办审核"


def of_state(state: str, progress: str = "2台均已启用。", *, row: int = 2) -> Measure:
    one = measure(f"处置设备{row}", progress, Status.IN_PROGRESS, JUNE, row=row)
    return replace(one, entries={**one.entries, Column.STATUS: Entry(state, Cell(SHEET, 2, 9))})


@pytest.mark.parametrize(
    ("state", "waits"),
    [
        (STATE, True),
        ("待验收", True),
        ("已完成，待验收", True),
        ("整改完成待销号", True),
        ("已提交销号申请", True),
        ("未销号（待县委审核）", True),
        ("未销号", False),
        ("拟申请销号", False),
        ("申请销号", False),
        ("年底前申请销号", False),
        ("待整改", False),
        ("待审核资料补齐", False),
        ("已申请销号，尚缺材料", False),
        ("整改中", False),
    ],
)
def test_which_states_wait(state: str, waits: bool) -> None:
    assert waits_for_review(of_state(state)) == (state if waits else "")


def test_a_problem_that_waits_says_so_and_promises_no_day() -> None:
    one = ledger(problem("设备闲置", of_state(STATE), of_state(STATE, row=3)))
    (told,) = list_remaining(one, date(2026, 7, 3))
    assert (told["要求"], told["还存在的问题"]) == (STATE, "")
    assert told["措施"] == f"（1）处置设备2。（2）处置设备3（以上2条{STATE}）。"
    assert next_steps(one, date(2026, 7, 3))[0]["措施"] == f"（1）处置设备2。（2）处置设备3（以上2条{STATE}）。"
    assert [row["未完成原因"] for row in results_of(one, date(2026, 7, 3))(one.problems[0])] == ["", ""]


def test_beside_what_does_not_wait_it_says_so_in_the_place_of_its_day() -> None:
    (told,) = list_remaining(
        ledger(problem("设备闲置", of_state(STATE), measure("评价", "", Status.IN_PROGRESS, JUNE, row=3)))
    )
    assert told["要求"] == "需进一步整改"
    assert told["措施"] == f"（1）处置设备2（{STATE}）。（2）评价（2026年6月30日前完成）。"


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        ("培养计划已经上报，正在等待批复。", "培养计划已经上报，正在等待批复"),
        ("方案已上报，待批复。", "方案已上报，待批复"),
        ("工程已完工，仍在等待验收。", "工程仍在等待验收"),
        ("方案待县政府审批，预计9月完成。", "方案待县政府审批"),
        ("已完成12处，3处待验收。", "3处待验收"),
        ("已申请验收。", ""),
        ("材料已审核通过。", ""),
        ("接待验收人员3次。", ""),
    ],
)
def test_a_notice_tells_as_open_what_a_slip_takes_for_the_reason(progress: str, said: str) -> None:
    assert (list(open_spans(progress)), tells_reason(progress)) == ([said] if said else [], bool(said))


@pytest.mark.parametrize("progress", ["待财政局批复后启动采购。", "已提交待审核的材料。"])
def test_what_follows_upon_it_is_nothing_that_waits(progress: str) -> None:
    assert list(open_spans(progress)) == []
