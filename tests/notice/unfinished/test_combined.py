"""The measures of part four: the ledger's own, also where they share a column with the progress; never a date alone."""

import pytest

from app.core.ledger import Ledger
from app.notice.remaining import list_remaining
from tests.tables import grid, ledger

COMBINED = ["序号", "具体问题", "整改措施及进展情况", "责任部门", "整改时限", "完成情况"]


def read(told: str, heading: str = "整改措施及进展情况", deadline: str = "2026年6月底前") -> Ledger:
    head = [heading if one == COMBINED[2] else one for one in COMBINED]
    return ledger(grid([head, [1, "学会党建薄弱", told, "办公室", deadline, "正在推进"]]))


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
        ("正在推进", "【待补：整改措施】"),
        ("", "【待补：整改措施】"),
    ],
)
def test_measures_beside_their_progress(told: str, printed: str) -> None:
    (item,) = list_remaining(read(told))
    assert item["措施"] == f"{printed}（2026年6月30日前完成）。"


def test_a_progress_alone_is_no_measure() -> None:
    (item,) = list_remaining(read("加强指导", heading="整改进展"))
    assert item["措施"] == "【待补：整改措施】（2026年6月30日前完成）。"


def test_a_deadline_the_measure_names_is_said_once() -> None:
    (item,) = list_remaining(read("2026年6月底前推动6家学会成立党建小组", deadline="2026年6月底前"))
    assert item["措施"] == "2026年6月底前推动6家学会成立党建小组。"


def test_three_topics_where_the_ledger_has_them() -> None:
    rows = [[at, f"第{at}项工作滞后", "改进", "办公室", "2026年6月底前", "正在推进"] for at in (1, 2, 3)]
    found = list_remaining(ledger(grid([COMBINED, *rows])))
    assert [(one["序号"], one["名称"]) for one in found] == [
        (c, f"第{n}项工作滞后") for c, n in zip("一二三", (1, 2, 3), strict=True)
    ]


def test_a_topic_is_the_first_of_several_sentences() -> None:
    one = ledger(grid([COMBINED, [1, "学习不深入。2023年以来仅学习3次。", "改进", "办公室", "", "正在推进"]]))
    (item,) = list_remaining(one)
    assert (item["名称"], item["还存在的问题"]) == ("学习不深入", "学习不深入。2023年以来仅学习3次。")
