"""A document as an order asks for it, in memory only: nothing is written, recorded or refused for what is left to mend."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from app import notice
from app.core.errors import BadOption, BadTemplate
from app.core.progress import Progress, let_go, let_go_values
from app.core.told.sentence import ToldDocument
from app.service.examining import Examination
from app.service.kinds.presets import OfficePresets
from app.service.kinds.templates import OfficeTemplates
from app.service.order import NoticeOrder
from app.store.settings import Settings


class Composed(NamedTuple):
    """The bytes of a .docx; `told`: what is to be told of it.

    `sheets`: how many there are of what is written once for each (督办通知单, 销号审批表), else 1.
    """

    content: bytes
    told: ToldDocument
    sheets: int


class NoticeComposing:
    """In the kind and the preset the order names, else in those the office has set."""

    def __init__(self, settings: Settings, templates: OfficeTemplates, presets: OfficePresets) -> None:
        self._settings = settings
        self._templates = templates
        self._presets = presets

    def compose(
        self, examination: Examination, order: NoticeOrder, progress: Progress, *, first_only: bool = False
    ) -> Composed:
        """The document; `first_only`: of what is written once for each, the first. Raises BadTemplate, NothingToWrite."""
        # The writer's libraries load as long as a ledger is read; checking must not wait for them.
        from app.word.filling.document import write
        from app.word.filling.pieces import read_pieces

        progress.step("正在生成通报")
        template, preset = self.template(order), self.preset(order)
        # Against all that is declared: a list that is empty in this ledger would hide a wrong field.
        report = self._templates.check(template)
        if report.errors:
            raise BadTemplate(report.refusal())
        ledger = notice.mask(examination.ledger, order.mask)
        if self._settings.wide_points if order.points is None else order.points:
            ledger = notice.with_points(ledger)
        as_of = examination.context.as_of
        fields = notice.compose(
            ledger, order.particulars, examination.report, order.confirmed, as_of=as_of, problems=order.problems
        )
        progress.check()
        judged = examination.ledger, examination.report, as_of
        left_out = notice.left_out_of(report.fields, *judged, order.problems)
        notice.refuse_empty(report.fields, fields, ledger, order.problems, left_out)
        sheets = _keep_first(fields, notice.one_each(report.fields)) if first_only else 1
        progress.check()
        file = self._templates.file(template)
        content = write(file, fields, preset, self._presets.own()[0], progress)
        progress.check()
        pieces, whole = read_pieces(file, fields, content), notice.is_ledger(report.fields)
        told = notice.tell(ledger, pieces, order.particulars.asked, is_ledger=whole)
        spared = notice.spared_in(report.fields, ledger, examination.report, order.problems)
        told = replace(told, untold=(*told.untold, *spared))
        let_go_values(fields)
        paragraphs: list[object] = [*pieces]
        del pieces
        let_go(paragraphs)
        return Composed(content, told, sheets)

    def template(self, order: NoticeOrder) -> str:
        """The name of the template meant. Raises BadTemplate where that set is gone."""
        kept = self._settings.template
        if not order.template and kept not in self._templates.names():
            raise BadTemplate(
                f"设置里的文件种类“{kept}”的模板不在了，没有生成文件。"
                "请用 --template 写明模板，或在窗口里重新选文件种类。"
            )
        return order.template or kept

    def preset(self, order: NoticeOrder) -> str:
        """The name of the layout meant. Raises BadOption where that set is gone."""
        kept = self._settings.preset
        if not order.preset and kept not in {name for name, _, _ in self._presets.all()}:
            raise BadOption(
                f"设置里的版式“{kept}”不在了或不能用，没有生成文件。请用 --preset 写明版式，或在窗口里重新选版式。"
            )
        return order.preset or kept


def _keep_first(fields: dict[str, object], one_each: str) -> int:
    """Leave only the first of what is written once for each; how many there are."""
    items = fields.get(one_each)
    if not isinstance(items, Sequence):
        return 1
    fields[one_each] = items[:1]
    return len(items)
