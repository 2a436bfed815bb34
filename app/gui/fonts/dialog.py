"""The dialog 公文字体: each font the layout needs, whether this machine has it, and what would take its place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.office.needed_fonts import FontReport
from app.gui.fonts import strings
from app.gui.shell import looks
from app.gui.shell.strings import CLOSE
from app.gui.widgets.dialog import Dialog

_WIDTH = "汉" * 40


class FontsDialog(Dialog):
    """Accepted where what is there shall be taken, in a preset of this name; `name` is empty where nothing can be."""

    def __init__(self, parent: QWidget, report: FontReport, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.TITLE)
        self.take, self.leave = QPushButton(strings.TAKE), QPushButton(CLOSE)
        self.take.setVisible(bool(name))
        self.take.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.take.setAutoDefault(False)
        self.leave.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setSpacing(looks.MARGIN)
        column.addWidget(_text(report.summary))
        column.addLayout(_table(report))
        if name:
            stay = [one.name for one in report.missing if not one.instead]
            column.addWidget(_text(strings.outcome(name, stay)))
        if report.advice:
            column.addWidget(_text(report.advice))
        column.addLayout(buttons)


def _table(report: FontReport) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(3 * looks.MARGIN)
    rows = [(strings.use(one.role), one.name, strings.state(one, report.is_known)) for one in report.fonts]
    for at, row in enumerate((strings.HEADINGS, *rows)):
        for column, text in enumerate(row):
            table.addWidget(_plain(text) if at else looks.mute(_plain(text)), at, column)
    table.setColumnStretch(len(strings.HEADINGS), 1)
    return table


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    # A font's name is shown as it is, never read as HTML.
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _text(text: str) -> QLabel:
    label = _plain(text)
    label.setWordWrap(True)
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(_WIDTH))
    return label
