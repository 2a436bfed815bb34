"""The counts of a ledger (contract, `summary`): problems by state, measures, what is overdue, the rate done."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.core.ledger import Ledger
from app.core.status import Status


@dataclass(frozen=True)
class Summary:
    """`states` counts problems, every state named; `overdue` counts measures, `overdue_unclear` those of unknown state."""

    problems: int
    measures: int
    states: Mapping[Status, int]
    overdue: int
    overdue_unclear: int

    @property
    def done(self) -> int:
        """The problems that are done."""
        return self.states[Status.DONE]

    @property
    def unknown(self) -> int:
        """The problems whose state nobody can tell."""
        return self.states[Status.UNKNOWN]

    @property
    def done_rate(self) -> float:
        """Done problems among those not cancelled, 0 to 1."""
        left = self.problems - self.states[Status.CANCELLED]
        return self.done / left if left else 0.0


def summarise(ledger: Ledger, as_of: date) -> Summary:
    """The counts as of that day."""
    states = Counter(problem.status for problem in ledger.problems)
    measures = list(ledger.measures())
    late = [measure for measure in measures if measure.is_overdue(as_of)]
    unclear = sum(measure.status is Status.UNKNOWN for measure in late)
    return Summary(
        len(ledger.problems),
        len(measures),
        {status: states[status] for status in Status},
        len(late) - unclear,
        unclear,
    )
