"""Rows that are no items: signatures, notes, legends, totals, and rows filled in beforehand."""

from typing import Any

import pytest

from app.core.ledger import Ledger, Unsettled
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任部门", "责任人", "整改时限", "完成状态", "预警"]
ITEM = [1, "会议记录不全", "自查", "办公室", "周敏", "2026年12月31日", "整改中", "正常"]


def row(*cells: Any) -> list[Any]:
    return [*cells, *[""] * (len(HEAD) - len(cells))]


def read(*rows: list[Any], merges: tuple[str, ...] = (), head: list[str] = HEAD) -> Ledger:
    return ledger(grid([head, ITEM[: len(head)], *rows], merges=merges))


def numbers(told: Ledger) -> list[str]:
    return [one.number for one in told.problems]


def prefilled(told: Ledger) -> list[str]:
    return [one.values["rows"] for one in told.troubles if one.what is Unsettled.ROWS_PREFILLED]


NO_ITEMS: list[list[Any]] = [
    row("整改单位负责人："),
    row("整改单位负责人（签字）：王建国"),
    row("", "整改单位负责人："),
    row("签发："),
    row("审核意见：同意上报"),
    row("填报人：张三", "", "", "审核人：李四"),
    row("", "填表人：张三", "审核人：李四", "", "", "填报日期：2026年6月30日"),
    row("填表人：", "张三", "审核人：", "李四", "联系电话：", "6688123"),
    row("填报单位（盖章）：市水利局　　填报人：张三　　联系电话：6688123　　填报时间：2026年6月30日"),
    row("主管领导签字"),
    row("", "单位（盖章）", "", "", "", "年  月  日"),
    row("", "", "", "", "", "    年   月   日"),
    row("", "", "", "", "单位负责人签字："),
    row("局长："),
    row("填表人 张三", "", "审核人 李四"),
    row("", "", "", "2026年6月30日"),
    row("备注：本表每月25日前报送，逾期未报的通报批评。"),
    row("注：1.本表一式两份"),
    row("说明：完成状态填“已完成”或“整改中”"),
    row("以下空白"),
    row("", "（以下空白）"),
    row("", "——以下无正文——"),
    row("此页无正文"),
    row("第1页，共2页"),
    row("图例：绿色为已完成，黄色为整改中"),
    row("", "绿色：已完成", "黄色：整改中", "红色：逾期"),
    row("★为重点事项"),
    row("合计", "2", "", "", "", "", "已完成1个"),
    row("", "合计", "2条"),
    row("", "", "", "小计", "", "", "2"),
    row(2, "合计", "2"),
    row("小计", "2项，其中已办结1项"),
    row("", "合计：2个问题，已完成1个"),
    row("●已完成 ◐整改中 ○未启动"),
    row("※ 本表由办公室汇总"),
    row("温馨提示：请于每月25日前报送"),
    row("填报单位：", "某市某区某街道办事处社区服务中心", "纪检组长："),
    row("", "初审：李四", "终审："),
    row("", "以上合计", "2"),
    row("", "请于每月25日前报送"),
    row("", "上述问题已全部整改完毕"),
    row("", "（本表可加页）"),
    row("截至2026年6月30日"),
    row("填表人", "张三", "审核人", "李四"),
    row("填表人", "张三", "", "审核人", "李四", "2026年6月30日"),
    row("问题总数", "5", "已完成", "3"),
]


@pytest.mark.parametrize("line", NO_ITEMS, ids=lambda line: "|".join(map(str, filter(None, line))))
def test_a_row_around_the_table_is_no_item(line: list[Any]) -> None:
    told = read(line)
    assert [(one.number, len(one.measures)) for one in told.problems] == [("1", 1)]
    assert prefilled(told) == []


ITEMS: list[list[Any]] = [
    row(2, "负责人：对整改不重视", "谈话提醒", "办公室", "周敏", "2026年12月31日"),
    row(2, "备注：栏长期空白", "补填"),
    row(2, "合计数与明细不符", "核对"),
    row(2, "责任人签字不全", "补签"),
    row("", "合同未盖章", "补办", "办公室"),
    row("", "单位：食堂管理混乱，原料来源不清，进货台账长期不填，多次检查仍未整改", "停业整顿"),
    row("", "时间：干部上班迟到", "通报", "办公室", "周敏"),
    row(2, "图例不清楚", "更换"),
    row("", "合计数有误", "更正", "财务科"),
    row("", "累计未完成任务", "督办", "办公室"),
    row("", "★编制应急预案", "起草", "办公室"),
    row(2, "", "", "", "周敏", "2026年12月31日"),
    row(2, "", "自查"),
    row(2, "档案没有归档"),
    row(2, "红色教育基地管理不善", "修缮"),
    *(
        row(number, problem, "督促整改", "办公室", "周敏", "2026年12月31日", "整改中")
        for number in (2, "")
        for problem in (
            *(
                "签字流于形式",
                "签名代签现象突出",
                "公章管理混乱",
                "盖章代签",
                "填表人错误",
                "合计",
                "注：消防器材过期",
                "说明：不清",
            ),
            *("备注栏填写不规范", "合计数与明细不符", "签发审批不严", "注册资金不到位", "说明材料缺失", "填表不规范"),
            *("负责人履职不力", "小计错误"),
        )
    ),
    row("", "公章管理混乱"),
    row("", "请示报告制度执行不严"),
    row("", "以上率下不够"),
    row("", "截至目前未整改"),
    row(2, "请于每月报送的要求未落实"),
    row("", "签字流于形式", "督促整改"),
    row("备注：", "消防器材过期", "更换", "办公室", "周敏", "2026年12月31日"),
    row("注：会议室消防器材过期", "", "更换", "办公室", "周敏", "2026年12月31日"),
    row("附件：", "材料缺失", "", "", "周敏", "2026年12月31日"),
]


@pytest.mark.parametrize("line", ITEMS, ids=lambda line: "|".join(map(str, filter(None, line))))
def test_a_row_that_looks_like_one_is_an_item(line: list[Any]) -> None:
    told = read(line)
    assert len(told.problems) == 2
    assert prefilled(told) == []


@pytest.mark.parametrize(
    "measure",
    [
        "签字背书",
        "盖章登记造册",
        "公章专人保管",
        "经办人双签",
        "审核：实行双人复核",
        "抄送：纪检组",
        "共计整改3处",
        "时间：每周一",
    ],
)
@pytest.mark.parametrize("who", [(), ("办公室", "林芳", "2026年12月31日")])
def test_a_measure_within_a_problem_stays_one(measure: str, who: tuple[str, ...]) -> None:
    told = read(row("", "", measure, *who), merges=("A2:A3", "B2:B3"))
    assert [one.text for one in told.problems[0].measures] == ["自查", measure]


def test_a_problem_is_no_footer_where_there_are_no_numbers() -> None:
    lines = ["公章管理混乱", "备注：栏目空白", "合计错误"]
    told = ledger(grid([HEAD[1:7], *([line, *ITEM[2:7]] for line in lines)]))
    assert [one.text for one in told.problems] == lines


def test_notes_go_on_below_a_note() -> None:
    told = read(row("注：1.本表一式两份。"), row("2.每月25日前报送。"), row("3、由办公室汇总。"))
    assert numbers(told) == ["1"]


def test_a_text_in_the_column_of_numbers_heads_a_section() -> None:
    told = read(row("财务管理"), row(2, "采购没有比价", "自查"))
    assert [(one.number, one.category) for one in told.problems] == [("1", ""), ("2", "财务管理")]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([row(2, "", "", "", "", "", "未开始", "逾期"), row(3, "", "", "", "", "", "未开始", "逾期")], ["3–4"]),
        ([row("", "", "", "", "", "", "未开始", 0)], ["3"]),
        ([row(2), row(3), row(4)], ["3–5"]),
        ([row(2, 0, 0, "", "", 0, "", 0)], ["3"]),
        ([row(2, "/", "/", "/", "/", "/", "/")], ["3"]),
        ([row(2, "无", "无", "无", "无")], ["3"]),
        ([row("", "", "", "", "", "", "", "正常")], ["3"]),
        ([row(2, "", "", "", "", "2026年12月31日"), row(3, "", "", "", "", "2026年12月31日")], ["3–4"]),
        ([row(), row("", "", "", "", "市水利局")], ["4"]),
        ([row(2, "", "", "", "", "", "未开始"), row("填报人：张三"), row(3)], ["3、5"]),
        ([row("", "", "", "", "", "", "请选择"), row("", "", "", "", "", "", "请选择")], ["3–4"]),
        ([row("", "", "", "办公室", "", "", "请选择"), row("", "", "", "办公室")], ["3–4"]),
        (
            [row(2, "", "", "办公室"), row(3, "", "", "", "周敏"), row(4, "", "", "办公室", "周敏", "", "未开始")],
            ["3–5"],
        ),
        ([row("例", "会议记录不全", "自查", "办公室", "周敏", "2026年6月30日", "已完成"), row(2)], ["3–4"]),
        *([[row(mark, "档案没有归档", "整理", "", "", "", "已完成")], ["3"]] for mark in ("示例", "样例", "例如")),
    ],
)
def test_rows_filled_in_beforehand_are_none_and_told_once(rows: list[list[Any]], told: list[str]) -> None:
    found = read(*rows)
    assert [(one.number, len(one.measures)) for one in found.problems] == [("1", 1)]
    assert prefilled(found) == told


def test_a_number_with_a_department_is_none_between_items_too() -> None:
    found = read(row(2, "", "", "办公室"), row(3, "采购没有比价", "自查"))
    assert (numbers(found), prefilled(found)) == (["1", "3"], ["3"])


def test_an_example_between_items_is_told() -> None:
    found = read(row("例", "档案没有归档", "整理", "办公室", "周敏"), row(2, "采购没有比价", "自查"))
    assert (numbers(found), prefilled(found)) == (["1", "2"], ["3"])


def test_a_name_below_goes_on_with_the_item_where_one_follows() -> None:
    found = read(row("", "", "", "", "林芳"), row(2, "采购没有比价", "自查"))
    assert [len(one.measures) for one in found.problems] == [2, 1]


def test_a_day_alone_above_further_items_is_what_a_clerk_forgot() -> None:
    found = read(row(2, "", "", "", "", "2026年12月31日"), row(3, "采购没有比价", "自查"))
    assert numbers(found) == ["1", "2", "3"]
    assert prefilled(found) == []


def test_a_status_below_a_merged_measure_belongs_to_it() -> None:
    found = read(row("", "", "", "", "", "", "已完成"), merges=("A2:A3", "B2:B3", "C2:C3"))
    assert len(found.problems[0].measures) == 2
    assert prefilled(found) == []


def test_a_status_below_a_merged_problem_is_no_measure() -> None:
    found = read(row("", "", "", "", "", "", "已完成"), merges=("A2:A3", "B2:B3"))
    assert len(found.problems[0].measures) == 1
    assert prefilled(found) == ["3"]


def test_a_bare_status_in_the_column_of_progress_is_one() -> None:
    head = ["序号", "具体问题", "整改措施", "责任人", "整改进展"]
    rows = [
        [1, "会议记录不全", "自查", "周敏", "已印发办法3项"],
        [2, "", "", "", "未开始"],
        ["", "", "", "", "又查出2处"],
    ]
    found = ledger(grid([head, *rows]))
    assert prefilled(found) == ["3"]
    assert len(found.problems[0].measures) == 2


@pytest.mark.parametrize("line", [row(1), row("", "", "", "", "", "", "", "正常")])
def test_a_number_or_an_unread_cell_below_a_merged_measure_is_no_measure(line: list[Any]) -> None:
    found = read(line, merges=("B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3", "G2:G3"))
    assert len(found.problems[0].measures) == 1
    assert prefilled(found) == ["3"]


@pytest.mark.parametrize(
    "foot",
    [
        ("填表人：林佑宁", "审核人：周启明", "填表日期：2026年6月15日"),
        ("制表：林佑宁", "审核：周启明", "日期：2026.6.15"),
        ("审核人：周启明", "填表人：林佑宁", "填表时间：6月15日"),
        ("分管领导：王建国", "经办人：李强", "日期：6月15日"),
    ],
)
def test_names_and_days_behind_labels_are_no_measure_and_no_progress(foot: tuple[str, str, str]) -> None:
    """They stand in the columns of measures and progress, and make no item of the row."""
    first, second, third = foot
    rows = [
        ["序号", "具体问题", "整改措施", "责任人", "整改时限", "整改进展"],
        [1, "台账没有更新。", "更新台账。", "李强", "6月底", "已更新。"],
        [2, "签字流于形式。", "审核：实行双人复核", "李强", "6月底", "校对：已复核两遍"],
        [first, "", second, "", "", third],
    ]
    assert [one.text for one in ledger(grid(rows)).problems] == ["台账没有更新。", "签字流于形式。"]
