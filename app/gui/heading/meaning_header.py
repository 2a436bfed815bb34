"""The header of a table of cells with a drop-down above each column: what this column is."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from app.core.columns import Column
from app.core.grid import column_letters
from app.gui.heading import strings
from app.gui.widgets.drop_down import DropDown

# In the order a clerk looks for them; whatever else there is follows.
_FIRST = (
    Column.PROBLEM,
    Column.MEASURE,
    Column.OWNER,
    Column.DEPARTMENT,
    Column.DEADLINE,
    Column.PROGRESS,
    Column.STATUS,
    Column.FINISHED,
    Column.NUMBER,
    Column.CATEGORY,
)
_MEANINGS: tuple[Column | None, ...] = (None, *_FIRST, *(one for one in Column if one not in _FIRST))
_GAP, _AT_ONCE = 3, 8


class MeaningHeader(QHeaderView):
    """`chosen` tells a column (counted from 1), what it was and what it shall be; `reached` the one the keyboard is at.

    Those in sight are there at once, the others bit by bit: a wide sheet has hundreds of them. Each comes behind the one
    before it for the keyboard.
    """

    chosen = Signal(int, object, object)
    reached = Signal(int)

    def __init__(self, columns: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self._labels = QStringListModel([one.label if one else strings.DO_NOT_READ for one in _MEANINGS], self)
        self._columns = columns
        self._meanings: Mapping[int, Column] = {}
        self.drop_downs: list[MeaningDropDown] = []
        self._make_some()
        # All are alike, and Qt asks for their size again and again.
        self._size = self.drop_downs[0].sizeHint() if self.drop_downs else QSize()

    def show_meanings(self, meanings: Mapping[int, Column]) -> None:
        """Show what each column is read as."""
        self._meanings = meanings
        for one in self.drop_downs:
            one.show_meaning(meanings.get(one.index))

    def narrowest(self) -> int:
        """How wide a column must be for its drop-down to be read."""
        return self._size.width() + 2 * _GAP

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """With room for the drop-downs above the letters."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + self._size.height() + _GAP)

    def place(self) -> None:
        """Put every drop-down above its column, wherever that is scrolled to."""
        for one in self.drop_downs:
            self._place(one)

    def _place(self, one: "MeaningDropDown") -> None:
        left = self.sectionViewportPosition(one.index - 1)
        one.setGeometry(left + _GAP, _GAP, self.sectionSize(one.index - 1) - 2 * _GAP, self._size.height())

    def _make_some(self) -> None:
        made = len(self.drop_downs)
        for index in range(made + 1, min(made + _AT_ONCE, self._columns) + 1):
            one = MeaningDropDown(self, index, self._labels)
            one.chosen.connect(self.chosen)
            one.reached.connect(self.reached)
            if made:
                self.setTabOrder(self.drop_downs[-1], one)
                one.show_meaning(self._meanings.get(index))
                self._place(one)
                one.show()
            self.drop_downs.append(one)
        if len(self.drop_downs) < self._columns:
            QTimer.singleShot(0, self, self._make_some)


class MeaningDropDown(DropDown):
    """What one column is; `chosen` and `reached` are those of its header."""

    chosen = Signal(int, object, object)
    reached = Signal(int)

    def __init__(self, parent: QWidget, index: int, labels: QStringListModel) -> None:
        super().__init__(parent)
        self.index = index
        self._shown: Column | None = None
        self.setModel(labels)
        self.setMaxVisibleItems(len(_MEANINGS))
        self.setAccessibleName(strings.column_name(column_letters(index)))
        self.activated.connect(self._choose)

    def show_meaning(self, column: Column | None) -> None:
        """Show what the column is read as."""
        self._shown = column
        self.setCurrentIndex(_MEANINGS.index(column))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the keyboard is here: the column may be out of sight."""
        super().focusInEvent(event)
        self.reached.emit(self.index)

    def _choose(self, number: int) -> None:
        # The same once more, too: what was guessed is confirmed.
        before, self._shown = self._shown, _MEANINGS[number]
        self.chosen.emit(self.index, before, self._shown)
