"""A column of notes is for what its heading says; a note that holds reason and next step is parted only where its words tell."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry, Measure
from app.core.status import Status
from app.notice.remaining import list_remaining, steps
from app.notice.results import next_steps, results_of
from app.notice.told.ledger import with_cells
from app.notice.unfinished.expected import tells_when
from app.notice.unfinished.noted import Noted, NoteKind, kinds_of_notes, next_step, parted_note
from tests.notice.ledgers import SHEET, measure
from tests.tables import grid, ledger

BOTH, REASONS = NoteKind.REASONS_AND_NEXT, NoteKind.REASONS


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("备注", NoteKind.ANYTHING),
        ("未完成原因", REASONS),
        ("未完成原因及下步打算", BOTH),
        ("未完成原因及下一步计划", BOTH),
        ("未销号原因及下一步打算", BOTH),
        ("未整改到位问题原因及下一步计划", BOTH),
        ("下一步计划", NoteKind.NEXT),
        ("下步打算", NoteKind.NEXT),
        ("需要说明的情况", NoteKind.ANYTHING),
    ],
)
def test_what_a_column_is_for(heading: str, kind: NoteKind) -> None:
    one = ledger(
        grid([["序号", "存在问题", "整改措施", "整改进展", heading], ["1", "账目不清", "清理", "在清理", "见附件"]])
    )
    assert kinds_of_notes(one) == {"台账": kind}


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("受降雨影响，管沟开挖滞后。下步增加班组，6月20日前完成。", Noted("受降雨影响，管沟开挖滞后。", "下步增加班组，6月20日前完成。")),
        ("尚在整改期限内。下步签订合同。", Noted("尚在整改期限内。", "下步签订合同。")),
        ("资金尚未下达，下一步对接县民政局。", Noted("资金尚未下达", "下一步对接县民政局。")),
        ("下一步加快办理进度。", Noted("", "下一步加快办理进度。")),
        ("县中医院资金周转困难，剩余11万元分两期退回，预计2027年1月底前退清。",
         Noted("县中医院资金周转困难", "剩余11万元分两期退回，预计2027年1月底前退清。")),
        ("资金未到位，拟于8月采购。", Noted("资金未到位", "拟于8月采购。")),
        ("预计8月底前退清。", Noted("", "预计8月底前退清。")),
        ("经费未列入今年预算，已申请列入明年预算。", Noted("经费未列入今年预算，已申请列入明年预算。", "")),
        # What stands between is no plan: nobody can say where the reason ends.
        ("资金未到位，工期滞后，预计8月完成。", Noted("资金未到位，工期滞后，预计8月完成。", "")),
        # Neither a reason nor a plan by its words.
        ("设备12月中旬调试完成，年底前申请销号。", Noted(whole="设备12月中旬调试完成，年底前申请销号。")),
        ("尚在整改期限内。", Noted(whole="尚在整改期限内。")),
        ("", Noted()),
    ],
)  # fmt: skip
def test_a_note_of_reasons_and_plans_is_parted(note: str, said: Noted) -> None:
    parted = parted_note(note, BOTH)
    assert (parted.reason.rstrip("。"), parted.next_step.rstrip("。"), parted.whole) == (
        said.reason.rstrip("。"), said.next_step.rstrip("。"), said.whole,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("note", "kind", "reason", "ahead"),
    [
        ("资金未到位。下一步积极争取。", REASONS, "资金未到位。", "下一步积极争取。"),
        ("资金未到位，预计8月完成", REASONS, "资金未到位，预计8月完成", ""),
        ("资金未到位。下一步积极争取。", NoteKind.ANYTHING, "资金未到位。下一步积极争取。", ""),
        ("加快清理。", NoteKind.NEXT, "", "加快清理。"),
    ],
)
def test_other_columns(note: str, kind: NoteKind, reason: str, ahead: str) -> None:
    assert parted_note(note, kind)[:2] == (reason, ahead)


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("下步增加班组", "下步增加班组。"),
        ("加快清理", "下一步，加快清理。"),
        ("1.加快清理；2.签订合同", "下一步，一是加快清理。二是签订合同。"),
        ("推进中", ""),
        ("无", ""),
        ("", ""),
    ],
)
def test_the_sentence_of_what_is_next(note: str, sentence: str) -> None:
    one = measure("查", "查了", Status.IN_PROGRESS)
    one = replace(one, entries={**one.entries, Column.NOTE: Entry(note, Cell(SHEET, 2, 12))})
    assert next_step(one, NoteKind.NEXT) == sentence


@pytest.mark.parametrize(
    ("step", "is_told"),
    [
        ("下步增加班组，6月20日前完成铺设。", True),
        ("下步增加班组，6月3日前完成铺设。", False),
        ("下步6月底前结案。", True),
        ("下步2026年7月底前办结。", True),
        ("下步力争7月底前完成退养。", True),
        ("下步年底前申请销号。", True),
        ("下步6月底前签订合同。", False),
        ("下步5月底前完成。", False),
        ("下步3月至6月前完成调查。", False),
        ("下步资金到位后立即施工。", False),
        ("", False),
    ],
)
def test_what_names_a_day_still_to_come(step: str, is_told: bool) -> None:
    assert tells_when(step, date(2026, 6, 3)) is is_told


HEAD = ["序号", "存在问题", "整改措施", "整改时限", "整改进展", "完成状态", "未完成原因及下步打算"]


def papers(note: str, due: str = "2026年5月底前") -> tuple[object, object, object, object]:
    """Reason and whole of the report, the steps of both documents; judged on 3 June."""
    one = with_cells(ledger(grid([HEAD, ["1", "管网不通", "铺设管网", due, "铺设1.7公里。", "整改中", note]])))
    day = date(2026, 6, 3)
    (row,) = results_of(one, day)(one.problems[0])
    (item,), (step,) = list_remaining(one, day), next_steps(one, day)
    return row["未完成原因"], row["原因及打算"], item["措施"], step["措施"]


def test_each_part_is_printed_in_its_place() -> None:
    told = "铺设管网（原定2026年5月31日前完成）。下步增加班组，6月20日前完成铺设。"
    assert papers("受降雨影响。下步增加班组，6月20日前完成铺设。") == ("受降雨影响。", "", told, told)


def test_a_next_step_without_a_day_leaves_the_new_one_to_be_asked_for() -> None:
    told = "铺设管网（原定2026年5月31日前完成，【待补：新的完成时限】）。下步增加班组。"
    assert papers("受降雨影响。下步增加班组。") == ("受降雨影响。", "", told, told)


def test_what_is_late_owes_a_reason_where_only_the_next_step_is_told() -> None:
    assert papers("下步增加班组，6月20日前完成铺设。")[0] == "【待补：未完成原因】。"


def test_what_cannot_be_told_apart_stands_under_the_heading_of_its_column() -> None:
    told = "铺设管网（2026年12月31日前完成）。"
    whole = "未完成原因及下步打算：设备12月中旬调试完成，年底前申请销号。"
    assert papers("设备12月中旬调试完成，年底前申请销号。", "2026年12月底前") == ("", whole, told, told)


def several(*notes: str) -> list[Measure]:
    return [
        replace(one, entries={**one.entries, Column.NOTE: Entry(note, Cell(SHEET, at, 12))})
        for at, note in enumerate(notes, 2)
        for one in [measure(f"措施{at}", "正在办理。", Status.IN_PROGRESS, row=at)]
    ]


def test_one_note_of_several_measures_stands_behind_all() -> None:
    assert steps(several("加快", "签约"), None, "", NoteKind.NEXT).count("下一步") == 2
    told = steps(several("加快", "加快"), None, "", NoteKind.NEXT)
    assert told.endswith("）。下一步，加快。") and told.count("下一步") == 1
