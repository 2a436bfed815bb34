"""The controller of mending in place (在原处补正): the selected cell's value onto the list of changes, and what hinders it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from app.core.errors import AppError
from app.core.finding import Advice
from app.core.grid import Cell
from app.core.mending.edit import Edit, Mend, Obstacle
from app.gui.mending import in_place_strings as strings
from app.gui.mending.bar import MendBar
from app.gui.mending.changes import Change, ChangeList
from app.gui.mending.leaving import Leaving, ask_leaving
from app.gui.mending.offer import CellOffer, is_mendable, known_by, offer_for, text_at
from app.gui.shell.controller import Context, Controller
from app.gui.shell.messages import Tone
from app.gui.shell.session import Checked

if TYPE_CHECKING:
    from app.service.examining import Examination

_PAUSE_MS = 100
_OF_THE_VALUE = (Obstacle.VALIDATED, Obstacle.UNWRITABLE)


class InPlace(Controller):
    """A value is noted at once and the next finding chosen; what stands in its way is found out behind that.

    `changed` tells that the list is another one, `list_asked` that it is to be shown.
    """

    changed = Signal()
    list_asked = Signal()

    def __init__(self, context: Context, bar: MendBar) -> None:
        super().__init__(context)
        self.changes = ChangeList()
        self._bar = bar
        self._offer: CellOffer | None = None
        self._planning = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._plan)
        context.selection.moved.connect(self._follow)
        bar.noted.connect(self._note)
        bar.above_asked.connect(self._fill_above)
        bar.list_asked.connect(self.list_asked)

    def refresh(self, checked: Checked) -> None:
        """A ledger was read: what of the list no longer fits it is told; the list of another ledger is gone."""
        examination = checked.examination
        if self.changes.path and examination.path != self.changes.path:
            self.remove([one.mend.cell for one in self.changes.all])
        differing = self.changes.compare(examination.ledger)
        if differing:
            self.told.emit(Tone.NOTE, strings.differing([one.mend for one in differing]))
        self._tell_changed()
        self._follow()

    def remove(self, cells: Sequence[Cell]) -> None:
        """Take changes off the list."""
        self.changes.remove(cells)
        self._tell_changed()
        self._show(value="")

    def begin(self) -> None:
        """The clerk goes from the chosen finding or cell to what is to be typed."""
        if self._offer:
            self._bar.begin()

    def may_leave(self, path: Path | None = None) -> bool:
        """Whether the ledger may be left for another one, or the window closed; asked where changes would be lost."""
        count = len(self.changes.all)
        if not count or (path and path.absolute() == self.changes.path):
            return True
        answer = ask_leaving(self.context.window, count, strings.DROP_OPEN if path else strings.DROP_CLOSE)
        if answer is Leaving.LOOK:
            self.list_asked.emit()
        return answer is Leaving.DROP

    def _follow(self) -> None:
        """The selection is at another cell, or the same cell may say something else."""
        examination, at = self.session.examination, self.context.selection.at
        roster = self.session.settings.roster
        self._offer = offer_for(examination.ledger, examination.report, roster, at) if examination and at else None
        noted = self.changes.find(self._offer.cell) if self._offer else None
        self._show(value=noted.mend.text if noted else "")
        if self._offer:
            self._pause.start()

    def _show(self, *, value: str) -> None:
        at, offer = self.context.selection.at, self._offer
        hint = strings.NO_TABLE_CELL if at else strings.NOTHING_SELECTED
        if offer:
            noted = self.changes.find(offer.cell)
            hint = (strings.left_to_clerk(noted.mend) or strings.NOTED) if noted else strings.HINT
        self._bar.show_offer(offer, value, hint)

    def _note(self, text: str) -> None:
        examination, offer = self.session.examination, self._offer
        if examination is None or offer is None:
            return
        mend = Mend(offer.cell, offer.before, text)
        self.changes.take(examination.path, Change(mend, offer.label, known_by(examination.ledger, offer.cell)))
        self._tell_changed()
        self._show(value=text)
        self._go_on(examination)
        self._pause.start()

    def _go_on(self, examination: "Examination") -> None:
        finding, advice = self.context.selection.finding, examination.report.advice
        if finding is None or finding not in advice:
            return
        at = advice.index(finding)
        others = (*advice[at + 1 :], *reversed(advice[:at]))
        following = next((one for one in others if self._is_left(examination, one)), None)
        if following:
            self.context.selection.choose_finding(following)
        else:
            self._bar.say(strings.ALL_NOTED)

    def _is_left(self, examination: "Examination", advice: Advice) -> bool:
        origin = advice.finding.origin
        return isinstance(origin, Cell) and not self.changes.find(origin) and is_mendable(examination.ledger, origin)

    def _fill_above(self) -> None:
        examination, offer = self.session.examination, self._offer
        if examination and offer and offer.above:
            noted = self.changes.find(offer.above)
            self._bar.fill(noted.mend.after if noted else text_at(examination.ledger, offer.above))
            self._bar.begin()

    def _plan(self) -> None:
        """Find out what stands in the way of the noted changes, and of any change of the selected cell."""
        examination, edits = self.session.examination, self._edits()
        if edits and examination and not self._planning:
            self._planning = True
            self.context.runner.run_beside(
                lambda: self.session.office.mending.plan(examination, edits),
                succeeded=partial(self._take_plan, examination, edits),
                failed=partial(self._fail_plan, examination, edits),
            )

    def _edits(self) -> Sequence[Edit]:
        """The noted changes, and the selected cell where it is none of them."""
        offer = self._offer
        looked_at = [Edit(offer.cell, "")] if offer and not self.changes.find(offer.cell) else []
        return [*self.changes.edits, *looked_at]

    def _take_plan(self, examination: "Examination", edits: Sequence[Edit], mends: Sequence[Mend]) -> None:
        self.changes.take_plan(mends)
        self._tell_changed()
        mend = next((one for one in mends if self._offer and one.cell == self._offer.cell), None)
        if mend:
            self._judge(mend)
        self._go_on_planning(examination, edits)

    def _fail_plan(self, examination: "Examination", edits: Sequence[Edit], error: AppError) -> None:
        self._bar.say(error.message)
        self._go_on_planning(examination, edits)

    def _go_on_planning(self, examination: "Examination", edits: Sequence[Edit]) -> None:
        """Once more, where the list, the cell or the ledger has become another one meanwhile."""
        self._planning = False
        if examination is not self.session.examination or not set(self._edits()) <= set(edits):
            self._pause.start()

    def _judge(self, mend: Mend) -> None:
        noted = self.changes.find(mend.cell)
        if noted and noted.mend.text != mend.text:
            return
        obstacle = mend.obstacle if noted or mend.obstacle not in _OF_THE_VALUE else None
        if obstacle:
            self._bar.say(strings.left_to_clerk(mend))
        if not noted:
            self._bar.allow(obstacle is None)

    def _tell_changed(self) -> None:
        self._bar.show_count(len(self.changes.all))
        self.changed.emit()
