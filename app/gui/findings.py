"""The findings panel: choosing one tells where it stands; where nothing was found it says what was checked."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from app.core.finding import Advice, Level, Report
from app.core.ledger import Ledger
from app.gui import looks, reading, reading_strings, strings
from app.gui.findings_list import ITEM, FindingsDelegate, FindingsModel

_LONG = 2000
_ASKED = "column-unsure"


class FindingsPanel(QWidget):
    """The list, how to mend the chosen finding, what was read, and the sentence that says that nothing was found.

    `columns_asked` and `reading_asked` tell that 核对列 or 读取情况 is wanted.
    """

    chosen = Signal(Advice)
    columns_asked = Signal()
    reading_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = FindingsModel()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(FindingsDelegate(self.view, self.model))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(strings.FINDINGS)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.clicked.connect(self._choose)
        self.clean, self.fix, self.read = (QLabel(wordWrap=True) for _ in range(3))
        self.clean.setObjectName("clean")
        self.fix.setObjectName("fix")
        for label in (self.clean, self.fix, self.read):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.clean.setMargin(looks.MARGIN)
        # A fixed height: the list would be laid out anew whenever this label grows.
        self.fix.setFixedHeight(3 * self.fix.fontMetrics().lineSpacing() + looks.GAP)
        self.fix.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.ask_columns = QPushButton(reading_strings.COLUMNS_ASK)
        self.show_reading = QPushButton(reading_strings.READING_SHOW)
        self.ask_columns.clicked.connect(self.columns_asked)
        self.show_reading.clicked.connect(self.reading_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, looks.GAP, 0, 0)
        layout.addWidget(self.clean)
        layout.addWidget(self.view, 1)
        layout.addLayout(_beside(self.fix, self.ask_columns))
        layout.addLayout(_beside(self.read, self.show_reading))
        layout.addStretch()

    def show_report(self, ledger: Ledger, report: Report) -> None:
        """Show what was found, or what was checked where nothing was."""
        self.view.setUniformItemSizes(len(report.advice) > _LONG)
        self.model.show_report(report)
        nothing = not report.advice
        paint = looks.good()
        self.clean.setStyleSheet(f"#clean {{ background: {paint.ground.name()}; color: {paint.ink.name()}; }}")
        used = [sheet for sheet in ledger.sheets if sheet.used]
        others = reading.left_out(ledger)
        self.clean.setText(strings.all_clean(len(used), sum(sheet.rows_read for sheet in used), others))
        self.clean.setVisible(nothing)
        self.view.setVisible(not nothing)
        self.fix.clear()
        self.fix.setVisible(not nothing)
        self.ask_columns.hide()
        self.read.setText(reading.in_brief(ledger) + ("" if nothing else others))

    def choose_first(self, level: Level) -> None:
        """Choose the first finding of a level and give the list the keyboard."""
        for number, row in enumerate(self.model.rows):
            if isinstance(row, Advice) and row.finding.level is level:
                index = self.model.index(number)
                if index == self.view.currentIndex():
                    self._choose(index)
                self.view.setCurrentIndex(index)
                break
        self.view.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ITEM) if index.isValid() else None
        if isinstance(row, Advice):
            self.fix.setText(strings.how_to_mend(row.fix))
            self.ask_columns.setVisible(row.finding.rule == _ASKED)
            self.chosen.emit(row)


def _beside(label: QLabel, button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(looks.GAP, 0, looks.GAP, looks.GAP)
    row.addWidget(label, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row
