"""Puts the face on the application: style, palette and style sheet, light or dark as the system is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.gui.shell.theme.palette import put_on
from app.gui.shell.theme.sheet import sheet_of
from app.gui.shell.theme.style import QuietStyle
from app.gui.shell.theme.tokens import DARK, LIGHT, Colours

_BRIGHT = 128


def now() -> Colours:
    """The face that is on: the palette tells it, so that nothing of it is kept twice."""
    return DARK if is_dark() else LIGHT


def is_dark() -> bool:
    """Whether the dark face is on."""
    return QApplication.palette().color(QPalette.ColorRole.Window).lightness() < _BRIGHT


def apply(app: QApplication) -> None:
    """Put on the face that the system asks for, and change it when the system's changes."""
    theme = now()
    app.setStyle(QuietStyle())
    wear(app, theme)
    app.styleHints().colorSchemeChanged.connect(
        lambda scheme: wear(app, DARK if scheme is Qt.ColorScheme.Dark else LIGHT)
    )


def wear(app: QApplication, theme: Colours) -> None:
    """Put this one on."""
    put_on(app, theme)
    app.setStyleSheet(sheet_of(theme))
