"""The controller of mending in place (在原处补正): the selected cell's value onto the list of changes, and what hinders it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.core.finding import Advice
from app.core.grid import Cell
from app.core.mending.edit import Edit, Mend, Obstacle
from app.gui.mending import in_place_strings as strings
from app.gui.mending.bar import MendBar
from app.gui.mending.changes import Change, ChangeList
from app.gui.mending.leaving import Leaving, ask_leaving
from app.gui.mending.offer import CellOffer, home_of, is_mendable, known_by, offer_for, text_at
from app.gui.mending.planning import Planning
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.messages import Tone
from app.gui.shell.session import Checked

if TYPE_CHECKING:
    from app.service.examining import Examination

ABOVE = MenuEntry(strings.ABOVE, Needs.LEDGER, "Ctrl+D")
_OF_THE_VALUE = (Obstacle.VALIDATED, Obstacle.UNWRITABLE)


class InPlace(Controller):
    """A value is noted at once and the next finding chosen; what stands in its way is found out behind that.

    `changed` tells that the list is another one, `list_asked` that it is to be shown, `left` that the clerk goes back to
    the findings.
    """

    changed = Signal()
    list_asked = Signal()
    left = Signal()

    def __init__(self, context: Context, bar: MendBar) -> None:
        super().__init__(context)
        self.changes = ChangeList()
        self._bar = bar
        self._offer: CellOffer | None = None
        self._planning = Planning(self.session, context.runner, self._edits)
        self._planning.planned.connect(self._take_plan)
        self._planning.failed.connect(lambda error: bar.say(error.message))
        context.selection.moved.connect(self._follow)
        bar.noted.connect(self._note)
        bar.back_asked.connect(self.take_back)
        bar.above_asked.connect(self._fill_above)
        context.commands[ABOVE].triggered.connect(bar.above.click)
        bar.list_asked.connect(self.list_asked)
        bar.left.connect(self.left)

    def refresh(self, checked: Checked) -> None:
        """A ledger was read: what of the list no longer fits it is told; the list of another ledger is gone."""
        examination = checked.examination
        if self.changes.path and examination.path != self.changes.path:
            self.changes.drop([one.mend.cell for one in self.changes.all])
        differing = self.changes.compare(examination.ledger)
        if differing:
            self.told.emit(Tone.NOTE, strings.differing([one.mend for one in differing]))
        self._tell_changed()
        self._follow()

    def noted(self) -> Mapping[Cell, str]:
        """What the cells on the list are to say, as it is told beside them."""
        return {one.mend.cell: strings.to_be(one.mend) for one in self.changes.all}

    def take_off(self, cells: Sequence[Cell]) -> None:
        """Take changes off the list."""
        self.changes.take_off(cells)
        self._tell_changed()
        self._show()

    def take_back(self) -> None:
        """The selected cell shall stay as it is."""
        if self._offer and self.changes.find(self._offer.cell):
            self.take_off([self._offer.cell])

    def undo(self) -> bool:
        """Take the last act on the list back and lead to its cell; whether there was one."""
        cell = self.changes.undo()
        if cell:
            if self.session.examination:
                self.changes.compare(self.session.examination.ledger)
            self._tell_changed()
            self.context.selection.cell.emit(cell)
            self._show()
            self._planning.begin_soon()
        return cell is not None

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
        self._show()
        self._planning.begin()

    def _show(self) -> None:
        at, offer = self.context.selection.at, self._offer
        noted = self.changes.find(offer.cell) if offer else None
        hint = strings.NO_TABLE_CELL if at else strings.NOTHING_SELECTED
        if offer:
            how = strings.HINT_LONG if offer.is_long else strings.HINT
            hint = strings.noted(noted.mend) if noted else strings.hint(how, offer.merged)
        self._bar.show_offer(offer, noted.mend.text if noted else None, hint, self.session.as_of)
        self._refuse_format()

    def _refuse_format(self) -> None:
        examination, offer = self.session.examination, self._offer
        hindrance = self.session.office.mending.hindrance(examination) if examination else None
        if hindrance and offer:
            self._bar.say(strings.left_to_clerk(Mend(offer.cell, "", "", obstacle=hindrance)))
            self._bar.allow(False)

    def _note(self, text: str) -> None:
        examination, offer = self.session.examination, self._offer
        if examination is None or offer is None:
            return
        mend = Mend(offer.cell, offer.before, text)
        self.changes.take(examination.path, Change(mend, offer.label, known_by(examination.ledger, offer.cell)))
        self._tell_changed()
        self._show()
        self._go_on(examination)
        self._planning.begin_soon()

    def _go_on(self, examination: "Examination") -> None:
        finding, advice = self.context.selection.finding, examination.report.advice
        if finding is None or finding not in advice:
            return
        at = advice.index(finding)
        others = (*advice[at + 1 :], *reversed(advice[:at]))
        following = next((one for one in others if self._is_left(examination, one)), None)
        if following:
            self.context.selection.choose_finding(following)
            self._bar.go_on()
        else:
            self._bar.say(strings.ALL_NOTED)

    def _is_left(self, examination: "Examination", advice: Advice) -> bool:
        origin = advice.finding.origin
        if not isinstance(origin, Cell) or not is_mendable(examination.ledger, origin):
            return False
        return not self.changes.find(home_of(examination.ledger, origin))

    def _fill_above(self) -> None:
        examination, offer = self.session.examination, self._offer
        if examination and offer and offer.above:
            noted = self.changes.find(offer.above)
            self._bar.fill(noted.mend.after if noted else text_at(examination.ledger, offer.above))
            self._bar.begin()

    def _edits(self) -> Sequence[Edit]:
        """The noted changes, and the selected cell where it is none of them; before one is selected, that of a finding.

        So what mending needs is loaded when the clerk comes to the first cell, and what hinders it can be told at once.
        """
        cell = self._offer.cell if self._offer else self._first_cell()
        looked_at = [Edit(cell, "")] if cell and not self.changes.find(cell) else []
        return [*self.changes.edits, *looked_at]

    def _first_cell(self) -> Cell | None:
        examination = self.session.examination
        advice = examination.report.advice if examination else ()
        cells = (one.finding.origin for one in advice if isinstance(one.finding.origin, Cell))
        return next((one for one in cells if examination and is_mendable(examination.ledger, one)), None)

    def _take_plan(self, mends: Sequence[Mend]) -> None:
        self.changes.take_plan(mends)
        self._tell_changed()
        mend = next((one for one in mends if self._offer and one.cell == self._offer.cell), None)
        if mend:
            self._judge(mend)

    def _judge(self, mend: Mend) -> None:
        noted = self.changes.find(mend.cell)
        if noted and noted.mend.text != mend.text:
            return
        obstacle = mend.obstacle if noted or mend.obstacle not in _OF_THE_VALUE else None
        if obstacle:
            self._bar.say(strings.left_to_clerk(mend))
        if not noted:
            self._bar.allow(obstacle is None)
            if mend.allowed and not obstacle:
                self._bar.say(strings.allowed(mend.cell, mend.allowed))
                if mend.allowed.values:
                    self._bar.limit(mend.allowed.values)

    def _tell_changed(self) -> None:
        self._bar.show_count(len(self.changes.all))
        self.changed.emit()
