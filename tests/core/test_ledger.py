"""When a measure is overdue, and the ways to look a ledger up by its columns and rows."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.columns import Column
from app.core.deadline import Deadline, Immediate, Missing, OnDate, Relative
from app.core.grid import Cell
from app.core.ledger import Entry, Measure
from app.core.status import Status
from tests.tables import grid, ledger

AS_OF = date(2026, 6, 30)
PAST = date(2026, 6, 29)


def measure(deadline: Deadline, status: Status) -> Measure:
    return Measure(5, "措施", "", (), (), (), deadline, status, Missing(), {})


@pytest.mark.parametrize(
    ("deadline", "status", "late"),
    [
        (OnDate("", PAST), Status.IN_PROGRESS, True),
        (OnDate("", PAST), Status.NOT_STARTED, True),
        (OnDate("", PAST), Status.UNKNOWN, True),
        (OnDate("", AS_OF), Status.IN_PROGRESS, False),
        (OnDate("", PAST), Status.DONE, False),
        (OnDate("", PAST), Status.CANCELLED, False),
        (OnDate("", PAST), Status.ONGOING, False),
        (OnDate("", PAST, then_ongoing=True), Status.IN_PROGRESS, False),
        (Relative("", PAST), Status.IN_PROGRESS, True),
        (Immediate("立行立改"), Status.IN_PROGRESS, False),
        (Missing(), Status.IN_PROGRESS, False),
    ],
)
def test_a_measure_is_overdue_after_its_last_day(deadline: Deadline, status: Status, late: bool) -> None:
    assert measure(deadline, status).is_overdue(AS_OF) is late


def test_a_ledger_looked_up_by_column_and_row() -> None:
    rows = [["序号", "具体问题", "整改措施", "责任人"], [1, "问题甲", "措施甲", "周敏"], ["", "", "措施乙", ""]]
    read = ledger(grid(rows, merges=["A2:A3", "B2:B3", "D2:D3"]))
    said = [(one.text, entry.text, entry.cell.address) for one, entry in read.measures_with(Column.OWNER)]
    assert said == [("措施甲", "周敏", "D2"), ("措施乙", "周敏", "D2")]
    assert [entry.cell.address for entry in read.index_filled(Column.OWNER).find("")] == ["D2"]
    assert [*read.measures_with(Column.STATUS), *read.index_filled(Column.STATUS).find("")] == []
    assert [read.problem_at[grid([]).name, row].text for row in (2, 3)] == ["问题甲", "问题甲"]
    assert (grid([]).name, 1) not in read.problem_at


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("整改中", "整改中"),
        ("未整改", "未整改"),
        ("否", "整改中"),
        ("60", "整改中"),
        ("60%", "整改中（60%）"),
        ("60.5％", "整改中（60.5％）"),
        ("√", "整改中"),
        ("", "整改中"),
    ],
)
def test_a_state_is_said_in_words(written: str, said: str) -> None:
    one = replace(measure(Missing(), Status.IN_PROGRESS), entries={Column.STATUS: Entry(written, Cell("台账", 5, 7))})
    assert one.status_said == said
