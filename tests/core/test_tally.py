"""The counts of window, terminal and JSON."""

from datetime import date

import pytest

from app.core.deadline import Deadline, Immediate, Missing, OnDate, Relative
from app.core.ledger import Ledger, Measure, Problem
from app.core.status import Status
from app.core.tally import is_overdue, tally

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
    assert is_overdue(measure(deadline, status), AS_OF) is late


def test_problems_are_counted_by_state_and_measures_one_by_one() -> None:
    late, done = measure(OnDate("", PAST), Status.IN_PROGRESS), measure(Missing(), Status.DONE)
    problems = (
        Problem("1", "台账", (5, 6), "", "", "甲", "", "", Status.IN_PROGRESS, (late, done), {}),
        Problem("2", "台账", (7, 7), "", "", "乙", "", "", Status.DONE, (done,), {}),
    )
    counted = tally(Ledger("a.xlsx", "", "xlsx", (), problems), AS_OF)
    assert (counted.problems, counted.measures, counted.done, counted.overdue) == (2, 3, 1, 1)
    assert counted.states == {Status.IN_PROGRESS: 1, Status.DONE: 1}
