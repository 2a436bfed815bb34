"""The question which of several sheets that hold the same problems count."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from app.gui.heading import strings

LATEST, ALL, ASK = "latest", "all", ""
_WIDTH = 36


class RepeatsDialog(QDialog):
    """`answer` is what was chosen: one of the above. `remembered` stands chosen; without it, only one sheet."""

    def __init__(self, parent: QWidget, question: str, sheet: str, remembered: str) -> None:
        super().__init__(parent)
        self.answer = ASK
        self.setWindowTitle(strings.SHEETS_TITLE)
        text = QLabel(question, wordWrap=True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setMinimumWidth(text.fontMetrics().horizontalAdvance("汉" * _WIDTH))
        self.latest, self.all = QRadioButton(strings.only(sheet.replace("&", "&&"))), QRadioButton(strings.ALL_COUNT)
        (self.all if remembered == ALL else self.latest).setChecked(True)
        self.accept_button, self.leave_button = QPushButton(strings.ANSWER), QPushButton(strings.LEAVE)
        self.ask_button = QPushButton(strings.ASK_AGAIN)
        self.ask_button.setToolTip(strings.ASK_AGAIN_TIP)
        self.ask_button.setVisible(bool(remembered))
        self.accept_button.setDefault(True)
        for button in (self.leave_button, self.ask_button):
            button.setAutoDefault(False)
        self.accept_button.clicked.connect(self._take)
        self.ask_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.ask_button)
        buttons.addStretch()
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        for widget in (text, self.latest, self.all):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(buttons)

    def _take(self) -> None:
        self.answer = ALL if self.all.isChecked() else LATEST
        self.accept()
