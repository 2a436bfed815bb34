"""The one selection: the cell and the finding the clerk is at. Whoever shows them follows; whoever acts, acts on it."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from app.core.finding import Advice, Field, Origin, Report
from app.core.grid import Cell


class Selection(QObject):
    """`cell` and `field` lead to a cell of the ledger or a field of the form, for anyone to emit; where these stand,
    nobody but the one who shows them knows. `moved` tells that the cell `at` or the `finding` may be another one, `went`
    that the clerk has gone there.

    `findings_at` gives the findings of a cell, the gravest first; `place_of` where what a finding asks for is written.
    """

    cell = Signal(Cell)
    field = Signal(str)
    moved, went = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self.at: Cell | None = None
        self.finding: Advice | None = None
        self.findings_at: Callable[[Cell], Sequence[Advice]] = lambda _: ()
        self.place_of: Callable[[Advice], Origin] = lambda advice: advice.finding.origin
        self._file = ""
        self._report = Report()
        self._answered: Sequence[Advice] = ()
        self._goes_on = self._leads = False

    def take_cell(self, cell: Cell) -> None:
        """The table is at a cell: a finding of it is the one meant, the chosen one before the others."""
        self.at = cell
        if not self._leads:
            here = self.findings_at(cell)
            if self.finding not in here:
                self.finding = next(iter(here), None)
            self.went.emit()
            self.moved.emit()

    def choose_finding(self, finding: Advice | None) -> None:
        """The clerk has chosen a finding, or none: lead to where it stands."""
        self.finding = finding
        self._lead()
        if finding and isinstance(finding.finding.origin, Field):
            self.field.emit(finding.finding.origin.name)
        self.went.emit()
        self.moved.emit()

    def go_beside(self, cell: Cell) -> None:
        """To another cell of which the chosen finding's advice speaks: that stays in sight."""
        self._lead_to(cell)
        self.went.emit()
        self.moved.emit()

    def go_on(self) -> None:
        """The chosen finding has been answered: once it is gone, the next one is chosen."""
        self._goes_on = True

    def rename(self, file: str) -> None:
        """The same ledger goes on under another name, the chosen finding having been answered: the next one is chosen."""
        self._file, self._goes_on = file, True

    def take_report(self, file: str, report: Report, answered: Sequence[Advice] = ()) -> None:
        """The ledger was read or checked again: the cell stays, and the finding where it still is one, or is answered by a
        noted change.

        Where it was set aside or answered otherwise, the next one is chosen; where it was mended, what the cell has left.
        """
        before, self._report, self._answered = self._report, report, answered
        goes_on, self._goes_on = self._goes_on, False
        if file != self._file:
            self._file, self.at, self.finding = file, None, None
        elif self.finding:
            self._keep_finding(self.finding, before, goes_on=goes_on)
        elif goes_on:
            self.finding = next(iter(report.advice), None)
            self._lead()
        self.moved.emit()

    def _keep_finding(self, finding: Advice, before: Report, *, goes_on: bool) -> None:
        aside = [one.advice for one in self._report.aside]
        was_open = finding in before.advice
        kept = (*self._report.advice, *self._answered)
        again = find_again(finding, kept if was_open else (*kept, *aside))
        if again:
            self.finding = again
        elif was_open and (goes_on or find_again(finding, aside)):
            self.finding = next_left(finding, before.advice, self._report.advice)
            self._lead()
        else:
            self.finding = next(iter(self.findings_at(self.at)), None) if self.at else None

    def _lead(self) -> None:
        origin = self.place_of(self.finding) if self.finding else None
        if isinstance(origin, Cell):
            self._lead_to(origin)

    def _lead_to(self, cell: Cell) -> None:
        self._leads = True
        self.cell.emit(cell)
        self._leads = False


def find_again(finding: Advice, among: Sequence[Advice]) -> Advice | None:
    """The same finding; else the one that says something like it of the same place: 已逾期92天 is no longer 已逾期91天."""
    if finding in among:
        return finding
    return next((one for one in among if key_of(one) == key_of(finding)), None)


def next_left(finding: Advice, before: Sequence[Advice], now: Iterable[Advice]) -> Advice | None:
    """Of those that followed a finding, then of those above it, the first that is left; None where none is."""
    left = {key_of(one): one for one in now}
    at = before.index(finding)
    keys = map(key_of, (*before[at + 1 :], *reversed(before[:at])))
    return next((left[key] for key in keys if key in left), None)


def key_of(advice: Advice) -> tuple[str, Origin, str]:
    """What a finding is known by when the ledger is read again: its words may hold a count of days."""
    return advice.finding.rule, advice.finding.origin, advice.finding.problem
