"""The dialog 快捷键: a table of keys and what each does, and how the findings are mended by keyboard."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.help import keys_strings as strings
from app.gui.shell.entries import MenuEntry
from app.gui.shell.strings import CLOSE
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.rows import RowsView
from app.gui.widgets.sizes import fit

_SIZE = (460, 480)


class KeysDialog(Dialog):
    """To look up; the keys do nothing while it stands."""

    def __init__(self, parent: QWidget, entries: Sequence[MenuEntry]) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.TITLE)
        fit(self, _SIZE)
        self.view = RowsView(strings.HEADINGS, strings.TITLE)
        self.view.show_rows(len(entries), lambda row: (entries[row].keys, strings.what(entries[row].text)))
        self.leave = QPushButton(CLOSE)
        self.leave.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(self.leave, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addWidget(QLabel(strings.IN_PLACE, wordWrap=True))
        column.addWidget(buttons)
