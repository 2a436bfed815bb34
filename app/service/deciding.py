"""What the clerk decides about findings: set_aside, take_back; and what was decided before."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.core.finding import Advice, Aside
from app.core.policy import Decided, Decision, FindingKey
from app.service.examining import Examination, journal_file, told_apart
from app.store import decisions
from app.store.journal import Journal

_MOST_REASONS = 8


@dataclass(frozen=True)
class Decisions:
    """What was decided about a ledger, the oldest first; `troubles`: what of the journal could not be read."""

    made: tuple[Decision, ...]
    troubles: tuple[str, ...] = ()


def set_aside(
    examination: Examination, advice: Advice, reason: str, *, day: date, journal: Path | None = None
) -> Examination:
    """Remember that this finding needs no mending while its cell says what it says; the examination with it aside.

    Raises BadOption, CannotWrite.
    """
    book = Journal(journal or journal_file())
    decisions.set_aside(book, examination.path, _mark(examination, advice), reason=reason, day=day)
    return _again(examination, book)


def take_back(examination: Examination, aside: Aside, *, day: date, journal: Path | None = None) -> Examination:
    """Ask for this finding again; the examination with it among those to act on. Raises CannotWrite."""
    book = Journal(journal or journal_file())
    decisions.take_back(book, examination.path, _mark(examination, aside.advice), day=day)
    return _again(examination, book)


def decided(ledger: Path, *, journal: Path | None = None) -> Decisions:
    """The records of that ledger."""
    book = Journal(journal or journal_file())
    return Decisions(decisions.decisions(book, ledger), book.troubles)


def reasons(kind: Decided, *, journal: Path | None = None) -> tuple[str, ...]:
    """The reasons given last for decisions of that kind, about any ledger, the latest first."""
    return decisions.reasons(Journal(journal or journal_file()), kind, _MOST_REASONS)


def _mark(examination: Examination, advice: Advice) -> FindingKey:
    return decisions.mark_of(examination.ledger, examination.context.particulars, advice.finding)


def _again(examination: Examination, book: Journal) -> Examination:
    aside = book.set_aside(examination.path)
    particulars = examination.context.particulars
    return replace(examination, report=told_apart(examination.ledger, particulars, examination.found, aside))
