"""Cells merged across columns: one value for each of them, told about and marked at its first cell."""

from typing import Any

import pytest

from app import checks
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.grid import Cell
from app.core.ledger import Ledger
from tests.tables import AS_OF, grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任领导", "责任部门", "责任人", "整改时限", "状态", "完成时间", "整改进展"]


def row(number: int | str, **changed: Any) -> list[Any]:
    usual = [number, f"其{number}", f"自查{number}", "林芳", "办公室", "周敏", "2026年12月31日", "整改中", "", "已核对"]
    return [changed.get(letter, value) for letter, value in zip("ABCDEFGHIJ", usual, strict=True)]


def read(*rows: list[Any], merges: list[str]) -> Ledger:
    return ledger(grid([HEAD, *rows], merges=merges))


def told(ledger: Ledger) -> list[str]:
    found = checks.run(ledger, CheckContext(AS_OF))
    return [f"{one.origin.address} {one.rule}" for one in found if isinstance(one.origin, Cell)]


def test_leader_department_and_owner_in_one_cell() -> None:
    one = read(row(1, D="办公室 周敏", E="", F=""), merges=["D2:F2"])
    (measure,) = one.problems[0].measures
    assert (measure.departments, measure.owners) == (("办公室",), ("周敏",))
    assert measure.entries[Column.OWNER].cell.address == "D2"
    assert told(one) == []


def test_a_body_alone_is_both() -> None:
    (measure,) = read(row(1, E="各科室", F=""), merges=["E2:F2"]).problems[0].measures
    assert (measure.departments, measure.owners) == (("各科室",), ("各科室",))


def test_blank_over_several_columns_is_told_at_its_first_cell() -> None:
    found = told(read(row(1, E="", F="", G=""), merges=["E2:G2"]))
    assert sorted(found) == ["E2 deadline-missing", "E2 department-missing", "E2 owner-missing"]


def test_a_deadline_in_the_place_of_an_owner_names_nobody() -> None:
    one = read(row(1, F="立行立改", G=""), merges=["F2:G2"])
    assert (one.problems[0].measures[0].owners, told(one)) == ((), [])


def test_deadline_and_completion_in_one_cell() -> None:
    (measure,) = read(row(1, G="长期坚持", H="", I=""), merges=["G2:I2"]).problems[0].measures
    assert (str(measure.status), measure.deadline.text) == ("ongoing", "长期坚持")


def test_over_columns_and_rows_at_once() -> None:
    rows = [row(1, E="财务科 周敏", F=""), row("", B="", C="培训", E="", F="")]
    one = read(*rows, merges=["A2:A3", "B2:B3", "E2:F3"])
    assert [measure.owners for measure in one.problems[0].measures] == [("周敏",), ("周敏",)]
    assert {str(measure.entries[Column.OWNER].cell) for measure in one.problems[0].measures} == {"台账!E2"}
    assert told(one) == []


def test_a_ditto_mark_below_a_wide_cell() -> None:
    one = read(row(1, E="财务科 周敏", F=""), row(2, F="同上"), merges=["E2:F2"])
    assert one.problems[1].measures[0].entries[Column.OWNER].text == "财务科 周敏"


@pytest.mark.parametrize("above", [["一、党的建设方面", *[""] * 9], ["2026年整改台账", *[""] * 9]])
def test_titles_and_sections_over_the_table_are_no_values(above: list[Any]) -> None:
    first = read(row(1), above, row(2), merges=["A3:J3"])
    assert [problem.number for problem in first.problems] == ["1", "2"]
    assert first.problems[1].measures[0].entries[Column.OWNER].text == "周敏"
    title = ledger(grid([above, HEAD, row(1)], merges=["A1:J1"]))
    assert title.problems[0].measures[0].owners == ("周敏",)
