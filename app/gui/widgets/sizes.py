"""How large a window begins: as large as it should be, and never too large for the screen."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QDialog, QStyle, QWidget

_TITLE_BAR = QStyle.PixelMetric.PM_TitleBarHeight
_FRAME = 4


def available(window: QWidget) -> QRect:
    """The part of its screen that no bar of the desktop takes."""
    return window.screen().availableGeometry()


def room(window: QWidget) -> QRect:
    """Where the inside of a window may stand: below a title bar of its own and within its frame, whose width nobody tells."""
    title = window.style().pixelMetric(_TITLE_BAR)
    return available(window).adjusted(_FRAME, title, -_FRAME, -_FRAME)


def fit(dialog: QDialog, size: tuple[int, int]) -> None:
    """Give a dialog its size in pixels, where the window it stands over has room for it; that one fits the screen."""
    parent = dialog.parentWidget()
    width, height = size
    room = parent.window().size() if parent else dialog.screen().availableSize()
    dialog.resize(min(width, room.width()), min(height, room.height()))


def hold_width(button: QAbstractButton, *texts: str) -> None:
    """Make a button as wide as the longest of its texts: what stands beside it must not move when the text changes."""
    before, widths = button.text(), []
    for text in texts:
        button.setText(text)
        widths.append(button.sizeHint().width())
    button.setText(before)
    button.setMinimumWidth(max(widths))


def hold_place(widget: QWidget) -> None:
    """Keep a widget's place free while it is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def show(window: QWidget) -> None:
    """Show a window, filling the screen where it is too large for it: its buttons must be in reach."""
    room, frame = window.screen().availableSize(), window.style().pixelMetric(_TITLE_BAR)
    if window.width() > room.width() or window.height() + frame > room.height():
        window.showMaximized()
    else:
        window.show()
