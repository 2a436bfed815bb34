"""Reading and checking a ledger: examine, and whether the file changed since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from app import checks
from app.checks.advice import advise
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.finding import Advice, Level, Report
from app.core.ledger import Ledger
from app.core.particulars import FEEDBACK, Particulars
from app.core.policy import Policy
from app.core.progress import SILENT, Progress
from app.ledger.reader import digest_of, read_ledger
from app.ledger.request import Request
from app.service.garbage import without_collection
from app.store.journal import Journal
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


def has_changed(examination: Examination) -> bool:
    """Whether the file's bytes are others now. Raises UnreadableLedger if it cannot be read."""
    return digest_of(examination.path) != examination.ledger.digest


class Examining:
    """Reads and checks by the levels this office gave to rules and what it set aside; `as_declared`: by neither."""

    has_changed = staticmethod(has_changed)

    def __init__(self, folder: Path, journal: Path, *, as_declared: bool) -> None:
        self._folder = folder
        self._journal = journal
        self._as_declared = as_declared

    @without_collection()
    def examine(
        self,
        path: Path,
        context: CheckContext,
        *,
        particulars: Particulars = _NOTHING_GIVEN,
        sheets: Sequence[str] = (),
        columns: Mapping[Column, str] = MappingProxyType({}),
        answers: Mapping[str, Mapping[Column, str]] = MappingProxyType({}),
        levels: Mapping[str, str] = MappingProxyType({}),
        progress: Progress = SILENT,
    ) -> Examination:
        """Read and check a ledger. `sheets`: only these, hidden ones too.

        `columns`: corrected letters for every sheet (empty: the sheet has no such column); `answers`: the
        same as remembered, by Sheet.fingerprint. `levels`: rule id -> must, warn, info or off, beside the office's.
        Raises UnreadableLedger, NoHeader, BadOption, Cancelled.
        """
        request = Request(context.as_of, sheets, columns, answers, particulars.day(FEEDBACK))
        ledger = read_ledger(path, request, progress)
        progress.step("正在检查")
        context = replace(context, particulars=particulars)
        policy, troubles = self._policy(path, levels)
        found = tuple(advise(checks.run(ledger, context, policy), ledger, checks.by_id))
        report = checks.told_apart(ledger, particulars, found, policy.aside)
        asked = sum(policy.is_on(one.id) for one in checks.CHECKS)
        return Examination(path, ledger, report, context, troubles, policy.levels, asked, found)

    def _policy(self, path: Path, levels: Mapping[str, str]) -> tuple[Policy, tuple[str, ...]]:
        """What holds for that ledger, and in Chinese what of it could not be read."""
        given = checks.levels_of(levels)
        if self._as_declared:
            return Policy(given), ()
        stored, book = RuleLevels(self._folder), Journal(self._journal)
        policy = Policy({**stored.levels(), **given}, book.set_aside(path))
        return policy, stored.troubles + book.troubles
