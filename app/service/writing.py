"""Writing documents from an examined ledger: the notice as ordered, and the figures it prints."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from app import notice
from app.core.errors import BadTemplate, CannotWrite, FindingsRemain
from app.core.figure import Figure, Proposal
from app.core.finding import Advice, Report
from app.core.fix import Fix
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.particulars import ISSUED
from app.core.progress import SILENT, Progress, uninterrupted
from app.core.told.sentence import ToldDocument
from app.service.claims.figures import proposals, with_figures
from app.service.composing.notice_composing import NoticeComposing
from app.service.composing.preview import lay_out
from app.service.examining import Examination
from app.service.kinds.presets import OfficePresets
from app.service.kinds.templates import OfficeTemplates
from app.service.order import DraftedPages, NoticeOrder, Preparation, Written
from app.store import decisions
from app.store.decisions import DocumentRecord
from app.store.outputs import refuse_outputs, write_whole
from app.store.paths import own_files
from app.store.records import Records
from app.store.settings import Settings

Masking = notice.Masking
Closable = notice.Closable
Unclosed = notice.Unclosed


class NoticeWriting:
    """Writes in the kind and the preset the order names, else in those the office has set."""

    def __init__(
        self, settings: Settings, templates: OfficeTemplates, presets: OfficePresets, records: Records, own: Path
    ) -> None:
        self._settings = settings
        self._templates = templates
        self._composing = NoticeComposing(settings, templates, presets)
        self._records = records
        self._own = own

    def write_notice(self, examination: Examination, order: NoticeOrder, *, progress: Progress = SILENT) -> Written:
        """Write the notice, and its figures if asked for, whole or not at all; where they stand.

        It is recorded before its first byte. Written despite findings of level must, it is not begun where that cannot be
        recorded; without such findings it is written all the same, and that it could not be recorded is said.
        Raises FindingsRemain, NothingToWrite, CannotWrite (also where a noted change counts that is not written), BadTemplate, BadOption (preset), Cancelled.
        """
        _refuse_ending(order.out)
        _refuse_unwritten(examination)
        name = self._composing.template(order)
        template, used = self._templates.file(name), self._templates.fields_used(name)
        notice.refuse_choice(used, order.problems)
        notice.refuse_unknown(examination.ledger, order.problems)
        left = notice.left_to_mend(used, examination.ledger, examination.report)
        if left and not order.despite_findings:
            raise FindingsRemain(f"台账还有 {len(left)} 处必须处理的问题，没有生成文件。请先补正台账，再重新生成。")
        self._refuse_outputs(examination, order, template)
        content, told, _ = self._composing.compose(examination, order, progress)
        progress.last_step("正在保存")
        with uninterrupted():
            written = self._write(examination, order, content, told, self._record(examination, order, left, template))
        days = self.days(examination, name, order.particulars)
        in_doubt = notice.doubted_in(used, *_judged(examination))
        written = with_figures(written, examination, order.confirmed, used)
        renumbered = notice.renumbered_in(used, self._templates.parts_used(name), examination.ledger)
        left_out = tuple(map(str, notice.left_out_of(used, *_judged(examination), order.problems)))
        title = notice.unset_title(used, order.particulars)
        return replace(written, left_out=left_out, days=days, in_doubt=in_doubt, renumbered=renumbered, title=title)

    def draft(
        self, examination: Examination, order: NoticeOrder, *, engine: str = "", progress: Progress = SILENT
    ) -> DraftedPages:
        """The pages of the document as it would be written now, as an engine lays them out; it is kept nowhere.

        Nothing is asked, recorded or refused for what is left to mend: that stands in it as 【待补】. Of what is written
        once for each the first is shown. Raises NothingToWrite, BadTemplate, BadOption (preset), Cancelled.
        """
        made = self._composing.compose(examination, order, progress, first_only=True)
        return DraftedPages(lay_out(made.content, order.out.name, engine, progress), made.told, made.sheets)

    def _write(
        self,
        examination: Examination,
        order: NoticeOrder,
        content: bytes,
        told: ToldDocument,
        record: DocumentRecord,
    ) -> Written:
        number, troubles = self._begin(record)
        try:
            # What stands beside it first: once the document stands nothing can fail any more but to say so.
            if order.figures:
                self._write_figures(examination, order, order.figures)
            if order.sources:
                self._write_json(examination, order, order.sources, notice.sources_as_data(told))
            path = write_whole(order.out, content, overwrite=order.overwrite, never=examination.path)
        except CannotWrite:
            # Whatever else ends it leaves the record as begun: the document may stand.
            self._withdraw(number)
            raise
        missing = self._templates.missing(self._composing.template(order), order.particulars)
        return Written(path, (*troubles, *self._finish(number, path)), missing, told=told)

    def _refuse_outputs(self, examination: Examination, order: NoticeOrder, template: Path) -> None:
        outs = [order.out, *filter(None, [order.figures, order.sources])]
        inputs = {examination.path: "台账本身", template: "所用的模板", self._records.file: "记录库", **order.inputs}
        refuse_outputs(outs, {**own_files(self._own), **inputs}, overwrite=order.overwrite)

    def _record(
        self, examination: Examination, order: NoticeOrder, left: Sequence[Advice], template: Path
    ) -> DocumentRecord:
        as_of = examination.context.as_of
        return DocumentRecord(
            examination.path,
            examination.ledger,
            order.out,
            template.stem,
            hashlib.sha256(template.read_bytes()).hexdigest(),
            self._composing.preset(order),
            order.particulars.called(),
            left,
            as_of,
            order.day or as_of,
            order.reason,
            {name: str(value) for name, value in order.confirmed.items()},
        )

    def _begin(self, record: DocumentRecord) -> tuple[int, tuple[str, ...]]:
        """The record's number, 0 where there is none; what could not be recorded, in Chinese."""
        try:
            return decisions.begin_writing(self._records, record), ()
        except CannotWrite as error:
            if record.left:
                raise
            return 0, (f"文件已写好，但没有记入记录：{error.message}",)

    def _withdraw(self, number: int) -> None:
        if number:
            with suppress(CannotWrite):  # then it stays as one that was begun and not finished
                self._records.withdraw(number)

    def _finish(self, number: int, path: Path) -> tuple[str, ...]:
        try:
            if number:
                decisions.finish_writing(self._records, number, path)
        except CannotWrite as error:
            return (f"文件已写好，但记录里还标着没有写完：{error.message}",)
        return ()

    def left_to_mend(self, examination: Examination, template: str) -> tuple[Advice, ...]:
        """The findings of level must that stop a document of this template; all of them where it cannot be read."""
        try:
            used = self._templates.fields_used(template)
        except BadTemplate:
            used = ()
        return notice.left_to_mend(used, examination.ledger, examination.report)

    def prepare(self, examination: Examination, template: str, particulars: Particulars) -> Preparation:
        """What there is to ask before a document of this template is written. Raises BadTemplate."""
        used = self._templates.fields_used(template)
        return Preparation(
            self.maskings(examination),
            self.pointings(examination) if self._settings.wide_points else (),
            self.days(examination, template, particulars),
            notice.closable(*_judged(examination)) if notice.one_each(used) == notice.CLOSURES.name else (),
            tuple(map(str, notice.left_out_of(used, *_judged(examination), ()))),
            notice.doubted_in(used, *_judged(examination)),
            notice.unset_title(used, particulars),
        )

    def days(self, examination: Examination, template: str, particulars: Particulars) -> tuple[str, ...]:
        """The days of the document and what follows from each, in Chinese; none where they are one and the same."""
        used, as_of = self._templates.fields_used(template), examination.context.as_of
        printed = notice.particulars_for(used, particulars.matter)
        found = notice.three_days(examination.ledger, particulars, as_of, issued=ISSUED.name in used, printed=printed)
        return found.lines() if found.apart else ()

    def maskings(self, examination: Examination) -> tuple[Masking, ...]:
        """The names of persons dealt with that a public document should mask, each where it stands."""
        return notice.maskings(examination.ledger)

    def pointings(self, examination: Examination) -> tuple[Fix, ...]:
        """The cells whose half-width points a document prints full-width where the office has set so."""
        return notice.pointings(examination.ledger)

    def figures(self, examination: Examination) -> tuple[Figure, ...]:
        """The proven numbers a notice counts, each with the cells it was counted from."""
        return notice.prove_figures(examination.ledger, examination.context.particulars.matter)

    def insertable(self, examination: Examination, claimed: Sequence[Proposal]) -> tuple[tuple[str, str], ...]:
        """The numbers that a sentence of the office's own may name, each with its value now."""
        return notice.insertable(examination.ledger, claimed, examination.context.particulars.matter)

    unknown_names = staticmethod(notice.unknown_names)

    def _write_figures(self, examination: Examination, order: NoticeOrder, out: Path) -> None:
        """Raises CannotWrite."""
        data = notice.as_data(self.figures(examination), proposals(examination, order.confirmed))
        self._write_json(examination, order, out, data)

    def _write_json(self, examination: Examination, order: NoticeOrder, out: Path, data: Mapping[str, object]) -> None:
        content = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        write_whole(out, content.encode(), overwrite=order.overwrite, never=examination.path)


def _judged(examination: Examination) -> tuple[Ledger, Report, date]:
    return examination.ledger, examination.report, examination.context.as_of


def _refuse_unwritten(examination: Examination) -> None:
    """No document may say what its ledger does not: a draft may."""
    if examination.mends:
        file = examination.ledger.file
        raise CannotWrite(f"修改清单里还有{len(examination.mends)}处没有写进“{file}”，没有生成文件；请先写进去再生成。")


def _refuse_ending(out: Path) -> None:
    if out.suffix.lower() != ".docx":
        raise CannotWrite(f"“{out.name}”不是 Word 文件名，请以 .docx 结尾，例如“{out.stem}.docx”。")
