"""Writing documents from an examined ledger: the notice as ordered, and the figures it prints."""

import json
from pathlib import Path

from app import notice
from app.core.errors import BadOption, BadTemplate, CannotWrite, FindingsRemain
from app.core.figure import Figure
from app.core.finding import Advice, Level
from app.core.progress import SILENT, Progress
from app.service.examining import Examination
from app.service.order import NoticeOrder
from app.service.presets import OfficePresets
from app.service.templates import OfficeTemplates
from app.store import decisions
from app.store.journal import Journal
from app.store.outputs import write_whole
from app.store.settings import Settings

Masking = notice.Masking


class NoticeWriting:
    """Writes in the kind and the preset the order names, else in those the office has set."""

    def __init__(self, settings: Settings, templates: OfficeTemplates, presets: OfficePresets, journal: Path) -> None:
        self._settings = settings
        self._templates = templates
        self._presets = presets
        self._journal = journal

    def write_notice(self, examination: Examination, order: NoticeOrder, *, progress: Progress = SILENT) -> Path:
        """Write the notice whole or not at all; the path it stands under.

        Written despite findings of level must, that is recorded in the journal with what was left open; where it
        cannot be recorded, nothing is written. The ledger stays as it is, masked names too.
        Raises FindingsRemain, NothingToWrite, CannotWrite, BadTemplate, BadOption (preset), Cancelled.
        """
        _refuse_ending(order.out)
        left = examination.report.of(Level.MUST)
        if left and not order.despite_findings:
            raise FindingsRemain(f"台账还有 {len(left)} 处必须处理的问题，没有生成通报。请先补正台账，再重新生成。")
        book = Journal(self._journal)
        if left:
            book.require_open()
        content = self._content(examination, order, progress)
        progress.step("正在保存")
        path = write_whole(order.out, content, overwrite=order.overwrite, never=examination.path)
        if left:
            _record(book, examination, order, left, path)
        return path

    def _content(self, examination: Examination, order: NoticeOrder, progress: Progress) -> bytes:
        # The writer's libraries load as long as a ledger is read; checking must not wait for them.
        from app.word.filling.document import write

        progress.step("正在生成通报")
        template, preset = self._template(order), self._preset(order)
        # Against all that is declared: a list that is empty in this ledger would hide a wrong field.
        report = self._templates.check(template)
        if report.errors:
            raise BadTemplate(report.refusal())
        ledger = notice.mask(examination.ledger, order.mask)
        fields = notice.compose(ledger, order.particulars, examination.report)
        notice.refuse_empty(report.fields, fields)
        return write(self._templates.file(template), fields, preset, self._presets.own()[0])

    def _template(self, order: NoticeOrder) -> str:
        kept = self._settings.template
        if not order.template and kept not in self._templates.names():
            raise BadTemplate(
                f"设置里的文件种类“{kept}”的模板不在了，没有生成文件。"
                "请用 --template 写明模板，或在窗口里重新选文件种类。"
            )
        return order.template or kept

    def _preset(self, order: NoticeOrder) -> str:
        kept = self._settings.preset
        if not order.preset and kept not in {name for name, _, _ in self._presets.all()}:
            raise BadOption(
                f"设置里的版式“{kept}”不在了或不能用，没有生成文件。请用 --preset 写明版式，或在窗口里重新选版式。"
            )
        return order.preset or kept

    def maskings(self, examination: Examination) -> tuple[Masking, ...]:
        """The names of persons dealt with that a public document should mask, each where it stands."""
        return notice.maskings(examination.ledger)

    def figures(self, examination: Examination) -> tuple[Figure, ...]:
        """The proven numbers a notice prints, each with the cells it was counted from."""
        return notice.prove_figures(examination.ledger)

    def write_figures(self, examination: Examination, out: Path, *, overwrite: bool = False) -> Path:
        """Write the figures as JSON; the path they stand under. Raises CannotWrite."""
        content = json.dumps(notice.as_data(self.figures(examination)), ensure_ascii=False, indent=1) + "\n"
        return write_whole(out, content.encode(), overwrite=overwrite, never=examination.path)


def _refuse_ending(out: Path) -> None:
    if out.suffix.lower() != ".docx":
        raise CannotWrite(f"“{out.name}”不是 Word 文件名，请以 .docx 结尾，例如“{out.stem}.docx”。")


def _record(
    book: Journal, examination: Examination, order: NoticeOrder, left: tuple[Advice, ...], written: Path
) -> None:
    as_of = examination.context.as_of
    decisions.record_override(
        book,
        examination.path,
        examination.ledger,
        left,
        out=written,
        as_of=as_of,
        day=order.day or as_of,
        reason=order.reason,
    )
