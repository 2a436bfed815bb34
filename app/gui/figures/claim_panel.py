"""The candidates of one claimed figure: ticked or not, their sum corrected where it must be, confirmed by a button."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.core.errors import BadOption
from app.core.figure import Claim, Proposal, plain
from app.core.grid import Cell
from app.core.text import one_line
from app.gui.figures import claim_strings as strings
from app.gui.shell import looks
from app.gui.widgets.check_rows import CheckRowsView
from app.gui.widgets.scrolled_label import ScrolledLabel
from app.gui.widgets.sizes import hold_place
from app.gui.widgets.strings import place

Read = Callable[[str, str], Decimal]
_LEAST_ROWS = 5  # its heading is one


class ClaimPanel(QWidget):
    """`confirmed` tells the figure as the clerk confirms it, `left_open` one that is to stay 【待补】 for now, `cell_chosen` a
    cell to be led to.
    """

    confirmed = Signal(Proposal)
    left_open = Signal(Proposal)
    cell_chosen = Signal(Cell)

    def __init__(self) -> None:
        super().__init__()
        self._proposal = Proposal("", "")
        self._order: Sequence[int] = ()
        self._added = Decimal(0)
        self._read: Read = lambda _, text: Decimal(text)
        self.caption, self.unit, self.fault = ScrolledLabel(), QLabel(), QLabel(wordWrap=True)
        self.view = CheckRowsView(strings.HEADINGS, strings.CANDIDATES)
        self.sum = QLineEdit(maxLength=20)
        self.confirm, self.leave = QPushButton(strings.CONFIRM), QPushButton(strings.LEAVE)
        self.leave.setToolTip(strings.LEAVE_TIP)
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(lambda: self.left_open.emit(self._proposal))
        label = QLabel(strings.SUM)
        label.setBuddy(self.sum)
        self.view.chosen.connect(lambda row: self.cell_chosen.emit(self._candidate(row).cell))
        self.view.ticked.connect(lambda _: self._tick())
        self.sum.returnPressed.connect(self._confirm)
        self.confirm.setAutoDefault(False)  # or Enter in the field would confirm the next figure as well
        self.confirm.clicked.connect(self._confirm)
        self.fault.setVisible(False)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        # What it says takes nothing of the list above when it is ticked.
        hold_place(self.fault)
        self.view.setMinimumHeight(self.view.verticalHeader().defaultSectionSize() * _LEAST_ROWS)
        below, column = QHBoxLayout(), QVBoxLayout(self)
        for widget in (label, self.sum, self.unit, self.confirm, self.leave):
            below.addWidget(widget)
        column.setContentsMargins(0, looks.GAP, 0, 0)
        column.addWidget(self.caption)
        column.addWidget(self.view, 1)
        column.addWidget(self.fault)
        column.addLayout(below)

    def show_proposal(self, proposal: Proposal, read: Read, clause: str = "", total: Proposal | None = None) -> None:
        """Show this one instead; of the same one, what was ticked and typed stays. `read`: what its value is as the clerk
        writes it; `clause`: how the document says it; `total`: the figure whose part it is.
        """
        same = proposal == self._proposal
        self._proposal, self._read = proposal, read
        told, candidates = proposal.confirmed is not None, proposal.candidates
        nothing = strings.NOTHING_CLAIMED if not candidates and not told else ""
        self.caption.setText(strings.said(clause) + (nothing or _caption(proposal, total)))
        self.leave.setVisible(proposal.is_open)
        self.view.setVisible(bool(candidates))
        if same:
            return
        # What counts is looked at first.
        self._order = sorted(range(len(candidates)), key=lambda at: not candidates[at].counts)
        listed = [candidates[at] for at in self._order]
        self.view.boxes.show_ticked([one.counts for one in listed], lambda row: _texts(listed[row]))
        self.unit.setText(proposal.unit)
        self._added = proposal.proposed
        self.sum.setText(plain(proposal.value))
        self.sum.setAccessibleName(proposal.name)
        self.fault.hide()

    def begin(self) -> None:
        """Have the keyboard where the clerk begins to look."""
        (self.view if self._proposal.candidates else self.sum).setFocus()

    def _candidate(self, row: int) -> Claim:
        return self._proposal.candidates[self._order[row]]

    def _tick(self) -> None:
        """One that tells no number counts nothing by itself: said as long as it is ticked and nothing was added."""
        self._add_up()
        ticked = [self._candidate(row) for row in self.view.boxes.chosen()]
        uncounted = [one.cell for one in ticked if not one.value]
        self.fault.setText(strings.add_them(uncounted, self._proposal.unit) if uncounted else "")
        self.fault.setVisible(bool(uncounted))

    def _add_up(self) -> None:
        """One that tells no number leaves what was typed."""
        added = sum((self._candidate(row).value for row in self.view.boxes.chosen()), Decimal(0))
        if added != self._added:
            self._added = added
            self.sum.setText(plain(added))

    def _confirm(self) -> None:
        try:
            value = self._read(self._proposal.name, self.sum.text().strip())
        except BadOption as error:
            self.fault.setText(error.message)
            self.fault.show()
            self.sum.setFocus()
            return
        on = {self._order[row] for row in self.view.boxes.chosen()}
        ticked = [row in on for row in range(len(self._proposal.candidates))]
        self.confirmed.emit(self._proposal.confirm(value, ticked))


def _caption(proposal: Proposal, total: Proposal | None) -> str:
    told = [strings.caption(proposal.name, confirmed=proposal.confirmed is not None, is_open=proposal.is_open)]
    if proposal.is_open and proposal.is_told_in_several_cells:
        told.append(strings.told_twice(proposal.unit))
    if proposal.confirmed is None and proposal.unnumbered:
        told.append(strings.unnumbered(proposal.unnumbered, proposal.unit))
    if proposal.confirmed is None and total:
        told.append(strings.parts(total.told))
    return "\n".join(told)


def _texts(claim: Claim) -> Sequence[str]:
    said = strings.words(one_line(claim.words), claim.why)
    value = plain(claim.value) if claim.value else strings.UNTOLD
    return place(claim.cell.sheet, claim.cell.address), value, said
