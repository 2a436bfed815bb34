"""How large a window begins: as large as it should be, and never too large for the screen."""

from PySide6.QtWidgets import QDialog, QStyle, QWidget

_TITLE_BAR = QStyle.PixelMetric.PM_TitleBarHeight


def fit(dialog: QDialog, size: tuple[int, int]) -> None:
    """Give a dialog its size in pixels, where the window it stands over has room for it; that one fits the screen."""
    parent = dialog.parentWidget()
    width, height = size
    room = parent.window().size() if parent else dialog.screen().availableSize()
    dialog.resize(min(width, room.width()), min(height, room.height()))


def show(window: QWidget) -> None:
    """Show a window, filling the screen where it is too large for it: its buttons must be in reach."""
    room, frame = window.screen().availableSize(), window.style().pixelMetric(_TITLE_BAR)
    if window.width() > room.width() or window.height() + frame > room.height():
        window.showMaximized()
    else:
        window.show()
