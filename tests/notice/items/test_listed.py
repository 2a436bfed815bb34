"""Which measures of an item are listed: those told as open or in doubt; all where none is more so than the others."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Measure
from app.core.status import Status
from app.notice.items.listed import listed_of, told_before
from tests.notice.ledgers import SHEET, measure

WHOLE = Entry("1.甲。2.乙。", Cell(SHEET, 2, 6))


def of_list(text: str, progress: str, state: Status = Status.IN_PROGRESS) -> Measure:
    """One number of a list, told by the same number of the progress."""
    one = measure(text, progress, state)
    return replace(one, entries={**one.entries, Column.PROGRESS: WHOLE})


OPEN = of_list("清收欠款", "尚有2户未清收。")


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("全面摸排兼职情况，实行申报登记。", "97名教职工全部完成申报，登记校外兼职28人。"),
        ("开展专项执法检查，对问题突出的单位约谈。", "检查医疗机构214家次，约谈2名负责人。"),
        ("每月巡河不少于2次", "今年以来巡河22次，清理垃圾18吨。"),
        ("开展自查自纠", "20家机构自查出违规金额17.35万元，9月15日前已全部退回。"),
        ("每村落实1名管水员", "14名管水员全部落实，签订协议14份。"),
        ("清退补贴", "清退补贴61人。"),
        ("补植苗木", "补植苗木3.1万株，目前成活率达到88%。"),
        ("开展宣传", "发放手册3000份，知晓率为92%。"),
    ],
)
def test_what_tells_deeds_and_nothing_open_is_told_before(text: str, progress: str) -> None:
    one = of_list(text, progress)
    assert (listed_of([one, OPEN]), told_before([one, OPEN])) == ([OPEN], [one])


@pytest.mark.parametrize(
    ("text", "progress"),
    [
        ("开展检查", ""),
        ("开展检查", "正在推进。"),
        ("开展检查", "已完成。"),
        ("开展检查", "基本完成检查。"),
        ("督促9家养殖场配套设施", "7家建成化粪池。"),
        ("新建3个村水源工程", "2个村已建成投用。"),
        ("占比提高到6%以上", "占比4.7%。"),
        ("全额追缴补贴", "追缴16户2.61万元。"),
        ("对超概算原因开展专项审计", "已委托第三方开展审计，11月6日进场。"),
        ("倒排工期", "装修完成70%。"),
        ("倒排工期", "总体进度87%。"),
        ("整改问题", "问题整改率达到90%。"),
    ],
)
def test_what_leaves_a_doubt_is_listed(text: str, progress: str) -> None:
    one = of_list(text, progress)
    assert (listed_of([one, OPEN]), told_before([one, OPEN])) == ([one, OPEN], [])


def test_where_none_is_told_as_open_all_are_listed() -> None:
    both = [of_list("核对账目", "核对账目12本。"), of_list("清理合同", "清理合同19份。")]
    assert (listed_of(both), told_before(both)) == (both, [])


def test_what_is_done_beyond_doubt_is_neither() -> None:
    done = of_list("修订会议制度", "印发《会议制度》。")
    assert (listed_of([done, OPEN]), told_before([done, OPEN])) == ([OPEN], [])


@pytest.mark.parametrize("state", [Status.ONGOING, Status.NOT_STARTED, Status.UNKNOWN])
def test_only_what_is_under_way_is_parted(state: Status) -> None:
    one = of_list("清退补贴", "清退补贴61人。", state)
    assert listed_of([one, OPEN]) == [one, OPEN]


def test_a_text_that_speaks_of_several_parts_none_of_them() -> None:
    text = Entry("清退补贴61人，清理合同19份。", Cell(SHEET, 2, 6))
    both = [
        replace(one, entries={**one.entries, Column.PROGRESS: text})
        for one in (
            measure("清退补贴", text.text, Status.IN_PROGRESS),
            measure("清理合同", text.text, Status.IN_PROGRESS),
        )
    ]
    assert listed_of([*both, OPEN]) == [*both, OPEN]
