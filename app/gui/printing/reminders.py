"""The dialog 打印前的提醒: fonts this machine lacks and rare characters, to read, or to decide on before printing."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from app.core.grid import Cell
from app.core.ledger import Ledger
from app.gui.printing import strings
from app.gui.printing.linking import linked
from app.gui.shell.strings import CANCEL, CLOSE
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.sizes import fit

_SIZE = (620, 300)


class Reminders(Dialog):
    """Accepted where the clerk prints all the same; `deciding`: whether that is asked. `cell`: the one that was pressed among
    those that what was `said` of the document names.
    """

    def __init__(
        self,
        parent: QWidget,
        lines: Sequence[str],
        said: Sequence[str] = (),
        ledger: Ledger | None = None,
        *,
        deciding: bool,
    ) -> None:
        super().__init__(parent)
        self.cell: Cell | None = None
        self.setWindowTitle(strings.PRINTING_TITLE)
        fit(self, _SIZE)
        html, self._cells = linked("\n\n".join(said), ledger)
        rest = escape("\n\n".join(lines)).replace("\n", "<br>")
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setHtml("<br><br>".join(filter(None, (html, rest))))
        self.text.setTabChangesFocus(True)
        self.text.anchorClicked.connect(lambda url: self._choose(int(url.toString())))
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

    def _choose(self, number: int) -> None:
        self.cell = self._cells[number]
        self.reject()
