"""The sentences of the program: examine, changed, write_notice. The only thing cli and gui call."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from app import checks, notice
from app.checks import listing
from app.checks.advice import advised
from app.core.columns import Column
from app.core.errors import BadOption, CannotWrite, FindingsRemain
from app.core.figure import Figure
from app.core.finding import Advice, Aside, Level, Report
from app.core.ledger import Ledger
from app.core.particulars import FEEDBACK, Particulars
from app.core.policy import Policy
from app.core.progress import SILENT, Progress
from app.core.standpoint import Standpoint
from app.ledger.gate import read_bytes
from app.ledger.reader import Request, digest_of, read_ledger
from app.marks.summary import link, summary
from app.store import decisions, particulars_file
from app.store.journal import NAME, Journal
from app.store.outputs import write_whole
from app.store.paths import own_folder
from app.store.rule_levels import RuleLevels
from app.word import shipped
from app.word.layout import PRESETS

NOTICE = shipped.NOTICE
Rule = listing.Rule
_NOTHING_GIVEN = Particulars()


@dataclass(frozen=True)
class Examination:
    """A ledger read and checked from one standpoint; `troubles`: what of the office's decisions could not be read."""

    path: Path
    ledger: Ledger
    report: Report
    standpoint: Standpoint
    troubles: tuple[str, ...] = ()


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
    stored, book = RuleLevels(_own_folder()), Journal(journal or journal_file())
    policy = Policy({**stored.levels(), **checks.levels_of(levels)}, book.set_aside(path))
    findings = checks.run(ledger, standpoint, policy)
    advice = advised(findings, ledger, checks.by_id)
    reasons = [policy.aside.get(decisions.mark_of(ledger, one.finding)) for one in advice]
    decided = list(zip(advice, reasons, strict=True))
    report = Report(
        tuple(one for one, reason in decided if reason is None),
        tuple(Aside(one, reason) for one, reason in decided if reason is not None),
    )
    return Examination(path, ledger, report, standpoint, stored.troubles + book.troubles)


def journal_file() -> Path:
    """Where decisions are recorded unless the caller says otherwise."""
    return _own_folder() / NAME


def _own_folder() -> Path:
    return own_folder(os.environ, Path.home(), sys.platform)


def set_aside(examination: Examination, advice: Advice, reason: str, *, day: date, journal: Path | None = None) -> None:
    """Remember that this finding needs no mending while its cell says what it says. Raises BadOption, CannotWrite."""
    book = Journal(journal or journal_file())
    decisions.set_aside(book, examination.path, examination.ledger, advice, reason=reason, day=day)


def take_back(examination: Examination, aside: Aside, *, day: date, journal: Path | None = None) -> None:
    """Ask for this finding again. Raises CannotWrite."""
    book = Journal(journal or journal_file())
    decisions.take_back(book, examination.path, examination.ledger, aside.advice, day=day)


def changed(examination: Examination) -> bool:
    """Whether the file's bytes are others now. Raises UnreadableLedger if it cannot be read."""
    return digest_of(examination.path) != examination.ledger.digest


def write_notice(
    examination: Examination,
    out: Path,
    *,
    particulars: Particulars,
    template: str = NOTICE,
    preset: str = "",
    overwrite: bool = False,
    despite_findings: bool = False,
    reason: str = "",
    journal: Path | None = None,
    progress: Progress = SILENT,
) -> Path:
    """Write the notice whole or not at all; the path it stands under.

    Written despite findings of level must, that is recorded in the journal with the reason and what was left open.
    Raises FindingsRemain, NothingToWrite, CannotWrite, BadTemplate, BadOption (preset), Cancelled.
    """
    if out.suffix.lower() != ".docx":
        raise CannotWrite(f"“{out.name}”不是 Word 文件名，请以 .docx 结尾，例如“{out.stem}.docx”。")
    left = examination.report.of(Level.MUST)
    if left and not despite_findings:
        raise FindingsRemain(f"台账还有 {len(left)} 处必须处理的问题，没有生成通报。请先补正台账，再重新生成。")
    # The writer's libraries load as long as a ledger is read; checking must not wait for them.
    from app.word.document import write

    progress.step("正在生成通报")
    chosen = shipped.template_file(template)
    fields = notice.compose(examination.ledger, particulars, examination.report)
    notice.refuse_empty(chosen.stem, fields)
    content = write(chosen, fields, preset)
    progress.step("正在保存")
    path = write_whole(out, content, overwrite=overwrite, never=examination.path)
    if left:
        book, as_of = Journal(journal or journal_file()), examination.standpoint.as_of
        decisions.overridden(book, examination.path, examination.ledger, left, out=path, as_of=as_of, reason=reason)
    return path


def mark(examination: Examination, out: Path, *, overwrite: bool = False, progress: Progress = SILENT) -> Path:
    """Write a copy of the ledger with the faulty cells filled and commented; the path it stands under.

    Raises BadOption (format or ending), UnreadableLedger, CannotWrite, Cancelled.
    """
    from app.marks.copy import marked_copy, refuse_ending

    ledger = examination.ledger
    refuse_ending(ledger, out)
    if changed(examination):
        raise CannotWrite(f"台账“{ledger.file}”检查之后又改过，没有写标注副本；请重新检查后再写。")
    progress.step("正在标注副本")
    content = marked_copy(read_bytes(examination.path), ledger, examination.report.advice, _summary(examination))
    progress.step("正在保存")
    return write_whole(out, content, overwrite=overwrite, never=examination.path)


def figures(examination: Examination) -> tuple[Figure, ...]:
    """The proven numbers a notice prints, each with the cells it was counted from."""
    return notice.proved(examination.ledger)


def write_figures(examination: Examination, out: Path, *, overwrite: bool = False) -> Path:
    """Write the figures as JSON; the path they stand under. Raises CannotWrite."""
    content = json.dumps(notice.as_data(figures(examination)), ensure_ascii=False, indent=1) + "\n"
    return write_whole(out, content.encode(), overwrite=overwrite, never=examination.path)


def write_issues(
    examination: Examination,
    out: Path,
    *,
    by_department: bool = False,
    overwrite: bool = False,
    progress: Progress = SILENT,
) -> Path:
    """Write the list of issues as a workbook of its own; the path it stands under.

    Raises BadOption (ending), CannotWrite, Cancelled.
    """
    from app.marks.issues import issue_list

    if out.suffix.lower() != ".xlsx":
        raise BadOption("问题清单的文件名要以 .xlsx 结尾。")
    progress.step("正在写问题清单")
    content = issue_list(
        examination.ledger,
        examination.report.advice,
        f"台账：{examination.ledger.file}。{_summary(examination)}",
        link=link(examination.path, out),
        by_department=by_department,
    )
    progress.step("正在保存")
    return write_whole(out, content, overwrite=overwrite, never=examination.path)


def _summary(examination: Examination) -> str:
    return summary(examination.ledger, examination.report, examination.standpoint.as_of, len(checks.CHECKS))


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of its family."""
    return listing.listed(checks.CHECKS, Policy(RuleLevels(_own_folder()).levels()))


def change_level(rule: str, word: str) -> None:
    """From now on the rule counts as must, warn or info, or is off; `default`: as declared.

    Raises BadOption, CannotWrite.
    """
    stored = RuleLevels(_own_folder())
    if word == "default":
        stored.restore(rule)
    else:
        checks.levels_of({rule: word})
        stored.change(rule, word)


def templates() -> tuple[str, ...]:
    """The names of the shipped templates, the notice first."""
    return shipped.names()


def presets() -> tuple[tuple[str, str, str], ...]:
    """The layout presets: name, label, and in one sentence what it does."""
    return tuple((one.name, one.label, one.why) for one in PRESETS)


def read_particulars(path: Path) -> dict[str, object]:
    """The particulars in a TOML file, by field name. Raises BadOption."""
    return particulars_file.read(path)
