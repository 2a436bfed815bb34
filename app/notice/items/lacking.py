"""The begun measures of a problem that have no progress beside others that are told: a notice asks for theirs."""

from app.core.columns import Column
from app.core.ledger import Measure, Problem
from app.core.placeholders import is_missing
from app.core.status import Status
from app.notice.items.shared import items_of_state

_BEGUN = (Status.IN_PROGRESS, Status.ONGOING, Status.UNKNOWN)


def list_lacking(problem: Problem) -> list[Measure]:
    """Those whose cell is blank; none where the one told may speak for the whole problem.

    It may where one state speaks for all: the clerk wrote the progress of the problem into its first row.
    """
    counted = [one for one in problem.measures if one.status is not Status.CANCELLED and Column.PROGRESS in one.entries]
    told = {one.entries[Column.PROGRESS].cell for one in counted if not is_missing(one.progress)}
    return [
        one
        for item in items_of_state(counted)
        for one in item
        if one.status in _BEGUN
        and is_missing(one.progress)
        and (len(told) > 1 or (told and (len(item) == 1 or _is_part(one))))
    ]


def _is_part(measure: Measure) -> bool:
    """Whether its cell tells something, by numbers, and nothing under its own."""
    return not is_missing(measure.entries[Column.PROGRESS].text)
