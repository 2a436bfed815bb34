"""Asks for a reason: a line with the last ones at hand, and its label."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy

from app.gui.widgets import strings


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
