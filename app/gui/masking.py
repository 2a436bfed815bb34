"""隐去被处理人姓名, as it is offered before a document is written: a box to tick, and every replacement below it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from app.gui import looks
from app.gui import masking_strings as strings
from app.gui.rows import RowsView
from app.gui.strings import place

if TYPE_CHECKING:
    from app.service.writing import Masking

_MOST_ROWS = 5


class MaskingOffer(QWidget):
    """The box and the replacements; nothing is masked unless the box is ticked."""

    def __init__(self, maskings: "Sequence[Masking]", *, on: bool) -> None:
        super().__init__()
        said = QLabel(strings.offer(people(maskings), len(maskings)), wordWrap=True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.box = QCheckBox(strings.MASK)
        self.box.setChecked(on)
        self.view = RowsView(strings.HEADINGS, strings.MASK)
        self.view.show_rows(len(maskings), lambda row: _texts(maskings[row]))
        shown = min(len(maskings), _MOST_ROWS)
        heights = self.view.horizontalHeader().sizeHint().height(), self.view.verticalHeader().defaultSectionSize()
        self.view.setFixedHeight(heights[0] + shown * heights[1] + 2 * self.view.frameWidth() + looks.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (said, self.box, self.view):
            column.addWidget(widget)


def people(maskings: "Sequence[Masking]") -> int:
    """How many persons they name."""
    return len({one.before for one in maskings})


def _texts(one: "Masking") -> Sequence[str]:
    return (
        strings.replacement(one.before, one.after),
        place(one.cell.sheet, one.cell.address),
        strings.words(one.text, one.before),
    )
