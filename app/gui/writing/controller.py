"""The controller of 生成通报: look at the file again, ask about what is missing, ask where, write."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.core.errors import AppError, Cancelled
from app.core.figure import Proposal
from app.core.files.names import is_there
from app.core.particulars import ISSUED, TITLE
from app.core.policy import Decided
from app.core.progress import Progress
from app.core.told.sentence import LedgerGap, ToldDocument, tell_gaps, tell_unread
from app.gui.shell import strings
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.dialogs import ask_target
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.session import Checked
from app.gui.shell.tasks import Work
from app.gui.writing import masking_strings
from app.gui.writing import strings as writing_strings
from app.gui.writing.before_writing import Answer, BeforeWriting, Doubts
from app.gui.writing.masking import people
from app.service import Preparation, Written

if TYPE_CHECKING:
    from app.service.writing import Masking

WRITE = MenuEntry(writing_strings.WRITE, Needs.LEDGER, "Ctrl+G", "generate")


class Writing(Controller):
    """From the button to the written notice; where Word holds the file, the notice stands beside it.

    `figures_asked`: the clerk will confirm figures before; `mending_asked`, `day_asked`: mend what was found, or see to the
    as-of date; `gap_asked`: what else is 【待补】. `unwritten`: noted changes count that are not written, and no document may be ahead of its ledger.
    `sources`: where the sentences of what was written last come from.
    """

    figures_asked = Signal()
    unwritten = Signal()
    mending_asked = Signal()
    day_asked, gap_asked = Signal(), Signal()

    def __init__(self, context: Context, checking: Checking, gaps: Callable[[], Sequence[LedgerGap]]) -> None:
        """`gaps`: what the ledger leaves open in the document, as far as that is known now."""
        super().__init__(context)
        self._gaps = gaps
        self._checking = checking
        self.sources: ToldDocument | None = None
        context.commands[WRITE].triggered.connect(lambda: self.in_turn(self.start))

    def start(self) -> None:
        """Begin with a look at the file: the findings must be those of the file as it is now."""
        self.begins.emit()
        self._checking.put_off()
        if self.session.path is not None:
            self.run(self._plan_preparation(), strings.READING, lambda ready: self._ask(*ready), only_reads=True)

    def _plan_preparation(self) -> "Work[tuple[Checked, Preparation, Sequence[Proposal]]]":
        refresh, office, template = self.session.plan_refresh(), self.session.office, self.session.settings.template
        particulars = self.session.particulars

        def prepare(progress: Progress) -> "tuple[Checked, Preparation, Sequence[Proposal]]":
            checked = refresh(progress)
            ready = office.writing.prepare(checked.examination, template, particulars)
            return checked, ready, office.claims.open_in(template, checked.claimed)

        return prepare

    def _ask(self, checked: Checked, ready: Preparation, claimed: Sequence[Proposal]) -> None:
        if checked.examination is not self.session.examination:
            self.session.take(checked)
            self.checked.emit(checked)
        self.context.status.say("")
        if not self.session.counts_noted:
            # Something was noted while the file was looked at.
            self.start()
            return
        if checked.examination.mends:
            self.unwritten.emit()
            return
        doubts = Doubts(
            self.session.must(),
            self.session.list_missing(),
            checked.changed,
            ready.maskings,
            claimed,
            ready.points,
            () if ready.days == self.session.days_told else ready.days,
            ready.closable,
            ready.left_out,
            ready.in_doubt,
            self._gaps(),
            "" if ready.title == self.session.title_told else ready.title,
        )
        if not doubts:
            self._ask_where(None, (), widen=False)
            return
        reasons = self.session.office.decisions.reasons(Decided.OVERRIDE) if doubts.must else ()
        dialog = BeforeWriting(
            self.context.window,
            doubts,
            reasons,
            self.session.settings.template,
            mask=self.session.masks,
            widen=True,
        )
        dialog.exec()
        dialog.deleteLater()
        if dialog.answer is Answer.WRITE:
            self.session.masks = dialog.masks()
            self.session.days_told, self.session.title_told = ready.days, ready.title
            despite, mask = dialog.reason.text() if doubts.must else None, ready.maskings if dialog.masks() else ()
            self._ask_where(despite, mask, dialog.problems(), widen=dialog.widens())
        elif dialog.answer is Answer.CONFIRM:
            self.figures_asked.emit()
        elif dialog.answer is Answer.MEND and doubts.must:
            self.mending_asked.emit()
        elif dialog.answer is Answer.MEND:
            self._lead_to(doubts)

    def _lead_to(self, doubts: Doubts) -> None:
        """To the first field that is missing; where none is, to what the ledger lacks, the day that may be wrong, or the title."""
        if doubts.missing:
            self.context.selection.field.emit(doubts.missing[0].label)
        elif doubts.gaps:
            self.gap_asked.emit()
        elif not doubts.days:
            self.context.selection.field.emit(TITLE.name)
        elif doubts.days[0].startswith(ISSUED.name):
            self.context.selection.field.emit(ISSUED.name)
        else:
            self.day_asked.emit()

    def _ask_where(
        self, despite: str | None, mask: "Sequence[Masking]", problems: Sequence[str] = (), *, widen: bool
    ) -> None:
        out = ask_target(self.context.window, self.session.propose_name(self.session.settings.template))
        if out is not None:
            # The dialog has asked about a file that stands there; one that appears from now on is not meant.
            work = self.session.plan_notice(
                out, overwrite=is_there(out), despite=despite, mask=mask, problems=problems, widen=widen
            )
            self.run(work, writing_strings.WRITING, lambda written: self._finish(written, out, mask), only_reads=True)

    def _finish(self, written: Written, asked: Path, mask: "Sequence[Masking]") -> None:
        path, self.sources = written.path, written.told
        masked = masking_strings.masked(people(mask), len(mask)) if mask else ""
        beside = filter(None, (written.renumbered, written.uneven, written.other_ways))
        said = "\n".join((masked, *tell_unread(written.gaps), *tell_gaps(written.gaps), *beside, *written.troubles))
        self.session.files.take(path, said, self._left_open())

        def tell(warnings: Sequence[str]) -> None:
            self.session.files.warn(warnings, written.untold)
            self.wrote.emit(path, asked)

        def fail(error: AppError) -> None:
            # The document is written all the same.
            tell(() if isinstance(error, Cancelled) else (error.message,))

        self.run(self.session.plan_warnings(path), strings.CHECKING_FONTS, tell, fail)

    def _left_open(self) -> Sequence[str]:
        found = [one.message for one in self.session.must()]
        return (*found, *(writing_strings.left_blank(one.label) for one in self.session.list_missing()))
