"""The base of every dialog: it keeps on the screen, and where that is too small its content scrolls and its buttons stay."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.gui.widgets import sizes


class Dialog(QDialog):
    """`foot`: how many parts at the end of its column are never scrolled: its buttons, and what stands below them."""

    foot = 1

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Wherever it was asked for."""
        super().showEvent(event)
        self.keep_on_screen()

    def keep_on_screen(self) -> None:
        """Be no larger than the screen, and wholly on it."""
        room = sizes.room(self)
        column = self.layout()
        if isinstance(column, QVBoxLayout) and not self._fits_into(column, room.size()):
            self._let_scroll(column)
        size = self.size().boundedTo(room.size())
        at = self.geometry()
        left = max(room.left(), min(at.left(), room.right() + 1 - size.width()))
        top = max(room.top(), min(at.top(), room.bottom() + 1 - size.height()))
        self.setGeometry(left, top, size.width(), size.height())

    def _fits_into(self, column: QVBoxLayout, room: QSize) -> bool:
        least, width = column.totalMinimumSize(), min(self.width(), room.width())
        lowest = column.totalMinimumHeightForWidth(width) if column.hasHeightForWidth() else 0
        return least.width() <= room.width() and max(least.height(), lowest) <= room.height()

    def _let_scroll(self, column: QVBoxLayout) -> None:
        """Put all but the foot into an area that scrolls; the keyboard stays where it is."""
        held = self.focusWidget()
        foot = [column.takeAt(column.count() - self.foot) for _ in range(self.foot)]
        inside, area = QWidget(), QScrollArea(widgetResizable=True)
        inside.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.addWidget(area, 1)
        for item in foot:
            if layout := item.layout():
                whole.addLayout(layout)
            elif widget := item.widget():
                whole.addWidget(widget)
        # Else the size of what is scrolled now would still be the least.
        whole.activate()
        self.resize(self.width() + area.verticalScrollBar().sizeHint().width(), self.height())
        if held:
            held.setFocus()
