"""The dialog of 不处理: names the finding and asks for the reason, which must be given."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.findings import strings
from app.gui.shell.strings import CANCEL
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.reason import Reason, reason_row

_WIDTH = "汉" * 34


class ReasonDialog(Dialog):
    """Names the finding and asks why it is not dealt with; 确定 waits for a reason."""

    def __init__(self, parent: QWidget, about: str, before: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.ASIDE_TITLE)
        self.reason = Reason(before)
        self.accept_button, self.cancel_button = QPushButton(strings.ACCEPT), QPushButton(CANCEL)
        self.accept_button.setDefault(True)
        self.accept_button.setEnabled(False)
        self.cancel_button.setAutoDefault(False)
        self.reason.editTextChanged.connect(lambda _: self.accept_button.setEnabled(bool(self.reason.text())))
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        for text in (about, strings.ASIDE_HINT):
            label = QLabel(text, wordWrap=True)
            # Cell texts may look like HTML.
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(_WIDTH))
            column.addWidget(label)
        column.addLayout(reason_row(self.reason))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self.cancel_button)
        column.addLayout(buttons)
        self.reason.setFocus()
