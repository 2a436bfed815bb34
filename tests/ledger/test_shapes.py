"""Shapes of real ledgers, rebuilt with invented data: read right, or asked about."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from app import checks
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.deadline import OnDate, kind, last_day
from app.core.ledger import Ledger
from app.ledger.reader import read_ledger
from app.ledger.request import Request
from tests.tables import AS_OF, grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "状态"]


def found(read: Ledger, rule: str) -> list[str]:
    return [str(one.origin) for one in checks.run(read, CheckContext(AS_OF)) if one.rule == rule]


def test_a_task_ledger_whose_owner_column_is_empty_throughout() -> None:
    """Forty tasks of four measures: the owner's cells merged over each task and all blank."""
    rows: list[Any] = [
        ["年度重点任务台账", "", "", "", "", ""],
        ["序号", "主要目标任务", "年度工作措施", "责任单位", "责任人", "完成时间"],
    ]
    merges = ["A1:F1"]
    for task in range(40):
        top = 3 + task * 4
        for step in range(4):
            first = step == 0
            rows.append(
                [
                    task + 1 if first else "",
                    f"任务{task}" if first else "",
                    f"措施{task}之{step}",
                    "综合科",
                    "",
                    "12月底",
                ]
            )
        merges += [f"{letter}{top}:{letter}{top + 3}" for letter in "ABE"]
    read = ledger(grid(rows, merges=merges))
    assert (len(read.problems), len(list(read.measures()))) == (40, 160)
    assert found(read, "owner-missing") == [f"台账!E{3 + task * 4}" for task in range(40)]
    assert {last_day(measure.deadline) for measure in read.measures()} == {date(2026, 12, 31)}
    assert len(found(read, "deadline-assumed")) == 160


def test_a_header_of_three_levels_over_52_columns() -> None:
    levels: list[list[Any]] = [[""] * 52 for _ in range(3)]
    levels[0][0:8] = ["序号", "问题情况", "", "", "整改责任", "", "", "整改时限"]
    levels[1][1:7] = ["类别", "具体问题", "", "责任领导", "责任落实", ""]
    levels[2][2:7] = ["问题描述", "具体表现", "", "责任部门", "责任人"]
    for column in range(8, 52):
        levels[0][column] = "月度安排" if column == 8 else ""
        levels[1][column] = f"{column - 7}月" if column % 2 == 0 else ""
        levels[2][column] = "安排" if column % 2 == 0 else "落实"
    merges = ["A1:A3", "B1:D1", "E1:G1", "H1:H3", "I1:AZ1", "B2:B3", "C2:D2", "E2:E3", "F2:G2"]
    row: list[Any] = [
        1,
        "党的领导方面",
        "制度执行不严",
        "两次会议没有记录",
        "程领导",
        "综合科",
        "周敏",
        "2026年6月30日",
        *[""] * 44,
    ]
    read = ledger(grid([*levels, row], merges=merges))
    (problem,) = read.problems
    assert read.sheets[0].header_rows == (1, 2, 3)
    assert (problem.category, problem.text, problem.detail) == ("党的领导方面", "制度执行不严", "两次会议没有记录")
    assert (problem.measures[0].leaders, problem.measures[0].departments) == (("程领导",), ("综合科",))
    assert problem.measures[0].owners == ("周敏",)


def test_a_header_repeated_for_each_block() -> None:
    first, second = ([1, text, "自查", "周敏", "2026年6月30日", "已完成"] for text in ("其一", "其二"))
    rows = [["一科台账", *[""] * 5], HEAD, first, ["二科台账", *[""] * 5], HEAD, second]
    read = ledger(grid(rows, merges=["A1:F1", "A4:F4"]))
    assert [problem.rows for problem in read.problems] == [(3, 3), (6, 6)]


def test_the_same_heading_six_times_is_asked_about() -> None:
    rows = [["序号", "具体问题", *["完成日期"] * 6], [1, "其一", *[f"2026年{month}月30日" for month in range(4, 10)]]]
    assert found(ledger(grid(rows)), "column-unsure") == ["台账!C1"]
    answered = ledger(grid(rows), columns={Column.DEADLINE: "D"})
    assert found(answered, "column-unsure") == []
    assert answered.problems[0].measures[0].deadline == OnDate("2026年5月30日", date(2026, 5, 30))


def test_an_answer_is_taken_for_every_sheet_with_the_same_headings() -> None:
    rows = [["序号", "具体问题", "责任人", "责任人"], [1, "其一", "周敏", "林芳"]]
    first = ledger(grid(rows))
    answers = {first.sheets[0].fingerprint: {Column.OWNER: "D"}}
    again = ledger(grid([*rows, [2, "其二", "杨帆", "王建国"]]), answers=answers)
    assert [measure.owners for measure in again.measures()] == [("林芳",), ("王建国",)]
    assert found(again, "column-unsure") == []
    other = ledger(grid([["序号", "问题", "责任人", "责任人"], rows[1]]), answers=answers)
    assert found(other, "column-unsure") == ["台账!C1"]


def test_a_sheet_for_each_department_with_instructions_and_a_roster() -> None:
    item = ["自查", "周敏", "2026年6月30日", "已完成"]
    read = ledger(
        grid([["填写说明"], ["1.每周五更新。"]], name="说明"),
        grid([HEAD, [1, "其一", *item]], name="一科"),
        grid([HEAD, [1, "其二", *item]], name="二科"),
        grid([["姓名", "部门"], ["周敏", "一科"]], name="人员名单"),
        grid([], name="Sheet5"),
    )
    assert [(sheet.name, sheet.why_not) for sheet in read.sheets] == [
        ("说明", "没有认出表头"), ("一科", None), ("二科", None), ("人员名单", "没有认出表头"), ("Sheet5", "是空表"),
    ]  # fmt: skip
    assert [problem.sheet for problem in read.problems] == ["一科", "二科"]
    assert found(read, "number-duplicate") == []


def test_two_problem_columns_beside_two_number_columns() -> None:
    rows = [
        ["序号", "问题编号", "一级标题", "二级标题", "三级标题", "整改措施"],
        [1, "1-1", "党的领导", "学习不够", "研讨流于形式", "组织研讨"],
    ]
    (problem,) = ledger(grid(rows)).problems
    assert (problem.category, problem.group, problem.text) == ("党的领导", "学习不够", "研讨流于形式")


def test_a_number_dressed_as_a_date_and_a_serial_in_plain_clothes(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEAD, [1, "其一", "自查", "周敏", 20160801, "已完成"], [2, "其二", "培训", "林芳", 44037, "已完成"]):
        sheet.append(row)
    sheet["E2"].number_format = "0000\\-00\\-00"
    file = tmp_path / "台账.xlsx"
    book.save(file)
    read = read_ledger(file, Request(AS_OF))
    assert [last_day(measure.deadline) for measure in read.measures()] == [date(2016, 8, 1), date(2020, 7, 25)]


def test_a_remark_column_full_of_traps_is_left_alone() -> None:
    head = [*HEAD, "问题数", "整改资金（万元）", "备注"]
    row = [
        1,
        "已完成整改的问题台账未归档",
        "2026年3月底前建档",
        "周敏",
        "长期坚持",
        "未完成",
        3,
        36.28,
        "2026年1月1日已完成",
    ]
    (problem,) = ledger(grid([head, row])).problems
    assert (str(problem.status), kind(problem.measures[0].deadline)) == ("in_progress", "ongoing")


def test_sections_with_groups_below_and_a_note_at_the_end() -> None:
    rows = [
        HEAD,
        ["一、党的领导方面", *[""] * 5],
        ["（一）学习不够", *[""] * 5],
        [1, "其一", "自查", "周敏", "2026年6月30日", "已完成"],
        ["二、党的建设方面", *[""] * 5],
        [2, "其二", "培训", "周敏", "2026年6月30日", "已完成"],
        ["注：本表由综合科汇总。", *[""] * 5],
    ]
    read = ledger(grid(rows, merges=["A2:F2", "A3:F3", "A5:F5", "A7:F7"]))
    assert [(one.category, one.group, one.text) for one in read.problems] == [
        ("一、党的领导方面", "（一）学习不够", "其一"),
        ("二、党的建设方面", "", "其二"),
    ]
    assert "注：本表由综合科汇总。" in [passage.text for passage in read.passages]
