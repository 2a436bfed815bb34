"""What the clerk decides about findings: to set one aside, to ask for it again; and what was decided before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app import checks
from app.core.errors import BadOption
from app.core.finding import Advice, Aside
from app.core.policy import Decided, Decision, FindingKey
from app.service.examining import Examination
from app.store import decisions
from app.store.outputs import refuse_outputs, write_whole
from app.store.paths import own_files
from app.store.records import Records

_MOST_REASONS = 8


@dataclass(frozen=True)
class Decisions:
    """What was decided about a ledger, the oldest first; `troubles`: what of the store could not be read; `lost`: lines of older
    files that could not be taken over, by file and number."""

    made: tuple[Decision, ...]
    troubles: tuple[str, ...] = ()
    lost: tuple[tuple[str, int, str], ...] = ()


class OfficeDecisions:
    """Decisions about findings, kept in the office's records."""

    def __init__(self, records: Records, own: Path) -> None:
        self._records = records
        self._own = own

    def set_aside(self, examination: Examination, advice: Advice, reason: str, *, day: date) -> Examination:
        """Remember that this finding needs no mending while its cell says what it says; the examination with it aside.

        Raises BadOption, CannotWrite.
        """
        decisions.set_aside(self._records, examination.path, _key(examination, advice), reason=reason, day=day)
        return _again(examination, self._records)

    def take_back(self, examination: Examination, aside: Aside, *, day: date) -> Examination:
        """Ask for this finding again; the examination with it among those to act on. Raises CannotWrite."""
        decisions.take_back(self._records, examination.path, _key(examination, aside.advice), day=day)
        return _again(examination, self._records)

    def list_made(self, ledger: Path | None = None) -> Decisions:
        """The records of that ledger, or of all."""
        made = decisions.decisions(self._records, ledger)
        return Decisions(made, self._records.troubles, self._records.lost())

    def write_list(
        self, made: Sequence[Decision], out: Path, *, ledger: Path | None = None, overwrite: bool = False
    ) -> Path:
        """Write records, all or those of a ledger, as a workbook; the path it stands under.

        Raises BadOption (ending), CannotWrite.
        """
        from app.workbooks.record_list import make_record_list

        if out.suffix.lower() != ".xlsx":
            raise BadOption("记录的文件名要以 .xlsx 结尾。")
        ledgers = {ledger: "台账本身"} if ledger else {}
        refuse_outputs([out], {**own_files(self._own), **ledgers}, overwrite=overwrite)
        return write_whole(out, make_record_list(made), overwrite=overwrite, never=self._records.file, called="记录库")

    def reasons(self, kind: Decided) -> tuple[str, ...]:
        """The reasons given last for decisions of that kind, about any ledger, the latest first."""
        return decisions.reasons(self._records, kind, _MOST_REASONS)


def _key(examination: Examination, advice: Advice) -> FindingKey:
    return checks.key_of(examination.ledger, examination.context.particulars, advice.finding)


def _again(examination: Examination, records: Records) -> Examination:
    aside = records.set_aside(examination.path)
    particulars = examination.context.particulars
    report = checks.told_apart(examination.ledger, particulars, examination.found, aside)
    unmended = examination.unmended and _again(examination.unmended, records)
    return replace(examination, report=report, unmended=unmended)
