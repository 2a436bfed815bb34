"""A column of measures and progress: plans stand in part four and next steps, deeds as progress; never a date alone."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.status import Status
from app.notice.compose import compose
from app.notice.fields import OUTLINE, REMAINING
from app.notice.forms.sheet_fields import CLOSURES, ROWS
from app.notice.progress import progress_of
from app.notice.remaining import list_remaining
from app.notice.results import next_steps, results_of
from app.notice.unfinished.combined import part_combined
from tests.tables import grid, ledger

COMBINED = ["序号", "具体问题", "整改措施及进展情况", "责任部门", "整改时限", "完成情况"]


def read(told: str, heading: str = "整改措施及进展情况", deadline: str = "2026年6月底前") -> Ledger:
    return part_combined(whole(told, heading, deadline))


def whole(told: str, heading: str = COMBINED[2], deadline: str = "2026年6月底前", state: str = "正在推进") -> Ledger:
    head = [heading if one == COMBINED[2] else one for one in COMBINED]
    return ledger(grid([head, [1, "学会党建薄弱", told, "办公室", deadline, state]]))


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("加强指导，推动学会成立党建小组。", "加强指导，推动学会成立党建小组"),
        (
            "加强指导，推动学会成立党建小组，当前29个学会已成立23个，覆盖率提高到79.3%。。",
            "加强指导，推动学会成立党建小组",
        ),
        ("已印发办法。下一步开展检查。", "下一步开展检查"),
        ("已印发办法。", "【待补：整改措施】"),
        ("2026年2月14日，召开党组会议。", "【待补：整改措施】"),
        ("已印发办法，下一步力争9月前全部换届", "下一步力争9月前全部换届"),
        ("1.成立专班，制定方案。2.已注销4家。", "【待补：整改措施】"),
        ("1.成立专班，制定方案。2.注销僵尸企业。", "（1）成立专班，制定方案"),
        ("为137名教师配备导师，组织培训6期。", "【待补：整改措施】"),
        ("拨付启动经费460万元，拟于3月提交审议。", "拟于3月提交审议"),
        ("起草《办法》，已征求意见，拟提交审议。", "《办法》拟提交审议"),
        ("每季度召开会议1次。", "每季度召开会议1次"),
        ("正在推进", "【待补：整改措施】"),
        ("", "【待补：整改措施】"),
    ],
)
def test_measures_beside_their_progress(told: str, printed: str) -> None:
    (item,) = list_remaining(read(told))
    measures = str(item["措施"])
    assert measures.startswith((f"{printed}（", f"{printed}。")) and measures.endswith("2026年6月30日前完成）。")


def test_a_progress_alone_is_no_measure() -> None:
    (item,) = list_remaining(read("加强指导", heading="整改进展"))
    assert item["措施"] == "【待补：整改措施】（2026年6月30日前完成）。"


def test_a_deadline_the_measure_names_is_said_once() -> None:
    (item,) = list_remaining(read("2026年6月底前推动6家学会成立党建小组", deadline="2026年6月底前"))
    assert item["措施"] == "2026年6月底前推动6家学会成立党建小组。"


def test_three_topics_where_the_ledger_has_them() -> None:
    rows = [[at, f"第{at}项工作滞后", "改进", "办公室", "2026年6月底前", "正在推进"] for at in (1, 2, 3)]
    found = list_remaining(part_combined(ledger(grid([COMBINED, *rows]))))
    assert [(one["序号"], one["名称"]) for one in found] == [
        (c, f"第{n}项工作滞后") for c, n in zip("一二三", (1, 2, 3), strict=True)
    ]


def test_a_topic_is_the_first_of_several_sentences() -> None:
    one = ledger(grid([COMBINED, [1, "学习不深入。2023年以来仅学习3次。", "改进", "办公室", "", "正在推进"]]))
    (item,) = list_remaining(one)
    assert (item["名称"], item["还存在的问题"]) == ("学习不深入", "2023年以来仅学习3次。")


TOLD = "1.加强指导，当前29个学会已成立23个，下一步推动其余学会成立；2.拟举办培训班。"


def test_what_is_planned_is_next_and_what_was_done_the_result() -> None:
    one = read(TOLD)
    (result,) = results_of(one, None)(one.problems[0])
    measures = "（1）下一步推动其余学会成立。（2）拟举办培训班。"
    assert (result["措施"], result["结果"]) == (measures, "加强指导，当前29个学会已成立23个。")
    assert progress_of(one.problems[0]) == "加强指导，当前29个学会已成立23个。"
    (step,) = next_steps(one, None)
    assert step["措施"] == ("（1）下一步推动其余学会成立。（2）拟举办培训班（以上2条2026年6月30日前完成）。")


@pytest.mark.parametrize(
    ("state", "progress", "result"),
    [
        ("已完成", "组织学习，今后每年开展一次。", "组织学习，今后每年开展一次。"),
        ("正在推进", "组织学习。", "【待补：整改进展】。"),
        ("未开始", "尚未启动。", ""),
    ],
)
def test_what_may_be_meant_either_way_is_progress_once_it_is_begun(state: str, progress: str, result: str) -> None:
    one = part_combined(whole("组织学习，今后每年开展一次。", state=state))
    assert progress_of(one.problems[0]) == progress
    assert results_of(one, None)(one.problems[0])[0]["结果"] == result


def test_a_column_of_its_own_is_left_alone() -> None:
    one = whole(TOLD, heading="整改进展")
    assert part_combined(one) == one


def test_a_state_nobody_told_leaves_the_progress_whole() -> None:
    assert read(TOLD).problems[0].measures[0].progress != TOLD
    one = whole(TOLD)
    (problem,) = one.problems
    unknown = replace(problem, measures=tuple(replace(each, status=Status.UNKNOWN) for each in problem.measures))
    assert part_combined(replace(one, problems=(unknown,))).problems[0].measures[0].progress == TOLD


LABELLED = (
    "（1）措施：开展排查。\n进展：发现隐患56处，已整改52处，剩余4处正在改造。\n"
    "（2）措施：修订办法。\n进展：4月2日印发《办法》。\n（3）措施：组织培训。\n进展："
)


def fields(told: str, state: str = "正在推进") -> dict[str, Any]:
    return compose(whole(told, state=state), Particulars(), as_of=date(2026, 5, 20))


def test_labels_part_the_cell_in_every_document() -> None:
    made = fields(LABELLED)
    (problem,) = made[OUTLINE.name][0]["分组"][0]["问题"]
    assert problem["整改"] == (
        "一是发现隐患56处，已整改52处，剩余4处正在改造。二是4月2日印发《办法》。三是【待补：整改进展】。"
    )
    (result,) = problem["落实"]
    assert result["措施"] == "（1）开展排查。（2）修订办法。（3）组织培训。"
    assert result["结果"] == problem["整改"]
    (open_,) = made[REMAINING.name]
    assert open_["还存在的问题"] == "剩余4处隐患正在改造（已整改52处）；“组织培训”措施【待补：还存在的问题】。"
    assert open_["措施"] == "（1）开展排查。（2）组织培训（以上2条2026年6月30日前完成）。"
    assert [(one["内容"], one["进展"]) for one in made[ROWS.name][0]["措施"]] == [
        ("开展排查。", "发现隐患56处，已整改52处，剩余4处正在改造。"),
        ("修订办法。", "4月2日印发《办法》。"),
        ("组织培训。", "—"),
    ]


def test_a_sheet_of_close_out_has_each_measure_with_its_result() -> None:
    (sheet,) = fields("措施：1.清退课酬。2.修订办法。进展：1.已清退。2.4月2日印发。", state="已完成")[CLOSURES.name]
    assert (sheet["措施"], sheet["完成情况"]) == (["1.清退课酬。", "2.修订办法。"], ["1.已清退。", "2. 4月2日印发。"])


@pytest.mark.parametrize("state", ["正在推进", "已完成"])
def test_labels_that_do_not_tell_leave_the_cell_whole(state: str) -> None:
    told = "修订规则。进展：3月5日印发。规范记录。进展：下一步启用。"
    made = fields(told, state)
    (problem,) = made[OUTLINE.name][0]["分组"][0]["问题"]
    assert problem["整改"] == told
    assert [one["措施"] for one in made[REMAINING.name]] == (
        ["【待补：整改措施】（2026年6月30日前完成）。"] if state == "正在推进" else []
    )
