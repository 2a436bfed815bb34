"""Reading and checking: examine, changed, and what the clerk decides about a finding (set_aside, take_back)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from app import checks
from app.checks.advice import advised
from app.core.columns import Column
from app.core.finding import Advice, Aside, Level, Report
from app.core.ledger import Ledger
from app.core.memory import without_collection
from app.core.particulars import FEEDBACK, Particulars
from app.core.policy import Mark, Policy
from app.core.progress import SILENT, Progress
from app.core.standpoint import Standpoint
from app.ledger.reader import Request, digest_of, read_ledger
from app.service.office import office_folder
from app.store import decisions
from app.store.journal import NAME, Journal
from app.store.rule_levels import RuleLevels

_NOTHING_GIVEN = Particulars()


@dataclass(frozen=True)
class Examination:
    """A ledger read and checked from one standpoint.

    `troubles`: what of the office's decisions could not be read. `levels`: the rules whose level was changed, None
    where one was switched off. `asked`: how many rules were asked.
    """

    path: Path
    ledger: Ledger
    report: Report
    standpoint: Standpoint
    troubles: tuple[str, ...] = ()
    levels: Mapping[str, Level | None] = field(default_factory=dict)
    asked: int = len(checks.CHECKS)


@without_collection()
def examine(
    path: Path,
    standpoint: Standpoint,
    *,
    particulars: Particulars = _NOTHING_GIVEN,
    sheets: Sequence[str] = (),
    columns: Mapping[Column, str] = MappingProxyType({}),
    answers: Mapping[str, Mapping[Column, str]] = MappingProxyType({}),
    levels: Mapping[str, str] = MappingProxyType({}),
    journal: Path | None = None,
    as_declared: bool = False,
    progress: Progress = SILENT,
) -> Examination:
    """Read and check a ledger. `sheets`: only these, hidden ones too.

    `columns`: corrected letters for every sheet (empty: the sheet has no such column); `answers`: the
    same as remembered, by Sheet.fingerprint. `levels`: rule id -> must, warn, info or off; `journal`: where
    findings were set aside (journal_file()); `as_declared`: neither levels kept by this office nor findings set aside.
    Raises UnreadableLedger, NoHeader, BadOption, Cancelled.
    """
    request = Request(standpoint.as_of, sheets, columns, answers, particulars.day(FEEDBACK))
    ledger = read_ledger(path, request, progress)
    progress.step("正在检查")
    standpoint = replace(standpoint, particulars=particulars)
    stored, book = RuleLevels(office_folder()), Journal(journal or journal_file())
    kept = {} if as_declared else stored.levels()
    policy = Policy({**kept, **checks.levels_of(levels)}, {} if as_declared else book.set_aside(path))
    findings = checks.run(ledger, standpoint, policy)
    advice = advised(findings, ledger, checks.by_id)
    reasons = [policy.aside.get(decisions.mark_of(ledger, particulars, one.finding)) for one in advice]
    decided = list(zip(advice, reasons, strict=True))
    report = Report(
        tuple(one for one, reason in decided if reason is None),
        tuple(Aside(one, reason) for one, reason in decided if reason is not None),
    )
    asked = sum(policy.is_on(one.id) for one in checks.CHECKS)
    return Examination(path, ledger, report, standpoint, stored.troubles + book.troubles, policy.levels, asked)


def journal_file() -> Path:
    """Where decisions are recorded unless the caller says otherwise."""
    return office_folder() / NAME


def set_aside(examination: Examination, advice: Advice, reason: str, *, day: date, journal: Path | None = None) -> None:
    """Remember that this finding needs no mending while its cell says what it says. Raises BadOption, CannotWrite."""
    book = Journal(journal or journal_file())
    decisions.set_aside(book, examination.path, _mark(examination, advice), reason=reason, day=day)


def take_back(examination: Examination, aside: Aside, *, day: date, journal: Path | None = None) -> None:
    """Ask for this finding again. Raises CannotWrite."""
    book = Journal(journal or journal_file())
    decisions.take_back(book, examination.path, _mark(examination, aside.advice), day=day)


def _mark(examination: Examination, advice: Advice) -> Mark:
    return decisions.mark_of(examination.ledger, examination.standpoint.particulars, advice.finding)


def changed(examination: Examination) -> bool:
    """Whether the file's bytes are others now. Raises UnreadableLedger if it cannot be read."""
    return digest_of(examination.path) != examination.ledger.digest
