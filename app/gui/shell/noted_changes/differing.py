"""What has become of the findings after a ledger was mended: how many are gone, how many are new."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from app.core.finding import Advice, Level


class FindingChanges(NamedTuple):
    """Counts of findings."""

    mended: int
    new: int


def differing(before: Sequence[Advice], after: Sequence[Advice]) -> FindingChanges:
    """A finding is the same one where it says the same, or of the same place: a row put in above moves those below, and
    已逾期91天 is 已逾期92天 on the next day.
    """
    gone, new = _apart(before, after)
    return FindingChanges(len(gone), len(new))


def new_grave(before: Sequence[Advice], after: Sequence[Advice]) -> Sequence[Advice]:
    """The new ones among those that stop a document."""
    return [one for one in _apart(before, after)[1] if one.finding.level is Level.MUST]


def _apart(before: Sequence[Advice], after: Sequence[Advice]) -> tuple[list[Advice], list[Advice]]:
    gone, new = list(before), list(after)
    for key in (_saying, _place):
        gone, new = _without(gone, new, key), _without(new, gone, key)
    return gone, new


def _without(some: Sequence[Advice], others: Sequence[Advice], key: Callable[[Advice], Hashable]) -> list[Advice]:
    """Those that have no match among the others, each of which matches one."""
    left, alone = Counter(map(key, others)), []
    for one in some:
        if left[key(one)]:
            left[key(one)] -= 1
        else:
            alone.append(one)
    return alone


def _saying(advice: Advice) -> Hashable:
    return advice.finding.rule, advice.message


def _place(advice: Advice) -> Hashable:
    return advice.finding.rule, advice.finding.origin
