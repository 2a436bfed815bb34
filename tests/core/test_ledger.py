"""When a measure is overdue."""

from datetime import date

import pytest

from app.core.deadline import Deadline, Immediate, Missing, OnDate, Relative
from app.core.ledger import Measure
from app.core.status import Status

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
