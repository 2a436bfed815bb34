"""A list to choose one of that leaves the wheel alone: scrolling past it must not change what is chosen."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class DropDown(QComboBox):
    """Chosen from by a click or the keyboard only."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to what lies behind."""
        event.ignore()
