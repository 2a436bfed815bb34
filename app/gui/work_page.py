"""The page of an open ledger: counts, the table, and beside it the findings."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.core.finding import Level
from app.core.grid import Cell
from app.gui.actions import Actions
from app.gui.findings.panel import FindingsPanel
from app.gui.findings.summary import SummaryBar
from app.gui.ledger import reading
from app.gui.ledger.header import LedgerHeader
from app.gui.ledger.sheets import Folding, Sheets
from app.gui.mending import in_place_strings as mending_strings
from app.gui.mending.bar import MendBar
from app.gui.shell import looks, strings
from app.gui.shell.selection import Selection
from app.gui.shell.session import Checked, Session
from app.gui.widgets.findings_list import NotedAdvice

_SIDE_WIDTH, _TABLE_WIDTH = 390, 900
_NARROWEST_SIDE = 300
_PAINTED_MS = 100
_ROWS = 5


class WorkPage(QScrollArea):
    """Shows a checked ledger; a finding that is chosen leads to its cell.

    Where the window is low, as on a small screen at 150 %, what tells least is folded away for five rows of the table;
    where even that is not enough the page scrolls.
    """

    elsewhere = Signal(str)

    def __init__(self, actions: Actions, session: Session, selection: Selection) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._selection = selection
        self._checked: Checked | None = None
        self._narrow = False
        self.header = LedgerHeader(session.as_of)
        self.summary = SummaryBar()
        self.sheets = Sheets()
        self.mend_bar = MendBar()
        self.findings = FindingsPanel()
        self.side = QTabWidget()
        self.side.addTab(self.findings, strings.FINDINGS)
        self.side.setMinimumWidth(_NARROWEST_SIDE)
        self._left, self._halves = QWidget(), QSplitter(Qt.Orientation.Horizontal)
        self._beside = _column(self._left)
        self._beside.addWidget(self.sheets, 1)
        self._beside.addWidget(self.mend_bar)
        self._halves.addWidget(self._left)
        self._halves.addWidget(self.side)
        self._halves.setStretchFactor(0, 1)
        self._halves.setSizes([_TABLE_WIDTH, _SIDE_WIDTH])
        self._halves.setChildrenCollapsible(False)
        inside = QWidget()
        self._whole = _column(inside)
        self._whole.setContentsMargins(looks.MARGIN, looks.GAP, looks.MARGIN, 0)
        self._whole.addWidget(self.header)
        self._whole.addWidget(self.summary)
        self._whole.addWidget(self._halves, 1)
        self.setWidget(inside)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_in_sight)
        self.header.open.clicked.connect(actions.open.trigger)
        self.header.recheck.clicked.connect(actions.recheck.trigger)
        selection.cell.connect(self.go_to)
        self.sheets.chosen.connect(selection.take_cell)
        self.findings.chosen.connect(selection.choose_finding)
        selection.findings_at, selection.place_of = self.sheets.findings_at, self.findings.also.place_of
        selection.moved.connect(self._follow)
        # The whole text stands once: where it can be changed.
        self.mend_bar.took_text.connect(self.sheets.take_text)
        self.findings.also.chosen.connect(selection.go_beside)
        self.findings.columns_asked.connect(actions.columns.trigger)
        self.findings.sheets_asked.connect(actions.sheets.trigger)
        self.findings.reading_asked.connect(actions.reading.trigger)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Folding what there is no room for."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        width, height = self.width() - 2 * looks.MARGIN, self.height()
        wanted = self.mend_bar.wanted_width()
        narrow = width < wanted + _NARROWEST_SIDE + looks.MARGIN
        self._left.setMinimumWidth(1 if narrow else wanted)
        if narrow != self._narrow:
            self._narrow = narrow
            self._move_bar(below=narrow)
            side = _NARROWEST_SIDE if narrow else _SIDE_WIDTH
            self._halves.setSizes([width - side, side])
        counts = self.summary.sizeHint().height() + looks.GAP
        low = height < self._least_height(Folding.TEXT) + counts
        self.summary.setHidden(low or width < self.summary.sizeHint().width())
        room = height if self.summary.isHidden() else height - counts
        fold = next((one for one in Folding if self._least_height(one) <= room), Folding.ALL)
        self.sheets.fold(fold)
        self.widget().setMinimumHeight(self._least_height(fold))

    def _move_bar(self, *, below: bool) -> None:
        """Beside the findings the line for mending would be squashed: there it goes below both, with what is typed in it and
        the keyboard.
        """
        typing = self.mend_bar.focusWidget() if self.mend_bar.isAncestorOf(self.focusWidget() or self) else None
        blocked = self.mend_bar.blockSignals(True)
        (self._whole if below else self._beside).addWidget(self.mend_bar)
        self.mend_bar.show()
        if typing:
            typing.setFocus()
        self.mend_bar.blockSignals(blocked)

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Where the page scrolls, what is typed must be seen."""
        if now and self.mend_bar.isAncestorOf(now):
            self.ensureWidgetVisible(self.mend_bar)

    def _least_height(self, fold: Folding) -> int:
        """How much five rows need where so much is folded away, without the counts."""
        line = self.mend_bar.least_height() + looks.GAP
        return 2 * looks.GAP + self.header.sizeHint().height() + self.sheets.least_height(_ROWS, fold) + line

    def show_checked(self, checked: Checked) -> None:
        """Show a ledger as checked."""
        former, self._checked = self._checked, checked
        # Once its successor has been painted: 5,000 rows take as long to be let go as to be shown.
        QTimer.singleShot(_PAINTED_MS, lambda: former)
        examination = checked.examination
        ledger, report = examination.ledger, examination.report
        self.summary.show_counts(checked.tally.summary, report)
        self.sheets.show_ledger(ledger, checked.tally.marks)
        self.findings.show_report(
            ledger,
            report,
            reading.in_brief(ledger),
            reading.left_out(ledger),
            [NotedAdvice(advice, mending_strings.to_be(mend)) for advice, mend in checked.answered],
            len(checked.noted),
        )
        self._selection.take_report(ledger.file, report, [advice for advice, _ in checked.answered])
        self.side.setTabText(0, strings.findings_tab(len(report.advice)))
        self._fold()
        if self.window().focusWidget() is self:
            self.begin()

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

    def begin(self) -> None:
        """Go on in the list where a finding is chosen, else in the table."""
        if self._selection.finding:
            self.findings.view.setFocus()
        else:
            # Before the first ledger there is no table: until then the page itself holds the keyboard for it.
            (self.sheets.tabs.currentWidget() or self).setFocus()

    def go_to(self, cell: Cell) -> None:
        """Lead to a cell of the table."""
        if not self.sheets.go_to(cell):
            self.elsewhere.emit(cell.sheet)

    def _follow(self) -> None:
        self.findings.show_chosen(self._selection.finding)
        self.sheets.show_cell(self._selection.at)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(looks.GAP)
    return column
