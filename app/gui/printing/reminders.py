"""The dialog 打印前的提醒: fonts this machine lacks and rare characters, to read, or to decide on before printing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.printing import strings
from app.gui.shell.strings import CANCEL, CLOSE
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.sizes import fit

_SIZE = (620, 300)


class Reminders(Dialog):
    """Accepted where the clerk prints all the same; `deciding`: whether that is asked."""

    def __init__(self, parent: QWidget, lines: Sequence[str], *, deciding: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.PRINTING_TITLE)
        fit(self, _SIZE)
        self.text = QPlainTextEdit("\n\n".join(lines))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(strings.PRINTING_TITLE)
        self.print_button = QPushButton(strings.PRINT_ANYWAY)
        self.leave_button = QPushButton(CANCEL if deciding else CLOSE)
        self.print_button.setVisible(deciding)
        self.print_button.setAutoDefault(False)
        self.leave_button.setDefault(True)
        self.print_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.leave_button.setFocus()
