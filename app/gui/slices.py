"""Does on the main thread, a slice at a time, what would let the window stand still as a whole."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot


class Slices(QObject):
    """Goes on as long as the work hands over; what fails in it flies to the hook, and it goes on no more."""

    def __init__(self, work: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    @Slot()
    def _go_on(self) -> None:
        if next(self._work, self) is self:
            self._timer.stop()
