"""Draws fields to choose and to count in: a style sheet that frames them wants pictures for their arrows."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOptionComplex, QWidget

from app.gui.shell.theme import drawing

_CC, _SC = QStyle.ComplexControl, QStyle.SubControl
_ARROWS = {
    _CC.CC_ComboBox: {_SC.SC_ComboBoxArrow: drawing.DOWN},
    _CC.CC_SpinBox: {_SC.SC_SpinBoxUp: drawing.SMALL_UP, _SC.SC_SpinBoxDown: drawing.SMALL_DOWN},
}


class QuietStyle(QProxyStyle):
    """Fusion, which looks the same on every system, with quiet fields; its colours are the palette's.

    Only this is drawn here: whatever of a style is Python's own is asked once a cell of a table, and a table is drawn
    a third slower.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawComplexControl(  # noqa: N802 - Qt's name
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a field with its arrows."""
        if control not in _ARROWS:
            super().drawComplexControl(control, option, painter, widget)
            return
        drawing.field(painter, option)
        for part, arrow in _ARROWS[control].items():
            area = self.subControlRect(control, option, part, widget)  # type: ignore[arg-type]
            drawing.chevron(painter, area, option, arrow)
