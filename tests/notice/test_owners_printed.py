"""Those a cell names as the documents print them: by name, two on two lines as two."""

from typing import Any

import pytest

from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell
from app.core.matters.given import Particulars
from app.notice.compose import compose
from tests.tables import grid, ledger

HEADINGS = ["序号", "具体问题", "整改措施", "责任领导", "责任部门", "责任人", "整改时限", "状态"]


def printed(status: str) -> dict[str, Any]:
    """The fields for one measure with two on two lines in each of the three columns."""
    row = [1, "甲", "查", "局长 王建国\n周敏", "办公室\n财务科", "张晓明\n李建国 0597-3210001", "2026年5月31日", status]
    read = ledger(grid([HEADINGS, row]))
    overdue = Advice(Finding("overdue", Level.WARN, Cell("台账", 2, 7), values={"told": "已逾期"}), "", "")
    return compose(read, Particulars(), Report((overdue,)))


@pytest.mark.parametrize(("document", "part", "status"), [("台账", "措施", "整改中"), ("督办单", "事项", "整改中")])
def test_two_on_two_lines_are_two(document: str, part: str, status: str) -> None:
    assert printed(status)[document][0][part][0]["责任人"] == "张晓明、李建国"


def test_leaders_and_departments_too() -> None:
    row = printed("整改中")["台账"][0]["措施"][0]
    assert (row["责任领导"], row["责任部门"]) == ("王建国、周敏", "办公室、财务科")


def test_the_form_of_closing_names_two_as_well() -> None:
    form = printed("已完成")["销号表"][0]
    assert (form["责任部门"], form["责任人"]) == ("办公室、财务科", "张晓明、李建国")
