"""What part four says is still open: what the progress tells, else what the problem tells beyond its name, else a gap."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Problem
from app.core.status import Status
from app.core.told.sourced import pieces_of
from app.notice.told.ledger import with_cells
from app.notice.unfinished.noted import NoteKind
from app.notice.unfinished.still_open import still_open
from tests.notice.ledgers import ledger, measure, problem

OPEN = Status.IN_PROGRESS
GAP = "【待补：还存在的问题】。"


def left(text: str, progress: str = "", detail: str = "") -> Problem:
    return replace(problem(text, measure("清理", progress, OPEN)), detail=detail)


def test_the_progress_comes_first() -> None:
    assert still_open(left("账目不清", "已清理12笔。办法尚未印发。", "3笔往来款无凭证")) == "办法尚未印发。"


def test_several_things_are_told_in_turn() -> None:
    first, second = measure("甲", "办法尚未印发", OPEN), measure("乙", "资金尚未到位", OPEN, row=3)
    assert still_open(problem("账目不清", first, second)) == "办法尚未印发；资金尚未到位。"


def test_what_a_finished_measure_tells_is_not_open() -> None:
    done, open_ = measure("甲", "尚未印发", Status.DONE), measure("乙", "正在起草", OPEN, row=3)
    assert still_open(problem("账目不清", done, open_)) == GAP


@pytest.mark.parametrize(
    ("text", "detail", "said"),
    [
        ("2.账目不清的问题；", "", GAP),
        ("存在账目不清的现象。", "账目不清", GAP),
        ("", "", GAP),
        ("无公函接待、超标准接待等", "", GAP),
        ("账目不清", "3笔往来款无凭证", "3笔往来款无凭证。"),
        ("账目不清", "无凭证、无合同等", "无凭证、无合同等问题。"),
        ("学习不深入。2023年以来仅学习3次。", "学习不深入", "2023年以来仅学习3次。"),
        ("对上轮反馈问题整改不到位。欠费仍达283万元。", "", "欠费仍达283万元。"),
    ],
)
def test_the_problem_speaks_only_where_it_says_more_than_its_name(text: str, detail: str, said: str) -> None:
    assert still_open(left(text, "", detail)) == said


def two(first: str, second: str, status: Status = OPEN) -> str:
    return still_open(
        problem("账目不清", measure("对312卷档案逐卷审核", first, OPEN), measure("认定信息", second, status, row=3))
    )


def test_a_measure_that_tells_nothing_is_asked_for_beside_one_that_does() -> None:
    assert two("办法尚未印发", "认定信息47条") == f"办法尚未印发；“认定信息”措施{GAP}"
    assert two("办法尚未印发", "") == f"办法尚未印发；“认定信息”措施{GAP}"
    assert two("审核档案", "办法尚未印发") == f"办法尚未印发；“对312卷档案逐卷审核”措施{GAP}"
    assert (
        two("办法尚未印发", "认定信息47条", Status.DONE) == two("办法尚未印发", "", Status.ONGOING) == "办法尚未印发。"
    )
    assert two("审核档案", "认定信息47条") == GAP


def test_one_text_of_several_measures_is_asked_for_nothing_more() -> None:
    text = "已审核档案，办法尚未印发。"
    both = [measure(one, text, OPEN, row=at, progress_row=2) for at, one in enumerate(("审核", "印发"), 2)]
    assert still_open(problem("账目不清", *both)) == "办法尚未印发。"


def test_what_is_left_of_a_number_is_told() -> None:
    assert two("已审核档案266卷，补充材料419份。", "尚有9人未认定") == "尚有46卷档案未审核；尚有9人未认定。"


@pytest.mark.parametrize(
    "progress",
    ["尚未启动，待明确流程后开展。", "目前未开展", "暂未启动。", "待财政追加预算后启动采购。", "拟与更新同步实施。"],
)
def test_what_was_not_begun_is_as_it_was_found(progress: str) -> None:
    assert still_open(left("对闲置设备清理不够。41台设备闲置。", progress)) == "41台设备闲置。"


@pytest.mark.parametrize(
    "progress",
    ["已印发办法", "组织培训6期。", "启用2台，11月13日前全部处置完毕。", "7家养殖场建成化粪池。"],
)
def test_what_was_found_at_first_is_not_told_as_still_so_once_something_was_done(progress: str) -> None:
    assert still_open(left("账目不清", progress, "3笔往来款无凭证")) == GAP


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        ("已办结11件，剩1件正在推进。", "剩1件正在推进（已办结11件）。"),
        ("竣工决算已送审3个，还有2个未送审。", "竣工决算还有2个未送审（已送审3个）。"),
        ("还有4处权属未确定。", "有4处权属未确定。"),
        ("还剩3个村未完成，工期延后。", "剩3个村未完成。"),
        ("工期延后。", "工期延后。"),
    ],
)
def test_still_is_not_said_twice_and_a_delay_only_where_nothing_else_is_told(progress: str, said: str) -> None:
    assert still_open(left("工程滞后", progress)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("信访件办理超期", "信访件剩1件正在推进（已办结11件）。"),
        ("件件不落实", "剩1件正在推进（已办结11件）。"),
        ("督办信访件不力的问题突出", "督办信访件剩1件正在推进（已办结11件）。"),
        ("条件保障不足", "剩1件正在推进（已办结11件）。"),
        ("办事拖拉，信访件超期", "剩1件正在推进（已办结11件）。"),
    ],
)
def test_what_is_counted_is_named_by_the_problem_where_the_progress_does_not(text: str, said: str) -> None:
    assert still_open(left(text, "已办结11件，剩1件正在推进。")) == said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("通过转任等方式，逐步消化超职数人员", "除已消化超职数人员3名外，其余2名待年内退出。"),
        ("消化计划", "除已消化3名外，其余2名待年内退出。"),
        ("清理超职数人员", "除已消化3名外，其余2名待年内退出。"),
    ],
)
def test_those_who_are_counted_are_named_by_the_measure_that_asks_for_it(asked: str, said: str) -> None:
    assert still_open(problem("程序不严", measure(asked, "已消化3名，其余2名待年内退出。", OPEN))) == said


def test_the_gap_is_filled_in_the_progress_of_what_is_open() -> None:
    one = ledger(problem("账目不清", measure("甲", "", Status.DONE), measure("乙", "", OPEN, row=3)))
    (gap,) = pieces_of(still_open(with_cells(one).problems[0]))
    assert gap.origin and gap.origin.cell == one.problems[0].measures[1].entries[Column.PROGRESS].cell


def test_a_state_that_says_under_way_and_no_word_beside_it_asks() -> None:
    name, found = "对审计整改不到位", "至今仍有9个项目未开展绩效评价。"
    under_way, not_begun = measure("评价", "", OPEN), measure("评价", "", Status.NOT_STARTED)
    for one, state, said in ((under_way, "正在整改", GAP), (not_begun, "未启动", found)):
        told = replace(one, entries={**one.entries, Column.STATUS: Entry(state, Cell("台账", 2, 7))})
        assert still_open(problem(f"{name}。{found}", told)) == said


def test_what_a_note_says_was_not_begun_is_as_it_was_found() -> None:
    one = measure("改造", "", OPEN)
    entries = {
        Column.STATUS: Entry("未销号", Cell("台账", 2, 7)),
        Column.NOTE: Entry("资金尚未下达，目前未启动。", Cell("台账", 2, 8)),
    }
    told = replace(one, entries={**one.entries, **entries})
    assert still_open(problem("整改不到位。喷淋系统未安装。", told)) == "喷淋系统未安装。"


STATE = Entry("整改中", Cell("台账", 2, 9))


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        ("认定信息47条。", "办法尚未印发。"),
        ("", f"办法尚未印发；“认定信息”措施{GAP}"),
        ("发现问题11个，已整改9个。", "办法尚未印发；尚有2个问题未整改。"),
        ("基本认定完毕。", f"办法尚未印发；“认定信息”措施{GAP}"),
    ],
)
def test_of_measures_with_one_state_the_one_told_as_open_may_be_all_there_is(beside: str, said: str) -> None:
    both = [measure("印发办法", "办法尚未印发", OPEN), measure("认定信息", beside, OPEN, row=3)]
    shared = [replace(one, entries={**one.entries, Column.STATUS: STATE}) for one in both]
    assert still_open(problem("账目不清", *shared)) == said


@pytest.mark.parametrize(
    ("note", "progress", "said"),
    [
        ("剩余2户拟退养，补偿标准尚未谈妥。下步继续协商。", "7户建成粪池。", "剩余2户拟退养，补偿标准尚未谈妥。"),
        ("水源工程受降雨影响，管沟开挖滞后。", "铺设管网1.7公里。", "水源工程受降雨影响，管沟开挖滞后。"),
        ("尚在整改期限内。", "铺设管网1.7公里。", GAP),
        ("由镇水利站负责。", "铺设管网1.7公里。", GAP),
        ("管沟开挖滞后。", "办法尚未印发。", "办法尚未印发。"),
    ],
)
def test_a_column_of_reasons_tells_it_where_no_progress_does(note: str, progress: str, said: str) -> None:
    one = measure("铺管", progress, OPEN)
    noted = problem("缺水", replace(one, entries={**one.entries, Column.NOTE: Entry(note, Cell("台账", 2, 8))}))
    assert still_open(noted, NoteKind.REASONS) == said
    assert still_open(noted) == (said if progress.startswith("办法") else GAP)
    beside = measure("评价", "基本完成。", OPEN, row=3)
    assert still_open(replace(noted, measures=(*noted.measures, beside)), NoteKind.REASONS).endswith(GAP)


def test_what_its_own_state_tells_as_not_begun_is_no_gap_beside_what_is_told() -> None:
    told = measure("清理", "尚有3户未清理。", OPEN)
    unbegun = measure("建立帮带机制，每人确定1名导师", "", Status.NOT_STARTED, row=3)
    assert still_open(problem("甲", told, unbegun)) == "尚有3户未清理；“建立帮带机制”尚未启动。"
    assert still_open(problem("甲", told, replace(unbegun, text=""))) == f"尚有3户未清理；{GAP}"
