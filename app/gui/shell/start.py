"""The first page: in three steps what to do, the button, and the ledgers opened last."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.gui.shell import looks, strings
from app.gui.shell.messages import clear
from app.gui.shell.theme.tokens import APART, TIGHT, WIDE, Type

_MOST_SHOWN = 3


class StartPage(QScrollArea):
    """Shown while no ledger is open; scrolled where the window is low, as on a small screen at 150 %."""

    open_asked = Signal()
    recent_asked = Signal(Path)

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        title = QLabel(strings.START_TITLE)
        title.setFont(looks.sized(title.font(), Type.PAGE_TITLE))
        self.open_button = QPushButton(strings.START_OPEN)
        self.open_button.setFont(looks.sized(self.open_button.font(), Type.TITLE))
        self.open_button.setMinimumSize(200, 44)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.open_asked)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(TIGHT)
        column = QVBoxLayout()
        column.setSpacing(WIDE)
        for widget in (title, _steps()):
            column.addWidget(widget)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(looks.mute(QLabel(strings.START_DROP)))
        column.addLayout(self._recent)
        page = QWidget()
        frame = QGridLayout(page)
        frame.addLayout(column, 1, 1)
        for stretched in (0, 2):
            frame.setRowStretch(stretched, 1)
            frame.setColumnStretch(stretched, 1)
        self.setWidget(page)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer the ledgers opened last."""
        clear(self._recent)
        if paths:
            self._recent.addWidget(looks.mute(QLabel(strings.START_RECENT)))
        for path in paths[:_MOST_SHOWN]:
            button = QCommandLinkButton(path.name.replace("&", "&&"), str(path.parent))
            button.setIcon(QIcon())
            # Never lower than both its lines.
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, chosen=path: self.recent_asked.emit(chosen))
            self._recent.addWidget(button)


def _steps() -> QWidget:
    steps = QWidget()
    grid = QGridLayout(steps)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(APART)
    grid.setVerticalSpacing(looks.MARGIN)
    for row, (number, name, what) in enumerate(strings.START_STEPS):
        mark, head, text = QLabel(number), QLabel(name), QLabel(what, wordWrap=True)
        mark.setFont(looks.sized(mark.font(), Type.PAGE_TITLE))
        head.setFont(looks.sized(head.font(), Type.TITLE))
        text.setMinimumWidth(text.fontMetrics().horizontalAdvance("汉") * 40)
        grid.addWidget(mark, row, 0)
        grid.addWidget(head, row, 1)
        grid.addWidget(text, row, 2)
    return steps
