"""A table of texts to read and choose from, quick at 30,000 rows: a row's texts are asked for when it is drawn."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from app.gui.widgets.grid_model import Index
from app.gui.widgets.typing_view import TypingView

Texts = Callable[[int], Sequence[str]]
_ROLE, _FLAG = Qt.ItemDataRole, QItemSelectionModel.SelectionFlag


class RowsModel(QAbstractTableModel):
    """Rows of texts below headings."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self._headings = headings
        self._count = 0
        self._texts: Texts = lambda _: ()

    def show(self, count: int, texts: Texts) -> None:
        """Show so many rows instead; `texts` gives those of a row."""
        self.beginResetModel()
        self._count, self._texts = count, texts
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """The rows."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """One for each heading."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """A text; in full as a tooltip, for the table may cut it."""
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self._texts(index.row())[index.column()]
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """The headings."""
        across = orientation == Qt.Orientation.Horizontal
        return self._headings[section] if across and role == _ROLE.DisplayRole else None


class RowsView(TypingView):
    """`chosen` tells the row that the mouse or the keyboard chose; the last column takes the room that is left."""

    chosen = Signal(int)

    def __init__(self, headings: Sequence[str], name: str, rows: RowsModel | None = None) -> None:
        super().__init__()
        self.rows = rows or RowsModel(headings)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() * 3 // 2)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        for column in range(len(headings) - 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.selectionModel().currentRowChanged.connect(lambda index, _: self._tell(index))
        self.clicked.connect(self._tell)

    def show_rows(self, count: int, texts: Texts) -> None:
        """Show these rows instead; none of them is chosen."""
        self.rows.show(count, texts)

    def row(self) -> int:
        """The chosen row; -1 where none is."""
        return self.currentIndex().row()

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            # Come to by the tabulator, a row is the current one and not yet selected.
            self.selectionModel().select(index, _FLAG.ClearAndSelect | _FLAG.Rows)
            self.chosen.emit(index.row())
