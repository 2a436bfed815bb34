"""Reading and checking a ledger: examine, and whether the file changed since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from app import checks
from app.checks.advice import advise
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.errors import BadOption, NoHeader, NoProblems
from app.core.finding import Advice, Level, Report
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.mending.edit import Mend
from app.core.office.words import NO_WORDS, OfficeWords
from app.core.particulars import FEEDBACK
from app.core.policy import Policy
from app.core.progress import SILENT, Progress, without_collection
from app.ledger.alike import mark_of
from app.ledger.reader import digest_of, read_ledger
from app.ledger.request import Request
from app.notice.given.usable import usable_names
from app.service.reading_changes import told_of
from app.service.rules import OfficeRules
from app.service.words import WordFiling, words_used
from app.store.records import Records
from app.store.told_readings import ToldReadings

_NOTHING_GIVEN = Particulars()


@dataclass(frozen=True)
class Examination:
    """A ledger read and checked from one context.

    `troubles`: what of the office's decisions could not be read. `changed`: what of a ledger known from before is read
    in another way now, perhaps nothing; None where it was told (told_changed) or never read otherwise.
    `levels`: the rules whose level was changed, None where one was switched off. `asked`: how many rules were asked.
    `found`: every finding in its order, those set aside among them. `words`: those of the office by which something
    was read. `request`: what was asked of the reading. `mends`: the noted changes that count in it as though they were
    written; `unmended` is it without them then.
    """

    path: Path
    ledger: Ledger
    report: Report
    context: CheckContext
    troubles: tuple[str, ...] = ()
    levels: Mapping[str, Level | None] = field(default_factory=dict)
    asked: int = len(checks.CHECKS)
    found: tuple[Advice, ...] = ()
    words: OfficeWords = NO_WORDS
    changed: str | None = None
    request: Request | None = None
    mends: tuple[Mend, ...] = ()
    unmended: "Examination | None" = None

    @property
    def of_file(self) -> "Examination":
        """What the file itself says."""
        return self.unmended or self

    @property
    def headings(self) -> str:
        """The same for a ledger with the same headings under the same title, whatever period the title names."""
        return mark_of(self.ledger)


def has_changed(examination: Examination) -> bool:
    """Whether the file's bytes are others now. Raises UnreadableLedger if it cannot be read."""
    return digest_of(examination.path) != examination.ledger.digest


class Examining:
    """Reads by the words of this office, checks by the levels it gave to rules and what it set aside; `as_declared`: by
    none of these.
    """

    has_changed = staticmethod(has_changed)

    def __init__(
        self, rules: OfficeRules, words: WordFiling, records: Records, told: ToldReadings, *, as_declared: bool
    ) -> None:
        self._rules = rules
        self._words = words
        self._records = records
        self._told = told
        self._as_declared = as_declared

    @without_collection()
    def examine(
        self,
        path: Path,
        context: CheckContext,
        *,
        particulars: Particulars = _NOTHING_GIVEN,
        sheets: Sequence[str] = (),
        header_row: int | None = None,
        columns: Mapping[Column, str] = MappingProxyType({}),
        answers: Mapping[str, Mapping[Column, str]] = MappingProxyType({}),
        repeats: Mapping[str, str] = MappingProxyType({}),
        chosen: Mapping[str, Sequence[str]] = MappingProxyType({}),
        levels: Mapping[str, str] = MappingProxyType({}),
        words: OfficeWords | None = None,
        progress: Progress = SILENT,
    ) -> Examination:
        """Read and check a ledger. `sheets`: only these, hidden ones too.

        `header_row`: the row of the heading, whatever its words are. `columns`: corrected letters for every sheet
        (empty: the sheet has no such column); `answers`: the same as remembered, by Sheet.fingerprint.
        `repeats`: by the same, which of several sheets with the same problems count ("latest", "all"). `chosen`: the
        sheets to read, by the key of their workbook.
        `levels`: rule id -> must, warn, info or off, beside the office's. `words`: these in place of those the office
        has filed.
        Raises UnreadableLedger, NoHeader, BadOption, Cancelled.
        """
        known = self._known_words() if words is None else words
        feedback = particulars.day(FEEDBACK)
        request = Request(context.as_of, sheets, columns, answers, feedback, known, header_row, repeats, chosen)
        ledger = read_ledger(path, request, progress)
        context = replace(context, particulars=particulars, fields=usable_names(particulars.matters))
        policy, troubles = self._policy(path, levels)
        read = Examination(path, ledger, Report(), context, troubles, request=request)
        return replace(_judged(read, policy, progress), changed=self._changed_readings(path, ledger))

    @without_collection()
    def count_in(self, examination: Examination, mends: Sequence[Mend], progress: Progress = SILENT) -> Examination:
        """The same ledger read and checked as though these changes were written, but for those that something hinders.

        The file is not read again. Raises BadOption where nothing could be read then, Cancelled.
        """
        unmended, made = examination.of_file, tuple(one for one in mends if not one.obstacle)
        if not made or unmended.request is None:
            return unmended
        from app.ledger.sheets import ledger_of
        from app.ledger.shown.overlay import overlaid

        file = unmended.ledger
        grids = overlaid([sheet.grid for sheet in file.sheets if sheet.grid], made)
        try:
            ledger = ledger_of(grids, file.file, file.digest, file.kind, unmended.request)
        except (NoHeader, NoProblems) as error:
            raise BadOption(
                f"照修改清单改了以后，台账读不出来：{error.message}请从清单里移去记下的表头或问题。"
            ) from error
        policy = Policy(unmended.levels, {} if self._as_declared else self._records.set_aside(unmended.path))
        mended = replace(unmended, ledger=ledger, changed=None, mends=made, unmended=unmended)
        return _judged(mended, policy, progress)

    def told_changed(self, examination: Examination) -> None:
        """Remember that what is read in another way was told to the clerk, so that it is not told again."""
        if examination.changed is not None:
            self._told.mark(examination.path)

    def _known_words(self) -> OfficeWords:
        return NO_WORDS if self._as_declared else self._words.all()

    def _changed_readings(self, path: Path, ledger: Ledger) -> str | None:
        """What of a ledger known from before is read in another way now; None where there is nothing left to tell."""
        return None if self._as_declared or not self._told.is_due(path) else told_of(ledger)

    def _policy(self, path: Path, levels: Mapping[str, str]) -> tuple[Policy, tuple[str, ...]]:
        """What holds for that ledger, and in Chinese what of it could not be read."""
        given = checks.levels_of(levels)
        if self._as_declared:
            return Policy(given), ()
        policy = Policy({**self._rules.levels(), **given}, self._records.set_aside(path))
        return policy, self._rules.troubles + self._words.troubles + self._records.troubles


def _judged(examination: Examination, policy: Policy, progress: Progress) -> Examination:
    """The examination with what is found in its ledger."""
    progress.step("正在检查")
    ledger, context = examination.ledger, examination.context
    found = tuple(advise(checks.run(ledger, context, policy, progress), ledger, checks.by_id))
    report = checks.told_apart(ledger, context.particulars, found, policy.aside)
    asked = sum(policy.is_on(one.id) for one in checks.CHECKS)
    words = words_used(ledger, examination.request.words if examination.request else NO_WORDS)
    return replace(examination, report=report, levels=policy.levels, asked=asked, found=found, words=words)
