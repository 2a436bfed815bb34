"""A row of the first page: a ledger opened before, where it stands, and what came of its last check."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from app.gui.shell import looks
from app.gui.shell.theme.tokens import APART, CLOSE, GAP, TIGHT, Type


@dataclass(frozen=True)
class RecentLedger:
    """A ledger opened before; `said`: what came of its last check, in Chinese, empty where that is not known."""

    path: Path
    said: str = ""


class RecentRow(QPushButton):
    """Pressed as a whole; a long folder is shortened in its middle."""

    def __init__(self, ledger: RecentLedger) -> None:
        super().__init__()
        self.ledger = ledger
        self.name = QLabel(ledger.path.name)
        self.name.setFont(looks.sized(self.name.font(), Type.STRONG))
        self.folder = looks.mute(QLabel())
        self.said = looks.mute(QLabel(ledger.said))
        for label in (self.name, self.folder, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for label in (self.name, self.folder):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("，".join(filter(None, (ledger.path.name, ledger.said))))
        self.setToolTip(str(ledger.path))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row, where = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(GAP, CLOSE, GAP, CLOSE)
        row.setSpacing(APART)
        where.setSpacing(TIGHT)
        where.addWidget(self.name)
        where.addWidget(self.folder)
        row.addLayout(where, 1)
        row.addWidget(self.said)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as both its lines."""
        return self.layout().sizeHint()  # type: ignore[union-attr]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Shorten the folder to the room there is."""
        super().resizeEvent(event)
        room = self.width() - self.said.sizeHint().width() - 2 * GAP - APART
        folder = str(self.ledger.path.parent)
        self.folder.setText(self.folder.fontMetrics().elidedText(folder, Qt.TextElideMode.ElideMiddle, room))
