"""Which measures are still due where one state speaks of several in a cell: not those their own progress tells carried out."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.ledger import Entry, Measure
from app.core.status import Status
from app.notice.unfinished.measures import still_due
from tests.notice.ledgers import measure, problem

OPEN = "已整改52处，剩余4处正在办理。"


def of_row(*told: tuple[str, str], state: Status = Status.IN_PROGRESS) -> list[Measure]:
    """Measures of one row, whose cell holds the progress of all of them."""
    found = [measure(text, progress, state) for text, progress in told]
    whole = "\n".join(progress for _, progress in told)
    entry = Entry(whole, found[0].entries[Column.PROGRESS].cell)
    return [replace(one, entries={**one.entries, Column.PROGRESS: entry}) for one in found]


def due(text: str, progress: str, beside: str = OPEN, state: Status = Status.IN_PROGRESS) -> bool:
    return text in [
        one.text for one in still_due(problem("甲", *of_row((text, progress), ("排查", beside), state=state)))
    ]


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("修订实验室安全管理办法，明确三级责任。", "4月2日印发修订后的《学院实验室安全管理办法》，签订责任书86份。"),
        ("修订管理办法", "3月24日修订印发《管理办法》。"),
        ("出台《甲办法》", "已出台《甲办法》。"),
        ("修订党委会、联席会议事规则。", "3月5日印发《党委会规则》《联席会规则》。"),
        ("选聘青年教师担任辅导员。", "选聘辅导员4名，3月已到岗。"),
        ("清退课酬", "3月20日前已全部清退。"),
        ("清退课酬", "已完成整改。"),
    ],
)
def test_what_is_told_carried_out_is_not_due_beside_what_is_open(text: str, progress: str) -> None:
    assert not due(text, progress)


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("对312卷档案逐卷审核", "已审核档案266卷，补充材料419份。"),
        ("审核全部档案", "已审核档案266卷。"),
        ("修订办法，开展培训", "4月2日印发《办法》。"),
        ("修订党委会、联席会议事规则", "3月5日印发《党委会规则》。"),
        ("修订3项制度", "3月5日印发《甲》。"),
        ("修订办法", "已起草《办法》。"),
        ("修订办法", "4月2日印发《办法》，下一步开展检查。"),
        ("全面盘点，实行双锁管理", "盘点412种，账物已核对到位。"),
        ("排查全部隐患", "已基本完成。"),
        ("排查全部隐患", "已完成80%。"),
        ("选聘辅导员", "选聘4名，拟再招聘3名，已到岗。"),
        ("选聘辅导员", "已列入计划，目前处于资格审查阶段。"),
        ("清退课酬", "尚未启动。"),
        ("清退课酬", "按计划推进。"),
        ("清退课酬", ""),
        ("组织培训", "组织培训6期。"),
    ],
)
def test_what_may_go_on_stays(text: str, progress: str) -> None:
    assert due(text, progress)


def test_where_each_is_told_carried_out_only_the_clerk_knows_what_is_open() -> None:
    both = of_row(("修订办法", "已印发《办法》。"), ("制定细则", "已印发《细则》。"))
    assert still_due(problem("甲", *both)) == both


@pytest.mark.parametrize("state", [Status.ONGOING, Status.NOT_STARTED, Status.UNKNOWN])
def test_only_what_is_under_way_is_told_apart(state: Status) -> None:
    assert due("修订办法", "已印发《办法》。", state=state)


def test_a_row_of_its_own_has_a_state_of_its_own() -> None:
    alone, other = (
        measure("修订办法", "已印发《办法》。", Status.IN_PROGRESS),
        measure("乙", OPEN, Status.IN_PROGRESS, row=3),
    )
    assert still_due(problem("甲", alone, other)) == [alone, other]
