"""What is still open, with its deadline; nothing where all is done, one mark where nobody knows."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.columns import Column
from app.core.deadline import Deadline, Event, Immediate, Missing, OnDate, Ongoing, Recurring, Relative, Unreadable
from app.core.grid import Cell
from app.core.ledger import Entry, Measure
from app.core.status import Status
from app.notice.figures import figures
from app.notice.remaining import deadline_phrase, list_remaining
from app.notice.results import next_steps
from tests.notice.ledgers import SHEET, ledger, measure, problem

JUNE = OnDate("6月底前", date(2026, 6, 30))
OPEN = Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("deadline", "phrase"),
    [
        (JUNE, "2026年6月30日前完成"),
        (OnDate("x", date(2026, 6, 30), then_ongoing=True), "2026年6月30日前完成，并长期坚持"),
        (Ongoing("持续推进"), "长期坚持"),
        (Immediate("即知即改"), "立行立改"),
        (Immediate("立行立改，长期坚持", then_ongoing=True), "长期坚持"),
        (Relative("反馈后3个月内", date(2026, 3, 5)), "2026年3月5日前完成"),
        (Relative("反馈后3个月内"), "反馈后3个月内"),
        (Recurring("每季度一次"), "每季度一次"),
        (Event("验收合格后\n完成"), "验收合格后完成"),
        (Missing(), "【待补：整改时限】"),
        (Unreadable("尽快", "没有说明哪一天"), "时限为尽快，【待补：整改时限】"),
        (Unreadable("2026年春季\n学期末", "没有说明哪一天"), "时限为2026年春季学期末，【待补：整改时限】"),
        (Unreadable("", "没有说明哪一天"), "【待补：整改时限】"),
    ],
)
def test_each_kind_of_deadline(deadline: Deadline, phrase: str) -> None:
    assert deadline_phrase(deadline) == phrase


def test_what_is_asked_for_is_said_in_the_words_given() -> None:
    both = ledger(
        problem("甲", measure("修订办法", "", OPEN, JUNE)),
        problem("乙", measure("每季评价", "", Status.ONGOING, row=3)),
    )
    assert [one["要求"] for one in list_remaining(both)] == ["需进一步整改", "需长期坚持整改"]
    told = list_remaining(both, further="需进一步办理", lasting="需长期坚持")
    assert [one["要求"] for one in told] == ["需进一步办理", "需长期坚持"]


def test_only_open_measures_are_named() -> None:
    found = list_remaining(
        ledger(
            problem("甲问题", measure("已办的", "", Status.DONE), measure("修订办法。", "", OPEN, JUNE, row=3)),
            problem("乙", measure("清退", "", Status.DONE)),
            problem("丙", measure("撤销的", "", Status.CANCELLED)),
            problem("丁", measure("收款", "", Status.NOT_STARTED, Ongoing("长期")), measure("", "", OPEN, JUNE, row=5)),
        )
    )
    assert found == [
        {
            "序号": "一",
            "名称": "甲",
            "要求": "需进一步整改",
            "还存在的问题": "【待补：还存在的问题】。",
            "措施": "修订办法（2026年6月30日前完成）。",
        },
        {
            "序号": "二",
            "名称": "丁",
            "要求": "需进一步整改",
            "还存在的问题": "【待补：还存在的问题】。",
            "措施": "（1）收款（长期坚持）。（2）【待补：整改措施】（2026年6月30日前完成）。",
        },
    ]


def test_nothing_open_gives_nothing() -> None:
    assert list_remaining(ledger(problem("甲", measure("清退", "", Status.DONE)))) == []


def test_no_information_gives_one_mark() -> None:
    silent = ledger(problem("甲", measure("清退", "清退了12万元。", Status.UNKNOWN)), status_column=False)
    assert list_remaining(silent) == [
        {"序号": "", "名称": "【待补：需进一步整改的事项】", "要求": "", "还存在的问题": "", "措施": ""}
    ]


def test_without_a_status_what_has_no_progress_is_open() -> None:
    silent = ledger(problem("甲", measure("清退", "", Status.UNKNOWN, JUNE)), status_column=False)
    (item,) = list_remaining(silent)
    assert (item["名称"], item["措施"]) == ("甲", "清退（2026年6月30日前完成）。")


@pytest.mark.parametrize(
    ("states", "name", "left", "measures"),
    [
        (["unknown"], "甲：【待补：完成状态】。", "", ""),
        (["unknown", "done"], "甲：【待补：完成状态】。", "", ""),
        (["unknown", "unknown", "cancelled"], "甲：【待补：完成状态】。", "", ""),
        (
            ["unknown", "in_progress", "unknown"],
            "甲",
            "剩2户未清退。",
            "措施2（2026年6月30日前完成）。其余2条措施【待补：完成状态】。",
        ),
        (
            ["ongoing", "unknown"],
            "甲",
            "剩1户未清退。",
            "措施1（2026年6月30日前完成）。其余1条措施【待补：完成状态】。",
        ),
    ],
)
def test_nothing_is_claimed_of_a_state_nobody_knows(states: list[str], name: str, left: str, measures: str) -> None:
    told = [
        measure(f"措施{at}", f"还剩{at}户未清退。", Status(state), JUNE, row=at + 1)
        for at, state in enumerate(states, 1)
    ]
    (item,) = list_remaining(ledger(problem("甲", *told)), date(2026, 7, 31) if name != "甲" else None)
    assert (item["名称"], item["还存在的问题"], item["措施"]) == (name, left, measures)


def test_a_name_without_its_noun_ends_as_one() -> None:
    (item,) = list_remaining(ledger(problem("不正之风时有发生", measure("查", "查了", Status.UNKNOWN))))
    assert item["名称"] == "不正之风时有发生：【待补：完成状态】。"


def test_what_is_only_to_be_kept_up_keeps_its_place_and_is_counted_apart() -> None:
    lasting = problem("甲", measure("学习", "学了2次", Status.ONGOING, Ongoing("长期坚持")), measure("建账", row=3))
    under_way = problem(
        "乙", measure("学习", "学了2次", Status.ONGOING, Ongoing("常态化")), measure("清理", "", OPEN, JUNE, row=5)
    )
    one = ledger(lasting, under_way)
    found = list_remaining(one)
    assert [(item["序号"], item["名称"], item["要求"]) for item in found] == [
        ("一", "甲", "需长期坚持整改"),
        ("二", "乙", "需进一步整改"),
    ]
    # 需长期坚持整改 tells it; beside what has a day 长期坚持 must be told.
    assert (found[0]["还存在的问题"], found[0]["措施"]) == ("", "学习。")
    assert found[1]["措施"] == "（1）学习（长期坚持）。（2）清理（2026年6月30日前完成）。"
    counted = {figure.name: int(figure.value) for figure in figures(one)}
    assert (counted["推进数"], counted["长期坚持数"]) == (1, 1)


def shared(text: str, row: int, deadline: Deadline = JUNE, progress: str = "逐项推进") -> Measure:
    """A measure beside others of one state, which stands in row 2."""
    one = measure(text, progress, OPEN, deadline, row=row)
    return replace(one, entries={**one.entries, Column.STATUS: Entry("整改中", Cell(SHEET, 2, 9))})


AUGUST = OnDate("8月底前", date(2026, 8, 31))


@pytest.mark.parametrize(
    ("measures", "told"),
    [
        (
            [shared("修订办法", 2), shared("清退。", 3), shared("公示", 4)],
            "（1）修订办法。（2）清退。（3）公示（以上3条原定2026年6月30日前完成，【待补：新的完成时限】）。",
        ),
        (
            [shared("修订办法", 2, AUGUST), shared("清退", 3, AUGUST)],
            "（1）修订办法。（2）清退（以上2条2026年8月31日前完成）。",
        ),
        # The day that is told of the work is the item's, that of a piece of it is not.
        (
            [shared("修订办法", 2), shared("清退", 3, progress="预计2026年8月底前全部完成")],
            "（1）修订办法。（2）清退（以上2条原定2026年6月30日前完成，预计2026年8月底前全部完成）。",
        ),
        (
            [shared("修订办法", 2), shared("清退", 3, progress="预计2026年8月底前清退到位")],
            "（1）修订办法。（2）清退（以上2条原定2026年6月30日前完成，【待补：新的完成时限】）。",
        ),
        # 清理合同19份 may be all of it: what tells nothing of being open beside what does is not promised anew.
        (
            [shared("修订办法", 2, AUGUST), shared("清理合同", 3, AUGUST, "清理合同19份。")],
            "修订办法（2026年8月31日前完成）。其余措施的进展见前文。",
        ),
        (
            [shared("2026年8月底前清退", 2, AUGUST, "清退19户。"), shared("2026年8月底前归还", 3, AUGUST)],
            "2026年8月底前归还。其余措施的进展见前文。",
        ),
        # Where none tells more than the others all are listed.
        (
            [shared("核对账目", 2, AUGUST, "核对账目12本。"), shared("清理合同", 3, AUGUST, "清理合同19份。")],
            "（1）核对账目。（2）清理合同（以上2条2026年8月31日前完成，已有进展的见前文）。",
        ),
        # The one that is open has its own new day.
        (
            [
                shared("清退", 2, progress="尚有2户未清退，预计2026年8月底前清退到位。"),
                shared("核对", 3, progress="核对9本。"),
            ],
            "清退（原定2026年6月30日前完成，预计2026年8月底前清退到位）。其余措施的进展见前文。",
        ),
        # What was left when it was made is told beside what is left now.
        (
            [measure("完成剩余34公里改造", "已完成26公里，剩余8公里正在铺筑。", OPEN, AUGUST)],
            "完成剩余34公里改造（“剩余34公里”是制定措施时的数，现剩余8公里，2026年8月31日前完成）。",
        ),
        # A day of its own, a state of its own.
        (
            [shared("修订办法", 2), shared("清退", 3, AUGUST)],
            "（1）修订办法（原定2026年6月30日前完成，【待补：新的完成时限】）。（2）清退（2026年8月31日前完成）。",
        ),
        (
            [shared("修订办法", 2, AUGUST), measure("清退", "在办", OPEN, AUGUST, row=3)],
            "（1）修订办法（2026年8月31日前完成）。（2）清退（2026年8月31日前完成）。",
        ),
        # What is told as done beyond doubt is no longer to be done.
        (
            [shared("修订会议制度", 2, progress="印发《会议制度》。"), shared("清退", 3)],
            "清退（原定2026年6月30日前完成，【待补：新的完成时限】）。",
        ),
        (
            [shared("制定计划", 2, Ongoing("长期坚持")), shared("开展检查", 3, Ongoing("长期坚持"))],
            "（1）制定计划。（2）开展检查（以上2条长期坚持）。",
        ),
    ],
)
def test_what_has_one_state_has_one_deadline(measures: list[Measure], told: str) -> None:
    one = ledger(problem("甲", *measures))
    (item,), (step,) = list_remaining(one, date(2026, 7, 1)), next_steps(one, date(2026, 7, 1))
    assert (item["措施"], step["措施"]) == (told, told)
