"""A list to choose one of that leaves the wheel alone: scrolling past it must not change what is chosen."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class DropDown(QComboBox):
    """A drop-down list that changes by click or keyboard only."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let the wheel scroll what lies behind."""
        event.ignore()
