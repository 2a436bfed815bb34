"""One line above the work: what went wrong, or what was written and what to do with it."""

import math
from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.gui.shell import looks, strings
from app.gui.shell.measure import lines

_LINES_OF_BUTTONS = 1

Button = tuple[str, Callable[[], None]]


class Tone(Enum):
    """How a message is meant, by the name of its colours."""

    GOOD = "good"
    INFO = "info"
    NOTE = "warn"
    BAD = "bad"


class MessageBar(QFrame):
    """The line with its buttons; hidden while there is nothing to say.

    `closable`: not in a dialog, whose own button 关闭 would stand there twice. `turned` tells that it is on show, or not.
    """

    turned = Signal()

    def __init__(self, *, closable: bool = True) -> None:
        super().__init__()
        self._closable = closable
        self.text = QLabel(wordWrap=True)
        # A sentence may hold a file's name: shown as it is, never read as HTML.
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._tone = Tone.NOTE
        self._buttons = QWidget()
        self._buttons.setObjectName("buttons")
        self._offered: list[QPushButton] = []
        self._grid = QGridLayout(self._buttons)
        self._grid.setContentsMargins(0, 0, 0, 0)
        # Many buttons must not make the window wider than the screen: there they stand in two rows.
        self.setMinimumWidth(1)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(looks.MARGIN, looks.GAP, looks.GAP, looks.GAP)
        self._layout.addWidget(self.text, 1)
        self._layout.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def tell(self, tone: Tone, text: str, buttons: Sequence[Button] = (), main: str = "") -> None:
        """Show a message with its buttons, in place of the one before; `main`: the next thing to do."""
        clear(self._grid)
        self._offered = []
        self._tone = tone
        for label, action in (*buttons, *([(strings.CLOSE, self.hide)] if self._closable else [])):
            button = QPushButton(label)
            button.clicked.connect(lambda _checked=False, act=action: act())
            # Beside the next thing to do the others are quiet; strong is one button of the page alone, and that is not here.
            button.setFlat(bool(main) and label != main)
            # Pressed by the mouse it leaves the keyboard where it is: the bar and its buttons may be gone then.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._grid.addWidget(button, 0, len(self._offered))
            self._offered.append(button)
            # Only what is shown has a size.
            button.show()
        self.text.setText(strings.for_window(text))
        self._turn()
        looks.paint(self, looks.toned(tone.value))
        self.show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tell it."""
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Tell it."""
        super().hideEvent(event)
        self.turned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the buttons anew: many of them leave a narrow window no room for the sentence."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Put the buttons beside the sentence, or below it where that takes fewer lines."""
        room = self.width() - 3 * looks.MARGIN
        wanted = sum(one.sizeHint().width() + self._grid.horizontalSpacing() for one in self._offered)
        in_a_row = len(self._offered) if wanted <= room else math.ceil(len(self._offered) / 2)
        for at, button in enumerate(self._offered):
            self._grid.addWidget(button, at // in_a_row, at % in_a_row)
        character = self.fontMetrics().horizontalAdvance("汉")
        wide, narrow = self.width(), self.width() - self._buttons.sizeHint().width() - 3 * looks.MARGIN
        full, squeezed = (lines(self.text.text(), width / character) for width in (wide, narrow))
        direction = QBoxLayout.Direction
        below = squeezed - full > _LINES_OF_BUTTONS
        self._layout.setDirection(direction.TopToBottom if below else direction.LeftToRight)

    def take_back_fault(self) -> None:
        """Hide what went wrong before: it is being tried again. What was written stays on show."""
        if self._tone is Tone.BAD:
            self.hide()


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout; hidden at once, for deleteLater waits for the event loop."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget:
            widget.hide()
            widget.deleteLater()
