"""What a ledger is judged against: the as-of day (核对日期) and what else the clerk set."""

from dataclasses import dataclass, field
from datetime import date

from app.core.days import write_day
from app.core.matters.given import Particulars
from app.core.particulars import FEEDBACK


@dataclass(frozen=True)
class CheckContext:
    """`due_soon_days`: how many days ahead a deadline counts as near (contract: 7).

    `immediate_days`: after how many days since the feedback day 立行立改 should be done. `roster`: the names of
    those who may be owners, empty where the office keeps no list. `day_is`: what the as-of day is called.
    `years_apart`: how far a year may lie from the ledger's and still be meant. `fields`: the names that may be put into a
    sentence ({{ 问题数 }}), empty where nobody told them.
    """

    as_of: date
    due_soon_days: int = 7
    particulars: Particulars = field(default_factory=Particulars)
    immediate_days: int = 30
    roster: frozenset[str] = frozenset()
    day_is: str = "核对日期"
    years_apart: int = 5
    fields: tuple[str, ...] = ()

    @property
    def feedback(self) -> date | None:
        """The day of feedback (反馈日期), if the clerk gave it."""
        return self.particulars.day(FEEDBACK)

    @property
    def day_named(self) -> str:
        """The as-of day with what it is: 核对日期2026年6月30日."""
        return f"{self.day_is}{write_day(self.as_of)}"
