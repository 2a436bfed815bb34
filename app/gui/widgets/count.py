"""A number and what it counts, as it stands on top of the work and of a report."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from app.core.finding import Level
from app.gui.shell import looks


class Count(QFrame):
    """A number and what it counts, in one line."""

    def __init__(self, caption: str, level: Level | None = None) -> None:
        super().__init__()
        self.setObjectName("count")
        self._level = level
        self.number = QLabel("0")
        font = QFont(self.number.font())
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        self.number.setFont(font)
        row = QHBoxLayout(self)
        row.setContentsMargins(looks.MARGIN, 3, looks.MARGIN, 3)
        row.setSpacing(looks.GAP)
        row.addWidget(self.number)
        row.addWidget(QLabel(caption))

    def show_number(self, number: int) -> None:
        """Show a number; a level's colours only where there is something to see."""
        self.number.setText(str(number))
        coloured = self._level is not None and number > 0
        self.setStyleSheet(looks.sheet("#count", looks.of_level(self._level)) if coloured and self._level else "")
