"""The ledger as tabs, one a used sheet, and below them the full text of the selected cell."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from app.core.finding import Report
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.gui.ledger import strings
from app.gui.shell import looks
from app.gui.widgets.grid_model import marks_of
from app.gui.widgets.table import GridView


class Sheets(QWidget):
    """Shows the used sheets of a ledger; `chosen` tells the cell that was selected."""

    chosen = Signal(Cell)

    def __init__(self) -> None:
        super().__init__()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.cell = CellText()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(looks.GAP)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.cell)

    def show_ledger(self, ledger: Ledger, report: Report) -> None:
        """Show a ledger with its findings; where the values are the same as before, the view stays as it is."""
        shown = [(sheet, sheet.grid) for sheet in ledger.sheets if sheet.used and sheet.grid]
        if [view.sheet for view in self.views()] == [sheet for sheet, _ in shown]:
            for view in self.views():
                view.grid_model.set_marks(marks_of(view.grid.name, report.advice))
            return
        place = self._place()
        self._clear()
        for sheet, grid in shown:
            view = GridView(sheet, grid, marks_of(grid.name, report.advice))
            view.chosen.connect(self._choose)
            self.tabs.addTab(view, grid.name.replace("&", "&&"))
        if place:
            self._come_back(place)

    def views(self) -> list[GridView]:
        """The views of all sheets."""
        widgets = (self.tabs.widget(i) for i in range(self.tabs.count()))
        return [view for view in widgets if isinstance(view, GridView)]

    def shown(self) -> str:
        """The name of the sheet that is in sight; empty where none is."""
        view = self.tabs.currentWidget()
        return view.grid.name if isinstance(view, GridView) else ""

    def go_to(self, cell: Cell) -> bool:
        """Show and select a cell; False where its sheet is not shown."""
        for view in self.views():
            if view.grid.name == cell.sheet:
                self.tabs.setCurrentWidget(view)
                view.go_to(cell)
                return True
        return False

    def text(self, cell: Cell) -> str:
        """What stands in a cell; empty where its sheet is not shown."""
        views = (view for view in self.views() if view.grid.name == cell.sheet)
        return next((view.grid_model.text(cell.row, cell.column) for view in views), "")

    def _place(self) -> tuple[str, int, int, int, int] | None:
        """Where the clerk is: the sheet, the cell and how far it is scrolled."""
        view = self.tabs.currentWidget()
        if not isinstance(view, GridView):
            return None
        at, across, down = view.currentIndex(), view.horizontalScrollBar(), view.verticalScrollBar()
        return view.grid.name, at.row(), at.column(), across.value(), down.value()

    def _come_back(self, place: tuple[str, int, int, int, int]) -> None:
        name, row, column, across, down = place
        for view in self.views():
            if view.grid.name == name:
                self.tabs.setCurrentWidget(view)
                view.setCurrentIndex(view.grid_model.index(row, column))
                view.horizontalScrollBar().setValue(across)
                view.verticalScrollBar().setValue(down)

    def _choose(self, cell: Cell) -> None:
        self.cell.show_cell(cell, self.text(cell))
        self.chosen.emit(cell)

    def _clear(self) -> None:
        self.cell.clear()
        for view in self.views():
            self.tabs.removeTab(self.tabs.indexOf(view))
            view.deleteLater()


class CellText(QFrame):
    """The address and the whole text of one cell: long texts are cut in the table."""

    def __init__(self) -> None:
        super().__init__()
        self.address = QLabel()
        self.address.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.address.setMinimumWidth(self.fontMetrics().horizontalAdvance("AA00000"))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAcceptDrops(False)
        self._text.setPlaceholderText(strings.CELL_HINT)
        self._text.setAccessibleName(strings.CELL_TEXT)
        self._text.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 12)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.address)
        layout.addWidget(self._text, 1)

    def show_cell(self, cell: Cell, text: str) -> None:
        """Show one cell."""
        self.address.setText(cell.address)
        self._text.setPlaceholderText(strings.CELL_BLANK)
        self._text.setPlainText(text)

    def clear(self) -> None:
        """Show none."""
        self.address.clear()
        self._text.setPlaceholderText(strings.CELL_HINT)
        self._text.clear()
