"""How far a measure or problem is: the closed set of states, and how measures make a problem's."""

from collections.abc import Iterable
from enum import StrEnum


class Status(StrEnum):
    """A state; the value is its public key."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    ONGOING = "ongoing"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return _LABELS[self]

    @property
    def closed(self) -> bool:
        """Whether nothing remains to be done."""
        return self in (Status.DONE, Status.CANCELLED)


_LABELS = {
    Status.DONE: "已完成",
    Status.IN_PROGRESS: "整改中",
    Status.NOT_STARTED: "未开始",
    Status.ONGOING: "长期坚持",
    Status.CANCELLED: "已取消",
    Status.UNKNOWN: "状态不明",
}


def combine(states: Iterable[Status]) -> Status:
    """The state of a problem from those of its measures (contract, `done_rate`)."""
    given = set(states)
    if len(given) == 1:
        return given.pop()
    left = given - {Status.CANCELLED}
    if Status.UNKNOWN in left or not given:
        return Status.UNKNOWN
    if len(left) == 1:
        return left.pop()
    if left - {Status.DONE} == {Status.ONGOING}:
        return Status.ONGOING
    return Status.IN_PROGRESS
