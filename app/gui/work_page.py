"""The page of an open ledger: counts, the table, and beside it the findings."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.core.finding import Level
from app.core.grid import Cell
from app.gui.actions import Actions
from app.gui.findings.panel import FindingsPanel
from app.gui.findings.summary import SummaryBar
from app.gui.ledger import reading
from app.gui.ledger.header import LedgerHeader
from app.gui.ledger.sheets import Sheets
from app.gui.mending import in_place_strings as mending_strings
from app.gui.mending.bar import MendBar
from app.gui.shell import looks, strings
from app.gui.shell.selection import Selection
from app.gui.shell.session import Checked, Session
from app.gui.widgets.findings_list import NotedAdvice

_SIDE_WIDTH, _TABLE_WIDTH = 390, 900
_PAINTED_MS = 100


class WorkPage(QWidget):
    """Shows a checked ledger; a finding that is chosen leads to its cell."""

    elsewhere = Signal(str)

    def __init__(self, actions: Actions, session: Session, selection: Selection) -> None:
        super().__init__()
        self._selection = selection
        self._checked: Checked | None = None
        self.header = LedgerHeader(session.as_of)
        self.summary = SummaryBar()
        self.sheets = Sheets()
        self.mend_bar = MendBar()
        self.findings = FindingsPanel()
        self.side = QTabWidget()
        self.side.addTab(self.findings, strings.FINDINGS)
        self.side.setMinimumWidth(300)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self._left())
        halves.addWidget(self.side)
        halves.setStretchFactor(0, 1)
        halves.setSizes([_TABLE_WIDTH, _SIDE_WIDTH])
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(looks.MARGIN, looks.GAP, looks.MARGIN, 0)
        column.setSpacing(looks.GAP)
        column.addWidget(self.header)
        column.addWidget(self.summary)
        column.addWidget(halves, 1)
        self.header.open.clicked.connect(actions.open.trigger)
        self.header.recheck.clicked.connect(actions.recheck.trigger)
        selection.cell.connect(self.go_to)
        self.sheets.chosen.connect(selection.take_cell)
        self.findings.chosen.connect(selection.choose_finding)
        selection.findings_at = self.sheets.findings_at
        selection.moved.connect(self._follow)
        # The whole text stands once: where it can be changed.
        self.mend_bar.took_text.connect(self.sheets.cell.setHidden)
        self.findings.columns_asked.connect(actions.columns.trigger)
        self.findings.sheets_asked.connect(actions.sheets.trigger)
        self.findings.reading_asked.connect(actions.reading.trigger)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(looks.GAP)
        column.addWidget(self.sheets, 1)
        column.addWidget(self.mend_bar)
        return left

    def show_checked(self, checked: Checked) -> None:
        """Show a ledger as checked."""
        former, self._checked = self._checked, checked
        # Once its successor has been painted: 5,000 rows take as long to be let go as to be shown.
        QTimer.singleShot(_PAINTED_MS, lambda: former)
        examination = checked.examination
        ledger, report = examination.ledger, examination.report
        self.header.show_filed(checked.filed.day if checked.filed else None)
        self.summary.show_counts(checked.tally.summary, report)
        self.sheets.show_ledger(ledger, checked.tally.marks)
        self.findings.show_report(
            ledger,
            report,
            reading.in_brief(ledger),
            reading.left_out(ledger),
            [NotedAdvice(advice, mending_strings.to_be(mend)) for advice, mend in checked.answered],
        )
        self._selection.take_report(ledger.file, report, [advice for advice, _ in checked.answered])
        self.side.setTabText(0, strings.findings_tab(len(report.advice)))

    def mend(self) -> None:
        """Lead to the first finding that stops the notice."""
        self.side.setCurrentWidget(self.findings)
        self.findings.choose_first(Level.MUST)

    def rename(self, file: str) -> None:
        """The open ledger goes on under another name, as its mended copy: the place stays, the next finding is chosen."""
        for follower in (self.sheets, self.findings, self._selection):
            follower.rename(file)

    def show_noted(self, noted: Mapping[Cell, str]) -> None:
        """Tell in the table what cells are to say, as not yet written."""
        self.sheets.show_noted(noted)

    def take_keyboard(self) -> None:
        """Go on in the list where a finding is chosen, else in the table."""
        if self._selection.finding:
            self.findings.view.setFocus()
        else:
            self.sheets.tabs.currentWidget().setFocus()

    def go_to(self, cell: Cell) -> None:
        """Lead to a cell of the table."""
        if not self.sheets.go_to(cell):
            self.elsewhere.emit(cell.sheet)

    def _follow(self) -> None:
        self.findings.show_chosen(self._selection.finding)
        self.sheets.show_cell(self._selection.at)
