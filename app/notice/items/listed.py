"""Which measures of an open item a document lists as still to be done: where some are told as open, only those and what leaves a doubt."""

from collections import Counter
from collections.abc import Sequence

from app.core.ledger import Measure
from app.core.status import Status
from app.notice.items.done import left_of
from app.notice.items.reached import leaves_nothing
from app.notice.items.shared import progress_shared
from app.notice.unfinished.told_open import spans_of
from app.notice.unfinished.waiting import waits_for_review

TOLD_BEFORE = "其余措施的进展见前文。"
"""Said behind the measures listed, of those that tell what was done and nothing open: nobody promises them anew."""


def listed_of(item: Sequence[Measure]) -> list[Measure]:
    """Those to be listed; all that are not told as done where none tells more of being open than the others."""
    left = left_of(item)
    shared = Counter(map(progress_shared, item))
    return [one for one in left if _is_open(one, shared)] or left


def told_before(item: Sequence[Measure]) -> list[Measure]:
    """Those that are neither listed nor told as done beyond doubt: what was done stands before, whether all is, only the clerk knows."""
    listed = listed_of(item)
    return [one for one in left_of(item) if not any(one is other for other in listed)]


def _is_open(measure: Measure, shared: Counter[object]) -> bool:
    """Whether it is told as open, or not plainly as done; a text that speaks of another one too tells of none alone."""
    key = progress_shared(measure)
    if measure.status is not Status.IN_PROGRESS or waits_for_review(measure) or (key is not None and shared[key] > 1):
        return True
    return bool(measure.claims) or bool(spans_of(measure)) or not leaves_nothing(measure)
