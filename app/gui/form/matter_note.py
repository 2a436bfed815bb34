"""The quiet line on what a ledger was taken to be about (事项), or the question which of several matters it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from app.core.finding import Level
from app.gui.form import strings
from app.gui.shell import looks
from app.gui.shell.messages import clear


class MatterNote(QFrame):
    """Hidden where nothing is to be said; `chosen` tells the matter that was pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.text = QLabel(wordWrap=True)
        # An office may name its matter as it likes: shown as it is, never read as HTML.
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(looks.GAP, looks.GAP // 2, looks.GAP, looks.GAP // 2)
        row.addWidget(self.text, 1)
        row.addLayout(self._buttons)
        self.hide()

    def tell(self, name: str, where: str, instead: str) -> None:
        """Say what it was taken for and by what, with a button that takes the other matter instead."""
        self._show(
            strings.matter_taken(name, where), looks.of_level(Level.INFO), {strings.matter_back(instead): instead}
        )

    def ask(self, names: Sequence[str], meanwhile: str) -> None:
        """Ask which of these it is; until then that one holds."""
        told = strings.matter_unsure(names, meanwhile)
        self._show(told, looks.of_level(Level.WARN), {name: name for name in names})

    def _show(self, text: str, colours: looks.Paint, offered: dict[str, str]) -> None:
        clear(self._buttons)
        for label, name in offered.items():
            button = QToolButton()
            button.setText(label.replace("&", "&&"))
            button.clicked.connect(lambda _checked=False, one=name: self.chosen.emit(one))
            self._buttons.addWidget(button)
        self.text.setText(text)
        looks.paint(self, colours)
        self.show()
