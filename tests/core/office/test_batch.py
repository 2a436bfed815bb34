"""Table of brackets that only name a batch and a past day, and of what else must stay as it is."""

from datetime import date

import pytest

from app.core.office.batch import without_batch

AS_OF = date(2026, 8, 31)


@pytest.mark.parametrize(
    ("text", "filed"),
    [
        ("已销号（第一批，2026年8月31日）", "已销号（第某批，某日）"),
        ("已销号(第2批次、2026.8.30)", "已销号（第某批，某日）"),
        ("已销号（第十二批）", "已销号（第某批）"),
        ("已销号（2026-08-31）", "已销号（某日）"),
        ("已办结 （2026年6月5日，第三批）。", "已办结（某日，第某批）"),
    ],
)
def test_batches_are_one_wording(text: str, filed: str) -> None:
    assert without_batch(text, AS_OF) == filed


@pytest.mark.parametrize(
    "text",
    [
        "已销号（第一批，2026年9月1日）",
        "已销号（第一批，8月31日）",
        "已销号（第一批，待验收）",
        "已销号（第一项）",
        "已销号（县巡察办核定）",
        "已销号（）",
        "修订制度3项，开展培训（2026年3月31日）",
        "已组织全体干部职工集中培训考试（2026年3月31日）",
        "第一批已销号",
        "2026年8月31日完成",
        "（第一批，2026年8月31日）",
        "",
    ],
)
def test_all_else_stays(text: str) -> None:
    assert without_batch(text, AS_OF) == text
