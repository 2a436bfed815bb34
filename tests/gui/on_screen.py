"""What is cut or stands off a window: measured at the logical sizes of a small screen (1366×768) at 100 to 200 %."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

SCREEN = QSize(1366, 768)
PER_CENT = (100, 125, 150, 175, 200)
_LEAST_AREA = 40


def screen_at(per_cent: int) -> QRect:
    """The screen, in logical pixels."""
    return QRect(0, 0, SCREEN.width() * 100 // per_cent, SCREEN.height() * 100 // per_cent)


def settle() -> None:
    """Let the layouts do their work."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def faults(window: QWidget) -> Iterator[str]:
    """What of a window cannot be read or reached; what scrolls can be."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and not _is_part_of_a_part(widget, window):
            named = f"{type(widget).__name__} “{_text(widget)}”"
            if not _is_inside(widget, window):
                yield f"{named} is off its window"
            elif _is_cut(widget):
                yield f"{named} is cut: {widget.size().toTuple()}"


def _is_part_of_a_part(widget: QWidget, window: QWidget) -> bool:
    """Scroll bars, the corners of a table, the line of a drop-down: Qt lays those out itself."""
    above = widget.parentWidget()
    while above and above is not window:
        if isinstance(above, QComboBox | QAbstractItemView | QLineEdit):
            return True
        above = above.parentWidget()
    return False


def _is_inside(widget: QWidget, window: QWidget) -> bool:
    """In its window, or in what can be scrolled to it."""
    inside = widget.parentWidget()
    while inside and widget is not window:
        area = inside.parentWidget()
        if isinstance(area, QScrollArea) and inside is area.viewport():
            widget, inside = area, area.parentWidget()
            continue
        if not inside.rect().contains(QRect(widget.mapTo(inside, QPoint()), widget.size())):
            return False
        inside = inside.parentWidget() if inside is not window else None
    return True


def _is_cut(widget: QWidget) -> bool:
    match widget:
        case QLabel() if widget.wordWrap():
            return bool(widget.text()) and widget.height() < widget.heightForWidth(widget.width())
        case QLabel():
            told_whole = widget.toolTip() == widget.text()
            return not told_whole and _is_squashed(widget)
        case QAbstractButton():
            return _is_squashed(widget)
        case QAbstractScrollArea():
            return widget.viewport().height() < _LEAST_AREA and widget.minimumHeight() != widget.maximumHeight()
        case _:
            return False


def _is_squashed(widget: QWidget) -> bool:
    return widget.size().expandedTo(widget.minimumSizeHint()) != widget.size()


def _text(widget: QWidget) -> str:
    text = widget.property("text")
    return text if isinstance(text, str) and text else widget.accessibleName() or widget.objectName()
