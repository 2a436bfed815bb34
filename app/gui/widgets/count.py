"""A number and what it counts, as it stands on top of the work and of a report."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from app.core.finding import Level
from app.gui.shell import looks
from app.gui.shell.theme.icon import icon
from app.gui.shell.theme.tokens import CLOSE, ICON, TIGHT, Type
from app.gui.widgets.sizes import hold_place


class Count(QFrame):
    """A number and what it counts, in one line; the sign of its level only where there is something to see."""

    def __init__(self, caption: str, level: Level | None = None) -> None:
        super().__init__()
        self.number = QLabel("0")
        self.number.setFont(looks.sized(self.number.font(), Type.TITLE))
        self.number.setMinimumWidth(self.number.fontMetrics().horizontalAdvance("00"))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sign = QLabel()
        self._level = level
        self._sign.setFixedWidth(ICON)
        hold_place(self._sign)
        self._sign.setVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(CLOSE, TIGHT, CLOSE, TIGHT)
        row.setSpacing(TIGHT)
        row.addWidget(self._sign)
        row.addWidget(self.number)
        row.addWidget(looks.mute(QLabel(caption)))

    def show_number(self, number: int) -> None:
        """Show a number."""
        self.number.setText(str(number))
        if self._level:
            self._sign.setPixmap(icon(looks.sign(self._level)).pixmap(QSize(ICON, ICON), self.devicePixelRatio()))
            self._sign.setVisible(number > 0)
