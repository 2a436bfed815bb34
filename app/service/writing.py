"""Writing documents from an examined ledger: write_notice, and the figures it prints."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app import notice
from app.core.errors import BadTemplate, CannotWrite, FindingsRemain
from app.core.figure import Figure
from app.core.finding import Level
from app.core.particulars import Particulars
from app.core.progress import SILENT, Progress
from app.service.choices import own_presets
from app.service.examining import Examination, journal_file
from app.service.templates import NOTICE, check_template, template_file
from app.store import decisions
from app.store.journal import Journal
from app.store.outputs import write_whole

Masking = notice.Masking


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
    day: date | None = None,
    mask: Sequence[Masking] = (),
    journal: Path | None = None,
    progress: Progress = SILENT,
) -> Path:
    """Write the notice whole or not at all; the path it stands under.

    `mask`: the names to print masked (maskings()); the ledger and its other texts stay as they are.
    Written despite findings of level must, that is recorded in the journal with the reason and what was left open,
    under `day` (the as-of day where none is given); where it cannot be recorded, nothing is written.
    Raises FindingsRemain, NothingToWrite, CannotWrite, BadTemplate, BadOption (preset), Cancelled.
    """
    if out.suffix.lower() != ".docx":
        raise CannotWrite(f"“{out.name}”不是 Word 文件名，请以 .docx 结尾，例如“{out.stem}.docx”。")
    left = examination.report.of(Level.MUST)
    if left and not despite_findings:
        raise FindingsRemain(f"台账还有 {len(left)} 处必须处理的问题，没有生成通报。请先补正台账，再重新生成。")
    book = Journal(journal or journal_file())
    if left:
        book.require_open()
    # The writer's libraries load as long as a ledger is read; checking must not wait for them.
    from app.word.filling.document import write

    progress.step("正在生成通报")
    # Against all that is declared: a list that is empty in this ledger would hide a wrong field.
    report = check_template(template)
    if report.errors:
        raise BadTemplate(report.refusal())
    fields = notice.compose(notice.mask(examination.ledger, mask), particulars, examination.report)
    notice.refuse_empty(report.fields, fields)
    content = write(template_file(template), fields, preset, own_presets()[0])
    progress.step("正在保存")
    path = write_whole(out, content, overwrite=overwrite, never=examination.path)
    if left:
        decisions.overridden(
            book,
            examination.path,
            examination.ledger,
            left,
            out=path,
            as_of=examination.context.as_of,
            day=day or examination.context.as_of,
            reason=reason,
        )
    return path


def maskings(examination: Examination) -> tuple[Masking, ...]:
    """The names of persons dealt with that a public document should mask, each where it stands."""
    return notice.maskings(examination.ledger)


def figures(examination: Examination) -> tuple[Figure, ...]:
    """The proven numbers a notice prints, each with the cells it was counted from."""
    return notice.prove_figures(examination.ledger)


def write_figures(examination: Examination, out: Path, *, overwrite: bool = False) -> Path:
    """Write the figures as JSON; the path they stand under. Raises CannotWrite."""
    content = json.dumps(notice.as_data(figures(examination)), ensure_ascii=False, indent=1) + "\n"
    return write_whole(out, content.encode(), overwrite=overwrite, never=examination.path)
