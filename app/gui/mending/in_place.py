"""The controller of mending in place (在原处补正): the selected cell's value onto the list of changes, and what hinders it."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal

from app.core.errors import AppError
from app.core.grid import Cell
from app.core.mending.edit import Edit, Mend, Obstacle
from app.gui.mending import in_place_strings as strings
from app.gui.mending.bar import MendBar
from app.gui.mending.changes import Change, ChangeList
from app.gui.mending.counting import NotedCounting
from app.gui.mending.doubting import AskedOnce, note_of
from app.gui.mending.going_on import GoingOn, day_to_tell, finding_of, first_to_mend
from app.gui.mending.offer import CellOffer, known_by, offer_counted, text_at
from app.gui.mending.planning import Planning
from app.gui.mending.question import ask_leave
from app.gui.shell.controller import Context, Controller
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.messages import Tone
from app.gui.shell.session import Checked

if TYPE_CHECKING:
    from app.service.examining import Examination

ABOVE = MenuEntry(strings.ABOVE, Needs.LEDGER, "Ctrl+D")
_OF_THE_VALUE = (Obstacle.VALIDATED, Obstacle.UNWRITABLE)


class InPlace(Controller):
    """A value is noted at once and the next finding chosen; behind that it is counted in, and what hinders it found out.

    `changed` tells that the list is another one, `list_asked` that it is to be shown, `left` that the clerk goes back to
    the findings, `gap_filled` that what a 【待补】 has led to is noted: then not the next finding, but the next of these.
    """

    changed = Signal()
    list_asked = Signal()
    left = Signal()
    gap_filled = Signal(Cell)

    def __init__(self, context: Context, bar: MendBar, counting: NotedCounting) -> None:
        super().__init__(context)
        self.changes = ChangeList()
        self._bar, self._counting = bar, counting
        self._path: Path | None = None
        self._offer: CellOffer | None = None
        self._gap: Cell | None = None
        self._said, self._asked, self._going = "", AskedOnce(), GoingOn()
        self._planning = Planning(self.session, context.runner, self._looked_at)
        self._planning.planned.connect(self._judge)
        self._planning.failed.connect(self._refuse)
        context.selection.moved.connect(self._follow)
        bar.noted.connect(self._note)
        bar.typed_and_left.connect(self.settle)
        bar.back_asked.connect(self.take_back)
        bar.above_asked.connect(self._fill_above)
        context.commands[ABOVE].triggered.connect(bar.above.click)
        bar.list_asked.connect(self.list_asked)
        bar.left.connect(self.left)

    def refresh(self, checked: Checked) -> None:
        """A ledger was read: what of the list no longer fits it is told; the list of another ledger is gone."""
        file = checked.examination.of_file
        if file.path != self._path:
            # What is still typed was meant for another ledger.
            self._path, self._offer = file.path, None
        if self.changes.path and file.path != self.changes.path:
            self.changes.drop([one.mend.cell for one in self.changes.all])
        differing = self.changes.compare(file.ledger)
        if differing:
            self.told.emit(Tone.NOTE, strings.differing([one.mend for one in differing]))
        self.changes.take_plan(checked.mends)
        self._tell_changed()
        self._follow()
        self._judge(checked.mends)
        self._counting.renew()

    def noted(self) -> Mapping[Cell, str]:
        """What the cells on the list are to say, as it is told beside them."""
        return {one.mend.cell: strings.to_be(one.mend) for one in self.changes.all}

    def take_off(self, cells: Sequence[Cell]) -> None:
        """Take changes off the list."""
        self.changes.take_off(cells)
        self._tell_changed()
        self._show()
        self._counting.begin_soon()

    def drop(self, cells: Collection[Cell]) -> None:
        """These are written."""
        self.changes.drop(cells)
        self._tell_changed()

    def settle(self) -> None:
        """What was typed and left without 记下 is meant, too: Escape is what drops it."""
        text = self._bar.typed()
        if text:
            self._take(text)
            self._show()
            # Behind what the act itself says, by which the line was left.
            QTimer.singleShot(0, partial(self.context.status.say, self._said))

    def take_back(self) -> None:
        """The selected cell shall stay as it is."""
        if self._offer and self.changes.find(self._offer.cell):
            self.take_off([self._offer.cell])

    def undo(self) -> bool:
        """Take the last act on the list back and lead to its cell; whether there was one."""
        cell = self.changes.undo()
        if cell:
            if self.session.examination:
                self.changes.compare(self.session.examination.of_file.ledger)
            self._tell_changed()
            self.context.selection.cell.emit(cell)
            self._show()
            said = strings.taken_back(cell)
            QTimer.singleShot(0, partial(self.context.status.say, said))
            self._counting.begin_soon(said)
        return cell is not None

    def begin(self, typed: QEvent | None = None) -> None:
        """The clerk goes from the chosen finding or cell to what is to be typed; `typed`: on the cell itself, or pasted."""
        if self._offer:
            self._bar.begin(typed)

    def fill_gap(self) -> None:
        """A 【待补】 has led to this cell: it is to be filled in, and then the next one."""
        self.begin()
        self._gap = self._offer.cell if self._offer else None

    def may_leave(self, path: Path | None = None) -> bool:
        """Whether the ledger may be left for another one, or the window closed; asked where changes would be lost."""
        self.settle()
        count = len(self.changes.all)
        if not count or (path and path.absolute() == self.changes.path):
            return True
        leave, look = ask_leave(self.context.window, count, opens=path is not None)
        if look:
            self.list_asked.emit()
        return leave

    def _follow(self) -> None:
        """The selection is at another cell, or the same cell may say something else."""
        examination, at = self.session.examination, self.context.selection.at
        offer = offer_counted(examination, self.session.settings.roster, at) if examination and at else None
        if self._offer and (offer is None or offer.cell != self._offer.cell):
            self.settle()
            self._gap = None
        self._offer = offer
        self._show()
        self._planning.begin_soon()

    def _show(self) -> None:
        at, offer = self.context.selection.at, self._offer
        noted = self.changes.find(offer.cell) if offer else None
        hint = strings.NO_TABLE_CELL if at else strings.NOTHING_SELECTED
        if offer:
            how = strings.HINT_LONG if offer.is_long else strings.HINT
            hint = strings.noted(noted.mend) if noted else strings.hint(how, offer.merged)
        self._bar.show_offer(offer, noted.mend.text if noted else None, hint, self.session.as_of)
        self._refuse_format()

    def _refuse(self, error: AppError) -> None:
        """Nothing is known of the cell, and a change of it could not be counted in."""
        self._bar.say(error.message)
        self._bar.allow(False)

    def _refuse_format(self) -> None:
        examination, offer = self.session.examination, self._offer
        hindrance = self.session.office.mending.hindrance(examination) if examination else None
        if hindrance and offer:
            self._bar.say(strings.left_to_clerk(Mend(offer.cell, "", "", obstacle=hindrance)))
            self._bar.allow(False)

    def _note(self, text: str) -> None:
        examination, offer = self.session.examination, self._offer
        if examination and offer and (asked := self._asked.ask(examination.ledger, offer, text)):
            self._bar.say(asked)
        elif examination and offer:
            self._take(text)
            self._show()
            if offer.cell == self._gap:
                self.gap_filled.emit(offer.cell)
            else:
                self._go_on(examination, offer)

    def _take(self, text: str) -> None:
        """Note it; what is said of it is said with what comes of counting it in."""
        examination, offer = self.session.examination, self._offer
        if examination and offer:
            mend, file = Mend(offer.cell, offer.before, text), examination.of_file
            self.changes.take(file.path, Change(mend, offer.label, known_by(file.ledger, offer.cell)))
            self._said = strings.recorded(mend) + note_of(examination.ledger, offer, text)
            self._tell_changed()
            self._counting.begin_soon(self._said, finding_of(examination, self.context.selection.finding, offer))

    def _go_on(self, examination: "Examination", offer: CellOffer) -> None:
        selection, beside = self.context.selection, day_to_tell(examination, offer, self.changes)
        finding = finding_of(examination, selection.finding, offer)
        following = self._going.next_to_mend(examination, finding, self.changes) if finding else None
        if beside:
            selection.cell.emit(beside)
        elif following:
            selection.choose_finding(following)
        self._bar.go_on()
        if finding and not following and not beside:
            self._bar.say(strings.ALL_NOTED)

    def _fill_above(self) -> None:
        examination, offer = self.session.examination, self._offer
        if examination and offer and offer.above:
            noted = self.changes.find(offer.above)
            self._bar.fill(noted.mend.after if noted else text_at(examination.ledger, offer.above))
            self._bar.begin()

    def _looked_at(self) -> Sequence[Edit]:
        """The selected cell where it is not noted; before one is selected, that of a finding.

        So what mending needs is loaded when the clerk comes to the first cell, and what hinders it can be told at once.
        """
        cell = self._offer.cell if self._offer else first_to_mend(self.session.examination)
        return [Edit(cell, "")] if cell and not self.changes.find(cell) else []

    def _judge(self, mends: Sequence[Mend]) -> None:
        mend = next((one for one in mends if self._offer and one.cell == self._offer.cell), None)
        noted = self.changes.find(mend.cell) if mend else None
        if mend is None or (noted and noted.mend.text != mend.text):
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
        self.session.noted = self.changes.noted
        self._bar.show_count(len(self.changes.all))
        self.changed.emit()
