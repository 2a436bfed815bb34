"""The year a date without one is assumed to mean."""

from typing import Any

import pytest

from app.core.deadline import OnDate
from app.core.ledger import Unsettled
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改时限"]


@pytest.mark.parametrize(
    ("above", "others", "assumed"),
    [
        ([["2025年巡察整改台账", "", ""]], [], "没有写年份，按标题推定为2025年"),
        ([["整改台账", "", ""], ["填报时间：2024年6月30日", "", ""]], [], "没有写年份，按填报时间推定为2024年"),
        ([], [[2, "其二", "2027年3月1日"], [3, "其三", "2027年5月1日"]], "没有写年份，按同列其他日期推定为2027年"),
        ([], [], "没有写年份，按核对日期推定为2026年"),
    ],
)
def test_where_the_year_comes_from(above: list[list[str]], others: list[Any], assumed: str) -> None:
    rows = [*above, HEAD, [1, "其一", "6月底前"], *others]
    deadline = ledger(grid(rows)).problems[0].measures[0].deadline
    assert isinstance(deadline, OnDate)
    assert deadline.assumed == assumed


def test_a_sheet_that_goes_on_without_a_heading_is_asked_about() -> None:
    head = ["序号", "具体问题", "整改措施", "责任人", "整改时限"]
    first = grid([head, [1, "值班制度不健全", "修订制度", "周敏", "2026年9月30日"]], name="第一页")
    further = [
        [2, "公车管理不够规范", "登记用车", "林芳", "2026年10月31日"],
        [3, "学习不经常", "自学", "周敏", "年底前"],
    ]
    read = ledger(first, grid(further, name="第二页"))
    assert [(one.what, str(one.cell)) for one in read.troubles if one.what is Unsettled.TABLE_UNREAD] == [
        (Unsettled.TABLE_UNREAD, "第二页!A1")
    ]
    notes = grid([["一", "每月25日前报送，逾期通报", "", ""], ["二", "填写要完整", "", ""]], name="说明")
    assert not any(one.what is Unsettled.TABLE_UNREAD for one in ledger(first, notes).troubles)


@pytest.mark.parametrize("name", ["样表", "填报模板", "示例", "空白表（勿删）"])
def test_a_pattern_beside_the_ledger_is_left_out(name: str) -> None:
    rows = [["序号", "具体问题", "整改措施", "责任人"], [1, "值班制度不健全", "修订制度", "周敏"]]
    other = [rows[0], [1, "某某制度不健全", "修订制度", "张三"]]
    read = ledger(grid(rows, name="台账"), grid(other, name=name))
    assert [(sheet.used, sheet.why_not) for sheet in read.sheets] == [(True, None), (False, "是样表或模板")]
    told = [one.values for one in read.troubles if one.what is Unsettled.SHEET_HIDDEN]
    assert told == [{"sheet": name, "why": "是样表或模板"}]
    alone = ledger(grid(other, name=name))
    assert [sheet.used for sheet in alone.sheets] == [True]
