"""要写销号审批表的问题, as they are offered before writing: each with a box, all ticked at first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.core.text import one_line
from app.gui.shell import looks
from app.gui.widgets.check_rows import CheckRowsView
from app.gui.writing import closing_strings as strings

if TYPE_CHECKING:
    from app.service.writing import Closable

_MOST_ROWS = 8


class ClosingOffer(QWidget):
    """`ticked` tells how many problems are ticked now."""

    ticked = Signal(int)

    def __init__(self, problems: "Sequence[Closable]") -> None:
        super().__init__()
        self._places = [one.place for one in problems]
        said = QLabel(strings.offer(len(problems)), wordWrap=True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.view = CheckRowsView(strings.HEADINGS, strings.CHOICE)
        self.view.boxes.show(len(problems), lambda row: (problems[row].number, one_line(problems[row].text)))
        shown = min(len(problems), _MOST_ROWS)
        heights = self.view.horizontalHeader().sizeHint().height(), self.view.verticalHeader().defaultSectionSize()
        self.view.setFixedHeight(heights[0] + shown * heights[1] + 2 * self.view.frameWidth() + looks.GAP)
        self.view.ticked.connect(self.ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (said, self.view):
            column.addWidget(widget)

    def any(self) -> bool:
        """Whether a problem is ticked."""
        return bool(self.view.boxes.chosen())

    def chosen(self) -> tuple[str, ...]:
        """Where the ticked problems stand; none where all are ticked, for then every problem is meant."""
        rows = self.view.boxes.chosen()
        return () if len(rows) == len(self._places) else tuple(self._places[row] for row in rows)
