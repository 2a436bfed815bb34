"""Cells that hold measures and progress in one, as the table has them: parted by their labels, whole, or asked about."""

from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.ledger import Ledger, Measure
from app.core.prose.two_in_one import is_unclear, shares_a_column
from tests.tables import grid, ledger, rows_of

CASES = list(rows_of(Path(__file__).parents[1] / "cases" / "two_in_one.tsv"))


def read(heading: str, cell: str) -> Ledger:
    head = ["序号", "具体问题", heading, "责任部门", "整改时限", "完成情况"]
    return ledger(grid([head, [1, "会议不规范", cell, "办公室", "2026年12月", "正在推进"]]))


def measures(heading: str, cell: str) -> tuple[Measure, ...]:
    return read(heading, cell).problems[0].measures


def reading(told: Ledger, cell: str) -> str:
    found = told.problems[0].measures
    if [(one.text, one.progress) for one in found] == [("", cell)]:
        return "asked" if is_unclear(cell, measures_lead=shares_a_column(told, "台账")) else "whole"
    return " | ".join(f"{one.text} => {one.progress}" for one in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["cell"])
def test_a_cell_is_read_as_the_table_says(case: dict[str, str]) -> None:
    assert reading(read(case["heading"], case["cell"]), case["cell"]) == case["reading"], case["why"]


def test_a_cell_of_both_stands_in_both_columns() -> None:
    (one,) = measures("整改措施及进展情况", "措施：自查。进展：查出3处。")
    assert one.entries[Column.MEASURE] == one.entries[Column.PROGRESS]
    (whole,) = measures("整改措施及进展情况", "开展自查，已查出3处。")
    assert Column.MEASURE not in whole.entries


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("1.措施：自查。进展：查出3处。2.措施：培训。进展：", [("自查。", "查出3处。"), ("培训。", "")]),
        ("自查。进展：查出3处。", [("自查。", "查出3处。")]),
        ("1.自查。2.培训。", [("自查。", ""), ("培训。", "")]),
        ("整改措施：自查。", [("整改措施：自查。", "")]),
    ],
)
def test_a_column_of_measures_alone_holds_progress_where_its_cells_say_so(
    cell: str, told: list[tuple[str, str]]
) -> None:
    assert [(one.text, one.progress) for one in measures("整改措施", cell)] == told


def test_a_column_of_its_own_is_read_as_it_was() -> None:
    head = ["序号", "具体问题", "整改措施", "整改进展"]
    (one,) = ledger(grid([head, [1, "会议不规范", "自查", "措施：培训。进展：办班2期。"]])).problems[0].measures
    assert (one.text, one.progress) == ("自查", "措施：培训。进展：办班2期。")


def test_a_state_speaks_of_all_measures_of_its_row_and_a_progress_of_its_own() -> None:
    told = measures("整改措施及进展情况", "（1）措施：自查。进展：已完成。（2）措施：培训。进展：未启动。")
    assert {one.status.value for one in told} == {"in_progress"}
    head = ["序号", "具体问题", "整改措施及进展情况"]
    row = [1, "会议不规范", "（1）措施：自查。进展：已完成。（2）措施：培训。进展：未启动。"]
    (problem,) = ledger(grid([head, row])).problems
    assert [one.status.value for one in problem.measures] == ["done", "not_started"]
