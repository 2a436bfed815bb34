"""A reason is what holds the work up: neither how far it is, nor who was told, nor what the progress tells already."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Entry
from app.core.status import Status
from app.notice.unfinished.noted import NoteKind
from app.notice.unfinished.reasons import noted_reason, tells_reason
from tests.notice.ledgers import SHEET, measure


@pytest.mark.parametrize(
    ("note", "named", "in_notes"),
    [
        ("因设计变更重新核价", "因设计变更重新核价", "因设计变更重新核价"),
        ("资金没钱", "资金没钱", ""),
        ("正在推进", "", ""),
        ("无", "", ""),
        ("已向县委书面报告", "", ""),
        ("已与主任沟通，因资金未到位", "因资金未到位", "因资金未到位"),
        ("汛期雨水多，计划10月底完工", "汛期雨水多，计划10月底完工", "汛期雨水多，计划10月底完工"),
        ("道路开挖许可8月12日才办结", "道路开挖许可8月12日才办结", "道路开挖许可8月12日才办结"),
        ("人手不足", "人手不足", "人手不足"),
        # When, and that it is late, tells no reason.
        ("计划10月底完工", "计划10月底完工", ""),
        ("工期顺延", "工期顺延", ""),
        ("消除不良影响", "消除不良影响", ""),
        ("11月20日提交销号申请。", "", ""),
        ("已提交销号申请，待审核", "", ""),
        ("4户户主常年外出务工、家庭确有困难，无力一次性缴清，申请延期至9月底",) * 3,
        ("改造需停课施工，学校已同意列入暑期维修计划",) * 3,
        ("尚有24家组建条件不成熟",) * 3,
        ("农户要求采收后再移栽",) * 3,
        ("补偿标准尚未谈妥",) * 3,
        # On no list, and of no such form: only a column of reasons makes it one.
        ("剩余1户已申请强制执行", "剩余1户已申请强制执行", ""),
        ("由县公路中心负责", "由县公路中心负责", ""),
        ("不需停工", "不需停工", ""),
        ("因资金未到位，已向财政局申请", "因资金未到位，已向财政局申请", "因资金未到位，已向财政局申请"),
    ],
)
def test_what_a_note_gives(note: str, named: str, in_notes: str) -> None:
    one = measure("查", "查了", Status.IN_PROGRESS)
    one = replace(one, entries={**one.entries, Column.NOTE: Entry(note, Cell(SHEET, 2, 12))})
    assert (noted_reason(one, NoteKind.REASONS), noted_reason(one, NoteKind.ANYTHING)) == (named, in_notes)


@pytest.mark.parametrize(
    ("progress", "told"),
    [
        ("因资金未到位，推迟开工", True),
        ("另1名教师因对数额有异议，正在复核", True),
        ("剩余6处因原供货单位违约重新招标", True),
        ("受连续降雨影响，其余2公里在铺", True),
        ("深入查找原因，尚未整改", False),
        ("因工作需要增加人手", False),
        ("因地制宜，正在推进", False),
    ],
)
def test_what_a_progress_tells(progress: str, told: bool) -> None:
    assert tells_reason(progress) is told
