"""What a document would print otherwise than the ledger has it, offered before it is written: names masked, points full-width."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from app.gui.shell import looks
from app.gui.widgets.rows import RowsView
from app.gui.widgets.strings import place
from app.gui.writing import masking_strings as strings

if TYPE_CHECKING:
    from app.core.fix import Fix
    from app.service.writing import Masking

_MOST_ROWS = 5


class MaskingOffer(QWidget):
    """A box for the names, one for the points, and every replacement in one list below; nothing is made unless ticked."""

    def __init__(
        self, maskings: "Sequence[Masking]", points: "Sequence[Fix]" = (), *, mask: bool = False, widen: bool = False
    ) -> None:
        super().__init__()
        self.box, self.points = QCheckBox(strings.MASK), QCheckBox(strings.WIDEN)
        self.view = RowsView(strings.HEADINGS, strings.LIST)
        rows = [*map(_name_texts, maskings), *map(_point_texts, points)]
        self.view.show_rows(len(rows), lambda row: rows[row])
        shown = min(len(rows), _MOST_ROWS)
        heights = self.view.horizontalHeader().sizeHint().height(), self.view.verticalHeader().defaultSectionSize()
        self.view.setFixedHeight(heights[0] + shown * heights[1] + 2 * self.view.frameWidth() + looks.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if maskings:
            self._offer(column, strings.offer(people(maskings), len(maskings)), self.box, on=mask)
        if points:
            self._offer(column, strings.offer_points(len(points)), self.points, on=widen)
        column.addWidget(self.view)

    @staticmethod
    def _offer(column: QVBoxLayout, text: str, box: QCheckBox, *, on: bool) -> None:
        said = QLabel(text, wordWrap=True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        box.setChecked(on)
        column.addWidget(said)
        column.addWidget(box)


def people(maskings: "Sequence[Masking]") -> int:
    """How many persons they name."""
    return len({one.before for one in maskings})


def _name_texts(one: "Masking") -> Sequence[str]:
    return (
        strings.replacement(one.before, one.after),
        place(one.cell.sheet, one.cell.address),
        strings.words(one.text, one.before),
    )


def _point_texts(one: "Fix") -> Sequence[str]:
    return (
        "、".join(strings.POINTS[kind] for kind in one.kinds),
        place(one.cell.sheet, one.cell.address),
        strings.replacement(*one.excerpts()),
    )
