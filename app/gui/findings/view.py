"""The view of the findings' list, with what Qt's own does not tell: Enter pressed, a menu asked for."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QListView

from app.gui.shell import strings
from app.gui.widgets.findings_list import FindingsDelegate, FindingsModel


class FindingsView(QListView):
    """`pressed_enter`: Enter or the space bar; `menu_asked` tells where on the screen a menu shall stand."""

    pressed_enter = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(FindingsDelegate(self, model))
        self.setFrameShape(QListView.Shape.NoFrame)
        # The cards lie on the ground of the window.
        self.viewport().setAutoFillBackground(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(strings.FINDINGS)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tell Enter and the space bar; the list handles all other keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed_enter.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Below the pointer, or for the menu key below the chosen row."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_asked.emit(place)
