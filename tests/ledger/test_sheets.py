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
        ([["2025年城市更新片区问题整改台账", "", ""]], [], "没有写年份，按标题推定为2025年"),
        ([["2025年6月30日更新", "", ""]], [], "没有写年份，按填报时间推定为2025年"),
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


RECORDS = [
    ("处罚记录", ["序号", "处罚日期", "班组", "处罚事由", "罚款金额（元）", "经手人"], "未系安全带", "6月4日"),
    ("考核", ["序号", "考核日期", "责任单位", "扣分原因", "扣分", "考核人"], "巡查不到位", "6月4日"),
    ("会议", ["序号", "会议时间", "会议名称", "议题", "参会人员", "记录人"], "研究安全生产", "6月4日"),
]


@pytest.mark.parametrize(("name", "head", "text", "day"), RECORDS)
def test_a_record_beside_the_ledger_is_left_out_and_told(name: str, head: list[str], text: str, day: str) -> None:
    items = grid([["序号", "具体问题", "整改措施", "责任人"], [1, "值班制度不健全", "修订制度", "周敏"]], name="台账")
    said = ["1", day, "架子班", text, "200", "周敏"]
    record = grid([head, said, ["2", *said[1:3], "另有一事待议", *said[4:]]], name=name)
    read = ledger(items, record)
    assert [one.text for one in read.problems] == ["值班制度不健全"]
    why = "像是记录或登记，没有措施、时限和进展的列"
    assert [one.values for one in read.troubles if one.what is Unsettled.SHEET_HIDDEN] == [{"sheet": name, "why": why}]


def test_a_list_of_problems_without_measures_is_no_record() -> None:
    items = grid(
        [["序号", "具体问题", "整改措施", "责任人"], [1, "值班制度不健全", "修订制度", "周敏"]], name="措施清单"
    )
    listed = grid([["序号", "存在问题", "责任单位"], [1, "公车管理不规范", "办公室"]], name="问题清单")
    assert all(sheet.used for sheet in ledger(items, listed).sheets)
