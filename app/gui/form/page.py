"""The page of the third step: the kind of document and the button that writes it, below them the form."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.form.header import DocumentHeader
from app.gui.form.panel import Form
from app.gui.shell import looks


class FormPage(QWidget):
    """What the document needs beside the ledger; a field that is asked for is led to."""

    def __init__(self) -> None:
        super().__init__()
        self.header = DocumentHeader()
        self.form = Form()
        column = QVBoxLayout(self)
        column.setContentsMargins(looks.MARGIN, looks.GAP, looks.MARGIN, 0)
        column.setSpacing(looks.GAP)
        column.addWidget(self.header)
        column.addWidget(self.form, 1)
