"""Plans the reading and checking of a ledger, with what is remembered for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.core.columns import Answers
from app.core.errors import AppError
from app.core.figure import Proposal
from app.core.finding import Advice
from app.core.matters.given import Particulars
from app.core.mending.edit import Edit, Mend
from app.core.particulars import MATTER
from app.core.progress import Progress
from app.gui.shell.noted_changes.answered import answered_in
from app.gui.shell.noted_changes.noted import NotedEdit
from app.gui.shell.tally import Tally, tally_of
from app.gui.shell.tasks import Work
from app.service import Loan, Office
from app.service.kinds.proposing import NO_PROPOSAL, MatterProposal, propose_matter

if TYPE_CHECKING:
    from app.service.examining import Examination
    from app.service.opening.filed import FiledBy


@dataclass(frozen=True)
class Checked:
    """A ledger as checked, with what it was checked with, and whether it was found changed on disk.

    `unkept`: why what was to be remembered with it could not be. `claimed`: the figures its texts only claim. `loan`:
    which of the particulars were given for another copy of it. `filed`: by whom and when it says that it was filed.
    `proposed`: what it seems to be about (事项), where it was opened and that was never given. `noted`: the changes not
    yet written that count in it, `mends` how they would be made, `answered` which findings they answer.
    """

    examination: "Examination"
    particulars: Particulars
    tally: Tally
    changed: bool = False
    unkept: AppError | None = None
    claimed: Sequence[Proposal] = ()
    loan: Loan | None = None
    filed: "FiledBy | None" = None
    proposed: MatterProposal = NO_PROPOSAL
    noted: Sequence[Edit] = ()
    mends: Sequence[Mend] = ()
    answered: Sequence[tuple[Advice, Mend]] = ()


class Opening:
    """As an office has set it, judged at a day, with what is `noted` of the ledger and not yet written.

    The office's matters are asked for within the work, in its thread.
    """

    def __init__(self, office: Office, as_of: date, noted: Sequence[NotedEdit] = ()) -> None:
        self._office, self._memory = office, office.memory
        self._as_of, self._noted = as_of, noted

    def plan(
        self, path: Path, answers: Answers, given: Particulars | None, copy_of: Path | None = None
    ) -> Work[Checked]:
        """The work that opens a ledger, the latest of the recent ones then; `given`: what stands in the form, for one that
        is open already. A mended `copy_of` another is judged by the day that was told for that one.
        """
        check = partial(self.plan_check, path, changed=False, answers=answers)
        work = partial(self._open_with_remembered, path, check) if given is None else check(given)

        def open_ledger(progress: Progress) -> Checked:
            checked = work(progress)
            # Stopped meanwhile, it was not opened, and is not to stand among the recent ones.
            progress.check()
            return keep(checked, lambda: remember(checked.examination.headings))

        def remember(headings: str) -> None:
            self._memory.add_recent(path, headings)
            if copy_of:
                self._memory.days.carry(copy_of, path)

        return open_ledger

    def _open_with_remembered(self, path: Path, check: Callable[..., Work[Checked]], progress: Progress) -> Checked:
        known = self._memory.particulars(path)
        checked, day = self._at_its_day(path, partial(check, known), progress)
        # A new copy of a ledger opened before: what was given for that one holds for this one, too.
        like = self._memory.particulars(path, checked.examination.headings)
        proposed = propose_matter(checked.examination.ledger, like)
        settled = like.with_({MATTER.name: proposed.taken}) if proposed.taken else like
        checked = checked if settled == known else check(settled, as_of=day)(progress)
        return replace(checked, loan=self._memory.loan(path), proposed=proposed)

    def _at_its_day(self, path: Path, check: Callable[..., Work[Checked]], progress: Progress) -> tuple[Checked, date]:
        """Judged by the day the clerk told for it, as long as it is filed on the same one, else by the usual one."""
        told = self._memory.days.of(path)
        day = told.filed if told and told.by_filing else self._as_of
        checked = check(as_of=day)(progress)
        if day == self._as_of or (told and checked.filed and checked.filed.day == told.filed):
            return checked, day
        return check(as_of=self._as_of)(progress), self._as_of

    def plan_check(
        self,
        path: Path,
        particulars: Particulars,
        *,
        changed: bool,
        answers: Answers = MappingProxyType({}),
        as_of: date | None = None,
    ) -> Work[Checked]:
        """The work that reads and checks a ledger; `as_of`: judged by another day than the usual one."""
        context = self._office.settings.context(as_of or self._as_of)

        def check(progress: Progress) -> Checked:
            before = self._memory.answers()
            # The latest last: of two headings that were answered for, the reading takes that one.
            known = {**{one: before[one] for one in before if one not in answers}, **answers}
            examination = self._office.examining.examine(
                path,
                context,
                particulars=particulars,
                answers=known,
                repeats=self._memory.repeats(),
                chosen=self._memory.chosen_sheets(),
                progress=progress,
            )
            return self._count(examination, particulars, progress, changed=changed)

        return check

    def count_in(self, checked: Checked, progress: Progress) -> Checked:
        """The ledger as read before, with what is noted now."""
        return self._count(checked.examination.of_file, checked.particulars, progress, changed=False)

    def _count(self, read: "Examination", particulars: Particulars, progress: Progress, *, changed: bool) -> Checked:
        # Within the work: it loads what reads ledgers.
        from app.service.opening.filed import filed_of

        office = self._office
        noted = tuple(one.edit for one in self._noted if one.fits(read.ledger))
        mends = office.mending.plan(read, noted, progress=progress) if noted else ()
        examination = office.examining.count_in(read, mends, progress) if mends else read
        return Checked(
            examination,
            particulars,
            tally_of(examination),
            changed,
            claimed=office.claims.proposals(examination),
            filed=filed_of(examination.ledger),
            noted=noted,
            mends=mends,
            answered=answered_in(examination),
        )


def keep(checked: Checked, keep: Callable[[], None]) -> Checked:
    """What cannot be remembered stops nothing, but is said."""
    try:
        keep()
    except AppError as error:
        return replace(checked, unkept=error)
    return checked
