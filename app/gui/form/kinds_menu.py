"""The menu 文件种类: the kinds of document to choose from, as in the list beside the button that writes."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.form.strings import KIND


class KindsMenu(QMenu):
    """Which kinds there are is asked when a ledger has been opened."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(KIND, window)

    def show_kinds(self, names: Sequence[str], current: str, chosen: Callable[[str], None]) -> None:
        """Offer the kinds of document, one of them chosen."""
        self.clear()
        group = QActionGroup(self)
        for name in names:
            action = group.addAction(QAction(name, self, checkable=True, checked=name == current))
            action.triggered.connect(lambda _checked=False, one=name: chosen(one))
        self.addActions(group.actions())
