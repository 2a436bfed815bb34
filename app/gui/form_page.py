"""The page of the third step: matter, kind of document and the button that writes it, below them form and live page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.gui.form.field_row import FieldRow
from app.gui.form.header import DocumentHeader
from app.gui.form.matter_note import MatterNote
from app.gui.form.panel import Form
from app.gui.preview.live_panel import LivePanel
from app.gui.shell import looks
from app.gui.shell.tasks import TaskRunner

_FORM_WIDTH, _PAGE_WIDTH = 460, 640


class FormPage(QWidget):
    """What the document needs beside the ledger, and what it will look like; that half may be folded away.

    `counted` tells how many particulars are missing, and how much is 【待补】 as far as the page knows now.
    """

    counted = Signal(int, int)

    def __init__(self, runner: TaskRunner, rows: Sequence[FieldRow]) -> None:
        super().__init__()
        self.header = DocumentHeader()
        self.matter_note = MatterNote()
        self.form = Form(rows)
        self.live = LivePanel(runner)
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self.halves.addWidget(self.form)
        self.halves.addWidget(self.live)
        self.halves.setCollapsible(0, False)
        self.halves.setStretchFactor(1, 1)
        self.halves.setSizes([_FORM_WIDTH, _PAGE_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(looks.MARGIN, looks.GAP, looks.MARGIN, 0)
        column.setSpacing(looks.GAP)
        column.addWidget(self.header)
        column.addWidget(self.matter_note)
        column.addWidget(self.halves, 1)
        self.halves.splitterMoved.connect(lambda _at, _handle: self._fold_where_nothing_is_left())
        self._missing = 0
        self.form.counted.connect(self._take_missing)
        self.live.counted.connect(self._tell_left)
        self.header.fold.toggled.connect(self._show_live)

    def begin(self) -> None:
        """One comes to it."""
        self.form.begin()

    def _take_missing(self, missing: int) -> None:
        self._missing = missing
        self._tell_left(self.live.gaps)

    def _tell_left(self, gaps: int) -> None:
        self.counted.emit(self._missing, gaps)

    def _fold_where_nothing_is_left(self) -> None:
        if not self.halves.sizes()[1]:
            self.header.fold.setChecked(False)

    def _show_live(self, wanted: bool) -> None:
        self.live.setVisible(wanted)
        if wanted and not self.halves.sizes()[1]:
            self.halves.setSizes([_FORM_WIDTH, _PAGE_WIDTH])
