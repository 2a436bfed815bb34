"""How the states of measures make the state of a problem."""

import pytest

from app.core.status import Status, combine

DONE, DOING, NOT_YET, ONGOING = Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED, Status.ONGOING
CANCELLED, UNKNOWN = Status.CANCELLED, Status.UNKNOWN


@pytest.mark.parametrize(
    ("states", "whole"),
    [
        ([DONE, DONE], DONE),
        ([DONE, CANCELLED], DONE),
        ([CANCELLED, CANCELLED], CANCELLED),
        ([NOT_YET, NOT_YET], NOT_YET),
        ([NOT_YET, DONE], DOING),
        ([ONGOING, DONE], ONGOING),
        ([ONGOING, DOING], DOING),
        ([ONGOING, NOT_YET], DOING),
        ([UNKNOWN, DONE], UNKNOWN),
        ([], UNKNOWN),
    ],
)
def test_combined(states: list[Status], whole: Status) -> None:
    assert combine(states) is whole
