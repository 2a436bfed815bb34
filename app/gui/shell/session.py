"""What is open: the examination, the particulars (要素), the as-of day (核对日期); no widgets here."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.columns import Answers
from app.core.field import Particular
from app.core.figure import Proposal
from app.core.files.names import free_name
from app.core.finding import Advice
from app.core.particulars import MATTER
from app.core.progress import Progress
from app.gui.shell.noted_changes.noted import NotedEdit
from app.gui.shell.opening import Checked, Opening, keep
from app.gui.shell.tally import tally_of
from app.gui.shell.tasks import Work
from app.gui.shell.written import WrittenFiles
from app.service import DraftedPages, Loan, NoticeOrder, Office, Written

if TYPE_CHECKING:
    from app.service.examining import Examination
    from app.service.writing import Masking

__all__ = ["Checked", "Session"]


class Session:
    """Holds what is open, in `files` what was written of it, in `noted` what is to be changed in it and not yet written;
    plans the work that reads, checks and writes it.

    The matters of the `office` are asked for within the work, in its thread: they may load for a while.
    """

    def __init__(self, office: Office, today: date) -> None:
        self.take_office(office)
        self.today = self.as_of = today
        self.particulars = office.matters.nothing_given()
        self.files, self.masks, self.title_told = WrittenFiles(), False, ""
        self.days_told: Sequence[str] = ()
        self.noted: Sequence[NotedEdit] = ()
        self._checked: Checked | None = None
        self.loan: Loan | None = None
        self._usual_day: date | None = None

    def take_office(self, office: Office) -> None:
        """Work with what this office has set from now on."""
        self.office, self.memory, self.settings = office, office.memory, office.settings

    @property
    def examination(self) -> "Examination | None":
        """The ledger as last checked."""
        return self._checked.examination if self._checked else None

    @property
    def path(self) -> Path | None:
        """The ledger that is open."""
        return self._checked.examination.path if self._checked else None

    @property
    def counts_noted(self) -> bool:
        """Whether what is noted now counts in what was found."""
        return self._checked is None or set(self._checked.noted) == {one.edit for one in self.noted}

    @property
    def claimed(self) -> Sequence[Proposal]:
        """The figures that the ledger's texts only claim, with what the clerk confirmed of them."""
        return self._checked.claimed if self._checked else ()

    @property
    def written(self) -> Path | None:
        """The file that was written last."""
        return self.files.last.path if self.files.last else None

    @property
    def folder(self) -> Path:
        """Where the clerk's files are likely to be: beside the open ledger or the one opened last, else at home."""
        last = self.path or next(iter(self.memory.recent()), None)
        return last.parent if last else Path.home()

    def list_missing(self) -> tuple[Particular, ...]:
        """The particulars for which the chosen kind of document would print 【待补】."""
        return tuple(self.office.templates.missing(self.settings.template, self.particulars))

    def must(self) -> tuple[Advice, ...]:
        """The findings that stop a document of the chosen kind."""
        examination = self.examination
        return tuple(self.office.writing.left_to_mend(examination, self.settings.template)) if examination else ()

    def plan_opening(self, path: Path, *, anew: bool = False, copy: bool = False) -> Work[Checked]:
        """The work that opens a ledger, with what is remembered for it; it is the latest of the recent ones then.

        A mended `copy` of the open one goes on with what stands in the form.
        """
        # What is open already keeps what stands in the form, unless what is remembered was replaced.
        given = self.particulars if (copy or path == self.path) and not anew else None
        return self._opening(path, copy=copy).plan(path, {}, given, self.path if copy else None)

    def plan_recheck(self) -> Work[Checked]:
        """The work that reads and checks the open ledger again."""
        path = self._open().examination.path
        return self._opening(path).plan_check(path, self.particulars, changed=False)

    def plan_answer(self, path: Path, answers: Answers) -> Work[Checked]:
        """The work that reads a ledger with these answers about its columns, kept once it could be read so.

        Forgotten they are at once: it may well be that without them nothing can be read.
        """
        given = self.particulars if path == self.path else None
        read = self._opening(path).plan(path, answers, given)

        def answer(progress: Progress) -> Checked:
            if not any(answers.values()):
                self.memory.keep_answers(answers)
            return keep(read(progress), lambda: self.memory.keep_answers(answers))

        return answer

    def plan_refresh(self) -> Work[Checked]:
        """The work that makes sure that the findings are those of the file as it is now, with what is noted now."""
        checked, particulars, as_of = self._open(), self.particulars, self.as_of
        counts, opening = self.counts_noted, self._opening(checked.examination.path)
        again = opening.plan_check(checked.examination.path, particulars, changed=True)
        once_more = opening.plan_check(checked.examination.path, particulars, changed=False)

        def refresh(progress: Progress) -> Checked:
            if self.office.examining.has_changed(checked.examination):
                return again(progress)
            same = checked.particulars == particulars and checked.examination.context.as_of == as_of
            if not same:
                return once_more(progress)
            return replace(checked, changed=False) if counts else opening.count_in(checked, progress)

        return refresh

    def plan_notice(
        self,
        out: Path,
        *,
        overwrite: bool,
        despite: str | None,
        mask: "Sequence[Masking]" = (),
        problems: Sequence[str] = (),
        widen: bool = False,
    ) -> Work[Written]:
        """The work that writes the document as the clerk answered; `despite`: why, where something is left open."""
        examination = self._open().examination
        order = replace(
            self._order(out),
            overwrite=overwrite,
            despite_findings=despite is not None,
            reason=despite or "",
            day=self.today,
            mask=mask,
            points=widen,
            problems=problems,
        )
        return lambda progress: self.office.writing.write_notice(examination, order, progress=progress)

    def plan_draft(self) -> Callable[[str, Progress], DraftedPages]:
        """The work that lays out, as an engine does, the document as it would be written now; nothing is kept of it."""
        examination, office, masks = self._open().examination, self.office, self.masks
        order = self._order(examination.path.with_suffix(".docx"))

        def draft(engine: str, progress: Progress) -> DraftedPages:
            masked = replace(order, mask=office.writing.maskings(examination) if masks else ())
            return office.writing.draft(examination, masked, engine=engine, progress=progress)

        return draft

    def plan_warnings(self, document: Path) -> Work[Sequence[str]]:
        """The work that finds what to know before a document is printed."""
        return lambda _: self.office.documents.print_warnings(document)

    def take(self, checked: Checked, *, anew: bool = False) -> None:
        """Take the result of opening or checking as what is open."""
        if anew or checked.examination.path != self.path:
            self.particulars, self.loan = checked.particulars, checked.loan
            self.files, self.masks, self.days_told, self.title_told = WrittenFiles(), False, (), ""
            day = checked.examination.context.as_of
            self.judge_at(day, only_this=day != self._usual)
        self._checked = checked

    def judge_at(self, day: date, *, only_this: bool = False) -> None:
        """Judge by another as-of day from now on; `only_this`: no ledger but the open one."""
        self._usual_day = self._usual if only_this else None
        self.as_of = day

    def take_confirmed(self, proposal: Proposal) -> None:
        """Take a claimed figure as the clerk confirmed it."""
        claimed = [proposal if one.name == proposal.name else one for one in self.claimed]
        self._checked = replace(self._open(), claimed=claimed)

    def take_report(self, examination: "Examination") -> Checked:
        """Take the open ledger with a finding set aside or asked again."""
        self._checked = replace(self._open(), examination=examination, tally=tally_of(examination))
        return self._checked

    def give(self, name: str, text: str) -> None:
        """Set one particular. Raises BadOption for a day that is none; the field then counts as missing."""
        self.particulars = self.particulars.with_({name: ""})
        self.particulars = self.particulars.with_({name: text})

    def renew_matters(self) -> None:
        """Know the matters (事项) as the office has them now."""
        self.particulars = replace(self.particulars, matters=self.office.matters.all())

    def give_back(self) -> None:
        """Empty the particulars that are still those of another copy of the ledger; the same headings and title tell the
        same matter.
        """
        lent, given = self.loan.texts.items() if self.loan else (), self.particulars.texts
        still = [name for name, text in lent if name != MATTER.name and given.get(name) == text]
        self.particulars, self.loan = self.particulars.with_(dict.fromkeys(still, "")), None

    def propose_name(self, suffix: str, ending: str = ".docx") -> Path:
        """A free name for a file beside the ledger."""
        return free_name(self._open().examination.path, suffix, ending)

    def copy_ending(self) -> str:
        """The ending a marked copy must have: that of the ledger's real kind."""
        from app.service import copy_ending  # there is a ledger, so the service is loaded

        return copy_ending(self._open().examination.ledger.kind)

    def _order(self, out: Path) -> NoticeOrder:
        """What is to be written as it stands in the form, of the kind and the layout chosen, with what was confirmed."""
        return NoticeOrder(
            out,
            self.particulars,
            template=self.settings.template,
            preset=self.settings.preset,
            confirmed={one.name: one.confirmed for one in self.claimed if one.confirmed is not None},
        )

    def _opening(self, path: Path, *, copy: bool = False) -> Opening:
        """Of the open ledger, with what is noted of it; of another one by the usual day."""
        noted = tuple(self.noted) if path == self.path else ()
        return Opening(self.office, self.as_of if copy or path == self.path else self._usual, noted)

    @property
    def _usual(self) -> date:
        return self._usual_day or self.as_of

    def _open(self) -> Checked:
        if self._checked is None:
            raise RuntimeError("no ledger is open")
        return self._checked
