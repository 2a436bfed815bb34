"""Takes numbered pictures of the window, waits for its work, and answers its dialogs."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from app.gui.window import MainWindow
from tools.pictures.folder import PictureFolder

SETTLE_MS = 150


class Album:
    """Takes the pictures, numbered in the order of taking."""

    def __init__(self, folder: PictureFolder) -> None:
        self._folder = folder
        self._count = 0

    def take(self, window: QWidget, title: str, dialog: QWidget | None = None, at: QPoint | None = None) -> None:
        """Take a picture of the window, with the dialog in its middle or `at` a place."""
        wait(SETTLE_MS)
        self._count += 1
        picture = window.grab()
        if dialog:
            shown = dialog.grab()
            place = at or window.rect().center() - dialog.rect().center()
            painter = QPainter(picture)
            painter.drawPixmap(place, shown)
            painter.drawRect(place.x() - 1, place.y() - 1, dialog.width() + 1, dialog.height() + 1)
            painter.end()
        self._folder.put(f"{self._count:02}-{title}", picture.toImage())


def look(window: MainWindow, album: Album, title: str) -> Callable[[QDialog], object]:
    """What answers a dialog by taking its picture and closing it."""

    def act(dialog: QDialog) -> None:
        album.take(window, title, dialog)
        dialog.reject()

    return act


def open_ledger(window: MainWindow, ledger: Path) -> float:
    """Open it; the seconds until its findings are shown."""
    began = time.perf_counter()
    window.open(ledger)
    settle(window)
    return time.perf_counter() - began


def wait(milliseconds: int) -> None:
    """Let the window live for a moment; a loop of its own lets the working thread run meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(window: MainWindow) -> None:
    """Wait for the window's work, that which is put off for a moment too, and for the live page where it is in sight."""
    while window.runner.busy:
        wait(5)
    wait(5)
    if window.controllers.checking.is_pending:
        wait(600)
        settle(window)
    while window.form_page.live.isVisible() and not window.controllers.live.is_known:
        wait(20)


def answer(*acts: Callable[[QDialog], object]) -> None:
    """Do this with the dialogs that come up next, one after the other."""
    waiting, seen = list(acts), QApplication.activeModalWidget()

    def watch() -> None:
        nonlocal seen
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog is not seen:
            seen = dialog
            waiting.pop(0)(dialog)
        if waiting:
            QTimer.singleShot(20, watch)

    watch()


def press(dialog: QDialog, text: str) -> None:
    """Press the dialog's button of that text."""
    next(button for button in dialog.findChildren(QPushButton) if button.text().startswith(text)).click()
