"""Lets Python search all it holds for rubbish only while nobody is at the window: over a long ledger it takes 0.1 s and more."""

import gc

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

_NEVER = 2**30
_AWAY_MS = 1000  # between two windows of the program itself nobody is away for so long


class Tidying(QObject):
    """The quick searches among what is new go on by themselves. The clerk is away many times a day: in Excel, in Word."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        newest, newer, _ = gc.get_threshold()
        gc.set_threshold(newest, newer, _NEVER)
        self._away = QTimer(self, singleShot=True, interval=_AWAY_MS)
        self._away.timeout.connect(gc.collect)
        app.applicationStateChanged.connect(self._follow)

    @Slot(Qt.ApplicationState)
    def _follow(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        else:
            self._away.start()
