"""Our own line icons: drawn when they are shown, in the ink of the theme that is on then."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.gui.shell.theme.applying import now
from app.gui.shell.theme.tokens import Colours

_FOLDER = Path(__file__).with_name("icons")
_LEVELS = {"must": "bad", "warn": "warn", "info": "info", "good": "good"}
"""The signs that stand for a level have its colour; all other icons have the ink."""


def icon(name: str) -> QIcon:
    """The icon of that name."""
    return QIcon(_LineIcon(name))


class _LineIcon(QIconEngine):
    """An icon that asks for its colour when it is drawn."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt hands it on
        """Draw it there."""
        QSvgRenderer(_drawing(self._name, _ink(self._name, now(), mode))).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon in that many pixels, each drawn once."""
        key = f"{self._name} {_ink(self._name, now(), mode)} {size.width()} {size.height()}"
        drawn = QPixmap(size)
        if QPixmapCache.find(key, drawn):
            return drawn
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        QPixmapCache.insert(key, drawn)
        return drawn

    def clone(self) -> QIconEngine:
        """The same again."""
        return _LineIcon(self._name)


def _ink(name: str, theme: Colours, mode: QIcon.Mode) -> str:
    if mode is QIcon.Mode.Disabled:
        return theme.faint
    return getattr(theme, _LEVELS[name]).ink if name in _LEVELS else theme.ink


@cache
def _drawing(name: str, ink: str) -> QByteArray:
    return QByteArray((_FOLDER / f"{name}.svg").read_bytes().replace(b"currentColor", ink.encode()))
