"""How many problems and measures are how far on a day: the counts of window, terminal and JSON."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from app.core.deadline import OnDate, Relative, last_day
from app.core.ledger import Ledger, Measure
from app.core.status import Status


@dataclass(frozen=True)
class Tally:
    """Problems by state, measures, and the measures whose day has passed (contract: summary)."""

    problems: int
    measures: int
    states: Counter[Status]
    overdue: int

    @property
    def done(self) -> int:
        """The problems that are done."""
        return self.states[Status.DONE]


def tally(ledger: Ledger, as_of: date) -> Tally:
    """Count a ledger as it stands on that day."""
    measures = list(ledger.measures())
    return Tally(
        problems=len(ledger.problems),
        measures=len(measures),
        states=Counter(problem.status for problem in ledger.problems),
        overdue=sum(is_overdue(measure, as_of) for measure in measures),
    )


def is_overdue(measure: Measure, as_of: date) -> bool:
    """Whether the last day has passed and the measure is open; an ongoing one is never late after its date."""
    day = last_day(measure.deadline)
    lasting = isinstance(measure.deadline, OnDate | Relative) and measure.deadline.then_ongoing
    settled = measure.status.closed or measure.status is Status.ONGOING
    return day is not None and day < as_of and not settled and not lasting
