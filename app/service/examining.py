"""Reading and checking: examine, changed, and the findings told apart by what the office decided about them."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from app import checks
from app.checks.advice import advised
from app.core.columns import Column
from app.core.finding import Advice, Aside, Report
from app.core.ledger import Ledger
from app.core.particulars import FEEDBACK, Particulars
from app.core.policy import Mark, Policy
from app.core.progress import SILENT, Progress
from app.core.standpoint import Standpoint
from app.ledger.reader import Request, digest_of, read_ledger
from app.store import decisions
from app.store.journal import NAME, Journal
from app.store.paths import own_folder
from app.store.rule_levels import RuleLevels

_NOTHING_GIVEN = Particulars()


@dataclass(frozen=True)
class Examination:
    """A ledger read and checked from one standpoint; `troubles`: what of the office's decisions could not be read.

    `found`: every finding in its order, those set aside among them.
    """

    path: Path
    ledger: Ledger
    report: Report
    standpoint: Standpoint
    troubles: tuple[str, ...] = ()
    found: tuple[Advice, ...] = ()


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
    progress: Progress = SILENT,
) -> Examination:
    """Read and check a ledger. `sheets`: only these, hidden ones too.

    `columns`: corrected letters for every sheet (empty: the sheet has no such column); `answers`: the
    same as remembered, by Sheet.fingerprint. `levels`: rule id -> must, warn, info or off; `journal`: where
    findings were set aside (journal_file()).
    Raises UnreadableLedger, NoHeader, BadOption, Cancelled.
    """
    request = Request(standpoint.as_of, sheets, columns, answers, particulars.day(FEEDBACK))
    ledger = read_ledger(path, request, progress)
    progress.step("正在检查")
    standpoint = replace(standpoint, feedback=particulars.day(FEEDBACK))
    stored, book = RuleLevels(office_folder()), Journal(journal or journal_file())
    policy = Policy({**stored.levels(), **checks.levels_of(levels)}, book.set_aside(path))
    findings = checks.run(ledger, standpoint, policy)
    found = tuple(advised(findings, ledger, checks.by_id))
    report = told_apart(ledger, found, policy.aside)
    return Examination(path, ledger, report, standpoint, stored.troubles + book.troubles, found)


def told_apart(ledger: Ledger, found: Sequence[Advice], aside: Mapping[Mark, str]) -> Report:
    """The findings to act on, and those set aside with their reasons."""
    reasons = [aside.get(decisions.mark_of(ledger, one.finding)) for one in found]
    decided = list(zip(found, reasons, strict=True))
    return Report(
        tuple(one for one, reason in decided if reason is None),
        tuple(Aside(one, reason) for one, reason in decided if reason is not None),
    )


def journal_file() -> Path:
    """Where decisions are recorded unless the caller says otherwise."""
    return office_folder() / NAME


def office_folder() -> Path:
    """Where this office's own settings, decisions and templates are kept."""
    return own_folder(os.environ, Path.home(), sys.platform)


def changed(examination: Examination) -> bool:
    """Whether the file's bytes are others now. Raises UnreadableLedger if it cannot be read."""
    return digest_of(examination.path) != examination.ledger.digest
