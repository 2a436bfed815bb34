"""What goes on to a day of its own is unfinished; what has no end is a standing task."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.columns import Column
from app.core.deadline import Deadline, Immediate, OnDate, Ongoing
from app.core.ledger import Entry
from app.core.status import Status
from app.notice.figures import prove_figures
from app.notice.unfinished.dated import with_dated
from tests.notice.ledgers import ledger, measure, problem

DAY = date(2026, 6, 30)
DATED, THEN = OnDate("2026年6月底前", DAY), OnDate("2026年6月底前，长期坚持", DAY, then_ongoing=True)


@pytest.mark.parametrize(
    ("said", "deadline", "status"),
    [
        ("持续推进", DATED, Status.IN_PROGRESS),
        ("持续整改", DATED, Status.IN_PROGRESS),
        ("持续推进", THEN, Status.ONGOING),
        ("持续推进", Ongoing("长期坚持"), Status.ONGOING),
        ("持续推进", Immediate("立行立改"), Status.ONGOING),
        ("长期坚持", DATED, Status.ONGOING),
        ("常态化推进", DATED, Status.ONGOING),
    ],
)
def test_only_what_goes_on_to_a_day_is_unfinished(said: str, deadline: Deadline, status: Status) -> None:
    one = measure("轮岗", "已轮岗7人。", Status.ONGOING)
    cell = next(iter(one.entries.values())).cell
    entries = {**one.entries, Column.STATUS: Entry(said, cell)}
    given = ledger(problem("甲", replace(one, entries=entries, deadline=deadline)))
    told = with_dated(given)
    assert told.problems[0].status is told.problems[0].measures[0].status is status
    counted = {one.name: int(one.value) for one in prove_figures(given)}
    assert (counted["推进数"], counted["长期坚持数"]) == ((1, 0) if status is Status.IN_PROGRESS else (0, 1))
