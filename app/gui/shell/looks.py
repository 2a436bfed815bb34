"""The window's icon, its few colours and measures, for light and dark palettes; everything else is the system's."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from app.core.finding import Level

MARGIN = 10
GAP = 6
_ICON = Path(__file__).with_name("icon") / "taizhang.png"


@dataclass(frozen=True)
class Paint:
    """A ground and the ink that is readable on it."""

    ground: QColor
    ink: QColor


def _paint(ground: str, ink: str) -> Paint:
    return Paint(QColor(ground), QColor(ink))


_LIGHT = {
    Level.MUST: _paint("#fbdad7", "#8a1c13"),
    Level.WARN: _paint("#ffefc4", "#6b4a00"),
    Level.INFO: _paint("#dcebfb", "#174a7c"),
}
_DARK = {
    Level.MUST: _paint("#5d2622", "#ffdcd8"),
    Level.WARN: _paint("#54430f", "#ffeab3"),
    Level.INFO: _paint("#1d3f61", "#d6e9ff"),
}
_GOOD = (_paint("#dff3e3", "#175c2b"), _paint("#1e4a2b", "#d3f5dc"))


def program_icon() -> QIcon:
    """The icon of the program."""
    return QIcon(str(_ICON))


def enlarged(font: QFont, factor: float) -> QFont:
    """The font of a heading: larger by that factor, and bold."""
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * factor)
    larger.setBold(True)
    return larger


def is_dark() -> bool:
    """Whether the system's palette is a dark one."""
    return QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def of_level(level: Level) -> Paint:
    """The colours of a finding of that level."""
    return (_DARK if is_dark() else _LIGHT)[level]


def good() -> Paint:
    """The colours of a success."""
    return _GOOD[is_dark()]


def quiet() -> Paint:
    """The colours of what is there but set aside: hidden rows, cells under a merge."""
    palette = QApplication.palette()
    return Paint(
        palette.color(QPalette.ColorRole.Window),
        palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text),
    )


def aside() -> Paint:
    """The colours of findings set aside: like the text, on the ground between window and list."""
    palette = QApplication.palette()
    return Paint(palette.color(QPalette.ColorRole.AlternateBase), caption_ink())


def caption_ink() -> QColor:
    """The ink of captions: between text and ground, still readable."""
    palette = QApplication.palette()
    text, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
    return QColor(_mix(text.red(), ground.red()), _mix(text.green(), ground.green()), _mix(text.blue(), ground.blue()))


def _mix(ink: int, paper: int) -> int:
    return round(0.65 * ink + 0.35 * paper)


def mute(label: QLabel) -> QLabel:
    """Give a label the ink of captions; the same label."""
    palette = label.palette()
    palette.setColor(label.foregroundRole(), caption_ink())
    label.setPalette(palette)
    return label


def paint(label: QLabel, colours: Paint) -> None:
    """Give a label of its own name ground and ink; by the name, for its tooltip would take them too."""
    name = label.objectName()
    label.setStyleSheet(f"#{name} {{ background: {colours.ground.name()}; color: {colours.ink.name()}; }}")


def sheet(selector: str, paint: Paint) -> str:
    """A style sheet that paints one kind of box."""
    return (
        f"{selector} {{ background: {paint.ground.name()}; border-radius: 4px; }}"
        f"{selector} QLabel {{ color: {paint.ink.name()}; }}"
    )
