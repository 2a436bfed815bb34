"""The face that the application wears: the system's light or dark one, on every widget, and changed with the system's."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.finding import Level
from app.gui.shell import looks, theme
from app.gui.shell.theme.applying import wear
from app.gui.shell.theme.tokens import DARK, LIGHT, SMALLEST_POINTS, Colours, Type

ROLE = QPalette.ColorRole


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def worn(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Colours]:
    wear(qapp, request.param)
    yield request.param
    wear(qapp, LIGHT)


def test_the_palette_is_the_themes(worn: Colours) -> None:
    palette = QApplication.palette()
    assert theme.now() is worn
    assert palette.color(ROLE.Base) == QColor(worn.surface)
    assert palette.color(ROLE.PlaceholderText) == QColor(worn.quiet)
    assert palette.color(QPalette.ColorGroup.Disabled, ROLE.Text) == QColor(worn.faint)


def test_a_dark_system_gets_the_dark_face(qapp: QApplication) -> None:
    qapp.setPalette(QPalette(QColor("#202020")))
    assert theme.now() is DARK
    wear(qapp, LIGHT)
    assert theme.now() is LIGHT


def test_the_face_changes_with_the_systems(qapp: QApplication) -> None:
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.now() is DARK
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.now() is LIGHT


def test_a_tone_is_seen_and_can_change(worn: Colours, qtbot: QtBot) -> None:
    label = QLabel("　")
    qtbot.addWidget(label)
    label.resize(120, 40)
    for level, tone in ((Level.MUST, worn.bad), (Level.WARN, worn.warn)):
        looks.paint(label, looks.of_level(level))
        assert middle(label) == QColor(tone.ground)


def test_small_print_is_never_too_small_for_chinese(qapp: QApplication) -> None:
    font = qapp.font()
    font.setPointSizeF(SMALLEST_POINTS)
    assert looks.sized(font, Type.CAPTION).pointSizeF() == SMALLEST_POINTS
    font.setPointSizeF(SMALLEST_POINTS * 2)
    assert looks.sized(font, Type.CAPTION).pointSizeF() == SMALLEST_POINTS * 2 * Type.CAPTION.factor
    assert looks.sized(font, Type.TITLE).family() == qapp.font().family()


def middle(widget: QWidget) -> QColor:
    picture = widget.grab().toImage()
    return picture.pixelColor(picture.rect().center())
