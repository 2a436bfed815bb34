"""The dialog 记录: what was set aside, asked again and written, the latest first."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.gui.findings import strings
from app.gui.shell.strings import CLOSE
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.rows import RowsView
from app.gui.widgets.sizes import fit

if TYPE_CHECKING:
    from app.service.deciding import Decisions

_SIZE = (820, 480)
_DETAIL_LINES = 6


class RecordsDialog(Dialog):
    """The records to read and to copy; nothing can be changed here."""

    def __init__(self, parent: QWidget, decisions: "Decisions", titles: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.RECORDS_TITLE)
        fit(self, _SIZE)
        self._made = decisions.made[::-1]
        self._titles = titles
        self.empty = QLabel(strings.RECORDS_EMPTY, wordWrap=True)
        self.trouble = QLabel("".join(decisions.troubles), wordWrap=True)
        self.view = RowsView(strings.RECORDS_HEADINGS, strings.RECORDS_TITLE)
        self.details = QPlainTextEdit()
        self.close_button = QPushButton(CLOSE)
        self.close_button.clicked.connect(self.accept)
        self._fill()
        column = QVBoxLayout(self)
        column.addWidget(self.trouble)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        column.addWidget(self.details)
        column.addStretch()
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.trouble.setVisible(bool(decisions.troubles))
        self.empty.setVisible(not self._made)
        for widget in (self.view, self.details):
            widget.setVisible(bool(self._made))
        if self._made:
            self.view.selectRow(0)

    def _fill(self) -> None:
        rows = [(one.day, one.kind.label, strings.record_place(one), one.reason) for one in self._made]
        self.view.chosen.connect(self._show)
        self.view.show_rows(len(rows), lambda at: rows[at])
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFixedHeight(_DETAIL_LINES * self.fontMetrics().lineSpacing() + 12)
        self.details.setAccessibleName(strings.RECORDS_TITLE)

    def _show(self, row: int) -> None:
        one = self._made[row]
        self.details.setPlainText(strings.record_details(one, self._titles.get(one.rule, one.rule)))
