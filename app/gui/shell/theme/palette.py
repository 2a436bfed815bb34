"""Makes Qt's palette of a theme: what every widget and delegate draws with that nobody styled."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.gui.shell.theme.tokens import Colours

_ROLE = QPalette.ColorRole


_BOXED = ("QCheckBox", "QRadioButton", "QAbstractItemView")
_DARKER = 140


def put_on(app: QApplication, colours: Colours) -> None:
    """Give the application its palette.

    Fusion frames a box to tick in the colour of the window made darker by two fifths, which on a dark window is not to be
    seen; what holds such boxes gets another colour of the window, which it draws nothing else with.
    """
    app.setPalette(palette_of(colours))
    boxed = palette_of(colours)
    boxed.setColor(_ROLE.Window, QColor(colours.faint).lighter(_DARKER))
    for name in _BOXED:
        # It takes a str and, whatever its description says, no bytes.
        app.setPalette(boxed, name)  # type: ignore[arg-type]


def palette_of(theme: Colours) -> QPalette:
    """The palette; what is disabled differs by its ink alone."""
    colours = {
        _ROLE.Window: theme.ground,
        _ROLE.WindowText: theme.ink,
        _ROLE.Base: theme.surface,
        _ROLE.AlternateBase: theme.ground,
        _ROLE.Text: theme.ink,
        _ROLE.PlaceholderText: theme.quiet,
        _ROLE.Button: theme.surface,
        _ROLE.ButtonText: theme.ink,
        _ROLE.BrightText: theme.bad.ink,
        _ROLE.ToolTipBase: theme.surface,
        _ROLE.ToolTipText: theme.ink,
        _ROLE.Highlight: theme.chosen.ground,
        _ROLE.HighlightedText: theme.chosen.ink,
        _ROLE.Accent: theme.accent.ground,
        _ROLE.Link: theme.info.ink,
        _ROLE.LinkVisited: theme.info.ink,
        _ROLE.Light: theme.surface,
        _ROLE.Midlight: theme.hover,
        _ROLE.Mid: theme.line,
        _ROLE.Dark: theme.edge,
        _ROLE.Shadow: theme.edge,
    }
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    palette.setColor(QPalette.ColorGroup.Disabled, _ROLE.Highlight, QColor(theme.hover))
    return palette
