"""The first page: in three steps what to do, the button, and the ledgers opened last."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gui.shell import looks
from app.gui.shell.messages import clear
from app.gui.shell.theme.tokens import APART, TIGHT, WIDE, Type
from app.gui.start import strings
from app.gui.start.row import RecentLedger, RecentRow

_MOST_SHOWN = 5
_BUTTON_HEIGHT = 44


class StartPage(QScrollArea):
    """Shown while no ledger is open; scrolled where the window is low, as on a small screen at 150 %."""

    open_asked = Signal()
    sample_asked = Signal()
    recent_asked = Signal(Path)

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        title = QLabel(strings.START_TITLE)
        title.setFont(looks.sized(title.font(), Type.PAGE_TITLE))
        self.open_button = QPushButton(strings.START_OPEN)
        self.open_button.setFont(looks.sized(self.open_button.font(), Type.TITLE))
        self.open_button.setMinimumSize(200, _BUTTON_HEIGHT)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.open_asked)
        self._shown: tuple[RecentLedger, ...] = ()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(TIGHT)
        column = QVBoxLayout()
        column.setSpacing(WIDE)
        for widget in (title, _steps()):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        column.addWidget(looks.mute(QLabel(strings.START_DROP)))
        column.addLayout(self._recent)
        page = QWidget()
        frame = QGridLayout(page)
        frame.addLayout(column, 1, 1)
        for stretched in (0, 2):
            frame.setRowStretch(stretched, 1)
            frame.setColumnStretch(stretched, 1)
        self.setWidget(page)

    def show_recent(self, ledgers: Sequence[RecentLedger]) -> None:
        """Offer the ledgers opened last; where they are the same as before, the rows stay."""
        shown = tuple(ledgers[:_MOST_SHOWN])
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._recent)
        if shown:
            self._recent.addWidget(looks.mute(QLabel(strings.START_RECENT)))
        for one in shown:
            row = RecentRow(one)
            row.clicked.connect(lambda _checked=False, chosen=one.path: self.recent_asked.emit(chosen))
            self._recent.addWidget(row)

    def begin(self) -> None:
        """The keyboard begins at what is to be done here, not at the bar of steps."""
        self.open_button.setFocus()

    def _buttons(self) -> QHBoxLayout:
        self.sample_button = QPushButton(strings.START_SAMPLE)
        self.sample_button.setToolTip(strings.START_SAMPLE_TIP)
        self.sample_button.setMinimumHeight(_BUTTON_HEIGHT)
        self.sample_button.clicked.connect(self.sample_asked)
        row = QHBoxLayout()
        row.setSpacing(WIDE)
        row.addWidget(self.open_button)
        row.addWidget(self.sample_button)
        row.addStretch()
        return row


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
