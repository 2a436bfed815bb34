"""What the clerk decides about findings: to set one aside, to ask for it again; and what was decided before."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app import checks
from app.core.finding import Advice, Aside
from app.core.policy import Decided, Decision, FindingKey
from app.service.examining import Examination
from app.store import decisions
from app.store.journal import Journal

_MOST_REASONS = 8


@dataclass(frozen=True)
class Decisions:
    """What was decided about a ledger, the oldest first; `troubles`: what of the journal could not be read."""

    made: tuple[Decision, ...]
    troubles: tuple[str, ...] = ()


class OfficeDecisions:
    """Decisions about findings, kept in the office's journal."""

    def __init__(self, journal: Path) -> None:
        self._journal = journal

    def set_aside(self, examination: Examination, advice: Advice, reason: str, *, day: date) -> Examination:
        """Remember that this finding needs no mending while its cell says what it says; the examination with it aside.

        Raises BadOption, CannotWrite.
        """
        book = Journal(self._journal)
        decisions.set_aside(book, examination.path, _key(examination, advice), reason=reason, day=day)
        return _again(examination, book)

    def take_back(self, examination: Examination, aside: Aside, *, day: date) -> Examination:
        """Ask for this finding again; the examination with it among those to act on. Raises CannotWrite."""
        book = Journal(self._journal)
        decisions.take_back(book, examination.path, _key(examination, aside.advice), day=day)
        return _again(examination, book)

    def list_made(self, ledger: Path) -> Decisions:
        """The records of that ledger."""
        book = Journal(self._journal)
        return Decisions(decisions.decisions(book, ledger), book.troubles)

    def reasons(self, kind: Decided) -> tuple[str, ...]:
        """The reasons given last for decisions of that kind, about any ledger, the latest first."""
        return decisions.reasons(Journal(self._journal), kind, _MOST_REASONS)


def _key(examination: Examination, advice: Advice) -> FindingKey:
    return checks.key_of(examination.ledger, examination.context.particulars, advice.finding)


def _again(examination: Examination, book: Journal) -> Examination:
    aside = book.set_aside(examination.path)
    particulars = examination.context.particulars
    return replace(examination, report=checks.told_apart(examination.ledger, particulars, examination.found, aside))
