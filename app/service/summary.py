"""The counts of a ledger (contract, `summary`): problems by state, measures, what is overdue, the rate done."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.core.ledger import Ledger
from app.core.status import Status


@dataclass(frozen=True)
class Summary:
    """`states` counts problems, every state named; `overdue` counts measures."""

    problems: int
    measures: int
    states: Mapping[Status, int]
    overdue: int

    @property
    def done(self) -> int:
        """The problems that are done."""
        return self.states[Status.DONE]

    @property
    def done_rate(self) -> float:
        """Done problems among those not cancelled, 0 to 1."""
        left = self.problems - self.states[Status.CANCELLED]
        return self.done / left if left else 0.0


def summarise(ledger: Ledger, as_of: date) -> Summary:
    """The counts as of that day."""
    states = Counter(problem.status for problem in ledger.problems)
    measures = list(ledger.measures())
    return Summary(
        len(ledger.problems),
        len(measures),
        {status: states[status] for status in Status},
        sum(measure.is_overdue(as_of) for measure in measures),
    )
