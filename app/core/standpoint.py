"""From where a ledger is judged: the as-of day (核对日期) and what else the clerk set."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Standpoint:
    """`due_soon_days`: how many days ahead a deadline counts as near (contract: 7).

    `immediate_days`: after how many days since the feedback day 立行立改 should be done.
    """

    as_of: date
    due_soon_days: int = 7
    feedback: date | None = None
    immediate_days: int = 30
