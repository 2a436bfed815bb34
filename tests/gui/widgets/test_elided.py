"""A line that gives way: drawn with … where it is too long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from app.gui.widgets.elided import ElidedLabel


def drawn(label: ElidedLabel, text: str) -> QPixmap:
    label.setText(text)
    return label.grab()


def test_a_long_text_is_cut_where_its_place_ends_and_kept(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(120, 24)
    long = "已记在修改清单里，还有许多字" * 4
    cut = label.fontMetrics().elidedText(long, Qt.TextElideMode.ElideRight, 120)
    assert cut.endswith("…")
    assert drawn(label, long).toImage() == drawn(label, cut).toImage()
    assert drawn(label, "短").toImage() != drawn(label, cut).toImage()
