"""Forms with one problem each: labels and values in every arrangement, read like the rows of a table, at their own cells."""

import pytest

from app.checks.advice import ProblemPlaces
from app.core.columns import Column
from app.core.deadline import kind
from app.core.grid import Cell
from app.core.ledger import Ledger, Unsettled
from app.ledger.forms.cards import find_forms
from tests.tables import grid, ledger

FORM = [
    ["问题整改销号单"],
    ["问题序号", 1, "责任单位", "办公室"],
    ["问题描述：", "会议记录不规范"],
    ["整改措施", "规范记录"],
    ["责任人", "", "整改时限", "2026年5月31日"],
    ["完成情况", "正在整改", "状态", "整改中"],
    ["责任人（签字）", "王某", "日期", "2026年6月1日"],
    ["领导审批意见：", "同意"],
]


def said(read: Ledger, column: Column) -> list[tuple[str, str]]:
    """What every measure says in a column, and where."""
    return [(one.entries[column].text, one.entries[column].cell.address) for one in read.measures()]


def test_labels_beside_their_values() -> None:
    read = ledger(grid(FORM))
    (problem,) = read.problems
    assert (problem.number, problem.text, problem.rows) == ("1", "会议记录不规范", (2, 6))
    assert said(read, Column.OWNER) == [("", "B5")]
    assert said(read, Column.DEADLINE) == [("2026年5月31日", "D5")]
    assert [measure.row for measure in read.measures()] == [4]
    (sheet,) = read.sheets
    assert (sheet.problems, sheet.columns[Column.DEADLINE].cell.address) == (1, "C5")
    assert not read.troubles


def test_cards_side_by_side_and_below_one_another() -> None:
    pair = [
        ["督办卡", "", "督办卡", ""],
        ["序号", 1, "序号", 2],
        ["督办事项", "甲", "督办事项", "乙"],
        ["责任人", "周敏", "责任人", ""],
        ["办理时限", "6月底", "办理时限", "2026年7月1日"],
        [],
        ["序号", 3, "", ""],
        ["督办事项", "丙", "", ""],
        ["责任人", "李强", "", ""],
        ["办理时限", "即知即改", "", ""],
    ]
    read = ledger(grid(pair))
    assert [(one.number, one.text) for one in read.problems] == [("1", "甲"), ("2", "乙"), ("3", "丙")]
    assert said(read, Column.OWNER) == [("周敏", "B4"), ("", "D4"), ("李强", "B9")]
    places = ProblemPlaces(read)
    named = [problem.text for at in (2, 4) if (problem := places.of(Cell("台账", 4, at)))]
    assert named == ["甲", "乙"]  # in the same row


def test_labels_above_their_values() -> None:
    rows = [
        ["序号", "责任部门", "责任人"],
        [1, "财务科", "周敏"],
        ["问题描述"],
        ["印鉴未分管"],
        ["整改措施"],
        ["分人保管"],
        ["定期检查"],
        [],
        ["序号", "责任部门", "责任人"],
        [2, "采购科", ""],
        ["问题描述"],
        ["准入无标准"],
        ["整改措施"],
        ["制定标准"],
    ]
    read = ledger(grid(rows, merges=[f"A{row}:C{row}" for row in (3, 4, 5, 6, 7, 11, 12, 13, 14)]))
    assert [(one.number, one.text) for one in read.problems] == [("1", "印鉴未分管"), ("2", "准入无标准")]
    assert said(read, Column.MEASURE) == [("分人保管", "A6"), ("定期检查", "A7"), ("制定标准", "A14")]
    assert said(read, Column.OWNER) == [("周敏", "C2"), ("周敏", "C2"), ("", "C10")]


def test_labels_merged_down_head_a_group() -> None:
    rows = [
        ["问题情况", "问题编号", 1, "问题类别", "其他"],
        ["", "问题描述", "指示灯损坏", "", ""],
        ["整改情况", "整改措施", "更换", "", ""],
        ["", "责任人", "冷松", "整改期限", "2026年4月30日"],
        ["", "是否完成", "是", "", ""],
    ]
    read = ledger(grid(rows, merges=["A1:A2", "A3:A5", "C2:E2", "C3:E3", "C5:E5"]))
    assert [(one.category, one.text, str(one.status)) for one in read.problems] == [("其他", "指示灯损坏", "done")]
    assert said(read, Column.OWNER) == [("冷松", "C4")]


REPEATED = [
    ["具体问题", "论证不充分"],
    ["整改措施（一）", "修订办法"],
    ["责任人", "左岸", "整改时限", "2026年4月30日"],
    ["整改措施（二）", "专家评审"],
    ["责任人", "", "整改时限", "2026年6月20日"],
    ["完成情况", "正在推进"],
]
NUMBERED = [
    ["具体问题", "论证不充分"],
    ["整改措施1", "修订办法"],
    ["整改措施2", "专家评审"],
    ["责任人2", "右军"],
    ["责任人1", "左岸"],
    ["整改时限", "2026年4月30日"],
]
INNER = [
    ["具体问题", "论证不充分", "", ""],
    ["整改措施落实情况", "", "", ""],
    ["序号", "整改措施", "责任人", "完成时限"],
    [1, "修订办法", "左岸", "2026年4月30日"],
    [2, "专家评审", "", "2026年6月20日"],
    [3, "", "", ""],
    ["单位负责人签字：", "", "", ""],
]


@pytest.mark.parametrize(
    ("rows", "merges", "owners"),
    [
        (REPEATED, [], [("左岸", "B3"), ("", "B5")]),
        (NUMBERED, [], [("左岸", "B5"), ("右军", "B4")]),
        (INNER, ["A2:D2", "A7:D7"], [("左岸", "C4"), ("", "C5")]),
    ],
)
def test_several_measures(rows: list[list[object]], merges: list[str], owners: list[tuple[str, str]]) -> None:
    read = ledger(grid(rows, merges=merges))
    (problem,) = read.problems
    assert [measure.text for measure in problem.measures] == ["修订办法", "专家评审"]
    assert said(read, Column.OWNER) == owners
    assert said(read, Column.PROBLEM) == [("论证不充分", "B1")] * 2


def test_a_label_and_its_value_in_one_cell() -> None:
    read = ledger(
        grid([["存在问题：印鉴未分管"], ["整改措施：分人保管"], ["责任人：周敏"], ["整改时限：2026年6月底前"]])
    )
    assert said(read, Column.OWNER) == [("周敏", "A3")]
    assert [kind(one.deadline) for one in read.measures()] == ["date"]


def test_a_ledger_laid_across() -> None:
    rows = [
        ["序号", 1, 2],
        ["存在问题", "公示栏陈旧", "会议室漏雨"],
        ["责任人", "周敏", ""],
        ["整改时限", "2026年5月31日", "立行立改"],
    ]
    read = ledger(grid(rows))
    assert [(one.number, one.text) for one in read.problems] == [("1", "公示栏陈旧"), ("2", "会议室漏雨")]
    assert said(read, Column.OWNER) == [("周敏", "B3"), ("", "C3")]


def test_a_card_without_number_and_problem_stands_by_itself() -> None:
    one = [["具体问题", "甲"], ["整改措施", "乙"], ["责任人", "周敏"]]
    other = [["具体问题", ""], ["整改措施", "丙"], ["责任人", "李强"]]
    read = ledger(grid([*one, [], *other]))
    assert [(problem.text, [measure.text for measure in problem.measures]) for problem in read.problems] == [
        ("甲", ["乙"]),
        ("", ["丙"]),
    ]


def test_a_blank_form_is_no_problem() -> None:
    blank = [["具体问题", ""], ["整改措施", ""], ["责任人", ""], ["整改时限", ""]]
    filled = [["具体问题", "甲"], ["整改措施", "乙"], ["责任人", "周敏"], ["整改时限", "6月底"]]
    read = ledger(grid(filled, name="1"), grid(blank, name="空白表"))
    assert [(sheet.name, sheet.used) for sheet in read.sheets] == [("1", True), ("空白表", False)]


def test_a_label_nobody_knows_is_told_where_it_stands() -> None:
    rows = [["责任人", "周敏"], ["楼栋名称", "东楼"], ["整改措施", "更换"], ["具体问题", "甲"], ["楼栋名称", "西楼"]]
    cards = [row for at in (1, 2, 3) for row in [*rows[:2], ["整改措施", f"更换{at}"], ["具体问题", f"甲{at}"], []]]
    (unread,) = [one for one in ledger(grid(cards)).troubles if one.what is Unsettled.COLUMN_UNREAD]
    assert (unread.cell and unread.cell.address, unread.values["headings"]) == ("A2", "“楼栋名称”（A2）")


ORDINARY = [["序号", "具体问题", "整改措施", "责任人"], [1, "甲", "乙", "周敏"]]


@pytest.mark.parametrize(
    "rows",
    [
        ORDINARY,
        [["责任单位", "办公室", "责任人", "周敏"], *ORDINARY],
        [
            ["序号", "排查地点", "存在的隐患", "等级"],
            [1, "车间", "防护罩缺失", "一般"],
            [2, "库房", "堆放过高", "一般"],
        ],
        [
            ["序号", "检查场所", "隐患内容", "责任落实", "", "", "", "整改情况"],
            ["", "", "", "主体责任单位", "监管责任单位", "责任人", "时限", ""],
            [1, "一号厂房", "灯具损坏", "后勤科", "安监局", "周敏", "2026-08-10", "整改中"],
            [2, "二号厂房", "路面坑洼", "城建科", "安监局", "林芳", "2026-08-20", "已完成"],
        ],
        [["具体问题", "填写反馈的问题"], ["责任人", "填写姓名"], ["整改时限", "填写到日"], ["状态", "下拉选择"]],
        [
            ["请假单"],
            ["姓名", "周敏", "部门", "办公室"],
            ["请假事由", "家中有事"],
            ["请假时间", "5月31日", "天数", 2],
            ["责任领导意见", "同意", "签字", "王某"],
        ],
        [["具体问题总数", 27], ["已完成", 12], ["整改中", 15]],
        [],
    ],
)
def test_an_ordinary_sheet_is_no_form(rows: list[list[object]]) -> None:
    assert find_forms(grid(rows)) == []


def test_labels_above_values_of_a_card_directly_below_the_one_before() -> None:
    cards: list[list[object]] = []
    for at in (1, 2):
        cards += [["整改销号单"], ["台账序号", "问题类别", "", "具体问题"], [at, "作风", "", f"问题甲{at}"]]
        cards += [["序号", "整改举措", "经办人", "整改时限"], [1, f"自查{at}", "周敏", "2026年5月31日"]]
        cards += [["审核意见", "（盖章）  年  月  日"]]
    read = ledger(grid(cards))
    assert [(one.number, one.text, one.category) for one in read.problems] == [
        ("1", "问题甲1", "作风"),
        ("2", "问题甲2", "作风"),
    ]
    assert said(read, Column.OWNER) == [("周敏", "C5"), ("周敏", "C11")]
    assert {one.what for one in read.troubles} == {Unsettled.COLUMN_ABSENT}


@pytest.mark.parametrize("first", ["内容", "措施内容", "具体措施"])
def test_a_label_merged_down_beside_a_small_table_says_what_it_holds(first: str) -> None:
    rows = [
        ["序号", 3, "问题类别", "作风"],
        ["存在问题", "学习流于形式"],
        ["整改措施", first, "责任人", "整改时限"],
        ["", "制定计划", "周敏", "2026年5月31日"],
        ["", "组织培训", "李兵", "2026年6月30日"],
        ["验收意见", "（签字）："],
    ]
    read = ledger(grid(rows, merges=["A3:A5"]))
    assert said(read, Column.MEASURE) == [("制定计划", "B4"), ("组织培训", "B5")]
    assert said(read, Column.OWNER) == [("周敏", "C4"), ("李兵", "C5")]
    assert {one.what for one in read.troubles} == {Unsettled.COLUMN_ABSENT}


ITEMS = [["序号", 3, "问题类别", "作风"], ["存在问题", "学习流于形式"]]


@pytest.mark.parametrize(
    ("rows", "merges"),
    [
        (
            [
                ["整改措施", 1, "制定计划", "责任人", "周敏", "整改时限", "2026年5月31日"],
                ["", 2, "组织培训", "责任人", "李兵", "整改时限", "2026年6月30日"],
            ],
            ["A3:A4"],
        ),
        (
            [
                ["序号", "整改措施", "责任分工", "", "整改时限"],
                ["", "", "责任单位", "责任人", ""],
                [1, "制定计划", "办公室", "周敏", "2026年5月31日"],
                [2, "组织培训", "财务科", "李兵", "2026年6月30日"],
                ["填表人：王某", "", "审核人：赵某"],
            ],
            ["A3:A4", "B3:B4", "C3:D3", "E3:E4"],
        ),
        (
            [
                ["整改措施", "制定计划", "组织培训"],
                ["责任人", "周敏", "李兵"],
                ["整改时限", "2026年5月31日", "2026年6月30日"],
            ],
            [],
        ),
        (
            [
                ["措施序号", "整改措施", "责任人", "整改时限"],
                ["措施1", "制定计划", "周敏", "2026年5月31日"],
                ["措施2", "组织培训", "李兵", "2026年6月30日"],
            ],
            [],
        ),
        (
            [
                ["整改措施1：制定计划"],
                ["责任人：周敏", "整改时限：2026年5月31日"],
                ["整改措施2：组织培训"],
                ["责任人：李兵", "整改时限：2026年6月30日"],
            ],
            [],
        ),
    ],
)
def test_measures_drawn_as_offices_draw_them(rows: list[list[object]], merges: list[str]) -> None:
    read = ledger(grid([*ITEMS, *rows, ["审核意见", "同意。签字：    年  月  日"]], merges=merges))
    (problem,) = read.problems
    assert (problem.number, problem.category) == ("3", "作风")
    said_of = [(one.text, one.owners, one.entries[Column.DEADLINE].text) for one in read.measures()]
    assert said_of == [("制定计划", ("周敏",), "2026年5月31日"), ("组织培训", ("李兵",), "2026年6月30日")]
    assert {one.what for one in read.troubles} == {Unsettled.COLUMN_ABSENT}


def test_a_label_with_its_colon_and_nothing_behind_it_is_blank() -> None:
    rows = [
        ["序号：3", "问题类别：作风"],
        ["存在问题：学习流于形式"],
        ["整改措施：制定计划"],
        ["责任人：", "整改时限：2026年5月31日"],
    ]
    read = ledger(grid(rows))
    assert said(read, Column.OWNER) == [("", "A4")]
    assert said(read, Column.DEADLINE) == [("2026年5月31日", "B4")]
    assert read.problems[0].category == "作风"


def test_cards_without_numbers_that_say_the_same_are_still_two() -> None:
    cards = [
        [["具体问题", "会议记录不全"], ["整改措施", measure], ["责任人", "周敏"], []] for measure in ("甲事", "乙事")
    ]
    read = ledger(grid([row for card in cards for row in card]))
    assert [[one.text for one in problem.measures] for problem in read.problems] == [["甲事"], ["乙事"]]


def test_what_forms_lack_is_told_once_for_all_of_them() -> None:
    forms = [[["序号", at], ["具体问题", f"甲{at}"], ["整改措施", "自查"], ["责任人", "周敏"]] for at in (1, 2, 3)]
    (absent,) = ledger(*(grid(rows, name=str(at)) for at, rows in enumerate(forms, 1))).troubles
    assert (absent.what, str(absent.cell)) == (Unsettled.COLUMN_ABSENT, "1!A1")
    assert absent.values["sheets"] == "（“1”等 3 张表都是这样）"


def test_a_form_struck_out_as_a_whole_is_told_in_its_own_row() -> None:
    rows = [["序号", 1], ["具体问题", ""], ["整改措施", ""], ["责任人", "周敏"]]
    gone = grid(rows, name="2", struck={"B2": "甲", "B3": "自查"})
    kept = grid([["序号", 1], ["具体问题", "乙"], ["整改措施", "自查"], ["责任人", "周敏"]], name="1")
    read = ledger(kept, gone)
    (told,) = [one for one in read.troubles if one.what is Unsettled.CELL_STRUCK]
    assert (str(told.cell), told.grave, told.values["part"]) == ("2!B2", True, "第 2 行的问题和措施")
    assert len(read.problems) == 1
