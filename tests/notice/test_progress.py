"""What of a problem is printed: what was done, each cell once, nothing that is only planned."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry
from app.core.status import Status
from app.notice.progress import progress_of
from tests.notice.ledgers import measure, problem


def test_progress_is_preferred_to_the_measure() -> None:
    assert progress_of(problem("甲", measure("制定办法", "已印发《办法》"))) == "已印发《办法》。"


def test_a_done_measure_with_a_bare_status_tells_its_own_text() -> None:
    assert progress_of(problem("甲", measure("制定办法；", "已完成"))) == "整改措施“制定办法”已完成。"
    lasting = problem("甲", measure("制定办法；", "已完成，长期坚持。"))
    assert progress_of(lasting) == "整改措施“制定办法”已完成并长期坚持。"
    assert (
        progress_of(problem("甲", measure("1.落实“三会一课”。\n2.补齐", "√")))
        == "整改措施“落实‘三会一课’；补齐”已完成。"
    )


@pytest.mark.parametrize("status", [Status.IN_PROGRESS, Status.NOT_STARTED, Status.ONGOING, Status.UNKNOWN])
def test_a_plan_is_never_printed_as_an_act(status: Status) -> None:
    assert progress_of(problem("甲", measure("制定办法", "整改中", status))) == "【待补：整改进展】。"


@pytest.mark.parametrize("progress", ["", "-", "/", "未开始", "尚未启动"])
def test_what_was_not_begun_is_told_so(progress: str) -> None:
    assert progress_of(problem("甲", measure("制定办法", progress, Status.NOT_STARTED))) == "尚未启动。"


@pytest.mark.parametrize("progress", ["计划出台制度5项，下一步将制定3项制度。", "拟给予诫勉谈话2人。", "★", "3", "——"])
def test_what_only_tells_a_plan_or_nothing_is_no_progress(progress: str) -> None:
    assert progress_of(problem("甲", measure("制定办法", progress, Status.IN_PROGRESS))) == "【待补：整改进展】。"


@pytest.mark.parametrize("progress", ["已征集作品97件，下一步组织评审。", "正在核对名单。", "组织学习。"])
def test_a_plan_behind_what_was_done_stays(progress: str) -> None:
    assert progress_of(problem("甲", measure("制定办法", progress, Status.IN_PROGRESS))) == progress


def test_one_question_is_asked_once_and_ends_in_one_point() -> None:
    claims = ("该问题已整改到位。",)
    twice = [
        replace(measure("", text, Status.IN_PROGRESS, row=row), claims=claims)
        for row, text in ((2, "该问题已整改到位。。"), (3, "该问题已整改到位。"))
    ]
    assert progress_of(problem("甲", *twice)) == "【待补：完成状态】。"


def test_progress_of_unfinished_work_is_printed() -> None:
    assert progress_of(problem("甲", measure("制定办法", "已形成初稿", Status.IN_PROGRESS))) == "已形成初稿。"


def test_several_measures_are_numbered() -> None:
    found = progress_of(problem("甲", measure("", "召开会议", row=2), measure("", "印发办法", row=3)))
    assert found == "一是召开会议。二是印发办法。"


def test_lists_in_cells_run_on() -> None:
    found = progress_of(problem("甲", measure("", "1.召开会议；2.印发办法", row=2), measure("", "清退款项", row=3)))
    assert found == "一是召开会议。二是印发办法。三是清退款项。"


def test_a_merged_progress_cell_speaks_once() -> None:
    shared = [measure(f"措施{row}", "已全部清退款项", row=row, progress_row=2) for row in (2, 3, 4)]
    assert progress_of(problem("甲", *shared)) == "已全部清退款项。"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("约谈2人", "一是约谈2人。二是约谈2人。"),
        ("修订采购管理制度两项", "修订采购管理制度两项。"),
    ],
)
def test_a_whole_sentence_filled_down_speaks_once(text: str, printed: str) -> None:
    twice = [measure("", text, row=row) for row in (2, 3)]
    assert progress_of(problem("甲", *twice)) == printed


def test_a_cancelled_measure_is_left_out() -> None:
    found = progress_of(problem("甲", measure("", "召开会议"), measure("", "印发办法", Status.CANCELLED, row=3)))
    assert found == "召开会议。"


@pytest.mark.parametrize("status", [Status.DONE, Status.IN_PROGRESS])
def test_a_measure_beyond_the_numbered_results_is_asked_for(status: Status) -> None:
    told = "1.建了账。2.清了户。"
    one = problem("甲", *(measure(text, told, status, row=at, progress_row=2) for at, text in enumerate("账户学", 2)))
    assert progress_of(one) == "一是建了账。二是清了户。其余措施【待补：整改进展】。"
    cancelled = replace(one.measures[2], status=Status.CANCELLED)
    assert progress_of(problem("甲", *one.measures[:2], cancelled)) == "一是建了账。二是清了户。"


@pytest.mark.parametrize(
    ("progress", "note", "said"),
    [
        ("", "资金尚未下达，目前未启动。", "尚未启动。"),
        ("", "资金尚未下达。", "【待补：整改进展】。"),
        ("", "项目未启动的原因已查明。", "【待补：整改进展】。"),
        ("已起草办法", "目前未启动。", "已起草办法。"),
    ],
)
def test_what_a_note_says_was_not_begun_is_told_so_where_no_progress_speaks(
    progress: str, note: str, said: str
) -> None:
    one = measure("制定办法", progress, Status.IN_PROGRESS)
    noted = replace(one, entries={**one.entries, Column.NOTE: Entry(note, Cell("台账", 2, 12))})
    assert progress_of(problem("甲", noted)) == said
