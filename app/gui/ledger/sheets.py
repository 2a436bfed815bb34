"""The ledger as tabs, one a used sheet, and below them the full text of the selected cell."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from app.core.finding import Advice
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger
from app.core.sheet import Sheet
from app.gui.ledger import strings
from app.gui.shell import looks
from app.gui.shell.tally import Marks
from app.gui.widgets.table import MOST_LINES, GridView

_LINES, _LINE_OF_TABS = 3, 1


class Folding(IntEnum):
    """How much is folded away for the sake of the table, where the window is low."""

    NOTHING = 0
    ROWS = 1
    """The highest rows."""
    TEXT = 2
    """Also the text of the cell to one line, and more of the rows."""
    ALL = 3
    """Also that text, what names the only sheet, and the rows to two lines."""

    @property
    def lines(self) -> int:
        """How high a row may be."""
        return MOST_LINES - self


class Sheets(QWidget):
    """Shows the used sheets of a ledger; `chosen` tells the cell that was selected, `mending_asked` that it is to be mended,
    `typed` what was typed on it.
    """

    chosen = Signal(Cell)
    mending_asked = Signal()
    typed = Signal(QEvent)

    def __init__(self) -> None:
        super().__init__()
        self._file = ""
        self._marks: Mapping[str, Marks] = {}
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.currentChanged.connect(self._tell_shown)
        self.cell = CellText()
        self._fold, self._text_taken = Folding.NOTHING, False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(looks.GAP)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.cell)

    def show_ledger(self, ledger: Ledger, marks: Mapping[str, Marks]) -> None:
        """Show a ledger with the findings of its sheets; a sheet that was shown before keeps its view, and with it its place."""
        shown = [(sheet, sheet.grid) for sheet in ledger.sheets if sheet.used and sheet.grid]
        names = [grid.name for _, grid in shown] if ledger.file == self._file else []
        self._file = ledger.file
        self._marks = marks
        for view in self.views():
            if view.grid.name not in names:
                self.tabs.removeTab(self.tabs.indexOf(view))
                view.deleteLater()
        for at, (sheet, grid) in enumerate(shown):
            self._show_sheet(at, sheet, grid)

    def fold(self, fold: Folding) -> None:
        """Folding so much away."""
        self._fold = fold
        self.cell.fold(fold >= Folding.TEXT)
        self.tabs.setTabBarAutoHide(fold is Folding.ALL)
        for view in self.views():
            view.limit_lines(fold.lines)
        self._show_text()

    def least_height(self, rows: int, fold: Folding) -> int:
        """How much it needs for so many rows of the table where so much is folded away."""
        view = self.tabs.currentWidget()
        table = view.least_height(rows, fold.lines) if isinstance(view, GridView) else 0
        named = fold is not Folding.ALL or self.tabs.count() > 1
        tabs = self.tabs.tabBar().sizeHint().height() if named else 0
        return tabs + _LINE_OF_TABS + table + (0 if fold is Folding.ALL else looks.GAP + self.cell.least_height(fold))

    def take_text(self, taken: bool) -> None:
        """Whether the whole text of the cell stands elsewhere."""
        self._text_taken = taken
        self._show_text()

    def _show_text(self) -> None:
        self.cell.setHidden(self._text_taken or self._fold is Folding.ALL)

    def rename(self, file: str) -> None:
        """The same ledger goes on under another name: its sheets keep their views."""
        self._file = file

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
        view = self._view(cell.sheet)
        if view:
            # The tab alone would tell the cell that was selected there before.
            blocked = self.blockSignals(True)
            self.tabs.setCurrentWidget(view)
            view.go_to(cell)
            self.blockSignals(blocked)
            self._tell_shown()
        return view is not None

    def show_cell(self, cell: Cell | None) -> None:
        """Show the whole text of a cell below the table."""
        if cell:
            self.cell.show_cell(cell, self.text(cell))
        else:
            self.cell.clear()

    def text(self, cell: Cell) -> str:
        """What stands in a cell; empty where its sheet is not shown."""
        view = self._view(cell.sheet)
        return view.grid_model.text(cell.row, cell.column) if view else ""

    def show_noted(self, noted: Mapping[Cell, str]) -> None:
        """Show in these cells what they are to say, as not yet written."""
        for view in self.views():
            own = {(cell.row, cell.column): said for cell, said in noted.items() if cell.sheet == view.grid.name}
            view.grid_model.set_noted(own)

    def findings_at(self, cell: Cell) -> Sequence[Advice]:
        """The findings of a cell, the gravest first."""
        return self._marks.get(cell.sheet, {}).get((cell.row, cell.column), ())

    def _show_sheet(self, at: int, sheet: Sheet, grid: Grid) -> None:
        view, marks = self._view(grid.name), self._marks[grid.name]
        if view is None:
            view = GridView(sheet, grid, marks)
            view.limit_lines(self._fold.lines)
            view.chosen.connect(self._tell)
            view.clicked.connect(self._tell_shown)
            view.mending_asked.connect(self.mending_asked)
            view.typed.connect(self.typed)
            self.tabs.insertTab(at, view, grid.name.replace("&", "&&"))
        elif view.sheet == sheet:
            view.grid_model.set_marks(marks)
        else:
            view.show_sheet(sheet, grid, marks)
        self.tabs.tabBar().moveTab(self.tabs.indexOf(view), at)

    def _view(self, name: str) -> GridView | None:
        return next((view for view in self.views() if view.grid.name == name), None)

    def _tell(self, cell: Cell) -> None:
        if cell.sheet == self.shown():
            self.chosen.emit(cell)

    def _tell_shown(self) -> None:
        """Tell the cell that is selected in the sheet in sight."""
        view = self.tabs.currentWidget()
        if isinstance(view, GridView) and (cell := view.cell()):
            self.chosen.emit(cell)


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
        self.fold(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.address)
        layout.addWidget(self._text, 1)

    def show_cell(self, cell: Cell, text: str) -> None:
        """Show one cell."""
        self.address.setText(cell.address)
        self._text.setPlaceholderText(strings.CELL_BLANK)
        self._text.setPlainText(text)

    def fold(self, folded: bool) -> None:
        """Show one line of the text, or three."""
        self._text.setFixedHeight(self._height(1 if folded else _LINES))

    def least_height(self, fold: Folding) -> int:
        """How much it needs where so much is folded away."""
        return self._height(1 if fold >= Folding.TEXT else _LINES)

    def _height(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing() + 12

    def clear(self) -> None:
        """Show none."""
        self.address.clear()
        self._text.setPlaceholderText(strings.CELL_HINT)
        self._text.clear()
