"""Asks for a reason, which must be given: a line with the last ones at hand, and the dialog of 不处理."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.gui.findings import strings
from app.gui.shell.strings import CANCEL

_WIDTH = "汉" * 34


class Reason(QComboBox):
    """A line to write in, empty at first, and a list of the reasons given last."""

    def __init__(self, before: Sequence[str]) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(strings.REASON_EXAMPLE)
        self.setLineEdit(self.line)
        # Qt would complete while a Chinese word is still being composed.
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(before)
        self.setCurrentIndex(-1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(strings.REASON)

    def text(self) -> str:
        """The reason; empty while there is none."""
        return self.currentText().strip()


def reason_row(reason: Reason) -> QHBoxLayout:
    """The reason with its label."""
    label = QLabel(strings.REASON)
    label.setBuddy(reason)
    row = QHBoxLayout()
    row.addWidget(label)
    row.addWidget(reason, 1)
    return row


class ReasonDialog(QDialog):
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
