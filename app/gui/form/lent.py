"""The quiet note that the particulars are those of another copy of the ledger, with what empties them."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.gui.form import strings
from app.gui.shell import looks


class LentNote(QWidget):
    """Hidden where nothing is taken over; `give_back` is pressed to empty them."""

    def __init__(self) -> None:
        super().__init__()
        self.text = looks.mute(QLabel(wordWrap=True))
        self.give_back = QToolButton()
        self.give_back.setText(strings.GIVE_BACK)
        self.give_back.setToolTip(strings.GIVE_BACK_TIP)
        row = QHBoxLayout(self)
        row.setContentsMargins(looks.GAP, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.give_back)
        self.hide()

    def show_lender(self, name: str) -> None:
        """Name the ledger they were given for; an empty name: none."""
        self.text.setText(strings.lent(name))
        self.setVisible(bool(name))
