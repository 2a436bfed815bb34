"""The dialog 核对列: each column with its heading, samples and reason, and a drop-down to correct it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.columns import Column
from app.core.finding import Level
from app.gui.ledger import strings
from app.gui.ledger.columns import Asked, Choice, ColumnTable
from app.gui.shell import looks
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.drop_down import DropDown
from app.gui.widgets.sizes import fit

_MEANINGS: tuple[Choice, ...] = (None, *Column)
_LETTERS, _HEADING, _SAMPLES, _WHY, _CHOICE = range(5)
_WIDTHS = {_LETTERS: 3, _HEADING: 10, _SAMPLES: 14, _CHOICE: 12}
_SIZE = (980, 560)


class ColumnsDialog(Dialog):
    """`answers` is what the clerk decided, by the headings' fingerprint: nothing unless accepted."""

    def __init__(self, parent: QWidget, tables: Sequence[ColumnTable]) -> None:
        super().__init__(parent)
        self.answers: dict[str, Mapping[Column, str]] = {}
        self.setWindowTitle(strings.COLUMNS_TITLE)
        fit(self, _SIZE)
        self.pages = [ColumnsPage(table) for table in tables]
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for page in self.pages:
            self.tabs.addTab(page, strings.columns_tab(page.table.sheets).replace("&", "&&"))
            page.chosen.connect(self._judge)
        self.tabs.currentChanged.connect(self._judge)
        self.fault = _label("")
        self.fault.setMargin(looks.GAP)
        self.accept_button, self.leave_button, self.forget_button = (
            QPushButton(text) for text in (strings.COLUMNS_ACCEPT, strings.COLUMNS_LEAVE, strings.COLUMNS_FORGET)
        )
        self._lay_out(sum(table.unsure for table in tables))
        self._judge()

    def _lay_out(self, unsure: int) -> None:
        column = QVBoxLayout(self)
        column.addWidget(_label(strings.columns_intro(unsure)))
        column.addWidget(self.tabs, 1)
        column.addWidget(self.fault)
        row = QHBoxLayout()
        row.addWidget(self.forget_button)
        row.addStretch()
        row.addWidget(self.accept_button)
        row.addWidget(self.leave_button)
        column.addLayout(row)
        self.forget_button.setToolTip(strings.COLUMNS_FORGET_TIP)
        for button in (self.forget_button, self.leave_button):
            button.setAutoDefault(False)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._take)
        self.leave_button.clicked.connect(self.reject)
        self.forget_button.clicked.connect(self._forget)

    def _take(self) -> None:
        self.answers = {page.table.fingerprint: page.table.answer(page.choices()) for page in self.pages}
        self.accept()

    def _forget(self) -> None:
        self.answers = {self.pages[self.tabs.currentIndex()].table.fingerprint: {}}
        self.accept()

    def _judge(self) -> None:
        """Say what speaks against the choices, and only then refuse 确定."""
        faults = [
            strings.in_sheet(page.table.sheets[0], fault) if len(self.pages) > 1 else fault
            for page in self.pages
            for fault in page.table.faults(page.choices())
        ]
        looks.paint(self.fault, looks.of_level(Level.WARN))
        self.fault.setText("\n".join(faults))
        self.fault.setVisible(bool(faults))
        self.accept_button.setEnabled(not faults)
        self.forget_button.setEnabled(bool(self.pages[self.tabs.currentIndex()].table.remembered))


class ColumnsPage(QWidget):
    """The columns of sheets with the same headings; `chosen` tells that another meaning was chosen."""

    chosen = Signal()

    def __init__(self, table: ColumnTable) -> None:
        super().__init__()
        self.table = table
        self.drop_downs = {one.index: Meanings(one) for one in table.columns}
        self.view = QTableWidget(len(table.columns), len(strings.COLUMNS_HEADINGS))
        self.view.setHorizontalHeaderLabels(strings.COLUMNS_HEADINGS)
        self.view.verticalHeader().hide()
        self.view.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.view.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        # The keyboard goes from drop-down to drop-down.
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setTabKeyNavigation(False)
        self.view.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        for row, one in enumerate(table.columns):
            self._fill(row, one)
        self._fit()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, looks.GAP, 0, 0)
        if len(table.sheets) > 1:
            layout.addWidget(_label(strings.same_headings(table.sheets)))
        layout.addWidget(self.view, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Rows as high as the reasons need at their new width, once the table has it."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_rows)

    def choices(self) -> dict[int, Choice]:
        """What each column shall be read as."""
        return {index: drop_down.meaning for index, drop_down in self.drop_downs.items()}

    def _fill(self, row: int, one: Asked) -> None:
        paint = looks.of_level(Level.WARN)
        # The last text is none: its item is the ground below the drop-down.
        for column, text in enumerate((one.letters, one.heading, "\n".join(one.samples), one.why, "")):
            item = QTableWidgetItem(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            if one.unsure:
                item.setBackground(paint.ground)
            self.view.setItem(row, column, item)
        drop_down = self.drop_downs[one.index]
        drop_down.currentIndexChanged.connect(lambda _: self.chosen.emit())
        drop_down.reached.connect(lambda: self._bring_into_view(row))
        holder = QWidget()
        # Of its own height in the middle of a row that may be taller.
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(looks.GAP, 0, looks.GAP, 0)
        layout.addWidget(drop_down, 0, Qt.AlignmentFlag.AlignVCenter)
        self.view.setCellWidget(row, _CHOICE, holder)

    def _bring_into_view(self, row: int) -> None:
        """With the rows beside it: the keyboard goes to no drop-down that is out of sight."""
        for one in (row - 1, row + 1, row):
            self.view.scrollTo(self.view.model().index(one, _CHOICE))

    def _fit(self) -> None:
        for column, characters in _WIDTHS.items():
            self.view.setColumnWidth(column, self.fontMetrics().horizontalAdvance("汉" * characters))
        self.view.horizontalHeader().setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Stretch)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.view.resizeRowsToContents()
        for row in range(self.view.rowCount()):
            self.view.setRowHeight(row, self.view.rowHeight(row) + looks.GAP)


class Meanings(DropDown):
    """The meanings a column may have; `reached` tells that the keyboard is here."""

    reached = Signal()

    def __init__(self, one: Asked) -> None:
        super().__init__()
        as_now = strings.READ_BESIDE if one.beside else strings.DO_NOT_READ
        self.addItems([column.label if column else as_now for column in _MEANINGS])
        self.setCurrentIndex(_MEANINGS.index(one.read_as))
        self.setMaxVisibleItems(len(_MEANINGS))
        self.setAccessibleName(strings.meaning_of(one.letters, one.heading.replace("\n", " ")))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell it: what comes next may be out of sight."""
        super().focusInEvent(event)
        self.reached.emit()

    @property
    def meaning(self) -> Choice:
        """The chosen one."""
        return _MEANINGS[self.currentIndex()]


def _label(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    # Headings and sheet names may look like HTML.
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
