"""What a slip asks of another office: the column, what stands in it, what to do; never a finding's own words."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.finding import Finding, Level
from app.core.grid import Cell, Doubt
from app.core.ledger import Entry
from app.notice.forms.requests import SlipWords, Told, ask, confirm, counted, explain, is_asked
from tests.notice.ledgers import SHEET, measure

AT = Cell(SHEET, 2, 12)


def request(rule: str, column: Column, cell: str = "", doubt: Doubt | None = None, **values: str) -> str:
    one = measure("清退")
    entries = {**one.entries, column: Entry(cell, AT, doubt=doubt)}
    return ask(Finding(rule, Level.MUST, AT, values=values), replace(one, entries=entries))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (request("owner-missing", Column.OWNER), "台账“责任人”栏空白，请明确责任人"),
        (request("owner-missing", Column.OWNER, "待定"), "台账“责任人”栏写的是“待定”，请明确责任人"),
        (request("owner-missing", Column.OWNER, "", Doubt.PICTURE), "台账“责任人”栏是图片，没有文字，请明确责任人"),
        (request("owner-missing", Column.OWNER, "", Doubt.STRUCK), "台账“责任人”栏的字已全部划去，请明确责任人"),
        (request("owner-missing", Column.DEPARTMENT), "台账“责任部门”栏空白，请明确责任人"),
        (request("deadline-missing", Column.DEADLINE), "台账“整改时限”栏空白，请明确整改时限"),
        (
            request("deadline-unreadable", Column.DEADLINE, "尽“快”", text="尽“快”"),
            "台账“整改时限”栏写的是“尽‘快’”，请明确到具体日期",
        ),
        (
            request("year-implausible", Column.FINISHED, "2062年6月1日", text="2062年6月1日"),
            "台账“完成时间”栏写的是“2062年6月1日”，请核实年份并更正",
        ),
        (
            request("finished-missing", Column.FINISHED, status="已完成"),
            "台账状态为“已完成”，“完成时间”栏空白，请补报完成时间",
        ),
        (
            request("finished-in-future", Column.FINISHED, text="7月1日", as_of="2026年6月30日"),
            "台账“完成时间”栏写的是“7月1日”，晚于核对日期，请核实更正",
        ),
        (request("overdue", Column.DEADLINE, told="已逾期9天，状态是“整改中”"), "已逾期9天，状态是“整改中”"),
    ],
)
def test_a_request_says_what_is_missing_where_and_what_to_do(said: str, expected: str) -> None:
    assert said == expected


def test_what_is_no_department_s_matter_is_not_asked() -> None:
    assert not is_asked(Finding("number-gap", Level.WARN, AT))
    assert counted(Finding("deadline-unreadable", Level.MUST, AT)) == "整改时限未明确"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (None, ""),
        (Told(why=False, until=False), ""),
        (Told(why=True, until=False), "台账已写明原因，请核实"),
        (Told(why=False, until=True), "台账已写明预计完成时间，请核实"),
        (Told(why=True, until=True), "台账已写明原因和预计完成时间，请核实"),
    ],
)
def test_what_the_ledger_tells_is_to_be_confirmed(told: Told | None, said: str) -> None:
    assert confirm(told) == said


NOTHING, WHY, BOTH = Told(why=False, until=False), Told(why=True, until=False), Told(why=True, until=True)


@pytest.mark.parametrize(
    ("late", "asked"),
    [
        ([], "说明原因和预计完成时间"),
        ([NOTHING], "说明原因和预计完成时间"),
        ([NOTHING, WHY], "说明原因和预计完成时间（台账已写明的，予以核实）"),
        ([WHY, BOTH], "核实台账写明的原因，说明预计完成时间"),
        ([BOTH, BOTH], "核实台账写明的原因和预计完成时间"),
    ],
)
def test_only_what_is_not_told_is_demanded(late: list[Told], asked: str) -> None:
    assert explain(late, SlipWords().confirm) == asked
