"""Which filled columns are told as read by nobody."""

import pytest

from app.core.ledger import Unsettled
from tests.tables import grid, ledger

HEAD = ["具体问题", "责任人", "整改时限", "整改状态"]
ROWS = [["台账没有更新。", "周敏", "9月底前", "正在整改"], ["会议记录缺失。", "李强", "10月底前", "正在整改"]]


def unread(*further: str) -> str:
    rows = [[*HEAD, *further], *([*row, *("3" for _ in further)] for row in ROWS)]
    troubles = ledger(grid(rows)).troubles
    return "".join(one.values["headings"] for one in troubles if one.what is Unsettled.COLUMN_UNREAD)


@pytest.mark.parametrize("heading", ["完善制度情况", "整改金额（万元）", "问责人数"])
def test_a_column_the_notice_takes_a_figure_from_is_read(heading: str) -> None:
    assert unread(heading) == ""


@pytest.mark.parametrize("heading", ["应收回金额", "甲栏"])
def test_any_other_is_told(heading: str) -> None:
    assert unread(heading) == f"“{heading}”（E 列）"


def test_people_are_taken_from_one_column_only() -> None:
    assert unread("问责情况", "问责人数") == "“问责人数”（F 列）"
