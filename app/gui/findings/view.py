"""The view of the findings' list: heights measured for what comes in sight, and what Qt's own view does not tell."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame

from app.gui.shell import strings
from app.gui.widgets.findings_delegate import FindingsDelegate
from app.gui.widgets.findings_list import ITEM, FindingsModel, advice_of
from app.gui.widgets.holding import held, put, rows_in_sight
from app.gui.widgets.typing_view import TypingView

_GUESSED_LINES = 4
_HINT = QAbstractItemView.ScrollHint


class FindingsView(TypingView):
    """`pressed_enter`: Enter or the space bar; `menu_asked` tells where on the screen a menu shall stand.

    Qt's list would ask for the height of each of 5,000 findings before it shows one, and again at every width. Here a
    row has a guessed height until it comes in sight, and what was in sight before stays where it is.
    """

    pressed_enter = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self._measured: set[int] = set()
        self._measuring = False
        self.setModel(model)
        self.setItemDelegate(FindingsDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The cards lie on the ground of the window.
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(strings.FINDINGS)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(_GUESSED_LINES * self.fontMetrics().lineSpacing())
        model.modelReset.connect(self._measure_anew)

    def row_to_hold(self) -> tuple[int, int]:
        """The row that shall stay where it is when others come: the chosen one in sight, else the uppermost finding."""
        rows, chosen = rows_in_sight(self), self.currentIndex().row()
        findings = (row for row in rows if advice_of(self.model().index(row, 0).data(ITEM)))
        row = chosen if chosen in rows else next(findings, 0)
        return row, self.rowViewportPosition(row)

    def put(self, row: int, top: int) -> None:
        """Scroll a row to so many pixels below the upper edge."""
        self._measure([row])
        put(self, row, top)

    def scrollTo(self, index: QModelIndex | QPersistentModelIndex, hint: _HINT = _HINT.EnsureVisible) -> None:  # noqa: N802 - Qt's name
        """Bring a row in sight, with its real height."""
        if index.isValid():
            self._measure([index.row()])
            super().scrollTo(index, hint)
            # What came in sight beside it has been measured on the way.
            super().scrollTo(index, hint)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Measure what comes in sight."""
        super().scrollContentsBy(dx, dy)
        self._measure_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width has other lines."""
        super().resizeEvent(event)
        self._measure_anew()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """So has another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure_anew()

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        """Home and End lead to the first and the last row, for there is but one column; where none is chosen, to the first."""
        if not self.currentIndex().isValid():
            rows = (self.model().index(row, 0) for row in range(self.model().rowCount()))
            return next((one for one in rows if one.flags() & Qt.ItemFlag.ItemIsEnabled), QModelIndex())
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            keys |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Tell Enter and the space bar, and what is typed; the list handles all other keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed_enter.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Below the pointer, or for the menu key below the chosen row."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_asked.emit(place)

    def _measure_anew(self) -> None:
        self._measured.clear()
        self._measure_in_sight()

    def _measure_in_sight(self) -> None:
        """Until nothing in sight is guessed: a row that turns out lower than guessed lets others come in."""
        if self._measuring:
            return
        self._measuring = True
        while guessed := [row for row in rows_in_sight(self) if row not in self._measured]:
            with held(self, self._anchor()):
                self._measure(guessed)
        self._measuring = False

    def _measure(self, rows: list[int]) -> None:
        for row in rows:
            self.setRowHeight(row, self.sizeHintForIndex(self.model().index(row, 0)).height())
        self._measured.update(rows)

    def _anchor(self) -> int:
        """The row to hold on to: one that is measured, else the chosen one, else the uppermost."""
        rows, chosen = rows_in_sight(self), self.currentIndex().row()
        known = next((row for row in rows if row in self._measured), None)
        return known if known is not None else chosen if chosen in rows else rows[0]
