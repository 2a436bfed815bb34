"""Reading and checking: examine, changed, and the findings told apart by what the office decided about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from app import checks
from app.checks.advice import advise
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.finding import Advice, Aside, Level, Report
from app.core.ledger import Ledger
from app.core.particulars import FEEDBACK, Particulars
from app.core.policy import FindingKey, Policy
from app.core.progress import SILENT, Progress
from app.ledger.reader import digest_of, read_ledger
from app.ledger.request import Request
from app.service.garbage import without_collection
from app.service.office import office_folder
from app.store import decisions
from app.store.journal import NAME, Journal
from app.store.rule_levels import RuleLevels

_NOTHING_GIVEN = Particulars()


@dataclass(frozen=True)
class Examination:
    """A ledger read and checked from one context.

    `troubles`: what of the office's decisions could not be read. `levels`: the rules whose level was changed, None
    where one was switched off. `asked`: how many rules were asked. `found`: every finding in its order, those set
    aside among them.
    """

    path: Path
    ledger: Ledger
    report: Report
    context: CheckContext
    troubles: tuple[str, ...] = ()
    levels: Mapping[str, Level | None] = field(default_factory=dict)
    asked: int = len(checks.CHECKS)
    found: tuple[Advice, ...] = ()


@without_collection()
def examine(
    path: Path,
    context: CheckContext,
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
    request = Request(context.as_of, sheets, columns, answers, particulars.day(FEEDBACK))
    ledger = read_ledger(path, request, progress)
    progress.step("正在检查")
    context = replace(context, particulars=particulars)
    stored, book = RuleLevels(office_folder()), Journal(journal or journal_file())
    kept = {} if as_declared else stored.levels()
    policy = Policy({**kept, **checks.levels_of(levels)}, {} if as_declared else book.set_aside(path))
    findings = checks.run(ledger, context, policy)
    found = tuple(advise(findings, ledger, checks.by_id))
    report = told_apart(ledger, particulars, found, policy.aside)
    asked = sum(policy.is_on(one.id) for one in checks.CHECKS)
    troubles = stored.troubles + book.troubles
    return Examination(path, ledger, report, context, troubles, policy.levels, asked, found)


def told_apart(
    ledger: Ledger, particulars: Particulars, found: Sequence[Advice], aside: Mapping[FindingKey, str]
) -> Report:
    """The findings to act on, and those set aside with their reasons."""
    reasons = [aside.get(decisions.mark_of(ledger, particulars, one.finding)) for one in found]
    decided = list(zip(found, reasons, strict=True))
    return Report(
        tuple(one for one, reason in decided if reason is None),
        tuple(Aside(one, reason) for one, reason in decided if reason is not None),
    )


def journal_file() -> Path:
    """Where decisions are recorded unless the caller says otherwise."""
    return office_folder() / NAME


def changed(examination: Examination) -> bool:
    """Whether the file's bytes are others now. Raises UnreadableLedger if it cannot be read."""
    return digest_of(examination.path) != examination.ledger.digest
