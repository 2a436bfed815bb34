"""A deadline (整改时限) or a day of completion as a closed set of cases, each with the text as written."""

from dataclasses import dataclass
from datetime import date

from app.core.days import Unit

TITLE = "标题"


@dataclass(frozen=True)
class Year:
    """The year to assume where a text names none, and in Chinese where it comes from."""

    number: int
    source: str

    @property
    def titled(self) -> bool:
        """Whether the ledger's own title says it."""
        return self.source == TITLE


@dataclass(frozen=True, slots=True)
class OnDate:
    """A last day; `assumed` says in Chinese what had to be assumed to know it.

    `since` is the first day of the period named (2026年6月 -> 1 June), where it is not the day itself. `by_ledger`:
    nothing had to be assumed but that the year is the ledger's. `unit`: the smallest part of the date that a date
    cell shows; a text's own words say it for themselves.
    """

    text: str
    day: date
    then_ongoing: bool = False
    assumed: str | None = None
    since: date | None = None
    by_ledger: bool = False
    unit: Unit = Unit.DAY


@dataclass(frozen=True, slots=True)
class Immediate:
    """立行立改, 即知即改."""

    text: str
    then_ongoing: bool = False


@dataclass(frozen=True, slots=True)
class Ongoing:
    """长期坚持, 持续推进."""

    text: str


@dataclass(frozen=True, slots=True)
class Relative:
    """…内: counted from an event; `day` once the event's date is known."""

    text: str
    day: date | None = None
    then_ongoing: bool = False
    assumed: str | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """每季度一次, 按月."""

    text: str
    then_ongoing: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """…后: bound to an event whose day nobody knows."""

    text: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing, white space or a placeholder such as 待定."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A text that names neither a day nor a known kind; `reason` says in Chinese why."""

    text: str
    reason: str


Deadline = OnDate | Immediate | Ongoing | Relative | Recurring | Event | Missing | Unreadable

_WITH_DAY = (OnDate, Relative)


def last_day(deadline: Deadline) -> date | None:
    """The last day on which the work is in time, where one is known."""
    return deadline.day if isinstance(deadline, _WITH_DAY) else None


def kind(deadline: Deadline) -> str:
    """The public name of the case (contract: deadline.kind)."""
    return "date" if isinstance(deadline, OnDate) else type(deadline).__name__.lower()
