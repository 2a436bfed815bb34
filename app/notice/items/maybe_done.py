"""Which open measures may be done for all one can tell: one state speaks for several, and their progress tells of some."""

from collections.abc import Sequence

from app.core.ledger import Measure
from app.core.prose.open_words import may_be_open
from app.core.status import Status
from app.notice.progress import tells_something
from app.notice.unfinished.waiting import waits_for_review

TOLD_BEFORE = "已有进展的见前文"
"""Said beside measures of one state, of which some may be done."""


def may_be_done(left: Sequence[Measure]) -> bool:
    """Whether these measures of one item are more than one and one of them tells what was done, and nothing as open."""
    return len(left) > 1 and any(map(_may_be_done, left))


def _may_be_done(measure: Measure) -> bool:
    is_left = measure.status is not Status.ONGOING and not waits_for_review(measure)
    return is_left and tells_something(measure) and not may_be_open(measure.progress)
