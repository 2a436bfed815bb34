"""Our own icons: each draws something, in the ink of the theme that is on, and every entry names one there is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

import app.gui.shell.theme.icon as icons
from app.core.finding import Level
from app.gui.shell import looks
from app.gui.shell.theme.applying import wear
from app.gui.shell.theme.icon import icon
from app.gui.shell.theme.tokens import DARK, LIGHT, Colours
from app.gui.window import MainWindow

NAMES = sorted(file.stem for file in Path(icons.__file__).with_name("icons").glob("*.svg"))
SIZE = QSize(40, 40)


def inks(name: str, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    picture: QImage = icon(name).pixmap(SIZE, 1.0, mode).toImage()
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    colours = (picture.pixelColor(x, y) for x, y in points)
    return {QColor(colour.rgb()).name() for colour in colours if colour.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_one_ink(qapp: QApplication, name: str) -> None:
    assert len(inks(name)) == 1


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ink_is_that_of_the_face_that_is_on(qapp: QApplication, worn: Colours) -> None:
    wear(qapp, worn)
    try:
        assert inks("open") == {worn.ink}
        assert inks("open", QIcon.Mode.Disabled) == {worn.faint}
        assert inks(looks.sign(Level.MUST)) == {worn.bad.ink}
    finally:
        wear(qapp, LIGHT)


def test_every_entry_names_an_icon_there_is(window: MainWindow) -> None:
    shown = [action for action in window.findChildren(QAction) if not action.icon().isNull()]
    assert {"打开台账", "重新检查", "打印", "使用手册"} <= {action.text().split("(")[0].rstrip("…") for action in shown}
    for action in shown:
        # An icon there is not could not be read.
        assert not action.icon().pixmap(20).isNull()


def test_levels_differ_by_more_than_their_colour() -> None:
    assert len({looks.sign(level) for level in Level}) == len(Level)
