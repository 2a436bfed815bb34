"""The colours and measures of the theme as Qt's own, for what draws itself; the program's icon."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from app.core.finding import Level
from app.gui.shell import theme
from app.gui.shell.theme import tokens
from app.gui.shell.theme.tokens import Type

MARGIN = tokens.GAP
GAP = tokens.CLOSE
_ICON = Path(__file__).with_name("icon") / "taizhang.png"
_TONES = {Level.MUST: "bad", Level.WARN: "warn", Level.INFO: "info"}
_SIGNS = {Level.MUST: "must", Level.WARN: "warn", Level.INFO: "info"}


@dataclass(frozen=True)
class Paint:
    """A ground and the ink that is readable on it, and by which name the style sheet knows them."""

    ground: QColor
    ink: QColor
    tone: str = ""


PLAIN = Paint(QColor(), QColor())
"""No tone at all."""


def program_icon() -> QIcon:
    """The icon of the program."""
    return QIcon(str(_ICON))


def sign(level: Level) -> str:
    """The icon that tells a level beside its colour."""
    return _SIGNS[level]


def sized(font: QFont, kind: Type) -> QFont:
    """That font in a size of the scale; small print never too small for Chinese."""
    made = QFont(font)
    smallest = min(tokens.SMALLEST_POINTS, font.pointSizeF())
    made.setPointSizeF(max(font.pointSizeF() * kind.factor, smallest))
    made.setBold(kind.bold)
    return made


def of_level(level: Level) -> Paint:
    """The colours of a finding of that level."""
    return _paint(_TONES[level])


def good() -> Paint:
    """The colours of a success."""
    return _paint("good")


def quiet() -> Paint:
    """The colours of what is there but set aside: hidden rows, cells under a merge."""
    now = theme.now()
    return Paint(QColor(now.ground), QColor(now.faint))


def aside() -> Paint:
    """The colours of findings set aside: quiet, on the window's ground."""
    return Paint(QColor(theme.now().ground), caption_ink())


def caption_ink() -> QColor:
    """The ink of captions: quieter than the text, still readable."""
    return QColor(theme.now().quiet)


def mute(label: QLabel) -> QLabel:
    """Give a label the size and the ink of captions; the same label."""
    label.setFont(sized(label.font(), Type.CAPTION))
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def paint(widget: QWidget, colours: Paint) -> None:
    """Give a widget the tone of these colours."""
    if widget.objectName() != colours.tone:
        # By its name, for the style sheet looks names up and tries all else on every widget; it does so when it is put on.
        widget.setObjectName(colours.tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _paint(tone: str) -> Paint:
    return _made(theme.is_dark(), tone)


@cache
def _made(dark: bool, tone: str) -> Paint:
    """A table asks for the colours of a cell each time it draws one."""
    pair = getattr(tokens.DARK if dark else tokens.LIGHT, tone)
    return Paint(QColor(pair.ground), QColor(pair.ink), tone)
